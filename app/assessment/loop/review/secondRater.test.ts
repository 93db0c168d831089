import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../../test/house.ts'
import { openTestServer } from '../../../../test/server.ts'
import { NotAllowed } from '../../../errors.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { addMember } from '../../../organisation/people/actions.ts'
import { newId } from '../../../store/newId.ts'
import { ratingsFor } from '../heard.ts'
import { scoreAll, withBen } from '../loop.fixture.ts'
import { stepsOf } from '../stepStore.ts'
import { askSecondRater, openReview, standDown } from './assign.ts'
import { decide } from './decide.ts'
import { pointsOf, raisePoint } from './point.ts'
import { readDesk } from './readDesk.ts'
import { scoredIn } from './review.ts'
import { ratingsOf, reviewsOf } from './reviewStore.ts'
import { agreeScore, declareConflicts, saveScores } from './score.ts'

let house: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
beforeAll(async () => {
  house = await openTestServer('2026-10-30')
  org = await house.organisation()
})
afterAll(() => house.close())

const askGrace = (reviewId: string) =>
  house.as(org, 'ben', (caller) => askSecondRater(caller, reviewId, org.people.lead))
const deskOf = (who: 'ben' | 'lead', reviewId: string) =>
  house.as(org, who, async (caller) => {
    const opened = await openReview(caller, reviewId)
    if (!opened.ok) throw new Error(opened.because)
    return readDesk(caller, opened.review, opened.about)
  })

const saveOne = async (caller: Caller, reviewId: string, question: string) => {
  await declareConflicts(caller, reviewId, { isIndependent: true, conflicts: '' })
  return saveScores(caller, reviewId, [{ question, score: 4, note: '' }])
}

async function twoRaters() {
  const { id, reviewId } = await withBen(house, org)
  const second = await askGrace(reviewId)
  if (!second.ok) throw new Error(second.because)
  return { id, reviewId, secondId: second.id }
}

describe('a second rater', () => {
  test('is asked by name by whoever reviews it, never from the team, and there are never three', async () => {
    const { id, reviewId } = await withBen(house, org)
    const ask = (memberId: string) => house.as(org, 'ben', (caller) => askSecondRater(caller, reviewId, memberId))
    expect(await ask(org.people.amina)).toEqual({ ok: false, because: 'not-a-reviewer' })
    expect((await deskOf('ben', reviewId)).couldAsk.map(({ name }) => name)).toEqual(['Grace'])
    expect(await ask(org.people.lead)).toMatchObject({ ok: true })
    expect(await ask(org.people.lead)).toEqual({ ok: false, because: 'already-theirs' })
    expect((await deskOf('ben', reviewId)).beside).toEqual([{ name: 'Grace', areIn: false }])
    const third = newId()
    await house.as(org, 'administrator', (caller) =>
      addMember(caller, { id: third, name: 'Wyn', email: null, kind: 'staff', role: 'SR' }),
    )
    expect(await ask(third)).toEqual({ ok: false, because: 'two-at-it' })
    const byDirector = house.as(org, 'director', (caller) => askSecondRater(caller, reviewId, org.people.lead))
    await expect(byDirector).rejects.toBeInstanceOf(NotAllowed)
    expect(await house.as(org, 'lead', (caller) => reviewsOf(caller, id))).toHaveLength(2)
  })

  test('sees nothing of the first’s scores and points until their own are in, and the first nothing of half a set', async () => {
    const { id, reviewId, secondId } = await twoRaters()
    await scoreAll(house, org, reviewId, 1, 'ben', id)
    await house.as(org, 'ben', (caller) =>
      raisePoint(caller, reviewId, {
        question: null,
        theme: 'harm',
        severity: 'query',
        words: 'Who loses the flat?',
        affected: '',
        settledBy: '',
      }),
    )
    const before = await deskOf('lead', secondId)
    expect([before.scored, before.talk, before.own]).toEqual([[], [], []])
    expect(await house.as(org, 'lead', (caller) => ratingsFor(caller, id))).toEqual([])
    expect(await house.as(org, 'lead', (caller) => pointsOf(caller, id))).toEqual([])
    const [question] = (await house.as(org, 'ben', (caller) => ratingsOf(caller, id))).map((one) => one.question)
    await house.as(org, 'lead', (caller) => saveOne(caller, secondId, question!))
    const half = await deskOf('ben', reviewId)
    expect(half.scored.every(({ scores }) => scores.every(({ byName }) => byName === 'Ben'))).toBe(true)
    await scoreAll(house, org, secondId, 3, 'lead', id)
    expect((await deskOf('lead', secondId)).scored[0]!.scores.map(({ score }) => score).sort()).toEqual([1, 3])
    expect((await house.as(org, 'lead', (caller) => pointsOf(caller, id))).map(({ words }) => words)).toEqual([
      'Who loses the flat?',
    ])
  })

  test('and the first settle on one score where they differ; what each gave first stays as it was', async () => {
    const { id, reviewId, secondId } = await twoRaters()
    await scoreAll(house, org, reviewId, 1, 'ben', id)
    await scoreAll(house, org, secondId, 4, 'lead', id)
    const { talk, mayScore } = await deskOf('ben', reviewId)
    expect([talk.length > 0, mayScore]).toEqual([true, false])
    const [question] = talk
    expect(await house.as(org, 'ben', (caller) => saveOne(caller, reviewId, question!))).toEqual({
      ok: false,
      because: 'both-are-in',
    })
    const decided = () =>
      house.as(org, 'ben', (caller) => decide(caller, reviewId, { decision: 'return', note: 'Say who loses' }))
    expect(await decided()).toMatchObject({ because: 'talk-first' })
    for (const one of talk)
      await house.as(org, 'lead', (caller) => agreeScore(caller, secondId, { question: one, score: 2, note: 'We met' }))
    const scored = scoredIn(await house.as(org, 'ben', (caller) => ratingsOf(caller, id)), 1)
    const first = scored.find((one) => one.question === question)!
    expect([first.scores.map(({ score }) => score).sort(), first.spread, first.agreed?.score]).toEqual([[1, 4], 3, 2])
    expect(await decided()).toEqual({ ok: true })
    expect((await house.as(org, 'lead', (caller) => stepsOf(caller, id))).at(-1)).toMatchObject({ step: 'return' })
    const outcomes = (await house.as(org, 'lead', (caller) => reviewsOf(caller, id))).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['returned', 'returned'])
  })

  test('who gives it back before they scored holds nothing up', async () => {
    const { id, reviewId, secondId } = await twoRaters()
    await scoreAll(house, org, reviewId, 3, 'ben', id)
    await house.as(org, 'lead', (caller) => standDown(caller, secondId, 'No time'))
    expect((await deskOf('ben', reviewId)).mayScore).toBe(true)
    const done = await house.as(org, 'ben', (caller) => decide(caller, reviewId, { decision: 'accept', note: '' }))
    expect(done).toEqual({ ok: true })
  })

  test('is chosen on the desk, which says who it is and when their scores are seen', async () => {
    const { id, reviewId } = await withBen(house, org)
    const ben = await house.signedIn(org, 'ben')
    const desk = `/reviews/${reviewId}`
    await ben.post(desk, `${desk}/declaration`, { independent: 'yes', conflicts: '' })
    expect((await ben.get(desk)).text).toContain('Ask a second rater')
    const refused = await ben.post(desk, `${desk}/second-raters`, { second: '' })
    expect([refused.status, refused.text.includes('Choose somebody')]).toEqual([422, true])
    const asked = await ben.post(desk, `${desk}/second-raters`, { second: org.people.lead })
    expect(asked.location).toBe(`${desk}?said=review.second-asked`)
    const text = (await ben.get(desk)).text
    expect(text).toContain('Grace scores it too. You see each other’s scores when both are in.')
    expect(text).not.toContain('Ask a second rater')
    const lead = await house.signedIn(org, 'lead')
    expect((await lead.get('/my-work')).text).toContain('Review “Warm and dry')
    expect((await house.as(org, 'lead', (caller) => reviewsOf(caller, id))).map((one) => one.reviewerName)).toContain(
      'Grace',
    )
  })
})
