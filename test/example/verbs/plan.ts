import { z } from 'zod'
import { answerDuty, offerDuty } from '../../../app/strategy/duty/actions.ts'
import { PARTS } from '../../../app/strategy/duty/duty.ts'
import { agreeIndicator } from '../../../app/strategy/plan/actions.ts'
import { RHYTHMS } from '../../../app/strategy/plan/indicator.ts'
import { armOf, callIt, idOf, postOf } from '../stage.ts'
import { mustBeYes, needed, type Verbs, verb } from '../verb.ts'
import { day } from '../year.ts'
import { where } from './shared.ts'

const duty = z.strictObject({
  text: z.string(),
  part: z.enum(PARTS),
  tag: z.string().optional(),
  holder: z.string(),
  where,
  hours: z.number().optional(),
})

const spoken = z.strictObject({ on_behalf_of: z.string(), channel: z.enum(['phone', 'paper']), read_back: z.boolean() })

const indicator = z.strictObject({
  question: z.string(),
  what: z.string(),
  unit: z.string(),
  where,
  responsible: z.string(),
  every: z.enum(RHYTHMS),
  feeds: z.strictObject({ body: z.string(), decides: z.string() }),
  baseline: z.strictObject({ value: z.number(), day }).optional(),
  source: z.string(),
  target: z.number().optional(),
  better: z.enum(['high', 'low']),
  groups: z.string().optional(),
})

/** Step 2, on: whose duty it is, and what is measured. */
export const plan: Verbs = {
  'offer-duties': verb(z.strictObject({ duties: z.record(z.string(), duty) }), async (caller, { duties }, stage) => {
    for (const [name, { text, part, tag = null, holder, where, hours = null }] of Object.entries(duties)) {
      const arms = [await armOf(stage, caller, where)]
      mustBeYes(
        await offerDuty(caller, {
          id: callIt(stage, name, 'duty'),
          words: text,
          part,
          tag,
          postId: postOf(stage, holder),
          hoursPerWeek: hours,
          toOn: null,
          arms,
        }),
      )
    }
  }),

  'accept-duty': verb(spoken.partial(), (caller, { channel, read_back: readBack }, stage, event) =>
    answerDuty(caller, idOf(stage, needed(event, 'about')), {
      answer: 'accepted',
      ...(channel && { spoken: { channel, readBack: readBack ?? false } }),
    }),
  ),

  'decline-duty': verb(z.strictObject({ reason: z.string() }), (caller, { reason }, stage, event) =>
    answerDuty(caller, idOf(stage, needed(event, 'about')), { answer: 'declined', reason }),
  ),

  'agree-indicators': verb(
    z.strictObject({ indicators: z.record(z.string(), indicator) }),
    async (caller, { indicators }, stage) => {
      for (const [
        name,
        { unit, where, responsible, feeds, baseline, target = null, groups, ...given },
      ] of Object.entries(indicators)) {
        const agreed = await agreeIndicator(caller, {
          id: callIt(stage, name, 'indicator'),
          kind: 'indicator',
          ...given,
          unitOfMeasure: unit,
          responsiblePostId: postOf(stage, responsible),
          feedsBodyId: idOf(stage, feeds.body),
          feedsWhat: feeds.decides,
          baselineValue: baseline?.value ?? null,
          baselineOn: baseline?.day ?? null,
          targetValue: target,
          groups: groups ? [groups] : [],
          packKey: null,
          arms: [await armOf(stage, caller, where)],
        })
        mustBeYes(agreed)
      }
    },
  ),
}
