import { z } from 'zod'
import { LENGTHS } from '../../../app/assessment/assessment.ts'
import { HIAT, PROCESS } from '../../../app/assessment/carry/crosswalk.ts'
import { holdGate, passGate, setGate, waiveGate } from '../../../app/assessment/gate/actions.ts'
import { BEFORES } from '../../../app/assessment/gate/gate.ts'
import { packOf } from '../../../app/content/packOf.ts'
import { newId } from '../../../app/store/newId.ts'
import { callIt, idOf, postOf, type Stage } from '../stage.ts'
import { needed, type Verbs, verb } from '../verb.ts'
import { day, type Event } from '../year.ts'

/** Where an assessment is required, and who says that work may go on. */
export const gates: Verbs = {
  'set-gate': verb(
    z.strictObject({
      title: z.string(),
      kinds: z.array(z.string()).default([]),
      process: z.string().optional(),
      form: z.enum(LENGTHS),
      before: z.enum(BEFORES),
      approver: z.string(),
      policy: z.string(),
    }),
    async (caller, { title, kinds, process, form: length, before, approver, policy }, stage, event) => {
      const { kindsOfWork } = (await packOf(caller, HIAT)).content
      return setGate(caller, {
        id: callIt(stage, needed(event, 'id'), 'gate'),
        title,
        appliesTo: process ? 'process' : 'project',
        variants: kinds.map((kind) => kindsOfWork.find(({ activity }) => activity === kind)?.variant ?? kind),
        processUnitId: process ? idOf(stage, process) : null,
        pack: process ? PROCESS : HIAT,
        length,
        stage: 'idea',
        before,
        mode: 'explain',
        approverPostId: postOf(stage, approver),
        policyEvidenceId: idOf(stage, policy),
        mustShow: [],
        adds: [],
        queueDays: 10,
      })
    },
  ),

  'pass-gate': verb(z.strictObject({ gate: z.string() }), (caller, { gate }, stage, event) =>
    passGate(caller, atGate(stage, event, gate)),
  ),

  'hold-gate': verb(
    z.strictObject({ gate: z.string(), why: z.string(), help: z.string() }),
    (caller, { gate, why, help }, stage, event) =>
      holdGate(caller, atGate(stage, event, gate), { why, helpPostId: postOf(stage, help) }),
  ),

  'waive-gate': verb(
    z.strictObject({ gate: z.string(), why: z.string(), instead: z.string(), until: day }),
    (caller, { gate, until: untilOn, ...given }, stage, event) =>
      waiveGate(caller, atGate(stage, event, gate), { ...given, untilOn }),
  ),
}

const atGate = (stage: Stage, event: Event, gate: string) => ({
  id: newId(),
  gateId: idOf(stage, gate),
  unitId: idOf(stage, needed(event, 'about')),
})
