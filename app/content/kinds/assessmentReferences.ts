import type { Mistake } from '../kind.ts'
import { suggest } from '../mistakesOf.ts'
import { words as told } from '../words.ts'
import { words } from './assessment.words.ts'
import { recordTables } from './assessmentReports.ts'
import { type AssessmentFiles, fileOf } from './assessmentWhole.ts'

type Noun = keyof typeof words.nouns
type Part = keyof AssessmentFiles

/** Where keys are named, and what each names. `*` is any item of a list or set, `%` the name of a field. */
const named: [part: Part, path: string, noun: Noun][] = [
  ['form', 'stages * sections *', 'section'],
  ['form', 'variants * compulsory *', 'question'],
  ['form', 'lengths * questions %', 'variant'],
  ['form', 'lengths * questions * *', 'question'],
  ['form', 'kindsOfWork * variant', 'variant'],
  ['form', 'exampleProjects * variant', 'variant'],
  ['form', 'checks * appliesTo *', 'question'],
  ['form', 'flag from *', 'question'],
  ['form', 'flag variants *', 'variant'],
  ['form', 'relatives * nearest %', 'section'],
  ['form', 'relatives * questions %', 'question'],
  ['sections', '* teamSession order *', 'question'],
  ['questions', '* section', 'section'],
  ['questions', '* answer kind', 'answerKind'],
  ['questions', '* answer from', 'question'],
  ['questions', '* answer about', 'section'],
  ['questions', '* answer library', 'library'],
  ['questions', '* answer requires *', 'field'],
  ['questions', '* answer prefill *', 'prefill'],
  ['questions', '* fields * from', 'question'],
  ['questions', '* alsoAsks * from', 'question'],
  ['questions', '* requiredFor variants *', 'variant'],
  ['questions', '* requiredFor stages *', 'stage'],
  ['questions', '* requiredFor lengths *', 'length'],
  ['questions', '* requiredFor screenFor *', 'variant'],
  ['questions', '* optionalFor *', 'variant'],
  ['questions', '* appliesWhen %', 'question'],
  ['questions', '* glossary *', 'term'],
  ['questions', '* examples * project', 'project'],
  ['answers', 'kinds * library', 'library'],
  ['answers', 'kinds * either *', 'field'],
  ['answers', 'kinds * fields * from', 'question'],
  ['causes', 'causes * lookBehind *', 'cause'],
  ['barriers', 'barriers * steps *', 'step'],
  ['barriers', 'barriers * band', 'band'],
  ['axes', 'axes * group', 'group'],
  ['axes', 'axes * progressPlus *', 'mark'],
  ['axes', 'examplesOfCombinations * axes *', 'axis'],
  ['feedback', 'themes * sections *', 'section'],
  ['reporting', 'reports * parts * from *', 'question'],
  ['reporting', 'reports * parts * tables *', 'table'],
  ['reporting', 'reports * parts * stages *', 'stage'],
  ['reporting', 'bidParagraphs paragraphs * from *', 'question'],
  ['reporting', 'bidParagraphs paragraphs * needs *', 'question'],
  ['reporting', 'bidParagraphs paragraphs * table', 'question'],
  ['reporting', 'bidParagraphs paragraphs * variants *', 'variant'],
  ['gating', 'gates * length', 'length'],
  ['gating', 'gates * stage', 'stage'],
  ['gating', 'gates * mode', 'mode'],
  ['gating', 'gates * variants *', 'variant'],
  ['gating', 'gates * mustShow *', 'question'],
  ['gating', 'gates * adds *', 'question'],
  ['gating', 'starterSets * gates *', 'gate'],
  ['lookingBack', 'points * prompts * beside', 'question'],
  ['lookingBack', 'points * prompts * answer', 'answerKind'],
  ['crosswalk', 'pairs * question', 'question'],
  ['resources', 'items * questions *', 'question'],
]

/** Keys that a file of an assessment names and none of its files defines. */
export function checkNames(files: AssessmentFiles): Mistake[] {
  const defined = keysOf(files)
  return named.flatMap(([part, path, noun]) =>
    [...leavesAt(files[part], path.split(' '))].flatMap(([at, key]) =>
      defined[noun].has(key)
        ? []
        : [{ file: fileOf[part], at, says: words.noSuchPart(words.nouns[noun], key), ...suggest(key, defined[noun]) }],
    ),
  )
}

/** Keys whose second use is told at once: what follows from it would hide it. */
const alone: [part: Part, path: string, noun: string][] = [
  ['questions', '* question', 'question'],
  ['lookingBack', 'points * prompts * prompt', 'prompt'],
]

/** Questions and prompts whose key is used twice. */
export function checkTwice(files: AssessmentFiles): Mistake[] {
  return alone.flatMap(([part, path, noun]) => {
    const keys = [...leavesAt(files[part], path.split(' '))]
    return keys.flatMap(([at, key], n) =>
      keys.findIndex(([, other]) => other === key) < n
        ? [{ file: fileOf[part], at, says: told.usedTwice(noun, key, fileOf[part]), suggestion: told.chooseAnother }]
        : [],
    )
  })
}

/** Glossary terms that no question links to. */
export function checkUnused({ questions, glossary }: AssessmentFiles): Mistake[] {
  const used = new Set(questions.flatMap((question) => question.glossary))
  return (glossary?.terms ?? []).flatMap(({ term }, n) =>
    used.has(term)
      ? []
      : [
          {
            file: fileOf.glossary,
            at: ['terms', n, 'term'],
            says: words.unusedTerm(term),
            suggestion: words.unusedPart,
          },
        ],
  )
}

function keysOf(files: AssessmentFiles): Record<Noun, Set<string>> {
  const define = (part: Part, path: string) => [...leavesAt(files[part], path.split(' '))].map(([, key]) => key)
  const questions = define('questions', '* question')
  return {
    answerKind: new Set(define('answers', 'kinds * kind')),
    axis: new Set(define('axes', 'axes * axis')),
    band: new Set(define('barriers', 'bands * band')),
    cause: new Set(define('causes', 'causes * cause')),
    field: new Set([
      ...define('answers', 'kinds * fields * field'),
      ...define('answers', 'kinds * adaptations * field'),
      ...define('questions', '* fields * field'),
    ]),
    gate: new Set(define('gating', 'gates * gate')),
    group: new Set(define('axes', 'groups * group')),
    length: new Set(define('form', 'lengths * length')),
    library: new Set([...define('causes', 'library'), ...define('barriers', 'library'), ...define('axes', 'library')]),
    mark: new Set(define('axes', 'progressPlus * mark')),
    mode: new Set(define('gating', 'modes * mode')),
    prefill: new Set([...questions, 'involvement.payments']),
    project: new Set(define('form', 'exampleProjects * project')),
    question: new Set(questions),
    section: new Set(define('sections', '* section')),
    stage: new Set(define('form', 'stages * stage')),
    step: new Set(define('barriers', 'steps * step')),
    table: new Set([...questions, ...recordTables]),
    term: new Set(define('glossary', 'terms * term')),
    variant: new Set(define('form', 'variants * variant')),
  }
}

/** The texts at the end of a path, each with its place. What is not there, or says `all`, has none. */
export function* leavesAt(value: unknown, path: string[], at: Mistake['at'] = []): Generator<[Mistake['at'], string]> {
  const [step, ...rest] = path
  if (step === undefined) {
    if (typeof value === 'string') yield [at, value]
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      const place = [...at, Array.isArray(value) ? Number(field) : field]
      if (step === '%') yield [place, field]
      else if (step === '*' || step === field) yield* leavesAt(inner, rest, place)
    }
  }
}
