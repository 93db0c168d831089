import type { Mistake } from '../kind.ts'
import { words } from './assessment.words.ts'
import { type AssessmentFiles, fileOf } from './assessmentWhole.ts'

/** Gates that show what is not asked, or stand in the list of an organisation they are not for. */
export function checkGates({ form, gating }: AssessmentFiles): Mistake[] {
  const { gates = [], starterSets = [] } = gating ?? {}
  const file = fileOf.gating
  const unseen = gates.flatMap(({ length, variants = [], mustShow, adds = [] }, n) =>
    mustShow.flatMap((key, place) => {
      const asked = form.lengths.find((one) => one.length === length)?.questions
      const blind = variants.find((variant) => asked?.[variant]?.includes(key) === false)
      return blind === undefined || adds.includes(key)
        ? []
        : [
            {
              file,
              at: ['gates', n, 'mustShow', place],
              says: words.cannotShow(key, blind, length),
              suggestion: words.addToGate,
            },
          ]
    }),
  )
  const misplaced = starterSets.flatMap(({ organisation, gates: chosen }, n) =>
    chosen.flatMap((key, place) => {
      const kinds = gates.find(({ gate }) => gate === key)?.kinds ?? 'all'
      return kinds === 'all' || kinds.includes(organisation)
        ? []
        : [
            {
              file,
              at: ['starterSets', n, 'gates', place],
              says: words.gateOfOthers(key, organisation),
              suggestion: words.addOrganisation,
            },
          ]
    }),
  )
  return [...unseen, ...misplaced]
}

/** Paragraphs that need what they are not made from. */
export function checkParagraphs({ reporting }: AssessmentFiles): Mistake[] {
  return (reporting?.bidParagraphs?.paragraphs ?? []).flatMap(({ from, needs }, n) =>
    needs.flatMap((key, place) =>
      from.includes(key)
        ? []
        : [
            {
              file: fileOf.reporting,
              at: ['bidParagraphs', 'paragraphs', n, 'needs', place],
              says: words.needsNotFrom(key),
              suggestion: words.addToFrom,
            },
          ],
    ),
  )
}

/** Causes in a person with nothing behind them: they are there so that a team can find what is. */
export function checkCauses({ causes }: AssessmentFiles): Mistake[] {
  return (causes?.causes ?? []).flatMap(({ cause, level, lookBehind }, n) =>
    level === 1 && !lookBehind
      ? [
          {
            file: fileOf.causes,
            at: ['causes', n, 'cause'],
            says: words.nothingBehind(cause),
            suggestion: words.lookBehind,
          },
        ]
      : [],
  )
}
