import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { type Browser, openTestServer } from '../../../test/server.ts'
import { loadPack } from '../../content/packs.ts'
import { beginAssessment, nameAuthor, openAssessment } from '../actions.ts'
import { draftsOf } from '../answer/draftStore.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let id: string
let amina: Browser
beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation()
  id = await server.as(org, 'lead', async (caller) => {
    const begun = await beginAssessment(caller, {
      unitId: org.units.damp!,
      variant: 'primary-research',
      length: 'full',
      stage: 'idea',
    })
    await nameAuthor(caller, begun.id, org.people.amina)
    await nameAuthor(caller, begun.id, org.people.dev)
    return begun.id
  })
  amina = await server.signedIn(org, 'amina')
})
afterAll(() => server.close())

const at = (key: string) => `/assessments/${id}/questions/${key}`
const answerTo = (key: string) =>
  server.as(org, 'lead', async (caller) =>
    (await openAssessment(caller, id)).answers.find((one) => one.question === key),
  )

describe('one question', () => {
  test('asks it in formal or plain words, says why and how, and shows a weak, a fair and a strong answer', async () => {
    const formal = await amina.get(at('causes.drivers'))
    expect(formal.status).toBe(200)
    expect(formal.text).toContain('Which social and economic conditions produce this pattern?')
    expect(formal.text).toContain('If the causes stop at behaviour')
    expect(formal.text).toContain('Weak, fair and strong')
    const plain = await amina.get(`${at('causes.drivers')}?plain=1`)
    expect(plain.text).toContain('What makes this happen?')
    expect(plain.text).toContain('How it leads to the problem')
  })

  test('is saved, leads to the next, and shows what was saved', async () => {
    const saved = await amina.post(at('causes.problem'), at('causes.problem'), {
      'f.text': 'Tenants in Pellmoor <b>are cold</b>.',
    })
    expect(saved.location).toBe(`${at('causes.pattern')}?said=question.saved`)
    expect((await amina.get(at('causes.problem'))).html).toContain('Tenants in Pellmoor &lt;b&gt;are cold&lt;/b&gt;.')
  })

  test('what holds for all the rows of a table is asked once, before them, and each row goes by what it is about', async () => {
    const key = at('knowing.who-is-missing')
    const page = await amina.get(key)
    expect(page.text.match(/Split by(?! at| each)/g)).toHaveLength(1)
    expect(page.html.indexOf('name="f.split-by"')).toBeLessThan(page.html.indexOf('name="c.eligible.expected"'))
    expect(page.text).toContain('Number in each group, expected until it is counted (if you can)')
    for (const step of ['1. Could take part', '6. Counted in the result']) expect(page.text).toContain(step)
    await amina.post(key, key, {
      row: ['eligible', 'told'],
      'f.split-by': 'Tenure',
      'c.eligible.expected': '400 and 600',
      'c.told.expected': '90 and 300',
    })
    expect((await answerTo('knowing.who-is-missing'))?.value).toMatchObject({
      fields: { 'split-by': 'Tenure' },
      rows: [
        { id: 'eligible', cells: { expected: '400 and 600' } },
        { id: 'told', cells: { expected: '90 and 300' } },
      ],
    })
  })

  test('a line of the data plan says how far it is, from planned to reported, and names its smallest group', async () => {
    const page = await amina.get(at('knowing.position'))
    expect(page.html).toMatch(/<option value="planned" selected[^>]*>Planned<\/option>/)
    for (const far of ['Collected', 'Analysed', 'Reported']) expect(page.text).toContain(far)
    expect(page.text).toContain('Smallest group (if you can)')
  })

  test('what is worth opening outside stands at its questions, with who made it and whether anybody looked again', async () => {
    const page = await amina.get(at('knowing.position'))
    expect(page.text).toContain('2 things worth opening')
    expect(page.html).toMatch(/href="https:\/\/[^"]+" rel="noreferrer">Harmonised questions for surveys/)
    expect(page.text).toContain('Nobody here has looked at it again lately.')
    expect((await amina.get(at('causes.problem'))).text).not.toContain('worth opening')
  })

  test('a row is added and taken away without script, and nothing typed is lost or saved by it', async () => {
    const page = await amina.get(at('causes.drivers'))
    const [first, second] = [...page.html.matchAll(/name="row" value="([^"]+)"/g)].map(([, row]) => row!)
    const added = await amina.post(at('causes.drivers'), at('causes.drivers'), {
      row: [first!, second!],
      [`c.${first}.cause`]: 'Eviction is easy',
      rows: 'add',
    })
    expect(added.status).toBe(303)
    expect(added.location).toMatch(/#c\..*\.cause$/)
    const withRow = await amina.get(at('causes.drivers'))
    expect([...withRow.html.matchAll(/name="row"/g)]).toHaveLength(3)
    expect(withRow.html).toContain('Eviction is easy')
    expect(await answerTo('causes.drivers')).toBe(undefined)
    await amina.post(at('causes.drivers'), at('causes.drivers'), {
      row: [first!, second!],
      [`c.${second}.cause`]: 'Rent',
      remove: first!,
    })
    const without = await amina.get(at('causes.drivers'))
    expect(without.html).not.toContain('Eviction is easy')
    expect(without.html).toContain('Rent')
  })

  test('a row is begun from the library and made local', async () => {
    const [offered] = (await loadPack('assessment/hiat', '1.0')).content.barriers
    await amina.post(at('design.barriers'), at('design.barriers'), { library: offered!.barrier, rows: 'take' })
    const page = await amina.get(at('design.barriers'))
    expect(page.html).toContain(`value="${offered!.name}"`)
    expect(page.text).toContain('Draft of')
    await amina.post(at('design.barriers'), `${at('design.barriers')}/draft`, { drop: 'yes' })
    expect((await amina.get(at('design.barriers'))).text).not.toContain('Draft of')
  })

  test('what cannot be read is told at once with everything typed still there', async () => {
    const refused = await amina.post(at('wider.understanding'), at('wider.understanding'), {
      'f.answer': 'not-yet',
      'f.note': 'We will ask',
      'f.date': 'in spring',
      'unknown.why': 'Nobody knows',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Say who could help')
    expect(refused.html).toContain('We will ask')
    expect(refused.html).toContain('in spring')
  })

  test('an honest unknown asks a specialist for help, once', async () => {
    const unknown = { 'unknown.why': 'No rate by tenure', 'unknown.who': 'Licensing', 'unknown.by': '4 December 2026' }
    await amina.post(at('causes.pattern'), at('causes.pattern'), unknown)
    const page = await amina.get(at('causes.pattern'))
    expect(page.text).toContain('Asked for help')
    await amina.post(at('causes.pattern'), at('causes.pattern'), { ...unknown, 'unknown.who': 'Licensing, Pellmoor' })
    expect((await amina.get(at('causes.pattern'))).text.match(/Asked for help/g)).toHaveLength(1)
  })

  test('two who save at once both keep their words: mine in the form, theirs beside it', async () => {
    const dev = await server.signedIn(org, 'dev')
    const forms = await Promise.all([amina.get(at('causes.power')), dev.get(at('causes.power'))])
    const key = at('causes.power')
    const first = await amina.send(key, server.fieldsOf(forms[0]!, key, { 'f.text': 'Landlords decide' }))
    expect(first.status).toBe(303)
    const second = await dev.send(key, server.fieldsOf(forms[1]!, key, { 'f.text': 'The council decides' }))
    expect(second.status).toBe(422)
    expect(second.text).toContain('Landlords decide')
    expect(second.html).toContain('The council decides')
    const settled = await dev.send(key, server.fieldsOf(second, key, { 'f.text': 'Both decide' }))
    expect(settled.status).toBe(303)
    const earlier = await amina.get(`${key}/texts`)
    expect(earlier.text).toContain('Landlords decide')
  })

  test('a post that is repeated has one effect', async () => {
    const key = at('causes.who-chose')
    const fields = server.fieldsOf(await amina.get(key), key, { 'f.text': 'The board chose' })
    const [one, two] = [await amina.send(key, fields), await amina.send(key, fields)]
    expect(two.location).toBe(one.location)
    expect((await answerTo('causes.who-chose'))?.edit).toBe(1)
  })

  test('a draft is its author’s alone, comes back with its time, and goes when it is saved', async () => {
    const key = at('causes.within-group')
    const page = await amina.get(key)
    const draftKey = page.html.match(/data-keep-key="([^"]+)"/)![1]!
    const kept = await amina.send(`${key}/draft`, [
      ['key', draftKey],
      ['base', '0'],
      ['f.text', 'Half a thought'],
    ])
    expect(JSON.parse(kept.html)).toMatchObject({ at: '12:00' })
    expect((await amina.get(key)).text).toContain('Draft of 12:00')
    const dev = await server.signedIn(org, 'dev')
    expect((await dev.get(key)).html).not.toContain('Half a thought')
    await amina.post(key, key, { 'f.text': 'Half a thought, finished' })
    expect(await server.as(org, 'amina', (caller) => draftsOf(caller, id))).not.toContainEqual(
      expect.objectContaining({ question: 'causes.within-group' }),
    )
  })

  test('who has it open is told within the team, on load and without script, and to nobody else', async () => {
    const key = at('causes.combined')
    const dev = await server.signedIn(org, 'dev')
    await dev.get(key)
    expect((await amina.get(key)).text).toContain('Dev has had this question open since 12:00.')
    const lead = await server.signedIn(org, 'director')
    expect((await lead.get(key)).text).not.toContain('Dev has had')
    await dev.get('/my-work')
    expect((await amina.get(key)).text).not.toContain('Dev has had')
  })

  test('somebody is gone ten minutes after they were seen, and when they sign out', async () => {
    const key = at('causes.reach')
    const dev = await server.signedIn(org, 'dev')
    await dev.get(key)
    const began = server.clock.now
    server.clock.now = new Date(began.getTime() + 9 * 60_000)
    expect((await amina.get(key)).text).toContain('Dev has had this question open')
    server.clock.now = new Date(began.getTime() + 11 * 60_000)
    expect((await amina.get(key)).text).not.toContain('Dev has had this question open')
    await dev.get(key)
    expect((await amina.get(key)).text).toContain('Dev has had this question open')
    await dev.post('/account', '/sign-out', {})
    expect((await amina.get(key)).text).not.toContain('Dev has had this question open')
    server.clock.now = began
  })

  test('what each change for access costs is offered where its price is asked, and nothing is filled in by itself', async () => {
    await amina.post(at('design.barriers'), at('design.barriers'), {
      row: ['0190a000-0000-7000-8000-00000000000a'],
      'c.0190a000-0000-7000-8000-00000000000a.barrier': 'No bus after six',
    })
    await amina.post(at('design.adaptations'), at('design.adaptations'), {
      row: ['0190a000-0000-7000-8000-00000000000a'],
      'c.0190a000-0000-7000-8000-00000000000a.change': 'Taxis are paid',
      'c.0190a000-0000-7000-8000-00000000000a.cost': '£2,417',
    })
    const costs = at('design.fair-access-cost')
    expect((await amina.get(costs)).html).not.toContain('2,417')
    await amina.post(costs, costs, { library: '0190a000-0000-7000-8000-00000000000a', rows: 'take' })
    const page = await amina.get(costs)
    expect(page.html).toContain('value="Taxis are paid"')
    expect(page.html).toContain('value="£2,417"')
  })

  test('ten minutes together: minutes in, answer out, and nothing is logged twice', async () => {
    const key = at('design.shaped-by')
    const page = await amina.get(`${key}/exercise`)
    expect(page.text).toContain('minute')
    const empty = await amina.post(`${key}/exercise`, `${key}/minutes`, {})
    expect(empty.status).toBe(422)
    const done = await amina.post(`${key}/exercise`, `${key}/minutes`, {
      who: ['adviser', 'team'],
      said: 'Not letters. Texts.',
    })
    expect(done.location).toBe(`${key}?said=question.minutes`)
    const shown = await amina.get(key)
    expect(shown.html).toContain('Not letters. Texts.')
    expect(shown.html).toContain('Others in the team, Public advisers'.split(', ')[0]!)
    expect(await answerTo('design.shaped-by')).toBe(undefined)
  })

  test('somebody who may not see the assessment sees no question of it', async () => {
    const partner = await server.signedIn(org, 'partner')
    expect((await partner.get(at('causes.problem'))).status).toBe(403)
    expect((await amina.get(at('causes.nothing'))).status).toBe(404)
  })
})

describe('a session that ends while somebody types', () => {
  test('keeps every character for its author, through signing in, and shows nothing to anybody else', async () => {
    const key = at('causes.at-the-centre')
    const long = at('design.long-term')
    const page = await amina.get(long)
    const typed = `Forty minutes of words. ${'word '.repeat(9000)}the end`
    const before = server.clock.now
    server.clock.now = new Date(before.getTime() + 3 * 3_600_000)
    const refused = await amina.send(long, server.fieldsOf(page, long, { 'f.text': typed }))
    expect(refused.status).toBe(401)
    expect(refused.text).toContain('You were signed out. Your words are kept')
    expect(refused.html).toContain(`next=${encodeURIComponent(long)}`)
    const ben = await server.signedIn(org, 'dev')
    expect((await ben.get(long)).html).not.toContain('Forty minutes of words')
    const again = await server.signedIn(org, 'amina')
    const restored = await again.get(long)
    expect(restored.html).toContain(typed)
    const saved = await again.post(long, long, { 'f.text': typed })
    expect(saved.status).toBe(303)
    expect((await answerTo('design.long-term'))?.edit).toBe(1)
    expect((await again.get(long)).text).not.toContain('Draft of')
    expect(key).toBeTruthy()
    server.clock.now = before
  })

  test('also where they have signed in again in another tab; and never for another person at the same machine', async () => {
    const key = at('design.approach')
    const old = await amina.get(key)
    const fields = server.fieldsOf(old, key, { 'f.reason': 'Those who are owed most come first' })
    const dev = await server.signedIn(org, 'dev')
    const theirs = await dev.send(key, fields)
    expect(theirs.status).toBe(403)
    expect(theirs.text).not.toContain('Your words are kept')
    expect((await dev.get(key)).html).not.toContain('Those who are owed most')
    const again = await server.signedIn(org, 'amina')
    const kept = await again.send(key, fields)
    expect(kept.status).toBe(403)
    expect(kept.text).toContain('Your words are kept')
    expect((await again.get(key)).html).toContain('Those who are owed most come first')
  })
})
