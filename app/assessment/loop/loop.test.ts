import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../../test/house.ts'
import { answerAction, disputeAction, listActions, readAction, verifyAction } from '../../action/actions.ts'
import { NotAllowed } from '../../errors.ts'
import { openContribution } from '../../involvement/actions.ts'
import { endMembership } from '../../organisation/people/actions.ts'
import { addMonths } from '../../store/today.ts'
import { versionsOf } from '../../store/version.ts'
import { nameAuthor, openAssessment, readAssessment } from '../actions.ts'
import { saveAnswer } from '../answer/actions.ts'
import { answersOf } from '../answer/answerStore.ts'
import { askToScreenOut, declineScreenOut, goOn, recordDeliberation, revise, screenOut, withdraw } from './drafting.ts'
import { decideEscalated } from './escalate.ts'
import type { Frozen } from './frozen.ts'
import { hearAdvisers, ratingsFor, saidAbout } from './heard.ts'
import { closeAssessment, goLive, recordFollowUp } from './live/actions.ts'
import {
  adviserSays,
  answerAll,
  changeAnswer,
  opened,
  scoreAll,
  submitted,
  withAdviser,
  withBen,
} from './loop.fixture.ts'
import { nextSteps } from './nextSteps.ts'
import { assignReview, claimReview, reviewersFor, standDown } from './review/assign.ts'
import { decide } from './review/decide.ts'
import { pointsOf, raisePoint } from './review/point.ts'
import { readQueue } from './review/queue.ts'
import { agreeScore, declareConflicts, saveScores } from './review/score.ts'
import { stepsOf } from './stepStore.ts'
import { submit } from './submit.ts'
import { waitingOn } from './waiting.ts'

let house: House
let org: TestOrganisation
beforeAll(async () => {
  house = await openHouse()
  org = await house.organisation()
})
afterAll(() => house.close())

const stateOf = (id: string) =>
  house.as(org, 'lead', async (caller) => (await readAssessment(caller, id)).assessment.state)
const stepNames = (id: string, who: 'amina' | 'ben' | 'lead' = 'amina') =>
  house.as(org, who, async (caller) =>
    (await nextSteps(caller, await openAssessment(caller, id))).map(({ step }) => step),
  )
const major = {
  question: null,
  theme: 'harm',
  severity: 'major' as const,
  words: 'Tenants who complain may lose the flat',
  affected: 'Private tenants',
  settledBy: 'No names to landlords',
}

describe('after the screen', () => {
  test('the team goes on, and the questions of the new length are asked', async () => {
    const id = await opened(house, org, 'screen')
    expect(await house.as(org, 'amina', (caller) => goOn(caller, id, { length: 'full' }))).toEqual({
      ok: true,
      state: 'drafting',
    })
    const { assessment } = await house.as(org, 'amina', (caller) => readAssessment(caller, id))
    expect(assessment).toMatchObject({ state: 'drafting', length: 'full' })
  })

  test('it stops only when somebody outside the team accepts the reason, and can still go on', async () => {
    const id = await opened(house, org, 'screen')
    const why = 'A change of printer paper'
    expect(await house.as(org, 'amina', (caller) => askToScreenOut(caller, id, { why: ' ' }))).toMatchObject({
      because: 'no-reason',
    })
    await house.as(org, 'amina', (caller) => askToScreenOut(caller, id, { why }))
    await expect(house.as(org, 'amina', (caller) => screenOut(caller, id, { why }))).rejects.toThrow(NotAllowed)
    expect(await stateOf(id)).toBe('screening')
    await house.as(org, 'lead', (caller) => screenOut(caller, id, { why: '' }))
    expect(await stateOf(id)).toBe('screened_out')
    const last = (await house.as(org, 'lead', (caller) => stepsOf(caller, id))).at(-1)
    expect(last).toMatchObject({ why, byName: 'Grace', detail: { askedBy: org.people.amina } })
    await house.as(org, 'amina', (caller) => goOn(caller, id, { length: 'short' }))
    expect(await stateOf(id)).toBe('drafting')
  })

  test('a no is an answer to whoever asked, with its reason', async () => {
    const id = await opened(house, org, 'screen')
    await house.as(org, 'amina', (caller) => askToScreenOut(caller, id, { why: 'It is small' }))
    await house.as(org, 'lead', (caller) => declineScreenOut(caller, id, 'It touches everybody in the block'))
    const [said] = await house.as(org, 'amina', (caller) => saidAbout(caller, id))
    expect(said?.action).toMatchObject({ answer: 'declined', reason: 'It touches everybody in the block' })
    expect(await stateOf(id)).toBe('screening')
  })
})

describe('a team', () => {
  test('has talked when two kinds of people did, one of them a public adviser, or says why not', async () => {
    const id = await opened(house, org)
    const alone = { members: [{ id: org.people.amina, kind: 'staff' }], advisers: [] }
    const record = (waiver?: string) =>
      house.as(org, 'amina', (caller) => recordDeliberation(caller, id, { present: alone, waiver }))
    expect(await record()).toEqual({ ok: false, because: 'no-adviser' })
    expect(await record('Nobody could come before the deadline')).toEqual({ ok: true, state: 'deliberated' })
    const last = (await house.as(org, 'amina', (caller) => stepsOf(caller, id))).at(-1)
    expect(last).toMatchObject({ why: 'Nobody could come before the deadline', detail: { isWaived: true } })
  })

  test('submits what is due, or goes past it with reasons; what it said is frozen with the words of the questions', async () => {
    const id = await opened(house, org)
    await house.as(org, 'amina', (caller) => recordDeliberation(caller, id, { present: withAdviser }))
    const missing = await house.as(org, 'amina', (caller) => submit(caller, id, {}))
    expect(missing).toMatchObject({ ok: false, because: 'unanswered' })
    const first = !missing.ok && missing.because === 'unanswered' ? missing.questions[0]! : ''
    const goPast = { [first]: 'We ask in spring' }
    const done = await house.as(org, 'amina', (caller) =>
      submit(caller, id, { goPast, goPastAll: 'Too early', noChange: 'Nothing yet' }),
    )
    expect(done).toEqual({ ok: true, versionNo: 1, round: 1 })
    const [version] = await house.as(org, 'lead', (caller) => versionsOf<Frozen>(caller, id))
    expect(version!.body.gonePast[0]).toEqual({ question: first, why: 'We ask in spring' })
    expect(version!.body.answers.every(({ ask }) => ask.length > 0)).toBe(true)
    expect(await stateOf(id)).toBe('adviser_review')
  })

  test('that submits twice has submitted once', async () => {
    const id = await submitted(house, org)
    const again = await house.as(org, 'amina', (caller) => submit(caller, id, {}))
    expect(again).toEqual({ ok: true, versionNo: 1, round: 1 })
    expect(await house.as(org, 'lead', (caller) => versionsOf(caller, id))).toHaveLength(1)
  })

  test('that looks at an old page is told who took which step since', async () => {
    const id = await opened(house, org)
    await house.as(org, 'lead', (caller) => withdraw(caller, id, { why: 'The money went' }))
    const late = await house.as(org, 'amina', (caller) =>
      recordDeliberation(caller, id, { present: withAdviser, seen: 1 }),
    )
    expect(late).toMatchObject({ ok: false, because: 'moved-on', last: { step: 'withdraw', byName: 'Grace' } })
  })
})

describe('public advisers come first', () => {
  test('a specialist begins when one was heard on this round, or there is a reason why none was', async () => {
    const id = await submitted(house, org)
    expect(await house.as(org, 'amina', (caller) => hearAdvisers(caller, id))).toEqual({
      ok: false,
      because: 'nobody-heard',
    })
    expect(
      await house.as(org, 'amina', (caller) => hearAdvisers(caller, id, { why: 'Three were asked' })),
    ).toMatchObject({
      ok: true,
    })
    const other = await submitted(house, org)
    await adviserSays(house, org, other, 'I would not open the door')
    expect(await house.as(org, 'amina', (caller) => hearAdvisers(caller, other))).toMatchObject({ ok: true })
  })

  test('and a specialist reads them after their own scores, whichever way they come', async () => {
    const { id, reviewId } = await withBen(house, org)
    const [heard] = await house.as(org, 'lead', (caller) => saidAbout(caller, id))
    const sees = () =>
      house.as(org, 'ben', async (caller) => ({
        conversation: (await saidAbout(caller, id)).length,
        points: (await pointsOf(caller, id)).length,
        actions: (await listActions(caller)).some(({ aboutRecordId }) => aboutRecordId === id),
        contribution: await openContribution(caller, heard!.id).then(
          () => true,
          () => false,
        ),
        action: await readAction(caller, heard!.action!.id).then(
          () => true,
          () => false,
        ),
      }))
    const nothing = { conversation: 0, points: 0, actions: false, contribution: false, action: false }
    expect(await sees()).toEqual(nothing)
    await house.as(org, 'ben', (caller) => declareConflicts(caller, reviewId, { isIndependent: true, conflicts: '' }))
    const { asked } = await house.as(org, 'ben', (caller) => openAssessment(caller, id))
    const one = asked.find(({ isDue }) => isDue)!.question.question
    await house.as(org, 'ben', (caller) => saveScores(caller, reviewId, [{ question: one, score: 2, note: '' }]))
    expect(await sees()).toEqual(nothing)
    await scoreAll(house, org, reviewId, 2, 'ben', id)
    expect(await sees()).toMatchObject({ conversation: 1, actions: true, contribution: true, action: true })
  })
})

describe('a reviewer', () => {
  test('is never of the team: greyed in the list, and refused when assigned or when they take it themselves', async () => {
    const id = await submitted(house, org)
    await house.as(org, 'amina', (caller) => hearAdvisers(caller, id, { why: 'None could come' }))
    await house.as(org, 'amina', (caller) => nameAuthor(caller, id, org.people.ben))
    const list = await house.as(org, 'lead', async (caller) => reviewersFor(caller, await readAssessment(caller, id)))
    expect(list.map(({ name, isOwnWork }) => ({ name, isOwnWork }))).toEqual([
      { name: 'Grace', isOwnWork: false },
      { name: 'Ben', isOwnWork: true },
    ])
    const own = { ok: false, because: 'own-work' }
    expect(await house.as(org, 'lead', (caller) => assignReview(caller, id, org.people.ben))).toEqual(own)
    expect(await house.as(org, 'ben', (caller) => claimReview(caller, id))).toEqual(own)
    expect(await house.as(org, 'lead', (caller) => assignReview(caller, id, org.people.dev))).toMatchObject({
      because: 'not-a-reviewer',
    })
  })

  test('has not written in it either: a lead who mends one answer cannot take the review, be given it or go on with it', async () => {
    const id = await opened(house, org)
    await answerAll(house, org, id)
    await house.as(org, 'amina', (caller) => recordDeliberation(caller, id, { present: withAdviser }))
    const [first] = await house.as(org, 'lead', (caller) => answersOf(caller, id))
    const value = { unknown: { why: 'The lead counted', who: 'The council', by: '2026-12-04' } }
    const mending = { assessmentId: id, question: first!.question, value, base: first!.edit }
    expect(await house.as(org, 'lead', (caller) => saveAnswer(caller, mending))).toEqual({ ok: true })
    // Amina writes over it: the lead's hand is in an earlier text alone.
    await changeAnswer(house, org, id, 'Counted again')
    await house.as(org, 'amina', (caller) => submit(caller, id, { goPastAll: 'Too early', noChange: 'None yet' }))
    await house.as(org, 'amina', (caller) => hearAdvisers(caller, id, { why: 'None could come' }))
    const own = { ok: false, because: 'own-work' }
    expect(await house.as(org, 'lead', (caller) => claimReview(caller, id))).toEqual(own)
    expect(await house.as(org, 'lead', (caller) => assignReview(caller, id, org.people.lead))).toEqual(own)
    const { queued } = await house.as(org, 'lead', readQueue)
    const here = queued.find(({ assessment }) => assessment.id === id)
    expect(here).toMatchObject({ mayClaim: false })
    expect(here?.reviewers.filter(({ isOwnWork }) => isOwnWork).map(({ name }) => name)).toEqual(['Grace'])
    expect(await house.as(org, 'lead', (caller) => assignReview(caller, id, org.people.ben))).toMatchObject({
      ok: true,
    })
  })

  test('declares before anything else, and names a conflict where there is one', async () => {
    const { reviewId } = await withBen(house, org)
    const asBen = <T>(work: Parameters<typeof house.as<T>>[2]) => house.as(org, 'ben', work)
    expect(await asBen((caller) => saveScores(caller, reviewId, []))).toEqual({ ok: false, because: 'not-declared' })
    expect(await asBen((caller) => raisePoint(caller, reviewId, major))).toEqual({ ok: false, because: 'not-declared' })
    expect(
      await asBen((caller) => declareConflicts(caller, reviewId, { isIndependent: false, conflicts: '' })),
    ).toEqual({ ok: false, because: 'no-conflict-named' })
  })

  test('raises a major point by naming who is affected and what would settle it', async () => {
    const { id, reviewId } = await withBen(house, org)
    await scoreAll(house, org, reviewId, 2, 'ben', id)
    const raise = (point: object) =>
      house.as(org, 'ben', (caller) => raisePoint(caller, reviewId, { ...major, ...point }))
    expect(await raise({ affected: '' })).toEqual({ ok: false, because: 'major-needs-both' })
    expect(await raise({ theme: 'language' })).toEqual({ ok: false, because: 'language-is-not-major' })
    expect(await raise({ theme: 'good-example', severity: 'minor' })).toEqual({ ok: false, because: 'praise-only' })
    expect(await raise({})).toMatchObject({ ok: true })
    const [point] = (await house.as(org, 'amina', (caller) => pointsOf(caller, id))).filter(({ reviewId }) => reviewId)
    expect(point).toMatchObject({ severity: 'major', theme: 'harm', affected: 'Private tenants', fromName: 'Ben' })
    expect(point!.action).toMatchObject({ dueOn: '2026-11-13', ownerPostId: expect.any(String) })
  })

  test('cannot accept while a major point is open: it is named, answered, and open again when they dispute it', async () => {
    const { id, reviewId } = await withBen(house, org)
    await scoreAll(house, org, reviewId, 3, 'ben', id)
    await house.as(org, 'ben', (caller) => raisePoint(caller, reviewId, major))
    const accept = () => house.as(org, 'ben', (caller) => decide(caller, reviewId, { decision: 'accept', note: '' }))
    expect(await accept()).toMatchObject({ because: 'open-major', points: [{ words: major.words }] })
    const action = (await house.as(org, 'ben', (caller) => pointsOf(caller, id))).find(({ reviewId }) => reviewId)!
      .action!
    const answered = { answer: 'accepted' as const, text: 'Landlords are told nothing' }
    await house.as(org, 'lead', (caller) => answerAction(caller, action.id, answered))
    await house.as(org, 'ben', (caller) => disputeAction(caller, action.id, 'The form still asks for the landlord'))
    expect(await accept()).toMatchObject({ because: 'open-major' })
    expect(await house.as(org, 'ben', (caller) => verifyAction(caller, action.id))).toEqual({ ok: true })
    expect(await accept()).toEqual({ ok: true })
    expect(await stateOf(id)).toBe('accepted')
  })

  test('cannot accept what changed nothing and gives no reason', async () => {
    const id = await opened(house, org)
    await answerAll(house, org, id)
    await house.as(org, 'amina', (caller) => recordDeliberation(caller, id, { present: withAdviser }))
    await house.as(org, 'amina', (caller) => submit(caller, id, {}))
    await house.as(org, 'amina', (caller) => hearAdvisers(caller, id, { why: 'None' }))
    const given = await house.as(org, 'ben', (caller) => claimReview(caller, id))
    if (!given.ok) throw new Error(given.because)
    await scoreAll(house, org, given.id, 3, 'ben', id)
    const decided = await house.as(org, 'ben', (caller) => decide(caller, given.id, { decision: 'accept', note: '' }))
    expect(decided).toEqual({ ok: false, because: 'no-change' })
  })

  test('talks with a second rater where they differ by two or more, before the team hears', async () => {
    const { id, reviewId } = await withBen(house, org)
    const second = await house.as(org, 'lead', (caller) => claimReview(caller, id))
    if (!second.ok) throw new Error(second.because)
    await scoreAll(house, org, reviewId, 1, 'ben', id)
    const accept = () => house.as(org, 'ben', (caller) => decide(caller, reviewId, { decision: 'accept', note: '' }))
    expect(await accept()).toEqual({ ok: false, because: 'second-not-scored', who: ['Grace'] })
    expect(new Set((await house.as(org, 'lead', (c) => ratingsFor(c, id))).map(({ byName }) => byName))).toEqual(
      new Set(),
    )
    await scoreAll(house, org, second.id, 3, 'lead', id)
    const apart = await accept()
    expect(apart).toMatchObject({ ok: false, because: 'talk-first' })
    if (apart.ok || apart.because !== 'talk-first') throw new Error('they did not differ')
    for (const question of apart.questions)
      await house.as(org, 'lead', (caller) => agreeScore(caller, second.id, { question, score: 2, note: 'We met' }))
    expect(await accept()).toEqual({ ok: true })
  })

  test('who leaves gives it back to the queue, and the lead is told', async () => {
    const { id, reviewId } = await withBen(house, org)
    expect(await house.as(org, 'ben', (caller) => standDown(caller, reviewId, ''))).toMatchObject({
      because: 'no-reason',
    })
    await house.as(org, 'ben', (caller) => standDown(caller, reviewId, 'I move to another town'))
    const { queued } = await house.as(org, 'lead', (caller) => readQueue(caller))
    expect(queued.find(({ assessment }) => assessment.id === id)).toMatchObject({ reviews: [], mayClaim: true })
    const waits = await house.as(org, 'lead', (caller) => waitingOn(caller))
    expect(waits.some(({ text }) => text.startsWith('Choose a reviewer for'))).toBe(true)
    expect(await house.as(org, 'lead', (caller) => assignReview(caller, id, org.people.ben))).toEqual({
      ok: true,
      id: reviewId,
    })
  })
})

describe('a reviewer who leaves the organisation', () => {
  test('is nobody’s reviewer from the next day: the round is back in the queue, and the lead is told who had it', async () => {
    const away = await house.organisation({ name: 'Northbank' })
    const { id } = await withBen(house, away)
    await house.as(away, 'administrator', (caller) => endMembership(caller, away.people.ben, '2026-10-30'))
    const queueOn = (day: string) =>
      house.as(
        away,
        'lead',
        async (caller) => (await readQueue(caller)).queued.find(({ assessment }) => assessment.id === id)!,
        day,
      )
    expect((await queueOn('2026-10-30')).reviews.map(({ reviewerName }) => reviewerName)).toEqual(['Ben'])
    const next = await queueOn('2026-10-31')
    expect([next.reviews.length, next.left.map(({ reviewerName }) => reviewerName)]).toEqual([0, ['Ben']])
    const waits = await house.as(away, 'lead', (caller) => waitingOn(caller), '2026-10-31')
    expect(waits.map(({ about }) => about).join()).toContain('Ben had it and has left')
  })
})

describe('a round that is returned', () => {
  test('is revised, submitted again and frozen beside the first, whose words stay', async () => {
    const { id, reviewId } = await withBen(house, org)
    await scoreAll(house, org, reviewId, 2, 'ben', id)
    expect(
      await house.as(org, 'ben', (caller) => decide(caller, reviewId, { decision: 'return', note: '' })),
    ).toMatchObject({ because: 'no-note' })
    await house.as(org, 'ben', (caller) => decide(caller, reviewId, { decision: 'return', note: 'Harm is not faced' }))
    const versions = () =>
      house.as(org, 'lead', (caller) =>
        caller.db.query<{ bytes: string }>(
          `select row_to_json(v)::text as bytes from version v where record_id = any($1) order by record_id, no`,
          [[id, reviewId]],
        ),
      )
    const before = await versions()
    expect(await stepNames(id)).toContain('answer')
    await changeAnswer(house, org, id, 'The council counted 40')
    expect(await stateOf(id)).toBe('revising')
    expect(await house.as(org, 'amina', (caller) => revise(caller, id))).toMatchObject({ because: 'not-from-here' })
    expect(await house.as(org, 'amina', (caller) => submit(caller, id, {}))).toMatchObject({ versionNo: 2, round: 2 })
    const after = (await versions()).map(({ bytes }) => bytes)
    expect(before.length).toBe(3)
    for (const { bytes } of before) expect(after).toContain(bytes)
    expect(
      await house.as(org, 'ben', (caller) => decide(caller, reviewId, { decision: 'accept', note: '' })),
    ).toMatchObject({ because: 'review-is-over' })
  })
})

describe('escalated', () => {
  test('it waits for a body, whose decision is recorded and leads on', async () => {
    const { id, reviewId } = await withBen(house, org)
    await scoreAll(house, org, reviewId, 2, 'ben', id)
    const up = { decision: 'escalate' as const, note: 'We cannot agree on harm' }
    expect(await house.as(org, 'ben', (caller) => decide(caller, reviewId, up))).toMatchObject({ because: 'no-body' })
    const bodyUnitId = org.units.board!
    await house.as(org, 'ben', (caller) => decide(caller, reviewId, { ...up, bodyUnitId }))
    expect(await stateOf(id)).toBe('escalated')
    const decided = await house.as(org, 'lead', (caller) =>
      decideEscalated(caller, id, {
        decision: 'accept with actions',
        bodyUnitId,
        onDay: '2026-10-30',
        minuteRef: '31/5',
        why: 'With the money of next year',
        actions: 'Ring every tenant\nPay the fares',
      }),
    )
    expect(decided).toEqual({ ok: true, state: 'accepted_with_actions' })
    const titles = await house.as(org, 'lead', async (caller) => (await listActions(caller)).map(({ title }) => title))
    expect(titles).toEqual(expect.arrayContaining(['Ring every tenant', 'Pay the fares']))
  })
})

describe('what really happened', () => {
  test('is looked at 3, 6 and 12 months from the first day; a wider gap opens something to do, harm goes to a body', async () => {
    const { id, reviewId } = await withBen(house, org)
    await scoreAll(house, org, reviewId, 3, 'ben', id)
    await house.as(org, 'ben', (caller) => decide(caller, reviewId, { decision: 'accept', note: '' }))
    const asAmina = <T>(work: Parameters<typeof house.as<T>>[2], on?: string) => house.as(org, 'amina', work, on)
    expect(await asAmina((caller) => goLive(caller, id, { fromOn: '2026-10-31' }))).toMatchObject({
      because: 'future-day',
    })
    await asAmina((caller) => goLive(caller, id, { fromOn: '2026-10-30' }))
    const looked = { point: 'm3' as const, outcome: 'wider' as const, harm: false, note: 'Fewer from the towers came' }
    await asAmina((caller) => recordFollowUp(caller, id, looked), '2027-01-30')
    expect(await asAmina((caller) => recordFollowUp(caller, id, looked), '2027-01-30')).toMatchObject({
      because: 'already-recorded',
    })
    const late = await asAmina((caller) => waitingOn(caller), '2027-05-01')
    expect(late.find(({ text }) => text.includes('after 6 months'))).toMatchObject({
      isLate: true,
      dueOn: '2027-04-30',
    })
    const opened = await house.as(org, 'lead', (caller) => listActions(caller), '2027-01-30')
    expect(opened.find(({ title }) => title.startsWith('The gap has grown'))).toMatchObject({ dueOn: '2027-02-13' })
    const harm = { ...looked, point: 'm6' as const, harm: true }
    expect(await asAmina((caller) => recordFollowUp(caller, id, harm), '2027-04-30')).toMatchObject({
      because: 'no-body',
    })
    await asAmina((caller) => recordFollowUp(caller, id, { ...harm, bodyUnitId: org.units.board! }), '2027-04-30')
    expect(await stateOf(id)).toBe('escalated')
  })

  test('is told before it is closed, or there is a reason why not', async () => {
    const { id, reviewId } = await withBen(house, org)
    await scoreAll(house, org, reviewId, 3, 'ben', id)
    await house.as(org, 'ben', (caller) => decide(caller, reviewId, { decision: 'accept', note: '' }))
    await house.as(org, 'amina', (caller) => goLive(caller, id, { fromOn: '2026-10-30' }))
    const close = (why: string) =>
      house.as(org, 'amina', async (caller) => closeAssessment(caller, await openAssessment(caller, id), { why }))
    expect(await close('')).toEqual({ ok: false, because: 'not-told' })
    expect(await close('The team was moved')).toEqual({ ok: true, state: 'closed' })
  })

  test('months are counted by the calendar, and the 31st becomes the last day there is', () => {
    expect(addMonths('2026-10-30', 3)).toBe('2027-01-30')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2026-01-31', 12)).toBe('2027-01-31')
  })
})
