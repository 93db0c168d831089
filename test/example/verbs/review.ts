import { z } from 'zod'
import { writeRating } from '../../../app/assessment/adviser/adviserStore.ts'
import {
  agreeScore,
  askSecondRater,
  assignReview,
  claimReview,
  decide,
  declareConflicts,
  frozenFor,
  hearAdvisers,
  raisePoint,
  saveScores,
} from '../../../app/assessment/loop/actions.ts'
import { reviewsBy } from '../../../app/assessment/loop/review/reviewStore.ts'
import { toScore } from '../../../app/assessment/loop/review/score.ts'
import { assessmentById } from '../../../app/assessment/store.ts'
import type { Caller } from '../../../app/organisation/caller.ts'
import { callIt, idOf } from '../stage.ts'
import { mustBeYes, needed, type Verbs, verb } from '../verb.ts'
import { partOf } from './assessment.ts'

const scores = z.record(z.string(), z.number().int().min(0).max(4))
const DECISIONS = {
  returned: 'return',
  accepted: 'accept',
  accepted_with_actions: 'accept with actions',
} as const

const reviewing = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('adviser'), ask: z.string(), scores }),
  z.strictObject({
    part: z.literal('specialist'),
    /** Left out where they are in already. */
    scores: scores.optional(),
    decision: z.enum(['returned', 'accepted', 'accepted_with_actions']),
    /** Since it was submitted. */
    days: z.number(),
    words: z.string().default(''),
    actions: z.array(z.string()).default([]),
  }),
])

/** Public advisers are heard first; then a specialist scores, says what must change, and decides. */
export const review: Verbs = {
  'hear-advisers': verb(z.strictObject({ why: z.string().optional() }), (caller, { why }, stage, event) =>
    hearAdvisers(caller, idOf(stage, needed(event, 'about')), { why }),
  ),

  'assign-review': verb(
    z.strictObject({ reviewers: z.array(z.string()) }),
    async (caller, { reviewers }, stage, event) => {
      for (const name of reviewers)
        mustBeYes(await assignReview(caller, idOf(stage, needed(event, 'about')), idOf(stage, name)))
    },
  ),

  'claim-review': verb(z.strictObject({}), (caller, _, stage, event) =>
    claimReview(caller, idOf(stage, needed(event, 'about'))),
  ),

  'ask-second-rater': verb(z.strictObject({ rater: z.string() }), async (caller, { rater }, stage, event) => {
    const id = await atTheDesk(caller, idOf(stage, needed(event, 'about')))
    return askSecondRater(caller, id, idOf(stage, rater))
  }),

  'feed-back': verb(
    z.strictObject({
      part: z.string(),
      theme: z.string(),
      severity: z.enum(['query', 'minor', 'major']),
      text: z.string(),
      affected: z.string().default(''),
      settled_by: z.string().default(''),
    }),
    async (caller, { part, text, settled_by: settledBy, ...given }, stage, event) => {
      const about = idOf(stage, needed(event, 'about'))
      const question = await partOf(caller, about, part)
      const id = callIt(stage, needed(event, 'id'), 'contribution')
      return raisePoint(caller, await atTheDesk(caller, about), { ...given, question, words: text, settledBy }, id)
    },
  ),

  score: verb(z.strictObject({ scores }), async (caller, given, stage, event) => {
    const about = idOf(stage, needed(event, 'about'))
    return saveScores(caller, await atTheDesk(caller, about), await allScores(caller, about, given.scores))
  }),

  'agree-score': verb(
    z.strictObject({ part: z.string(), score: z.number(), note: z.string() }),
    async (caller, { part, ...agreed }, stage, event) => {
      const about = idOf(stage, needed(event, 'about'))
      const question = (await partOf(caller, about, part))!
      return agreeScore(caller, await atTheDesk(caller, about), { question, ...agreed })
    },
  ),

  review: verb(reviewing, async (caller, given, stage, event) => {
    const about = idOf(stage, needed(event, 'about'))
    callIt(stage, needed(event, 'id'), 'review')
    if (given.part === 'adviser') return rateAsAdviser(caller, about, given.scores)
    const id = await atTheDesk(caller, about)
    callIt(stage, needed(event, 'id'), 'review', id)
    const waited = Number(await daysWaited(caller, about))
    if (waited !== given.days) throw new Error(`it waited for ${waited} days`)
    if (given.scores) mustBeYes(await saveScores(caller, id, await allScores(caller, about, given.scores)))
    const { decision, words: note, actions } = given
    return decide(caller, id, { decision: DECISIONS[decision], note, actions: actions.join('\n') })
  }),
}

/** The caller's own review of the round that stands, declared independent before anything else. */
async function atTheDesk(caller: Caller, assessmentId: string): Promise<string> {
  const mine = (await reviewsBy(caller, caller.member.id)).find((one) => one.assessmentId === assessmentId)
  if (!mine) throw new Error('nobody gave it to them, and they did not take it')
  if (!mine.declaredAt) mustBeYes(await declareConflicts(caller, mine.id, { isIndependent: true, conflicts: '' }))
  return mine.id
}

// What was left blank is rated as the scale says: no answer.
async function allScores(caller: Caller, assessmentId: string, given: Record<string, number>) {
  const { round } = await roundOf(caller, assessmentId)
  const frozen = await frozenFor(caller, assessmentId, round)
  const due = new Set(toScore(frozen))
  return frozen.answers.flatMap(({ question, number, value }) => {
    const score = given[number]
    if (score !== undefined) return [{ question, score, note: '' }]
    if (!due.has(question)) return []
    if (value) throw new Error(`${number} was answered and has no score`)
    return [{ question, score: 0, note: '' }]
  })
}

async function rateAsAdviser(caller: Caller, assessmentId: string, given: Record<string, number>) {
  if (caller.by.kind !== 'adviser') throw new Error('only an adviser rates as one')
  const { id, round } = await roundOf(caller, assessmentId)
  for (const [number, score] of Object.entries(given)) {
    const question = (await partOf(caller, assessmentId, number))!
    await writeRating(caller, { id, round, question, adviserId: caller.member.id, score })
  }
}

async function roundOf(caller: Caller, assessmentId: string) {
  const assessment = await assessmentById(caller, assessmentId)
  if (!assessment) throw new Error(`no assessment ${assessmentId}`)
  return assessment
}

async function daysWaited(caller: Caller, assessmentId: string): Promise<number> {
  const { days } = await caller.db.one<{ days: number }>(
    `select $2::date - max(on_day) as days from assessment_step where assessment_id = $1 and step = 'submit'`,
    [assessmentId, caller.today],
  )
  return days
}
