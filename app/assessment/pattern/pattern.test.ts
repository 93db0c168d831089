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
import { ratedQuestions, recurringThemes, withoutNames } from './digest.ts'
import { conflictsAmong, daysTogether, effectsIn } from './together.ts'
import { words } from './words.ts'

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
    const four = [3, 0, 2, 1].map((value, n) => score(`u${n}`, value))
    expect(ratedQuestions(four, packs).weak[0]).toMatchObject({
      n: 4,
      lowest: 0,
      median: 1.5,
      spread: undefined,
      scores: [0, 1, 2, 3],
    })
    expect(ratedQuestions([...four, score('u5', 1)], packs).weak[0]).toMatchObject({
      n: 5,
      spread: [1, 2, 1, 1, 0],
      scores: [],
    })
  })

  test('stand weakest first, and a piece of work counts once for each', () => {
    const three = ['u1', 'u2', 'u3']
    const scores = [
      ...three.map((unit) => score(unit, 2, 'causes.pattern')),
      ...three.map((unit) => score(unit, 3)),
      ...three.map((unit) => score(unit, 1)),
    ]
    expect(ratedQuestions(scores, packs).weak.map(({ question, n, lowest }) => [question, n, lowest])).toEqual([
      ['causes.problem', 3, 1],
      ['causes.pattern', 3, 2],
    ])
  })

  test('a question is weak where its middle score is 2 or less, and no better one is on the list', () => {
    const scored = (...values: number[]) =>
      ratedQuestions(
        values.map((value, n) => score(`u${n}`, value)),
        packs,
      )
    expect(scored(0, 2, 4).weak).toHaveLength(1)
    expect(scored(0, 3, 4)).toEqual({ all: 1, tooFew: 0, weak: [] })
  })

  test('under three pieces of work a question shows no score at all: only that it was rated', () => {
    expect(ratedQuestions([score('u1', 0), score('u2', 0), score('u2', 1)], packs)).toEqual({
      all: 1,
      tooFew: 1,
      weak: [],
    })
  })

  test('every piece of work is in the spread exactly once', () => {
    const scores = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), fc.integer({ min: 0, max: 4 })),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(scores, (all) => {
        const rated = ratedQuestions(
          all.map(([unit, value]) => score(unit, value)),
          packs,
        )
        const n = new Set(all.map(([unit]) => unit)).size
        expect(rated.tooFew).toBe(n < 3 ? 1 : 0)
        for (const weak of rated.weak) {
          expect(weak.n).toBe(n)
          expect(weak.spread?.reduce((sum, one) => sum + one, 0) ?? weak.scores.length).toBe(n)
        }
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
    const year = days('2026-01-01', '2026-12-31')
    expect(daysTogether([year, days('2026-06-01', '2027-01-31')])).toEqual({
      is: 'together',
      fromOn: '2026-06-01',
      toOn: '2026-12-31',
    })
    expect(daysTogether([days('2026-01-01', '2026-05-31'), days('2026-06-01', null)])).toEqual({ is: 'apart' })
    expect(daysTogether([year])).toBeUndefined()
  })

  test('a day that is not recorded is no overlap: without a start nobody can say, without an end not for how long', () => {
    const days = (startsOn: string | null, endsOn: string | null) => ({ startsOn, endsOn })
    const year = days('2026-01-01', '2026-12-31')
    expect(daysTogether([days(null, null), days(null, null)])).toEqual({ is: 'not-known', missing: 2 })
    expect(daysTogether([year, days(null, '2027-01-31')])).toEqual({ is: 'not-known', missing: 1 })
    expect(daysTogether([year, days('2026-06-01', null)])).toEqual({
      is: 'together',
      fromOn: '2026-06-01',
      toOn: null,
    })
    expect(words.together.overlap({ is: 'not-known', missing: 2 })).not.toContain('All at once')
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
    expect((await lead.get('/places/Nowhere%20%2F%20else')).text).toContain('No work under way is recorded here')
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
      rated: { all: 1, tooFew: 1, weak: [] },
    })
    expect(found.themes).toMatchObject([{ points: 1, works: 1, example: undefined }])
    expect((await server.as(org, 'lead', (caller) => readDigest(caller, '2026-09-30'))).rated.all).toBe(0)
    const page = await (await server.signedIn(org, 'lead')).get('/patterns')
    expect(page.text).toContain('Patterns this quarter')
    expect(page.text).toContain('No question was rated in 3 pieces of work or more, so no score is shown here.')
    expect(page.text).not.toContain('Lowest')
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
    const ratedFor = async (who: 'themeLead' | 'director') =>
      (await server.as(org, who, (caller) => readDigest(caller, '2026-10-30'))).rated.all
    expect(await ratedFor('themeLead')).toBe(1)
    expect(await ratedFor('director')).toBe(2)
  })
})
