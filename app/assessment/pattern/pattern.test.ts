import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { openTestServer } from '../../../test/server.ts'
import { loadPack } from '../../content/packs.ts'
import { contribute } from '../../involvement/actions.ts'
import { newId } from '../../store/newId.ts'
import { answered, begun, registered, stepped } from '../facts/work.fixture.ts'
import { insertReview, writeOutcome, writeRatings } from '../loop/review/reviewStore.ts'
import { readDigest, readTogether } from './actions.ts'
import { sharedBy } from './cumulative.ts'
import { recurringThemes, weakQuestions, withoutNames } from './digest.ts'
import { conflictsAmong, daysTogether, effectsIn } from './together.ts'

const { content: pack } = await loadPack('assessment/hiat', '1.0')
const packs = new Map([['assessment/hiat', pack]])
const score = (unitId: string, value: number, question = 'causes.problem') => ({
  assessmentId: `a of ${unitId}`,
  unitId,
  pack: 'assessment/hiat',
  question,
  score: value,
})

describe('weak questions', () => {
  test('from five pieces of work on a spread is shown, and under five the scores themselves', () => {
    const four = [2, 0, 3, 1].map((value, n) => score(`u${n}`, value))
    expect(weakQuestions(four, packs)[0]).toMatchObject({
      n: 4,
      lowest: 0,
      median: 1.5,
      spread: undefined,
      scores: [0, 1, 2, 3],
    })
    expect(weakQuestions([...four, score('u5', 1)], packs)[0]).toMatchObject({
      n: 5,
      spread: [1, 2, 1, 1, 0],
      scores: [],
    })
  })

  test('stand weakest first, and a piece of work counts once for each', () => {
    const scores = [score('u1', 3), score('u1', 1), score('u1', 4, 'causes.pattern')]
    expect(weakQuestions(scores, packs).map(({ question, n, lowest }) => [question, n, lowest])).toEqual([
      ['causes.problem', 1, 1],
      ['causes.pattern', 1, 4],
    ])
  })

  test('every piece of work is in the spread exactly once', () => {
    const scores = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), fc.integer({ min: 0, max: 4 })),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(scores, (all) => {
        const [weak] = weakQuestions(
          all.map(([unit, value]) => score(unit, value)),
          packs,
        )
        const n = new Set(all.map(([unit]) => unit)).size
        expect(weak!.n).toBe(n)
        expect(weak!.spread?.reduce((sum, one) => sum + one, 0) ?? weak!.scores.length).toBe(n)
      }),
    )
  })
})

describe('themes', () => {
  const point = (unitId: string, words: string) => ({ id: words, unitId, theme: 'barriers', severity: 'minor', words })
  const names = { people: ['Rosa Quill'], things: ['Warm Lets', 'Oxgate'] }
  const told = (...units: string[]) =>
    recurringThemes(
      units.map((unit) => point(unit, 'Rosa says Warm Lets has no bus in Oxgate')),
      names,
      (theme) => theme,
    )[0]!

  test('an example is shown from three pieces of work on, without the names in it', () => {
    expect(told('a', 'b').example).toBeUndefined()
    expect(told('a', 'b', 'c').example).toBe('… says … has no bus in …')
  })

  test('a name goes whatever its case, and never half of another word', () => {
    expect(withoutNames('rosa quill met OXGATE; Oxgateway stays', names)).toBe('… met …; Oxgateway stays')
  })
})

describe('what meets in one place', () => {
  const row = (direction: string, group: string) => ({ id: direction, cells: { direction, group, reason: 'why' } })
  const works = [
    { id: 'p1', title: 'Bus', effects: effectsIn([row('gains-most', 'Shift workers'), row('loses', 'Drivers')]) },
    { id: 'p2', title: 'Parking', effects: effectsIn([row('loses', 'shift workers')]) },
    { id: 'p3', title: 'Nobody asked' },
  ]

  test('a group that gains from one and loses by another is a conflict, whatever its case', () => {
    expect(conflictsAmong(works)).toMatchObject([
      { group: 'Shift workers', gainsIn: { id: 'p1' }, losesIn: { id: 'p2' } },
    ])
  })

  test('days overlap from the latest start to the earliest end', () => {
    const days = (startsOn: string | null, endsOn: string | null) => ({ startsOn, endsOn })
    expect(daysTogether([days('2026-01-01', '2026-12-31'), days('2026-06-01', null)])).toEqual(
      days('2026-06-01', '2026-12-31'),
    )
    expect(daysTogether([days('2026-01-01', '2026-05-31'), days('2026-06-01', null)])).toBeUndefined()
    expect(daysTogether([days(null, null)])).toBeUndefined()
  })

  test('only names that two or more share are told, each with all who share it', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.constantFrom('x', 'y', 'z'))), (all) => {
        const shared = sharedBy(all, (names) => names)
        for (const name of ['x', 'y', 'z'] as const) {
          const having = all.filter((names) => names.includes(name))
          expect(shared.get(name)).toEqual(having.length > 1 ? having : undefined)
        }
      }),
    )
  })
})

describe('on real records', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let org: TestOrganisation
  let own: string
  beforeAll(async () => {
    server = await openTestServer()
    org = await server.organisation()
    own = await registered(server, org, 'Night bus', 'amina', { places: ['Oxgate'], groups: ['Shift workers'] })
  })
  afterAll(() => server.close())

  test('one piece of work says that it is alone, and two stand side by side with what they do', async () => {
    const lead = await server.signedIn(org, 'lead')
    expect((await lead.get('/places/oxgate')).text).toContain('One piece of work only')
    expect((await lead.get('/places/Nowhere%20%2F%20else')).text).toContain('No live work is recorded here')
    const other = await registered(server, org, 'Parking charges', 'dev', { places: ['Oxgate'] })
    const gains = (direction: string) => ({
      rows: [{ id: newId(), cells: { group: 'Shift workers', direction, reason: 'They travel at night' } }],
    })
    await answered(
      server,
      org,
      await begun(server, org, own, 'amina'),
      'amina',
      'design.who-gains',
      gains('gains-most'),
    )
    await answered(server, org, await begun(server, org, other, 'dev'), 'dev', 'design.who-gains', gains('loses'))
    const place = await lead.get('/places/Oxgate')
    expect(place.text).toContain('2 pieces of work are under way')
    expect(place.text).toContain('Shift workers gains from “Night bus” and loses by “Parking charges”')
    const project = await lead.get(`/projects/${own}`)
    expect(project.html).toContain('href="/places/Oxgate"')
    expect(project.html).toContain('href="/groups/Shift%20workers"')
    expect((await lead.get('/groups/Shift%20workers')).text).toContain('One piece of work only')
  })

  test('a draft says nothing to whoever may not open it, nor does it make a conflict for them', async () => {
    const dev = await server.as(org, 'dev', (caller) => readTogether(caller, 'places', 'Oxgate'))
    expect(dev.works.find(({ id }) => id === own)).toMatchObject({ assessment: {} })
    expect(dev.works.find(({ id }) => id === own)?.effects).toBeUndefined()
    expect(dev.conflicts).toEqual([])
    const partner = await server.as(org, 'partner', (caller) => readTogether(caller, 'places', 'Oxgate'))
    expect(partner.works).toEqual([])
  })

  test('a quarter shows ratings and decided points of that quarter, and nobody’s name', async () => {
    const id = await begun(server, org, own, 'amina')
    await stepped(server, org, id, { step: 'submit', state: 'specialist_review', round: 1 })
    const reviewId = newId()
    await server.as(org, 'lead', (caller) =>
      insertReview(caller, { id: reviewId, assessmentId: id, title: 'x', round: 1, reviewerId: org.people.ben }),
    )
    await server.as(org, 'ben', async (caller) => {
      const rating = {
        question: 'causes.problem',
        round: 1,
        byKind: 'specialist' as const,
        byId: org.people.ben,
        score: 1,
        note: '',
      }
      await writeRatings(caller, id, [rating])
      await contribute(caller, {
        aboutRecordId: id,
        kind: 'feedback',
        severity: 'minor',
        theme: 'barriers',
        words: 'Amina, no bus',
        reviewId,
      })
    })
    const digest = () => server.as(org, 'lead', (caller) => readDigest(caller, '2026-10-30'))
    expect((await digest()).themes).toEqual([])
    await server.as(org, 'ben', (caller) => writeOutcome(caller, reviewId, 'returned', ''))
    const found = await digest()
    expect(found).toMatchObject({
      fromOn: '2026-10-01',
      toOn: '2026-12-31',
      weak: [{ question: 'causes.problem', n: 1 }],
    })
    expect(found.themes).toMatchObject([{ points: 1, works: 1, example: undefined }])
    expect((await server.as(org, 'lead', (caller) => readDigest(caller, '2026-09-30'))).weak).toEqual([])
    const page = await (await server.signedIn(org, 'lead')).get('/patterns')
    expect(page.text).toContain('Too few for a spread: 1')
    expect(page.text).not.toContain('Amina')
    expect((await (await server.signedIn(org, 'amina')).get('/patterns')).status).toBe(403)
    expect((await (await server.signedIn(org, 'lead')).get('/patterns?on=nonsense')).status).toBe(200)
  })

  test('a theme lead reads the patterns of their own part', async () => {
    const away = await registered(server, org, 'Elsewhere', 'dev', { unitId: org.units.children! })
    const id = await begun(server, org, away, 'dev')
    const rating = {
      question: 'causes.pattern',
      round: 1,
      byKind: 'specialist' as const,
      byId: org.people.ben,
      score: 0,
      note: '',
    }
    await server.as(org, 'ben', (caller) => writeRatings(caller, id, [rating]))
    const of = async (who: 'themeLead' | 'director') =>
      (await server.as(org, who, (caller) => readDigest(caller, '2026-10-30'))).weak.map(({ question }) => question)
    expect(await of('themeLead')).toEqual(['causes.problem'])
    expect((await of('director')).sort()).toEqual(['causes.pattern', 'causes.problem'])
  })
})
