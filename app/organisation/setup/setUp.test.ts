import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserFrom, openTestServer } from '../../../test/server.ts'

describe('setting up an organisation', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  beforeAll(async () => {
    server = await openTestServer()
  })
  afterAll(() => server.close())

  const from = '/organisations/new?kind=charity'
  const filled = {
    name: "Northbank Women's Aid",
    levels: ['organisation', 'programme', 'project'],
    activities: ['implementation', 'involvement', 'corporate'],
    'level-programme': 'Service',
    body: 'Board of trustees',
    yourName: 'Nell',
    email: 'nell@northbank.example',
    password: 'four warm words together',
    colleagueName: 'Omar',
    colleagueEmail: 'omar@northbank.example',
  }

  test('asks first what kind it is, and says so when nothing is chosen', async () => {
    const first = await server.nobody.get('/organisations/new')
    expect(first.text).toContain('What are you?')
    const none = await server.nobody.get('/organisations/new?kind=')
    expect(none.status).toBe(422)
    expect(none.text).toContain('Choose the kind that is nearest to yours.')
  })

  test('shows every error at once and keeps what was typed', async () => {
    const refused = await server.nobody.post(from, '/organisations', {
      ...filled,
      name: '',
      email: 'nell',
      password: 'short',
      levels: [],
      colleagueEmail: '',
    })
    expect(refused.status).toBe(422)
    for (const sentence of [
      'Say what the organisation is called.',
      'Keep at least one level.',
      'Write an e-mail address',
      'Give both their name and their e-mail address',
    ])
      expect(refused.text).toContain(sentence)
    expect(refused.html).toContain('value="Board of trustees"')
    expect(refused.html).toContain('value="Service"')
    expect(refused.html).not.toContain('short')
  })

  test('makes the organisation, signs its founder in, and sends the first invitation', async () => {
    const made = await server.nobody.post(from, '/organisations', filled)
    expect(made.status).toBe(303)
    const founder = browserFrom(server, made)
    const account = await founder.get('/account')
    expect(account.text).toContain("Northbank Women's Aid")
    expect(account.text).toContain('Administrator, Health-equity lead, Director')
    const [letter] = await server.lettersTo('omar@northbank.example')
    expect(letter?.body).toMatch(/http:\/\/127\.0\.0\.1\/invitations\/[\w-]{43}/)
  })

  test('lets the invited person look twice, join once, and sign in', async () => {
    const [letter] = await server.lettersTo('omar@northbank.example')
    const path = letter!.body.match(/\/invitations\/[\w-]+/)![0]
    await server.nobody.get(path)
    const shown = await server.nobody.get(path)
    expect(shown.text).toContain("Join Northbank Women's Aid")
    const weak = await server.nobody.post(path, path, { password: 'passwordpassword' })
    expect(weak.text).toContain('Too many people use that one')
    const joined = await server.nobody.post(path, path, { password: 'a quiet morning tide' })
    expect(joined.status).toBe(303)
    const again = await server.nobody.get(path)
    expect(again.status).toBe(404)
    const wrong = await server.nobody.post('/sign-in', '/sign-in', {
      email: 'omar@northbank.example',
      password: 'another tide',
    })
    const unknown = await server.nobody.post('/sign-in', '/sign-in', {
      email: 'nobody@northbank.example',
      password: 'another tide',
    })
    expect(wrong.text.replace('omar', '')).toBe(unknown.text.replace('nobody', ''))
    const right = await server.nobody.post('/sign-in', '/sign-in', {
      email: 'OMAR@northbank.example',
      password: 'a quiet morning tide',
    })
    expect(right.status).toBe(303)
  })

  test('makes one organisation when the same form is sent twice', async () => {
    const page = await server.nobody.get(from)
    const fields = server.fieldsOf(page, '/organisations', {
      ...filled,
      name: 'Twice',
      email: 'twin@northbank.example',
      colleagueName: '',
      colleagueEmail: '',
    })
    await server.nobody.send('/organisations', fields)
    await server.nobody.send('/organisations', fields)
    const here = await server.database.inInstance((db) =>
      db.query("select slug from organisation_address where slug like 'twice%'"),
    )
    expect(here).toHaveLength(1)
  })
})
