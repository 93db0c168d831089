import type { Mistake } from '../kind.ts'
import { readingGrade } from '../readingGrade.ts'
import { words as told } from '../words.ts'
import { words } from './assessment.words.ts'
import { leavesAt } from './assessmentReferences.ts'
import { type AssessmentFiles, fileOf } from './assessmentWhole.ts'

/** What is easier than all packs must be: the part, the way to it, and the hardest reading grade. */
const plainest: [part: keyof AssessmentFiles, path: string, most: number][] = [
  ['questions', '* plain', 5.5],
  ['questions', '* adviserPrompt', 6],
  ['form', 'plainTitle', 7],
  ['form', 'plainTagline', 7],
  ['sections', '* plainPurpose', 7],
]

/** Questions in plain words that are not plain. Only English can be measured. */
export function checkPlainness(files: AssessmentFiles, language: string): Mistake[] {
  if (!language.startsWith('en')) return []
  return plainest.flatMap(([part, path, most]) =>
    [...leavesAt(files[part], path.split(' '))].flatMap(([at, said]) => {
      const grade = readingGrade(said)
      return grade > most
        ? [{ file: fileOf[part], at, says: told.tooHard(grade, most), suggestion: told.makeItPlainer }]
        : []
    }),
  )
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
const begins = new RegExp(`^(${numbers.join('|')}) minutes?\\b`, 'i')

/** Exercises that do not take ten minutes. */
export function checkExercises({ questions }: AssessmentFiles): Mistake[] {
  return questions.flatMap(({ teamExercise: { steps } }, n): Mistake[] => {
    const minutes = steps.map((step) => numbers.indexOf(begins.exec(step)?.[1]?.toLowerCase() ?? '') + 1)
    const at = [n, 'teamExercise', 'steps']
    const untimed = minutes.indexOf(0)
    const tell = { file: fileOf.questions, suggestion: words.beginWithMinutes }
    if (untimed >= 0) return [{ ...tell, at: [...at, untimed], says: words.noMinutes }]
    const sum = minutes.reduce((all, one) => all + one, 0)
    return sum === 10 ? [] : [{ ...tell, at, says: words.notTenMinutes(sum) }]
  })
}
