import { z } from 'zod'
import type { Caller } from '../../../app/organisation/caller.ts'
import { markBlank } from '../../../app/organisation/structure/actions.ts'
import { newId } from '../../../app/store/newId.ts'
import { allStrategies, draftStrategy, reviewStrategy } from '../../../app/strategy/actions.ts'
import { approveStrategy } from '../../../app/strategy/approval/actions.ts'
import { draftPromise } from '../../../app/strategy/promise/actions.ts'
import { KINDS } from '../../../app/strategy/promise/promise.ts'
import { armOf, callIt, idOf, postOf, type Stage } from '../stage.ts'
import { mustBeYes, needed, type Verbs, verb } from '../verb.ts'
import { day } from '../year.ts'
import { where } from './shared.ts'

const promise = z.strictObject({
  reference: z.string().optional(),
  kind: z.enum(KINDS),
  text: z.string(),
  where,
  owner: z.string().nullable(),
  due: day.nullable(),
  body: z.string().nullish(),
})

/** Step 2: what is promised, and what a body says to it. */
export const strategy: Verbs = {
  'draft-strategy': verb(
    z.strictObject({ title: z.string(), period: z.tuple([day, day]), foreword: z.string().default('') }),
    (caller, given, stage, event) => {
      const {
        title,
        foreword,
        period: [fromOn, toOn],
      } = given
      return draftStrategy(caller, {
        id: callIt(stage, needed(event, 'id'), 'strategy'),
        title,
        fromOn,
        toOn,
        foreword,
        sections: [],
      })
    },
  ),

  'draft-promises': verb(
    z.strictObject({ strategy: z.string(), promises: z.record(z.string(), promise) }),
    async (caller, { strategy, promises }, stage) => {
      for (const [name, given] of Object.entries(promises)) mustBeYes(await draft(caller, stage, name, strategy, given))
    },
  ),

  'draft-promise': verb(promise.extend({ strategy: z.string() }), (caller, { strategy, ...given }, stage, event) =>
    draft(caller, stage, needed(event, 'id'), strategy, given),
  ),

  'mark-blank': verb(
    z.strictObject({
      cell: z.strictObject({ level: z.string(), activity: z.string() }),
      kind: z.enum(['cannot_apply', 'left_blank']),
      reason: z.string(),
      until: day.optional(),
    }),
    async (caller, { cell, kind, reason, until = null }, stage) => {
      const { levelId = null, activityId = '' } = await armOf(stage, caller, cell)
      await markBlank(caller, { id: newId(), unitId: null, levelId, activityId, kind, reason, untilOn: until }, reason)
    },
  ),

  approve: verb(
    z.strictObject({
      body: z.string(),
      minute: z.string(),
      outcome: z.enum(['approved', 'approved_with_conditions']),
      conditions: z.string().optional(),
      second_person: z.string(),
    }),
    async (caller, given, stage, event) => {
      const approving = {
        id: callIt(stage, needed(event, 'id'), 'decision'),
        bodyUnitId: idOf(stage, given.body),
        onDay: caller.today,
        minuteRef: given.minute,
        outcome: given.outcome,
        conditions: given.conditions,
        secondMemberId: idOf(stage, given.second_person),
      }
      return approveStrategy(caller, idOf(stage, needed(event, 'about')), approving, await allStrategies(caller))
    },
  ),

  'review-strategy': verb(
    z.strictObject({ kept: z.string(), changed: z.string(), dropped: z.string(), learned: z.string() }),
    (caller, given, stage, event) => reviewStrategy(caller, idOf(stage, needed(event, 'about')), given),
  ),
}

async function draft(
  caller: Caller,
  stage: Stage,
  name: string,
  strategy: string,
  { reference, kind, text, where, owner, due, body }: z.output<typeof promise>,
) {
  return draftPromise(caller, {
    id: callIt(stage, name, 'promise'),
    reference,
    kind,
    words: text,
    strategyId: idOf(stage, strategy),
    arms: [await armOf(stage, caller, where)],
    ownerPostId: owner && postOf(stage, owner),
    dueOn: due,
    bodyUnitId: body ? idOf(stage, body) : null,
    verb: null,
    object: null,
    forWhom: null,
    tags: [],
  })
}
