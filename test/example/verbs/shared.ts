import { z } from 'zod'
import { ANSWER_WORDS } from '../../../app/action/action.ts'
import { actionsBecauseOf, answerAction } from '../../../app/action/actions.ts'
import { decideEscalated } from '../../../app/assessment/loop/actions.ts'
import { backRecord, planLine } from '../../../app/budget/actions.ts'
import { type BackingGiven, PURPOSES } from '../../../app/budget/budget.ts'
import { adoptPack } from '../../../app/content/adoption.ts'
import { decide, holdMeeting } from '../../../app/decision/actions.ts'
import { words } from '../../../app/decision/words.ts'
import { addEvidence, recordChange } from '../../../app/evidence/actions.ts'
import { type BecauseKind, EVIDENCE_KINDS, TOPICS } from '../../../app/evidence/evidence.ts'
import { getRecord } from '../../../app/store/record.ts'
import { armOf, callIt, idOf, postOf } from '../stage.ts'
import { mustBeYes, needed, type Verbs, verb } from '../verb.ts'
import { day } from '../year.ts'

export const where = z
  .strictObject({ all: z.boolean(), level: z.string(), unit: z.string(), activity: z.string() })
  .partial()

const evidence = z.strictObject({
  title: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  happened_on: day,
  words: z.string().optional(),
  url: z.string().optional(),
  topic: z.enum(TOPICS).optional(),
  where: where.optional(),
  supports: z.array(z.string()).default([]),
  linked_from: z.enum(['induction', 'bid_template', 'website']).optional(),
})

const decision = z.strictObject({
  body: z.string(),
  meeting: z.string().optional(),
  minute: z.string(),
  outcome: z.enum(['approved', 'approved_with_conditions', 'asked_for_changes', 'noted']),
  words: z.string().optional(),
  /** Of an assessment that was brought to a body: what has to be done all the same. */
  actions: z.array(z.string()).default([]),
  covers: z.array(z.string()).default([]),
})

const line = z.strictObject({
  title: z.string(),
  purpose: z.enum(PURPOSES),
  unit: z.string(),
  pence: z.number(),
  ringfenced: z.boolean(),
  holder: z.string(),
})
const backing = z.union([
  z.strictObject({ line: z.string(), pence: z.number() }),
  z.strictObject({ hours_per_week: z.number() }),
  z.strictObject({ no_cost: z.string() }),
])

const becauseOf: Record<string, BecauseKind> = { contribution: 'contribution', decision: 'decision', event: 'event' }

/** What the four steps share: packs, evidence and change, what is owed, decisions, money. */
export const shared: Verbs = {
  'adopt-pack': verb(z.strictObject({ pack: z.string(), version: z.string() }), (caller, given) =>
    adoptPack(caller, given),
  ),

  'add-evidence': verb(
    evidence,
    async (caller, { title, happened_on: onDay, supports, linked_from: tag = null, where, ...given }, stage, event) =>
      addEvidence(caller, {
        id: callIt(stage, needed(event, 'id'), 'evidence'),
        title,
        onDay,
        ...given,
        arms: where ? [await armOf(stage, caller, where)] : [],
        links: supports.map((name) => ({
          recordId: idOf(stage, name),
          says: tag ? 'linked_from' : 'supports',
          tag,
          note: null,
        })),
      }),
  ),

  'record-change': verb(
    z.strictObject({ because: z.string(), before: z.string(), after: z.string() }),
    (caller, { because, before, after }, stage, event) => {
      const becauseKind = becauseOf[stage.kinds.get(because) ?? '']
      if (!becauseKind) throw new Error(`${because} is no cause`)
      return recordChange(caller, {
        id: callIt(stage, needed(event, 'id'), 'change'),
        recordId: idOf(stage, needed(event, 'about')),
        what: after,
        before,
        after,
        becauseRecordId: idOf(stage, because),
        becauseKind,
      })
    },
  ),

  answer: verb(
    z.strictObject({
      answer: z.enum(ANSWER_WORDS),
      text: z.string(),
      reason: z.string().optional(),
      sent: z.enum(['screen', 'email', 'phone', 'post']),
    }),
    async (caller, { sent, ...given }, stage, event) => {
      const [owed] = await actionsBecauseOf(caller, [idOf(stage, needed(event, 'about'))])
      if (!owed) throw new Error(`nobody is owed an answer to ${event.about}`)
      return answerAction(caller, owed.id, { ...given, sent: { onDay: caller.today, channel: sent } })
    },
  ),

  'hold-meeting': verb(
    z.strictObject({ body: z.string(), number: z.number() }),
    (caller, { body, number }, stage, event) => {
      const title = words.meetingTitle(stage.year.units[body]!.name, caller.today, String(number))
      return holdMeeting(caller, {
        id: callIt(stage, needed(event, 'id'), 'meeting'),
        bodyUnitId: idOf(stage, body),
        onDay: caller.today,
        number: String(number),
        title,
      })
    },
  ),

  'record-decision': verb(
    decision,
    async (caller, { body, meeting, minute, covers, actions, ...given }, stage, event) => {
      const about = await getRecord(caller, idOf(stage, needed(event, 'about')))
      if (about.kind === 'assessment')
        return decideEscalated(caller, about.id, {
          decision: given.outcome === 'approved_with_conditions' ? 'accept with actions' : 'accept',
          bodyUnitId: idOf(stage, body),
          onDay: caller.today,
          minuteRef: minute,
          why: given.words ?? '',
          actions: actions.join('\n'),
          decisionId: callIt(stage, needed(event, 'id'), 'decision'),
        })
      return decide(caller, {
        id: callIt(stage, needed(event, 'id'), 'decision'),
        title: words.titleOf(given.outcome, about.title),
        bodyUnitId: idOf(stage, body),
        meetingId: meeting && idOf(stage, meeting),
        minuteRef: minute,
        onDay: caller.today,
        aboutRecordId: about.id,
        ...given,
        covers: covers.map((name) => ({ recordId: idOf(stage, name) })),
      })
    },
  ),

  'plan-budget': verb(
    z.strictObject({ year: day, lines: z.record(z.string(), line) }),
    async (caller, { year, lines }, stage) => {
      for (const [name, { unit, holder, ...rest }] of Object.entries(lines))
        await planLine(caller, {
          id: callIt(stage, name, 'budget line'),
          ...rest,
          unitId: idOf(stage, unit),
          holderPostId: postOf(stage, holder),
          yearStartsOn: year,
          note: null,
        })
    },
  ),

  'back-promises': verb(
    z.strictObject({ backings: z.record(z.string(), backing) }),
    async (caller, { backings }, stage) => {
      for (const [name, given] of Object.entries(backings)) {
        const stands: BackingGiven =
          'line' in given
            ? { lineId: idOf(stage, given.line), pence: given.pence }
            : 'no_cost' in given
              ? { noCostReason: given.no_cost }
              : { hoursPerWeek: given.hours_per_week }
        mustBeYes(await backRecord(caller, idOf(stage, name), [stands]))
      }
    },
  ),
}
