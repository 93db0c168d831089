import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addEvidence } from '../../app/evidence/actions.ts'
import { contribute } from '../../app/involvement/actions.ts'
import type { TestOrganisation } from '../house.ts'
import { openTestServer } from '../server.ts'
import { aRecord } from './shared.fixture.ts'

describe('evidence and change', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let harbour: TestOrganisation
  let promise: { id: string; title: string }
  beforeAll(async () => {
    server = await openTestServer()
    harbour = await server.organisation()
    promise = await aRecord(server, harbour)
  })
  afterAll(() => server.close())

  const lead = () => server.signedIn(harbour, 'lead')
  const given = () => ({
    title: 'Minute of the homes theme',
    onDay: '20 September 2026',
    kind: 'minute',
    words: 'We agreed who travels.',
    url: '',
    topic: '',
    place: `unit:${harbour.units.damp}`,
  })
  const add = async (onDay = '20 September 2026') => {
    const grace = await lead()
    const sent = await grace.post('/evidence/new', '/evidence', { ...given(), onDay })
    return sent.location!.replace(/\?.*/, '')
  }

  test('nothing yet says what evidence is, who adds it, and how to begin', async () => {
    const elsewhere = await server.organisation()
    const page = await (await server.signedIn(elsewhere, 'lead')).get('/evidence')
    expect(page.text).toContain('Evidence is anything dated that shows it happened.')
    expect(page.text).toContain('Usually done by whoever did the work')
    expect(page.html).toContain('href="/evidence/new"')
    const auditor = await (await server.signedIn(elsewhere, 'auditor')).get('/evidence')
    expect(auditor.html).not.toContain('href="/evidence/new"')
  })

  test('is added from the page of what it shows, and comes back there', async () => {
    const grace = await lead()
    const from = `/evidence/new?for=${promise.id}&next=/board`
    expect((await grace.get(from)).text).toContain(`It will be saved as evidence for “${promise.title}”.`)
    const sent = await grace.post(from, '/evidence', given())
    expect(sent.location).toBe('/board?said=evidence.added')
  })

  test('refused says everything that is missing at once, and keeps everything typed', async () => {
    const grace = await lead()
    const refused = await grace.post('/evidence/new', '/evidence', {
      title: '',
      onDay: '31/02/2026',
      words: 'Typed.',
      url: 'example.org',
      activities: [harbour.activities.research!, harbour.activities.evaluation!],
    })
    expect(refused.status).toBe(422)
    for (const told of [
      'Give it a short title',
      'Give the day as',
      'Choose what kind of thing it is',
      'Choose where it was seen',
    ])
      expect(refused.text).toContain(told)
    expect(refused.html).toContain('value="31/02/2026"')
    expect(refused.html).toContain('Typed.</textarea>')
    expect(refused.html.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2)
  })

  test('from tomorrow, or with nothing to see, is refused', async () => {
    const grace = await lead()
    const refuse = async (changes: object) =>
      (await grace.post('/evidence/new', '/evidence', { ...given(), ...changes })).text
    expect(await refuse({ onDay: '31 October 2026' })).toContain('evidence shows what has happened')
    expect(await refuse({ words: ' ' })).toContain(
      'Write what it says or shows, give its address, or attach it as a file',
    )
    expect(await refuse({ url: 'javascript:alert(1)' })).toContain(
      'Give an address that begins with https:// or http://',
    )
  })

  test('says until when it counts, and where it was seen', async () => {
    const page = await (await lead()).get(await add())
    expect(page.text).toContain('Counts until 20 September 2027.')
    expect(page.text).toContain('Seen in Warm and dry Every activity')
    const old = await (await lead()).get(await add('29 October 2025'))
    expect(old.text).toContain('Older than 12 months. It stopped counting after 29 October 2026.')
    const ageing = await (await lead()).get(await add('30 October 2025'))
    expect(ageing.text).toContain('Counts until 30 October 2026, which is soon.')
  })

  test('is said to show one thing more, found by its title, and taken off again', async () => {
    const at = await add()
    const grace = await lead()
    const search = `${at}/links/new?q=leaves out`
    expect((await grace.get(search)).text).toContain(promise.title)
    expect((await grace.get(`${at}/links/new?q=nothing like it`)).text).toContain('Nothing found')
    expect((await grace.post(search, `${at}/links`, { says: 'supports' })).text).toContain('Choose one of those found')
    const linked = await grace.post(search, `${at}/links`, { record: promise.id, says: 'contradicts', note: 'Item 3' })
    expect((await grace.get(linked.location!)).text).toContain('Shows that it does not happen. Item 3')
    const off = await grace.post(at, `${at}/links/${promise.id}/removal`, {})
    expect((await grace.get(off.location!)).text).toContain('Nobody has said yet what this shows.')
  })

  test('changed by two at once: the second sees what is saved beside what they typed', async () => {
    const at = await add()
    const grace = await lead()
    const form = `${at}/amendment`
    const stale = server.fieldsOf(await grace.get(form), form, { ...given(), title: 'Minute 15' })
    expect((await grace.post(form, form, { ...given(), title: 'Minute 14' })).status).toBe(303)
    const refused = await grace.send(form, stale)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Minute 14')
    expect(refused.html).toContain('value="Minute 15"')
    expect(
      (await grace.send(form, server.fieldsOf(refused, form, { ...given(), title: 'Minutes 14 and 15' }))).status,
    ).toBe(303)
    expect((await grace.get(at)).text).toContain('Minutes 14 and 15')
  })

  test('seen in several places stays so when something else is put right', async () => {
    const done = await server.as(harbour, 'lead', (caller) =>
      addEvidence(caller, {
        title: 'Two themes met',
        onDay: '2026-09-20',
        kind: 'note',
        words: 'Both.',
        links: [],
        arms: [{ unitId: harbour.units.homes! }, { unitId: harbour.units.children! }],
      }),
    )
    const at = `/evidence/${done.ok && done.id}`
    const grace = await lead()
    const sent = await grace.post(`${at}/amendment`, `${at}/amendment`, {
      ...given(),
      title: 'Both themes met',
      place: 'as before',
    })
    expect((await grace.get(sent.location!)).text).toMatch(
      /Children and families Homes and work|Homes and work Children and families/,
    )
  })

  test('is put away with a reason, says so in a band, and can be restored', async () => {
    const at = await add()
    const grace = await lead()
    expect((await grace.post(at, `${at}/archival`, { why: '' })).text).toContain('Say why it is put away')
    await grace.post(at, `${at}/archival`, { why: 'It was another meeting' })
    const page = await grace.get(at)
    expect(page.text).toContain('Put away on 30 October 2026 by Grace. Why: “It was another meeting”')
    expect(page.html).not.toContain(`${at}/amendment`)
    expect((await grace.get(`${at}/amendment`)).status).toBe(403)
    await grace.post(at, `${at}/restoration`, {})
    expect((await grace.get(at)).text).not.toContain('Put away on')
  })

  test('is found by kind, age, place and words once there is more than a screenful', async () => {
    const many = await server.organisation()
    await server.as(many, 'lead', async (caller) => {
      for (let n = 0; n < 24; n++)
        await addEvidence(caller, {
          title: n === 7 ? 'Bus survey' : `Minute ${n}`,
          onDay: n < 4 ? '2025-06-01' : '2026-06-01',
          kind: n === 7 ? 'data' : 'minute',
          words: 'Words.',
          arms: [{ unitId: n < 3 ? many.units.damp! : many.units.children! }],
          links: [],
        })
    })
    const grace = await server.signedIn(many, 'lead')
    expect((await grace.get('/evidence')).text).toContain('20 of 24 pieces of evidence are from the last 12 months.')
    expect((await grace.get('/evidence?q=bus')).text).toContain('1 of 24 found.')
    expect((await grace.get('/evidence?kind=data')).text).toContain('1 of 24 found.')
    expect((await grace.get('/evidence?age=old')).text).toContain('4 of 24 found.')
    expect((await grace.get(`/evidence?where=unit:${many.units.homes}`)).text).toContain('3 of 24 found.')
    expect((await grace.get('/evidence?where=nonsense&page=99')).text).toContain('24 in all.')
  })

  test('a change is recorded with what caused it, chosen from what was said or decided', async () => {
    const grace = await lead()
    const about = await aRecord(server, harbour, { title: 'Fares are paid', kind: 'project' })
    const form = `/changes/new?of=${about.id}&next=/board`
    expect((await grace.get(form)).text).toContain('Nothing has been said or decided about this yet')
    const said = await server.as(
      harbour,
      'amina',
      (caller) => contribute(caller, { aboutRecordId: about.id, kind: 'comment', words: 'Pay on the day.' }),
      '2026-10-20',
    )
    const refused = await grace.post(form, '/changes', { what: '', before: 'Paid in a month.', onDay: '' })
    expect(refused.status).toBe(422)
    for (const told of ['Say what is different now', 'Give the day as', 'Choose what made you change it'])
      expect(refused.text).toContain(told)
    expect(refused.html).toContain('Paid in a month.</textarea>')
    const because = (said.ok && said.id) || ''
    const early = await grace.post(form, '/changes', {
      what: 'Paid on the day.',
      before: '',
      after: '',
      onDay: '19 October 2026',
      because,
    })
    expect(early.text).toContain('What made you change it came after that day.')
    const sent = await grace.post(form, '/changes', {
      what: 'Paid on the day.',
      before: 'In a month.',
      after: 'At once.',
      onDay: '25 October 2026',
      because,
    })
    expect(sent.location).toBe('/board?said=evidence.changed')
    const id = await server.as(
      harbour,
      'lead',
      async (caller) =>
        (await caller.db.one<{ id: string }>('select id from change where record_id = $1', [about.id])).id,
    )
    expect((await grace.get(`/changes/${id}`)).text).toContain(
      'Because of Pay on the day. Said by a colleague or partner',
    )
  })

  test('is not for the administrator, who gives no content', async () => {
    const at = await add()
    const ada = await server.signedIn(harbour, 'administrator')
    for (const path of ['/evidence', '/evidence/new', at, '/changes/new'])
      expect((await ada.get(path)).status).toBe(403)
  })
})
