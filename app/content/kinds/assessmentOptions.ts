import type { Mistake } from '../kind.ts'
import { suggest } from '../mistakesOf.ts'
import { words } from './assessment.words.ts'
import { fieldsOf } from './assessmentFields.ts'
import { leavesAt } from './assessmentReferences.ts'
import type { Field } from './assessmentShapes.ts'
import { type AssessmentFiles, fileOf } from './assessmentWhole.ts'

/** Where something can be chosen. */
const chosen: [part: keyof AssessmentFiles, path: string][] = [
  ['answers', 'kinds * fields * options *'],
  ['answers', 'kinds * adaptations * options *'],
  ['answers', 'kinds * steps *'],
  ['questions', '* fields * options *'],
  ['questions', '* alsoAsks * options *'],
  ['questions', '* answer choices *'],
  ['questions', '* answer parts *'],
  ['questions', '* answer levels *'],
  ['lookingBack', 'points * prompts * options *'],
  ['gating', 'waiver fields * options *'],
]

/** What can be chosen and has no words, and fields to choose in with nothing to choose from. */
export function checkOptions(files: AssessmentFiles): Mistake[] {
  const known = new Set(Object.keys(files.answers.optionWords))
  const wordless = chosen.flatMap(([part, path]) =>
    [...leavesAt(files[part], path.split(' '))].flatMap(([at, key]) =>
      known.has(key)
        ? []
        : [{ file: fileOf[part], at, says: words.noWords(key), suggestion: words.giveWords, ...suggest(key, known) }],
    ),
  )
  return [...wordless, ...checkFields(files)]
}

/** Fields with nothing to choose from, and fields named twice in one kind of answer or one question. */
function checkFields({ answers, questions, causes, axes }: AssessmentFiles): Mistake[] {
  const kinds = Object.fromEntries(answers.kinds.map((kind) => [kind.kind, kind]))
  const hasNone = ({ type, options, from }: Field) =>
    !options &&
    !from &&
    (type === 'pick' || (type === 'picks' && !axes?.axes.length) || (type === 'level' && !causes?.levels.length))
  const empty = questions.flatMap((question, n) =>
    fieldsOf({ kinds }, question).some(hasNone)
      ? [{ file: fileOf.questions, at: [n, 'answer'], says: words.nothingToChoose, suggestion: words.giveOptions }]
      : [],
  )
  const lists: [file: string, at: Mistake['at'], fields: Field[]][] = [
    ...answers.kinds.flatMap(({ fields, adaptations = [] }, n): [string, Mistake['at'], Field[]][] => [
      [fileOf.answers, ['kinds', n, 'fields'], fields],
      [fileOf.answers, ['kinds', n, 'adaptations'], adaptations],
    ]),
    ...questions.map(({ fields = [] }, n): [string, Mistake['at'], Field[]] => [
      fileOf.questions,
      [n, 'fields'],
      fields,
    ]),
  ]
  const twice = lists.flatMap(([file, at, fields]) =>
    fields.flatMap(({ field }, n) =>
      fields.findIndex((other) => other.field === field) < n
        ? [{ file, at: [...at, n, 'field'], says: words.twiceInList(field), suggestion: words.keepOne }]
        : [],
    ),
  )
  return [...empty, ...twice]
}
