import { fieldsOf, type Assessment as Pack, type Question } from '../../content/kinds/assessment.ts'
import { type Value, wordsOf } from '../answer/value.ts'
import { isWritten } from '../precheck/pieces.ts'
import { prefixOf, shinglesOf } from './shingles.ts'

/**
 * The shingles of what somebody wrote in an answer, without choices and days, and without what they took from the pack
 * (an example, a cause or a barrier of its libraries): quoting the pack is no copying from a neighbour.
 */
export function ownShingles(pack: Pack, question: Question | undefined, value: Value) {
  const types = new Map(question ? fieldsOf(pack, question).map((field) => [field.field, field] as const) : [])
  const text = wordsOf(value, (field) => {
    const known = types.get(field)
    return !known || isWritten(known)
  })
  const packs = shinglesOfPack(pack)
  const shingles = shinglesOf(text).filter((shingle) => !packs.has(shingle))
  return { shingles, prefix: prefixOf(shingles) }
}

const known = new WeakMap<Pack, Set<number>>()

function shinglesOfPack(pack: Pack): Set<number> {
  const before = known.get(pack)
  if (before) return before
  const examples = pack.questions.flatMap((one) =>
    one.examples.flatMap(({ weak, fair, strong }) => [weak, fair, strong]),
  )
  const causes = pack.causes.flatMap(({ name, plain, mechanism, evidence }) => [name, plain, mechanism, ...evidence])
  const barriers = pack.barriers.flatMap(({ name, plain, adaptations }) => [name, plain, ...adaptations])
  const shingles = new Set([...examples, ...causes, ...barriers].flatMap(shinglesOf))
  known.set(pack, shingles)
  return shingles
}
