import { z } from 'zod'
import * as door from '../../../app/terminology/actions.ts'
import { recordCause, recordIntersection } from '../../../app/terminology/causes/actions.ts'
import { checkWords } from '../../../app/terminology/coach/actions.ts'
import { ELEMENTS, type Wording } from '../../../app/terminology/wording.ts'
import { callIt, idOf, postOf } from '../stage.ts'
import { mustBeYes, needed, type Verbs, verb } from '../verb.ts'
import { day } from '../year.ts'

const words = {
  formal: z.string(),
  plain: z.string(),
  upstream: z.string(),
  approach: z.enum(['gap', 'gradient', 'disadvantage']),
  elements: z.partialRecord(z.enum(ELEMENTS), z.string()),
}
const draft = z
  .strictObject({ ...words, kind: z.enum(['inequity', 'recognition']), term: z.string(), intersectional: z.string() })
  .partial()
const names = z.array(z.string())

/** Step 1: the words that everybody shares. */
export const terminology: Verbs = {
  'draft-concept': verb(draft, (caller, { intersectional, kind = 'inequity' as const, ...own }, stage, event) =>
    door.startConcept(caller, {
      id: callIt(stage, needed(event, 'id'), 'concept'),
      kind,
      ...own,
      ...(intersectional && { formal: intersectional }),
    }),
  ),

  'amend-concept': verb(
    z.strictObject({ ...words, because: z.string() }).partial(),
    async (caller, { because, ...to }, stage, event) => {
      const { id, edit, draft } = await door.readConcept(caller, idOf(stage, needed(event, 'about')))
      const { packChoice, ...before }: Wording = draft
      return door.amendConcept(caller, id, {
        ...before,
        ...to,
        base: edit,
        ...(because && { because: idOf(stage, because) }),
      })
    },
  ),

  'check-language': verb(z.strictObject({ found: z.number() }), async (caller, { found }, stage, event) => {
    const { draft } = await door.readConcept(caller, idOf(stage, needed(event, 'about')))
    const { hits } = await checkWords(caller, `${draft.formal}\n\n${draft.plain}`)
    if (hits.length !== found) throw new Error(`the coach found ${JSON.stringify(hits)}`)
  }),

  adopt: verb(
    z.strictObject({
      body: z.string(),
      meeting: z.string().optional(),
      minute: z.string(),
      steward: z.string(),
      review_on: day,
      because: names.default([]),
      why_unheard: z.string().optional(),
    }),
    (caller, given, stage, event) =>
      door.adoptConcept(caller, idOf(stage, needed(event, 'about')), {
        id: callIt(stage, needed(event, 'id'), 'decision'),
        bodyUnitId: idOf(stage, given.body),
        meetingId: given.meeting && idOf(stage, given.meeting),
        onDay: caller.today,
        minuteRef: given.minute,
        stewardPostId: postOf(stage, given.steward),
        reviewOn: given.review_on,
        becauseIds: given.because.map((name) => idOf(stage, name)),
        whyUnheard: given.why_unheard,
      }),
  ),

  'publish-glossary': verb(z.strictObject({ concepts: names }), async (caller, { concepts }, stage) => {
    for (const name of concepts) mustBeYes(await door.publishConcept(caller, idOf(stage, name), true))
  }),

  attest: verb(z.strictObject({ who: names }), async (caller, _, stage, event) => {
    const id = idOf(stage, needed(event, 'about'))
    return door.attestConcept(caller, id, (await door.adoptionsFor(caller, id)).inForce?.versionNo ?? 0)
  }),

  pin: verb(z.strictObject({ projects: names }), async (caller, { projects }, stage, event) => {
    const id = idOf(stage, needed(event, 'about'))
    const versionNo = (await door.adoptionsFor(caller, id)).inForce?.versionNo ?? 0
    for (const name of projects) mustBeYes(await door.pinProject(caller, id, { unitId: idOf(stage, name), versionNo }))
  }),

  'record-cause': verb(
    z.strictObject({
      label: z.string(),
      level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      mechanism: z.string(),
      affected: names,
      actionable: z.enum(['ours', 'with_partners', 'speaking_up']),
    }),
    (caller, { label, ...cause }, stage, event) =>
      recordCause(caller, { id: callIt(stage, needed(event, 'id'), 'cause'), title: label, ...cause }),
  ),

  'record-intersection': verb(
    z.strictObject({ axes: names, differs: z.string(), implication: z.string() }),
    (caller, given, stage, event) =>
      recordIntersection(caller, { id: callIt(stage, needed(event, 'id'), 'intersection'), ...given }),
  ),
}
