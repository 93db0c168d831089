import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { adoptPack, retirePack } from '../../app/content/adoption.ts'
import { type ContentCopy, copyContent, everyPack, LATER } from '../../app/content/contentCopy.fixture.ts'
import { packOf } from '../../app/content/packOf.ts'
import { newestVersions, readPacksFrom } from '../../app/content/packs.ts'
import { snapshotOf } from '../../app/mainstreaming/remember.ts'
import { type Browser, openTestServer } from '../server.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let second: ContentCopy
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  second = await secondVersions()
})
afterAll(() => server.close())
afterEach(() => readPacksFrom())

const NEW = 'Said anew in the second version'

/** A second version of every pack, each with one thing said anew. */
async function secondVersions(): Promise<ContentCopy> {
  const content = await copyContent(everyPack, afterAll)
  await content.publishNew('terminology', [
    ['concepts.yaml', 'term: Health inequity\n', `term: ${NEW}\n`],
    ['causes.yaml', '  title: ', `  title: ${NEW} `],
    ['intersections.yaml', '  title: ', `  title: ${NEW} `],
    ['statements.yaml', '  formal: ', `  formal: ${NEW} `],
  ])
  await content.publishNew('provisions', [['provisions.yaml', '  title: ', `  title: ${NEW} `]])
  await content.publishNew('duties', [['duties.yaml', '  text: ', `  text: ${NEW} `]])
  await content.publishNew('indicators', [['indicators.yaml', '  question: ', `  question: ${NEW} `]])
  await content.publishNew('lexicon/en-GB', [
    ['entries.yaml', 'reason: Puts the fault in people, not in the service.', `reason: ${NEW}.`],
  ])
  await content.publishNew('mainstreaming', [
    [
      'requirements.yaml',
      '    1: { fact: commitments.approved, atLeast: 1 }',
      '    1: { fact: commitments.approved, atLeast: 3 }',
    ],
    ['requirements.yaml', '  why: ', `  why: ${NEW}. `],
  ])
  return content
}

/** What each room shows that comes from a pack. */
const shown: [pack: string, what: string, see: (lead: Browser) => Promise<string>][] = [
  ['terminology', 'definitions to begin from', async (lead) => (await lead.get('/concepts')).text],
  ['terminology', 'causes to begin from', async (lead) => (await lead.get('/causes/new')).text],
  ['terminology', 'combinations to begin from', async (lead) => (await lead.get('/intersections/new')).text],
  ['terminology', 'statements to begin from', async (lead) => (await lead.get('/concepts/new?kind=recognition')).text],
  ['provisions', 'provisions to promise', async (lead) => (await lead.get('/promises/new')).text],
  ['duties', 'duties to offer', async (lead) => (await lead.get('/duties/new')).text],
  ['indicators', 'indicators to agree', async (lead) => (await lead.get('/indicators/new')).text],
  ['mainstreaming', 'what a requirement is about', async (lead) => (await lead.get('/requirements/S1.1')).text],
  [
    'lexicon/en-GB',
    'what the coach asks',
    async (lead) => (await lead.post('/language-check', '/language-check', { text: 'Hard to reach groups.' })).text,
  ],
]

describe('a newer version of a pack', () => {
  test.each(shown)('%s: %s stay as they were until it is adopted, then come from it', async (pack, _, see) => {
    const org = await server.organisation()
    const lead = await server.signedIn(org, 'lead')
    readPacksFrom(second.root)
    expect(await see(lead)).not.toContain(NEW)
    expect(await server.as(org, 'lead', (caller) => adoptPack(caller, { pack, version: LATER }))).toEqual({ ok: true })
    expect(await see(lead)).toContain(NEW)
    expect(await server.as(org, 'lead', (caller) => retirePack(caller, pack, 'Not for us'))).toEqual({ ok: true })
    expect(await see(lead)).not.toContain(NEW)
  })

  test('is what an organisation that is made after it begins with, in every room', async () => {
    readPacksFrom(second.root)
    const org = await server.organisation()
    const lead = await server.signedIn(org, 'lead')
    for (const [, what, see] of shown) expect(await see(lead), what).toContain(NEW)
    expect((await lead.get('/packs/duties')).text).toContain('not yet; you began with 9.0')
  })

  test('of one organisation is not another’s', async () => {
    const [one, other] = [await server.organisation(), await server.organisation()]
    const { duties: before } = await newestVersions()
    readPacksFrom(second.root)
    await server.as(one, 'lead', (caller) => adoptPack(caller, { pack: 'duties', version: LATER }))
    const versionOf = (org: typeof one) =>
      server.as(org, 'lead', async (caller) => (await packOf(caller, 'duties')).head.version)
    expect([await versionOf(one), await versionOf(other)]).toEqual([LATER, before])
  })
})

describe('a newer version of the rules', () => {
  test('counts from the day it is adopted; before that, the page tells what it would change, and the board which counted', async () => {
    const org = await server.organisation()
    const lead = await server.signedIn(org, 'lead')
    const content = await copyContent(everyPack)
    await content.publishNew('mainstreaming', [
      [
        'requirements.yaml',
        '    1: { any: [ { fact: definition.consulted, is: true }',
        '    1: { any: [ { fact: definition.linkedPlaces, atLeast: 0 }',
      ],
    ])
    readPacksFrom(content.root)
    const rungOn = (day: string) =>
      server.as(org, 'lead', async (caller) => (await snapshotOf(caller)).board.rows[0]?.standing.rung, day)

    expect((await lead.get('/board')).text).toContain('Counted with version 1.0 of the rules')
    const before = await lead.get('/packs/mainstreaming?version=9.0')
    expect(before.text).toContain(
      '1 of our 23 requirements and achievements and none of our 0 promises would stand on another rung.',
    )
    expect(before.text).toMatch(/Define health inequities.*Absent.*Declared/s)
    expect(await rungOn('2026-10-30')).toBe(0)

    const adopted = await lead.post('/packs/mainstreaming?version=9.0', '/packs/mainstreaming/adoption', {
      why: 'Read',
    })
    expect(adopted.location).toBe('/packs/mainstreaming?version=9.0&said=pack.adopted')
    expect((await lead.get('/board')).text).toContain('Counted with version 9.0 of the rules')
    expect((await lead.get('/requirements/S1.1')).text).toContain('Counted with version 9.0 of the rules')
    expect(await rungOn('2026-10-30')).toBe(1)
    expect(await rungOn('2026-10-29')).toBe(0)
  })

  test('that asks for more than a number of our own makes that number looser, and says so before and after', async () => {
    const org = await server.organisation()
    const lead = await server.signedIn(org, 'lead')
    const form = await lead.get('/requirements/S2.1/thresholds')
    expect(form.html).toContain('name="1.commitments.approved"')
    const set = (value: string, reason: string) =>
      lead.post('/requirements/S2.1/thresholds', '/requirements/S2.1/thresholds', {
        '1.commitments.approved': value,
        reason,
      })
    expect((await set('2', '')).location).toContain('said=thresholds.set')
    readPacksFrom(second.root)
    expect((await lead.get('/packs/mainstreaming?version=9.0')).text).toContain(
      'A number of our own for S2.1 would be looser than these rules ask.',
    )
    await server.as(org, 'lead', (caller) => adoptPack(caller, { pack: 'mainstreaming', version: LATER }))
    expect((await lead.get('/requirements/S2.1')).text).toContain('nobody has said yet why it should stay')
    expect((await set('2', 'Our first year has two, and both are large.')).location).toContain('said=thresholds.set')
    expect((await lead.get('/requirements/S2.1')).text).toContain('Why: Our first year has two, and both are large.')
  })
})
