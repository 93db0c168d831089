import type { Mistake } from '../kind.ts'
import { suggest } from '../mistakesOf.ts'
import { words } from './assessment.words.ts'
import { recordTables } from './assessmentReports.ts'
import type { Field } from './assessmentShapes.ts'
import type { AssessmentFiles } from './assessmentWhole.ts'

type Noun = keyof typeof words.nouns
type Reference = { file: string; at: Mistake['at']; noun: Noun; key: string }

/** Keys that one file of an assessment names and none of its files defines. */
export function checkNames(files: AssessmentFiles): Mistake[] {
  const defined = keysOf(files)
  return [...references(files)].flatMap(({ file, at, noun, key }) =>
    defined[noun].has(key)
      ? []
      : [{ file, at, says: words.noSuchPart(words.nouns[noun], key), ...suggest(key, defined[noun]) }],
  )
}

function keysOf(files: AssessmentFiles): Record<Noun, Set<string>> {
  const { form, sections, questions, answers, causes, barriers, axes, gating, glossary } = files
  const asked = questions.map(({ question }) => question)
  const fields = answers.kinds.flatMap((kind) => [...kind.fields, ...(kind.adaptations ?? [])])
  const own = questions.flatMap((question) => [...(question.fields ?? []), ...(question.alsoAsks ?? [])])
  return {
    answerKind: new Set(answers.kinds.map(({ kind }) => kind)),
    axis: new Set(axes?.axes.map(({ axis }) => axis)),
    band: new Set(barriers?.bands.map(({ band }) => band)),
    cause: new Set(causes?.causes.map(({ cause }) => cause)),
    field: new Set([...fields, ...own].map(({ field }) => field)),
    gate: new Set(gating?.gates.map(({ gate }) => gate)),
    group: new Set(axes?.groups.map(({ group }) => group)),
    length: new Set(form.lengths.map(({ length }) => length)),
    library: new Set([causes?.library, barriers?.library, axes?.library].filter((one) => one !== undefined)),
    mark: new Set(axes?.progressPlus.map(({ mark }) => mark)),
    mode: new Set(gating?.modes.map(({ mode }) => mode)),
    project: new Set(form.exampleProjects.map(({ project }) => project)),
    question: new Set(asked),
    section: new Set(sections.map(({ section }) => section)),
    stage: new Set(form.stages.map(({ stage }) => stage)),
    step: new Set(barriers?.steps.map(({ step }) => step)),
    table: new Set([...asked, ...recordTables]),
    term: new Set(glossary?.terms.map(({ term }) => term)),
    variant: new Set(form.variants.map(({ variant }) => variant)),
  }
}

function* references(files: AssessmentFiles): Generator<Reference> {
  yield* inForm(files)
  yield* inQuestions(files)
  yield* inLibraries(files)
  yield* inReports(files)
  yield* inGatesAndFollowUp(files)
}

/** A list of keys, or one, as references. `all` means what it says. */
function* names(file: string, at: Mistake['at'], noun: Noun, keys?: string | readonly string[]): Generator<Reference> {
  if (keys === undefined || keys === 'all') return
  if (typeof keys === 'string') yield { file, at, noun, key: keys }
  else for (const [place, key] of keys.entries()) yield { file, at: [...at, place], noun, key }
}

function* inForm({ form, sections }: AssessmentFiles): Generator<Reference> {
  const file = 'form.yaml'
  for (const [n, { sections }] of form.stages.entries()) yield* names(file, ['stages', n, 'sections'], 'section', sections)
  for (const [n, { compulsory }] of form.variants.entries())
    yield* names(file, ['variants', n, 'compulsory'], 'question', compulsory)
  for (const [n, { questions }] of form.lengths.entries())
    for (const [variant, asked] of Object.entries(questions)) {
      yield* names(file, ['lengths', n, 'questions', variant], 'variant', variant)
      yield* names(file, ['lengths', n, 'questions', variant], 'question', asked)
    }
  for (const [n, { variant }] of form.kindsOfWork.entries())
    yield* names(file, ['kindsOfWork', n, 'variant'], 'variant', variant)
  for (const [n, { variant }] of form.exampleProjects.entries())
    yield* names(file, ['exampleProjects', n, 'variant'], 'variant', variant)
  for (const [n, { appliesTo }] of form.checks.entries())
    if (typeof appliesTo !== 'string') yield* names(file, ['checks', n, 'appliesTo'], 'question', appliesTo)
  yield* names(file, ['flag', 'from'], 'question', form.flag?.from)
  yield* names(file, ['flag', 'variants'], 'variant', form.flag?.variants)
  for (const [n, { section }] of (form.relatives?.sections ?? []).entries())
    yield* names(file, ['relatives', 'sections', n, 'section'], 'section', section)
  for (const [n, { question }] of (form.relatives?.questions ?? []).entries())
    yield* names(file, ['relatives', 'questions', n, 'question'], 'question', question)
  for (const [n, { teamSession }] of sections.entries())
    yield* names('sections.yaml', [n, 'teamSession', 'order'], 'question', teamSession?.order)
}

function* inQuestions({ questions, answers }: AssessmentFiles): Generator<Reference> {
  const file = 'questions.yaml'
  for (const [n, question] of questions.entries()) {
    const { answer, requiredFor } = question
    yield* names(file, [n, 'section'], 'section', question.section)
    yield* names(file, [n, 'answer', 'kind'], 'answerKind', answer.kind)
    yield* names(file, [n, 'answer', 'from'], 'question', answer.from)
    yield* names(file, [n, 'answer', 'about'], 'section', answer.about)
    yield* names(file, [n, 'answer', 'library'], 'library', answer.library)
    yield* names(file, [n, 'answer', 'requires'], 'field', answer.requires)
    for (const [place, key] of (answer.prefill ?? []).entries())
      if (key !== 'involvement.payments') yield* names(file, [n, 'answer', 'prefill', place], 'question', key)
    yield* names(file, [n, 'requiredFor', 'variants'], 'variant', requiredFor.variants)
    yield* names(file, [n, 'requiredFor', 'stages'], 'stage', requiredFor.stages)
    yield* names(file, [n, 'requiredFor', 'lengths'], 'length', requiredFor.lengths)
    yield* names(file, [n, 'requiredFor', 'screenFor'], 'variant', requiredFor.screenFor)
    yield* names(file, [n, 'optionalFor'], 'variant', question.optionalFor)
    for (const key of Object.keys(question.appliesWhen ?? {}))
      yield* names(file, [n, 'appliesWhen', key], 'question', key)
    yield* names(file, [n, 'glossary'], 'term', question.glossary)
    for (const [place, { project }] of question.examples.entries())
      yield* names(file, [n, 'examples', place, 'project'], 'project', project)
    yield* inFields(file, [n, 'fields'], question.fields)
    yield* inFields(file, [n, 'alsoAsks'], question.alsoAsks)
  }
  for (const [n, kind] of answers.kinds.entries()) {
    yield* names('answer-kinds.yaml', ['kinds', n, 'library'], 'library', kind.library)
    yield* names('answer-kinds.yaml', ['kinds', n, 'either'], 'field', kind.either)
    yield* inFields('answer-kinds.yaml', ['kinds', n, 'fields'], kind.fields)
    yield* inFields('answer-kinds.yaml', ['kinds', n, 'adaptations'], kind.adaptations)
  }
}

function* inFields(file: string, at: Mistake['at'], fields: Field[] = []): Generator<Reference> {
  for (const [n, { from }] of fields.entries()) yield* names(file, [...at, n, 'from'], 'question', from)
}

function* inLibraries({ causes, barriers, axes, feedback }: AssessmentFiles): Generator<Reference> {
  for (const [n, { lookBehind }] of (causes?.causes ?? []).entries())
    yield* names('causes-library.yaml', ['causes', n, 'lookBehind'], 'cause', lookBehind)
  for (const [n, { steps, band }] of (barriers?.barriers ?? []).entries()) {
    yield* names('barriers-library.yaml', ['barriers', n, 'steps'], 'step', steps)
    yield* names('barriers-library.yaml', ['barriers', n, 'band'], 'band', band)
  }
  for (const [n, { group, progressPlus }] of (axes?.axes ?? []).entries()) {
    yield* names('axes.yaml', ['axes', n, 'group'], 'group', group)
    yield* names('axes.yaml', ['axes', n, 'progressPlus'], 'mark', progressPlus)
  }
  for (const [n, { axes: met }] of (axes?.examplesOfCombinations ?? []).entries())
    yield* names('axes.yaml', ['examplesOfCombinations', n, 'axes'], 'axis', met)
  for (const [n, { sections }] of (feedback?.themes ?? []).entries())
    yield* names('themes.yaml', ['themes', n, 'sections'], 'section', sections)
}

function* inReports({ reporting }: AssessmentFiles): Generator<Reference> {
  const file = 'report-forms.yaml'
  for (const [n, { parts }] of (reporting?.reports ?? []).entries())
    for (const [place, { from, tables, stages }] of parts.entries()) {
      const at = ['reports', n, 'parts', place]
      yield* names(file, [...at, 'from'], 'question', from)
      yield* names(file, [...at, 'tables'], 'table', tables)
      yield* names(file, [...at, 'stages'], 'stage', stages)
    }
  for (const [n, { from, needs, table, variants }] of (reporting?.bidParagraphs?.paragraphs ?? []).entries()) {
    const at = ['bidParagraphs', 'paragraphs', n]
    yield* names(file, [...at, 'from'], 'question', from)
    yield* names(file, [...at, 'needs'], 'question', needs)
    yield* names(file, [...at, 'table'], 'question', table)
    yield* names(file, [...at, 'variants'], 'variant', variants)
  }
}

function* inGatesAndFollowUp({ gating, lookingBack, crosswalk }: AssessmentFiles): Generator<Reference> {
  for (const [n, gate] of (gating?.gates ?? []).entries()) {
    const at = ['gates', n]
    yield* names('gates.yaml', [...at, 'length'], 'length', gate.length)
    yield* names('gates.yaml', [...at, 'stage'], 'stage', gate.stage)
    yield* names('gates.yaml', [...at, 'mode'], 'mode', gate.mode)
    yield* names('gates.yaml', [...at, 'variants'], 'variant', gate.variants)
    yield* names('gates.yaml', [...at, 'mustShow'], 'question', gate.mustShow)
    yield* names('gates.yaml', [...at, 'adds'], 'question', gate.adds)
  }
  for (const [n, { gates }] of (gating?.starterSets ?? []).entries())
    yield* names('gates.yaml', ['starterSets', n, 'gates'], 'gate', gates)
  for (const [n, { prompts }] of (lookingBack?.points ?? []).entries())
    for (const [place, { beside, answer }] of prompts.entries()) {
      yield* names('follow-up.yaml', ['points', n, 'prompts', place, 'beside'], 'question', beside)
      yield* names('follow-up.yaml', ['points', n, 'prompts', place, 'answer'], 'answerKind', answer)
    }
  for (const [n, { question }] of (crosswalk?.pairs ?? []).entries())
    yield* names('crosswalk.yaml', ['pairs', n, 'question'], 'question', question)
}
