import type { Feedback } from './assessmentFeedback.ts'
import type { CrosswalkPair, LookingBack } from './assessmentFollowUp.ts'
import type { Form } from './assessmentForm.ts'
import type { Gate, Gating } from './assessmentGates.ts'
import type { AxesLibrary, BarriersLibrary, CausesLibrary, Term } from './assessmentLibraries.ts'
import type { Question, QuestionInFile, Section } from './assessmentQuestion.ts'
import type { Reporting } from './assessmentReports.ts'
import type { Resource, ResourcesFile } from './assessmentResources.ts'
import type { AnswerKind, AnswerKinds } from './assessmentShapes.ts'

/** The files of an assessment, each of the right shape; what a small pack leaves out is missing. */
export type AssessmentFiles = {
  form: Form
  sections: Section[]
  questions: QuestionInFile[]
  answers: AnswerKinds
  causes?: CausesLibrary
  barriers?: BarriersLibrary
  axes?: AxesLibrary
  feedback?: Feedback
  reporting?: Reporting
  gating?: Gating
  lookingBack?: LookingBack
  glossary?: { terms: Term[] }
  crosswalk?: { pairs: CrosswalkPair[] }
  resources?: ResourcesFile
}

/** What each part is called on disk. */
export const fileOf = {
  form: 'form.yaml',
  sections: 'sections.yaml',
  questions: 'questions.yaml',
  answers: 'answer-kinds.yaml',
  causes: 'causes-library.yaml',
  barriers: 'barriers-library.yaml',
  axes: 'axes.yaml',
  feedback: 'themes.yaml',
  reporting: 'report-forms.yaml',
  gating: 'gates.yaml',
  lookingBack: 'follow-up.yaml',
  glossary: 'glossary-links.yaml',
  crosswalk: 'crosswalk.yaml',
  resources: 'resources.yaml',
} as const satisfies Record<keyof AssessmentFiles, string>

/** One version of an assessment. Lists that a small pack leaves out are empty. */
export type Assessment = Omit<Form, 'form'> & {
  levels: CausesLibrary['levels']
  sections: Section[]
  questions: Question[]
  kinds: Record<string, AnswerKind>
  /** Words for every key that can be chosen in an answer. */
  optionWords: AnswerKinds['optionWords']
  causes: CausesLibrary['causes']
  causesNote?: string
  otherNationsNote?: string
  barriers: BarriersLibrary['barriers']
  barrierSteps: BarriersLibrary['steps']
  barrierBands: BarriersLibrary['bands']
  axes: AxesLibrary['axes']
  axisGroups: AxesLibrary['groups']
  axisRules: string[]
  axisLegalNote?: string
  progressPlus: AxesLibrary['progressPlus']
  combinations: AxesLibrary['examplesOfCombinations']
  themes: Feedback['themes']
  severities: Feedback['severities']
  severityRules: string[]
  responses: Feedback['responses']
  rating: Feedback['rating']
  reports: Reporting['reports']
  bidParagraphs: NonNullable<Reporting['bidParagraphs']>['paragraphs']
  bidNote?: string
  assemblyRules: string[]
  closingLine: string
  gates: Gate[]
  gateModes: Gating['modes']
  gateSets: Gating['starterSets']
  gateRules: string[]
  gateOrder?: string
  waiver: Gating['waiver']
  followUp: LookingBack['points']
  followUpRules: string[]
  outcomes: LookingBack['outcomes']
  unintended: string[]
  unintendedNote?: string
  terms: Term[]
  crosswalk: CrosswalkPair[]
  resources: Resource[]
}

/** Puts the files together, with full lists where they say `all`. */
export function whole(files: AssessmentFiles): Assessment {
  const { form, sections, answers, causes, barriers, axes, feedback, reporting, gating, lookingBack } = files
  const { form: _, ...rest } = form
  return {
    ...rest,
    levels: causes?.levels ?? [],
    sections,
    questions: questionsOf(files),
    kinds: Object.fromEntries(answers.kinds.map((kind) => [kind.kind, kind])),
    optionWords: answers.optionWords,
    causes: causes?.causes ?? [],
    causesNote: causes?.note,
    otherNationsNote: causes?.otherNationsNote,
    barriers: barriers?.barriers ?? [],
    barrierSteps: barriers?.steps ?? [],
    barrierBands: barriers?.bands ?? [],
    axes: axes?.axes ?? [],
    axisGroups: axes?.groups ?? [],
    axisRules: axes?.rules ?? [],
    axisLegalNote: axes?.legalNote,
    progressPlus: axes?.progressPlus ?? [],
    combinations: axes?.examplesOfCombinations ?? [],
    themes: feedback?.themes ?? [],
    severities: feedback?.severities ?? [],
    severityRules: feedback?.severityRules ?? [],
    responses: feedback?.responses ?? [],
    rating: feedback?.rating ?? { note: '', scale: [], reviewerRules: [] },
    reports: reporting?.reports ?? [],
    bidParagraphs: reporting?.bidParagraphs?.paragraphs ?? [],
    bidNote: reporting?.bidParagraphs?.note,
    assemblyRules: reporting?.assemblyRules ?? [],
    closingLine: reporting?.closingLine ?? '',
    gates: gatesOf(files),
    gateModes: gating?.modes ?? [],
    gateSets: gating?.starterSets ?? [],
    gateRules: gating?.rulesForAllGates ?? [],
    gateOrder: gating?.starterOrder,
    waiver: gating?.waiver ?? { fields: [], notAcceptedAsReason: [] },
    followUp: lookingBack?.points ?? [],
    followUpRules: lookingBack?.rules ?? [],
    outcomes: lookingBack?.outcomes ?? [],
    unintended: lookingBack?.unintendedEffectsPrompts?.prompts ?? [],
    unintendedNote: lookingBack?.unintendedEffectsPrompts?.note,
    terms: files.glossary?.terms ?? [],
    crosswalk: files.crosswalk?.pairs ?? [],
    resources: files.resources?.items ?? [],
  }
}

function questionsOf({ form, questions }: AssessmentFiles): Question[] {
  const every = form.variants.map(({ variant }) => variant)
  return questions.map((question) => {
    const variants = question.requiredFor.variants === 'all' ? every : question.requiredFor.variants
    const rest = every.filter((variant) => !variants.includes(variant))
    return {
      ...question,
      requiredFor: { ...question.requiredFor, variants },
      optionalFor: question.optionalFor === 'all' ? rest : question.optionalFor,
    }
  })
}

function gatesOf({ gating }: AssessmentFiles): Gate[] {
  const { gates = [], starterSets = [] } = gating ?? {}
  const every = [
    ...new Set([
      ...starterSets.map(({ organisation }) => organisation),
      ...gates.flatMap(({ kinds }) => (kinds === 'all' ? [] : kinds)),
    ]),
  ]
  return gates.map((gate) => ({ ...gate, kinds: gate.kinds === 'all' ? every : gate.kinds }))
}
