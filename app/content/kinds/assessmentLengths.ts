import type { Mistake } from '../kind.ts'
import { words } from './assessment.words.ts'
import type { QuestionInFile } from './assessmentQuestion.ts'
import type { Length } from './assessmentShapes.ts'
import { type AssessmentFiles, fileOf } from './assessmentWhole.ts'

/** Lists of questions by length that leave out a kind of work, contradict the questions, or cannot be answered. */
export function checkLengths(files: AssessmentFiles): Mistake[] {
  const { form } = files
  const lists = form.lengths.flatMap(({ length, questions }, n) =>
    form.variants.flatMap(({ variant }): Mistake[] => {
      const at = ['lengths', n, 'questions']
      const asked = questions[variant]
      if (!asked) return [{ file: fileOf.form, at, says: words.noListFor(variant) }]
      return checkList(files.questions, { length, variant, asked, at: [...at, variant] })
    }),
  )
  return [...lists, ...checkCompulsory(files), ...checkBoth(files.questions)]
}

type List = { length: Length; variant: string; asked: string[]; at: Mistake['at'] }

function checkList(questions: QuestionInFile[], { length, variant, asked, at }: List): Mistake[] {
  const told: Mistake[] = []
  const tell = (place: Mistake['at'], says: string, suggestion: string) =>
    told.push({ file: fileOf.form, at: [...at, ...place], says, suggestion })
  const order = questions.map(({ question }) => question)
  let last = -1
  for (const [place, key] of asked.entries()) {
    const question = questions.find((one) => one.question === key)
    if (!question) continue
    if (asked.indexOf(key) < place) tell([place], words.twiceInList(key), words.keepOne)
    else if (order.indexOf(key) < last) tell([place], words.outOfOrder(key), words.moveIt)
    last = Math.max(last, order.indexOf(key))
    if (!isAsked(question, variant, length)) tell([place], words.listedOnly(key, variant), words.makeThemAgree)
    for (const on of Object.keys(question.appliesWhen ?? {}))
      if (order.includes(on) && !asked.includes(on)) tell([place], words.neverAsked(on, length, variant), words.askBoth)
  }
  for (const question of questions)
    if (isAsked(question, variant, length) && !asked.includes(question.question))
      tell([], words.saidOnly(question.question, variant), words.makeThemAgree)
  return told
}

const isAsked = ({ requiredFor: { variants, lengths, screenFor } }: QuestionInFile, variant: string, length: Length) =>
  (variants === 'all' || variants.includes(variant)) &&
  (lengths.includes(length) || (length === 'screen' && screenFor?.includes(variant)))

function checkCompulsory({ form }: AssessmentFiles): Mistake[] {
  const full = form.lengths.find(({ length }) => length === 'full') ?? form.lengths.at(-1)
  return form.variants.flatMap(({ variant, compulsory }, n) =>
    compulsory.flatMap((key, place) =>
      full?.questions[variant]?.includes(key) === false
        ? [
            {
              file: fileOf.form,
              at: ['variants', n, 'compulsory', place],
              says: words.compulsoryNotAsked(key, variant),
              suggestion: words.askOrDrop,
            },
          ]
        : [],
    ),
  )
}

function checkBoth(questions: QuestionInFile[]): Mistake[] {
  return questions.flatMap(({ requiredFor, optionalFor }, n) =>
    optionalFor === 'all'
      ? []
      : optionalFor.flatMap((variant, place) =>
          requiredFor.variants === 'all' || requiredFor.variants.includes(variant)
            ? [
                {
                  file: fileOf.questions,
                  at: [n, 'optionalFor', place],
                  says: words.requiredAndOptional(variant),
                  suggestion: words.chooseOneOfThem,
                },
              ]
            : [],
        ),
  )
}
