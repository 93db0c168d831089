import type { Mistake } from '../kind.ts'
import { suggest } from '../mistakesOf.ts'
import { words } from './assessment.words.ts'
import { fieldsOf } from './assessmentFields.ts'
import type { QuestionInFile } from './assessmentQuestion.ts'
import { type AssessmentFiles, fileOf } from './assessmentWhole.ts'

const file = fileOf.questions

/** Conditions that wait for each other, for what is asked later, or for what nobody can answer. */
export function checkConditions(files: AssessmentFiles): Mistake[] {
  const { questions } = files
  const waits = new Map(questions.map(({ question, appliesWhen }) => [question, Object.keys(appliesWhen ?? {})]))
  const places = new Map(questions.map(({ question }, n) => [question, n]))
  return questions.flatMap(({ question, appliesWhen }, n) =>
    Object.entries(appliesWhen ?? {}).flatMap(([on, wanted]): Mistake[] => {
      const at = [n, 'appliesWhen', on]
      const loop = wayBack(waits, on, question)
      if (loop) {
        // Told once for the whole loop, where it begins in the file.
        const first = Math.min(...loop.map((key) => places.get(key) ?? n))
        const says = loop.length === 1 ? words.waitsForItself : words.waitForEachOther(loop)
        return first === n ? [{ file, at, says, suggestion: words.breakTheLoop }] : []
      }
      const asked = questions.find((other) => other.question === on)
      if (!asked) return []
      if ((places.get(on) ?? n) > n) return [{ file, at, says: words.askedLater(on), suggestion: words.moveItUp }]
      return typeof wanted === 'object' && 'is' in wanted ? checkOption(files, asked, wanted.is, at) : []
    }),
  )
}

/** The questions between, when `from` waits in the end for `to`; each once, `to` first. */
function wayBack(waits: Map<string, string[]>, from: string, to: string, seen = [to]): string[] | undefined {
  if (from === to) return seen
  if (seen.includes(from)) return undefined
  for (const next of waits.get(from) ?? []) {
    const way = wayBack(waits, next, to, [...seen, from])
    if (way) return way
  }
  return undefined
}

function checkOption({ answers }: AssessmentFiles, asked: QuestionInFile, said: string, at: Mistake['at']): Mistake[] {
  const kinds = Object.fromEntries(answers.kinds.map((kind) => [kind.kind, kind]))
  const options = fieldsOf({ kinds }, asked).flatMap((field) => field.options ?? [])
  if (options.includes(said)) return []
  return [{ file, at: [...at, 'is'], says: words.notAnOption(asked.question, said), ...suggest(said, options) }]
}
