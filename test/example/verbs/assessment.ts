import { z } from 'zod'
import { beginAssessment, nameAuthor, type Opened, openAssessment, packFor } from '../../../app/assessment/actions.ts'
import { saveAnswer } from '../../../app/assessment/answer/actions.ts'
import { deleteDraft, writeDraft } from '../../../app/assessment/answer/draftStore.ts'
import { LENGTHS, STAGES } from '../../../app/assessment/assessment.ts'
import { escalate, goLive, recordDeliberation, recordFollowUp, submit } from '../../../app/assessment/loop/actions.ts'
import { FOLLOW_UP_OUTCOMES } from '../../../app/assessment/loop/live/followUp.ts'
import { askSpecialist } from '../../../app/assessment/question/follows.ts'
import { layoutOf } from '../../../app/assessment/question/layout.ts'
import { assessmentById } from '../../../app/assessment/store.ts'
import { dealWith, sayToTeam } from '../../../app/assessment/team/talk.ts'
import { conversationAbout } from '../../../app/involvement/actions.ts'
import type { Caller } from '../../../app/organisation/caller.ts'
import { callIt, idOf, type Stage } from '../stage.ts'
import { valueFrom, type Written } from '../valueFrom.ts'
import { mustBeYes, needed, type Verbs, verb } from '../verb.ts'
import { day, type Event } from '../year.ts'

const level = z.number().int().min(1).max(4)
const answering = z.strictObject({
  answers: z.record(z.string(), z.custom<Written>()).default({}),
  causes: z
    .array(
      z.strictObject({
        label: z.string(),
        level,
        mechanism: z.string(),
        who: z.string().default(''),
        shown_by: z.string().default(''),
      }),
    )
    .optional(),
  intersections: z
    .array(
      z.strictObject({
        axes: z.array(z.string()),
        differs: z.string(),
        source: z.string().default(''),
        implication: z.string(),
      }),
    )
    .optional(),
  /** One for each cause, in their order. */
  actions: z.array(z.strictObject({ text: z.string(), level, choice: z.string().optional() })).optional(),
})
type Answering = z.output<typeof answering>

// Whatever the log leaves out was left out on the form, which asks why.
const GONE_PAST = 'We wrote down what we knew by the day it was due; the rest waits until we have asked'

/** Step 3, where it is real: a team asks of its own work who gains least, and looks again. */
export const assessment: Verbs = {
  'open-assessment': verb(
    z.strictObject({
      form: z.enum(LENGTHS),
      variant: z.string(),
      stage: z.enum(STAGES),
      pack: z.string().optional(),
      authors: z.array(z.string()).default([]),
    }),
    async (caller, { form: length, authors, ...given }, stage, event) => {
      const id = callIt(stage, needed(event, 'id'), 'assessment')
      const unitId = idOf(stage, needed(event, 'about'))
      mustBeYes(await beginAssessment(caller, { id, unitId, length, ...given }))
      for (const name of authors) await nameAuthor(caller, id, idOf(stage, name))
    },
  ),

  'save-answers': verb(answering, saveAll),
  'revise-assessment': verb(answering, saveAll),

  'save-draft': verb(
    z.strictObject({ times: z.array(z.string().regex(/^\d\d:\d\d[+-]\d\d:\d\d$/)), text: z.string() }),
    async (caller, { times, text }, stage, event) => {
      const { assessment, pack } = await openAssessment(caller, idOf(stage, needed(event, 'about')))
      const question = pack.questions[0]!.question
      for (const now of times.map((time) => new Date(`${event.day}T${time}`)))
        await writeDraft(
          { ...caller, now },
          { assessmentId: assessment.id, question, value: { fields: { text } }, base: 0 },
        )
    },
  ),

  'record-deliberation': verb(
    z.strictObject({ present: z.array(z.string()), waiver: z.string().optional() }),
    async (caller, { present, waiver }, stage, event) =>
      recordDeliberation(caller, idOf(stage, needed(event, 'about')), { present: whoWasThere(stage, present), waiver }),
  ),

  'submit-assessment': verb(
    z.strictObject({ round: z.number(), waiver: z.string().optional(), no_change: z.string().optional() }),
    async (caller, { round, waiver, no_change: noChange }, stage, event) => {
      const id = idOf(stage, needed(event, 'about'))
      if (waiver) mustBeYes(await recordDeliberation(caller, id, { present: whoWasThere(stage, [event.by]), waiver }))
      const submitted = mustBeYes(await submit(caller, id, { goPastAll: GONE_PAST, noChange }))
      if (submitted.round !== round) throw new Error(`this is round ${submitted.round}`)
    },
  ),

  'say-to-team': verb(
    z.strictObject({ part: z.string(), text: z.string() }),
    async (caller, { part, text }, stage, event) => {
      const assessmentId = idOf(stage, needed(event, 'about'))
      const question = (await partOf(caller, assessmentId, part))!
      const id = callIt(stage, needed(event, 'id'), 'team comment')
      return sayToTeam(caller, { id, assessmentId, question, words: text })
    },
  ),

  'deal-with': verb(z.strictObject({ comment: z.string() }), (caller, { comment }, stage, event) =>
    dealWith(caller, { assessmentId: idOf(stage, needed(event, 'about')), id: idOf(stage, comment), isDealt: true }),
  ),

  'ask-for-help': verb(z.strictObject({ text: z.string() }), async (caller, { text }, stage, event) => {
    const opened = await openAssessment(caller, idOf(stage, needed(event, 'about')))
    if (!(await askSpecialist(caller, { opened, question: opened.pack.questions[0]! }, text)))
      throw new Error('nobody was asked')
    const asked = (await conversationAbout(caller, opened.assessment.id)).find(({ words }) => words === text)
    callIt(stage, needed(event, 'id'), 'contribution', asked?.id)
  }),

  'go-live': verb(z.strictObject({ from: day }), (caller, { from: fromOn }, stage, event) =>
    goLive(caller, idOf(stage, needed(event, 'about')), { fromOn }),
  ),

  'follow-up': verb(
    z.strictObject({
      month: z.union([z.literal(3), z.literal(6), z.literal(12)]),
      outcome: z.enum(FOLLOW_UP_OUTCOMES),
      harm: z.literal('none known'),
      hoped: z.string(),
      happened: z.string(),
    }),
    async (caller, { month, outcome, hoped, happened }, stage, event) =>
      recordFollowUp(caller, idOf(stage, needed(event, 'about')), {
        point: `m${month}`,
        outcome,
        harm: false,
        note: `Hoped: ${hoped}. Happened: ${happened}.`,
      }),
  ),

  escalate: verb(z.strictObject({ to: z.string(), words: z.string() }), (caller, { to, words }, stage, event) =>
    escalate(caller, idOf(stage, needed(event, 'about')), { bodyUnitId: idOf(stage, to), why: words }),
  ),
}

function whoWasThere(stage: Stage, names: readonly string[]) {
  const are = (kind: string) => names.filter((name) => stage.kinds.get(name) === kind)
  const { partners, evaluator } = stage.year.people
  const kindOf = (name: string) => (name in partners ? 'partner' : name in evaluator ? 'evaluator' : 'staff')
  const there = {
    members: are('member').map((name) => ({ id: idOf(stage, name), kind: kindOf(name) })),
    advisers: are('adviser').map((name) => idOf(stage, name)),
  }
  if (there.members.length + there.advisers.length !== names.length) throw new Error(`who are ${names.join(', ')}?`)
  return there
}

async function saveAll(caller: Caller, { answers, ...rows }: Answering, stage: Stage, event: Event): Promise<void> {
  const id = idOf(stage, needed(event, 'about'))
  const all = { ...answers, ...answersOfRows((await openAssessment(caller, id)).pack, rows) }
  for (const [number, written] of Object.entries(all)) await save(caller, stage, id, number, written)
}

// The three tables that the log writes apart, as answers to the questions that ask for them.
function answersOfRows(
  { questions, flag }: Opened['pack'],
  { causes, intersections, actions }: Omit<Answering, 'answers'>,
): Record<string, Written> {
  const asking = (isIt: (question: (typeof questions)[number]) => boolean) => questions.find(isIt)?.number ?? ''
  const told: Record<string, Written> = {}
  if (causes)
    told[asking(({ answer }) => answer.kind === 'causes')] = causes.map(
      ({ label: cause, level, shown_by: evidence, ...rest }) => ({ cause, level: String(level), evidence, ...rest }),
    )
  if (intersections?.length)
    told[asking(({ answer }) => answer.kind === 'intersections')] = intersections.map(
      ({ implication: design, ...rest }) => ({ ...rest, design }),
    )
  if (actions)
    told[asking(({ question }) => question === flag?.from[1])] = actions.map(({ text: step, level, choice }) => ({
      step,
      level: String(level),
      choice: choice ?? (level > 2 ? 'change' : 'work-round'),
    }))
  return told
}

/** Saves one answer as the page does: over the one that is seen, and with no draft of it left. */
async function save(caller: Caller, stage: Stage, id: string, number: string, written: Written): Promise<void> {
  const { pack, given, answers } = await openAssessment(caller, id)
  const question = questionNumbered(pack, number)
  const before = answers.find((answer) => answer.question === question.question)
  const value = valueFrom(stage, layoutOf(pack, question, given), written, before?.value)
  mustBeYes(await saveAnswer(caller, { assessmentId: id, question: question.question, value, base: before?.edit ?? 0 }))
  await deleteDraft(caller, id, question.question)
}

/** The question that a pack numbers so, as people speak of it. */
export function questionNumbered({ questions }: Opened['pack'], number: string): Opened['pack']['questions'][number] {
  const question = questions.find((one) => one.number === number)
  if (!question) throw new Error(`no question ${number}`)
  return question
}

/** The key of what somebody speaks of, where it is a numbered question of an assessment. */
export async function partOf(caller: Caller, aboutId: string, part: string | undefined): Promise<string | null> {
  if (!part) return null
  const assessment = await assessmentById(caller, aboutId)
  if (!assessment) throw new Error(`only assessments have numbered parts, and ${aboutId} is none`)
  return questionNumbered(await packFor(assessment), part).question
}
