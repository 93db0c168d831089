import type { CheckedPack } from './checkPack.ts'
import type { Mistake } from './kind.ts'
import type { Assessment } from './kinds/assessment.ts'
import { words } from './kinds/assessment.words.ts'
import { suggest } from './mistakesOf.ts'

/**
 * What an assessment says of questions in other assessments: that they are there, in some version, and that an answer
 * to the one can count for the other.
 */
export function checkCrosswalk({ pack, head }: CheckedPack, packs: CheckedPack[]): Mistake[] {
  if (pack?.kind !== 'assessment') return []
  const { crosswalk, questions } = pack.content
  const others = assessmentsIn(packs)
  return crosswalk.flatMap((pair, n): Mistake[] => {
    const tell = (field: string, says: string, suggestion: { suggestion?: string } = {}) => [
      { file: 'crosswalk.yaml', at: ['pairs', n, field], says, ...suggestion },
    ]
    if (pair.pack === head?.pack) return tell('pack', words.notItself)
    const versions = others.get(pair.pack)
    // What is here and cannot be read has been told of already.
    if (!versions && packs.some((other) => other.head?.pack === pair.pack)) return []
    if (!versions) return tell('pack', words.noSuchPack(pair.pack), suggest(pair.pack, others.keys()))
    const asked = versions.flatMap((version) => version.questions)
    const same = asked.findLast(({ question }) => question === pair.same)
    if (!same)
      return tell(
        'same',
        words.noSuchQuestion(pair.same, pair.pack),
        suggest(
          pair.same,
          asked.map(({ question }) => question),
        ),
      )
    const here = questions.find(({ question }) => question === pair.question)?.answer.kind ?? ''
    const there = same.answer.kind
    return here === there || [here, there].includes('text') ? [] : tell('same', words.otherKind(here, there))
  })
}

/** Every assessment by its name, with its versions in the order in which they are read. */
function assessmentsIn(packs: CheckedPack[]): Map<string, Assessment[]> {
  const found = new Map<string, Assessment[]>()
  for (const { pack } of packs)
    if (pack?.kind === 'assessment')
      found.set(pack.head.pack, [...(found.get(pack.head.pack) ?? []), pack.content as Assessment])
  return found
}
