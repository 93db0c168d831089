import type { QuestionInFile } from './assessmentQuestion.ts'
import type { AnswerKind, Field } from './assessmentShapes.ts'

type Asked = Pick<QuestionInFile, 'answer' | 'fields' | 'alsoAsks'>

/**
 * The fields that a question asks for: its own or those of its kind, with the options that this question allows, and
 * at the end (`once`) what it asks beside them. A field that is `once` belongs to the answer, the others to each row.
 */
export function fieldsOf({ kinds }: { kinds: Record<string, AnswerKind> }, question: Asked): Field[] {
  const { answer, fields, alsoAsks = [] } = question
  const kind = kinds[answer.kind]
  const asked = fields ?? (answer.part ? kind?.[answer.part] : kind?.fields) ?? []
  return [
    ...asked.map((field) => ({
      ...field,
      ...optionsOf(field, answer, kind),
      ...(answer.requires?.includes(field.field) ? { required: true } : {}),
      ...(field.type === 'words' && answer.words && (field.words === undefined || asked.length === 1)
        ? { words: answer.words }
        : {}),
    })),
    ...alsoAsks.map((field) => ({ ...field, once: true })),
  ]
}

function optionsOf(field: Field, answer: Asked['answer'], kind?: AnswerKind): { options?: string[] } {
  if (field.options) {
    const narrowed = field.field === 'level' ? answer.levels : undefined
    return { options: narrowed ? field.options.filter((option) => narrowed.includes(option)) : field.options }
  }
  if (field.field === 'choice' && answer.choices) return { options: answer.choices }
  if (field.field === 'step' && kind?.steps) return { options: kind.steps }
  return {}
}
