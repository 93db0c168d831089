import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../house.ts'
import { type Browser, openTestServer } from '../server.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let admin: Browser
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  admin = await server.signedIn(org, 'administrator')
})
afterAll(() => server.close())

const page = (who: string) => `/members/${who}`

describe('the people', () => {
  test('are listed with what they may do, what they hold and who has not joined', async () => {
    const list = await admin.get('/members')
    expect(list.text).toContain('1 of 11 (9%) joined')
    expect(list.text).toContain('Health-equity lead')
    expect(list.text).toContain('Invited; the link has run out')
    expect((await admin.get('/members?q=board+secretary')).text).toContain('Sol')
    expect((await admin.get('/members?q=board+secretary')).text).not.toContain('Tomos')
    expect((await admin.get('/members?show=suspended')).text).toContain('Nobody at the moment.')
  })

  test('of a theme are read by its lead; the others are not', async () => {
    const tomos = await server.signedIn(org, 'themeLead')
    const list = await tomos.get('/members')
    expect(list.text).toContain('Tomos')
    expect(list.text).not.toContain('Dilys')
    expect((await tomos.get(page(org.people.director))).status).toBe(403)
    const elsewhere = await server.organisation({ name: 'Elsewhere' })
    expect((await admin.get(page(elsewhere.people.lead))).status).toBe(404)
  })

  test('are invited one by one, and every mistake is said at once with what was typed kept', async () => {
    const refused = await admin.post('/members/new', '/members', {
      name: '',
      email: 'noor at harbour',
      role: 'TL',
      unitId: '',
      until: 'spring',
    })
    expect(refused.status).toBe(422)
    for (const field of ['name', 'email', 'unitId', 'until']) expect(refused.html).toContain(`href="#${field}"`)
    expect(refused.html).toContain('value="noor at harbour"')
    const long = await admin.post('/members/new', '/members', {
      name: 'Eve',
      email: 'eve2@harbour.example',
      role: 'EE',
      unitId: '',
      until: '1 January 2029',
    })
    expect(long.text).toContain('An outside evaluator is given twelve months at most.')
  })

  test('are invited from a pasted list: nobody until every line is right, then all, each with a letter', async () => {
    const bad =
      'Noor, noor@harbour.example, researcher\nOla, ola at harbour, researcher\nPia, pia@harbour.example, wizard'
    const refused = await admin.post('/members/new', '/members/list', { list: bad })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Line 2, “Ola, ola at harbour, researcher”: there is no e-mail address')
    expect(refused.text).toContain('Line 3, “Pia, pia@harbour.example, wizard”: the role was not understood.')
    expect(refused.html).toContain('Noor, noor@harbour.example, researcher')
    expect(await server.lettersTo('noor@harbour.example')).toEqual([])

    const good = 'Noor, noor@harbour.example, researcher\nOla, ola@harbour.example, Theme lead, Homes and work'
    const invited = await admin.post('/members/new', '/members/list', { list: good })
    expect(invited.status).toBe(200)
    expect(invited.text).toContain('2 people are invited')
    expect(invited.text.match(/\/invitations\//g)).toHaveLength(2)
    for (const address of ['noor@harbour.example', 'ola@harbour.example'])
      expect(await server.lettersTo(address)).toHaveLength(1)
  })
})

describe('a role', () => {
  test('is given with its part and its end, shows on the page, and ends at once', async () => {
    const path = page(org.people.dev)
    const given = await admin.post(path, `${path}/roles`, {
      role: 'SR',
      unitId: org.units.homes!,
      until: '31 March 2027',
    })
    expect(given.location).toBe(`${path}?said=member.role`)
    const shown = await admin.get(path)
    expect(shown.text).toContain('Specialist reviewer Homes and work 31 March 2027')
    const grant = shown.html.match(new RegExp(`${path}/roles/([0-9a-f-]+)/end`, 'g'))!.at(-1)!
    expect((await admin.post(path, grant, {})).location).toBe(`${path}?said=member.roleEnded`)
    expect((await admin.get(path)).text).toContain('Roles that have ended (1)')
  })

  test('that may not be given together with another, or to oneself, is refused with the reason', async () => {
    const path = page(org.people.auditor)
    expect((await admin.post(path, `${path}/roles`, { role: 'HL', unitId: '', until: '' })).text).toContain(
      'An auditor holds no other role',
    )
    const dev = page(org.people.dev)
    expect((await admin.post(dev, `${dev}/roles`, { role: 'AU', unitId: '', until: '' })).text).toContain(
      'An auditor holds no other role',
    )
    const own = await admin.get(page(org.people.administrator))
    expect(own.text).toContain('Nobody changes what they themselves may do.')
    const forced = await admin.send(
      `${page(org.people.administrator)}/roles`,
      server.fieldsOf(await admin.get(dev), `${dev}/roles`, { role: 'HL', unitId: '', until: '' }),
    )
    expect(forced.status).toBe(422)
    expect(forced.text).toContain('Nobody does this to themselves.')
  })

  test('of another person is not ended through this one’s page', async () => {
    const lead = await admin.get(page(org.people.lead))
    const grant = lead.html.match(/\/roles\/([0-9a-f-]+)\/end/)![1]!
    const dev = page(org.people.dev)
    const key = server.fieldsOf(await admin.get(dev), `${dev}/suspension`, {})
    expect((await admin.send(`${dev}/roles/${grant}/end`, key)).status).toBe(404)
  })

  test('is given by nobody but an administrator', async () => {
    const lead = await server.signedIn(org, 'lead')
    expect((await lead.get(page(org.people.dev))).html).not.toContain('/roles"')
    const path = page(org.people.dev)
    const keyed = await server.signedInWithKeys(org, 'lead')
    expect(
      (
        await keyed.send(`${path}/roles`, [
          ['key', keyed.key()],
          ['role', 'HL'],
        ])
      ).status,
    ).toBe(403)
  })
})

describe('coming and going', () => {
  test('a membership ends on its last day: posts empty from the day after, words still theirs', async () => {
    const path = page(org.people.secretary)
    expect((await admin.post(path, `${path}/ending`, { lastDay: 'someday' })).status).toBe(422)
    expect((await admin.post(path, `${path}/ending`, { lastDay: '30 October 2026' })).location).toBe(
      `${path}?said=member.ended`,
    )
    const now = server.clock.now
    server.clock.now = new Date('2026-10-31T12:00:00Z')
    const later = await server.signedIn(org, 'lead')
    expect((await later.get(`/posts/${org.postOf.secretary}`)).text).toContain('Nobody holds it since 31 October 2026.')
    const list = await (await server.signedIn(org, 'administrator')).get('/members?show=gone')
    expect(list.text).toContain('Sol')
    server.clock.now = now
  })

  test('somebody shut out is let back in', async () => {
    const path = page(org.people.dev)
    await admin.post(path, `${path}/suspension`, {})
    expect((await admin.get(path)).text).toContain('They are suspended')
    await admin.post(path, `${path}/restoration`, {})
    expect((await admin.get(path)).text).not.toContain('They are suspended')
  })

  test('a person entered twice is merged, and the duplicate’s page points at the one who stays', async () => {
    const invited = await admin.post('/members/new', '/members', {
      name: 'Ben D.',
      email: 'ben.d@harbour.example',
      role: 'PL',
      unitId: '',
      until: '',
    })
    const twin = invited.html.match(/href="(\/members\/[0-9a-f-]{36})"/)![1]!
    expect((await admin.post(twin, `${twin}/merging`, { into: '' })).text).toContain('Choose the entry that stays.')
    expect((await admin.post(twin, `${twin}/merging`, { into: org.people.ben })).location).toBe(
      `${page(org.people.ben)}?said=member.merged`,
    )
    const seen = await admin.get(twin)
    expect(seen.text).toContain('This entry is a duplicate. See Ben')
    expect(seen.html).not.toContain('/merging')
  })

  test('a name is changed by two at once without losing either', async () => {
    const path = `${page(org.people.amina)}/details`
    const opened = await admin.get(path)
    await admin.post(path, page(org.people.amina), {
      name: 'Amina Yusuf',
      email: 'amina@harbour.example',
      homeUnitId: '',
    })
    const late = await admin.send(
      page(org.people.amina),
      server.fieldsOf(opened, page(org.people.amina), {
        name: 'Amina Y.',
        email: 'amina@harbour.example',
        homeUnitId: '',
      }),
    )
    expect(late.status).toBe(422)
    expect(late.text).toContain('Amina Yusuf')
    expect(late.html).toContain('value="Amina Y."')
  })
})
