import { copiedPairs, isCompared, type Place, type Text } from './copied.ts'

/** Answers that share most of their words, with how alike the least alike neighbours among them are. */
export type Cluster = { places: Place[]; leastLikeness: number }

/**
 * Brings together all answers that are copies of one another, directly or by way of a third. Texts that are the same
 * word for word are compared once, however often they stand: the work does not grow with the square of the copies. Pure.
 */
export function clustersOf(texts: readonly Text[]): Cluster[] {
  const sames = samesOf(texts)
  const sameAs = new Map(sames.map((same) => [same[0]!, same]))
  const isComparedSomewhere = (a: Text, b: Text): boolean =>
    sameAs.get(a)!.some((one) => sameAs.get(b)!.some((other) => isCompared(one, other)))
  const pairs = copiedPairs([...sameAs.keys()], isComparedSomewhere)
  const leader = sames.map((_, at) => at)
  const leadOf = (at: number): number => {
    let lead = at
    while (leader[lead] !== lead) lead = leader[lead]!
    leader[at] = lead
    return lead
  }
  const least = sames.map(() => 1)
  for (const { a, b, likeness } of pairs) {
    const [one, other] = [leadOf(a), leadOf(b)]
    leader[Math.max(one, other)] = Math.min(one, other)
    least[Math.min(one, other)] = Math.min(least[one]!, least[other]!, likeness)
  }
  const members = new Map<number, Text[]>()
  sames.forEach((same, at) => {
    members.set(leadOf(at), [...(members.get(leadOf(at)) ?? []), ...same])
  })
  return [...members]
    .filter(([, all]) => hasCopy(all))
    .map(([lead, all]) => ({
      places: all.map(({ assessmentId, question }) => ({ assessmentId, question })),
      leastLikeness: least[lead]!,
    }))
}

/** Texts with the very same shingles, each set once. */
function samesOf(texts: readonly Text[]): Text[][] {
  const alike = new Map<string, Text[][]>()
  const sames: Text[][] = []
  for (const text of texts) {
    const { shingles } = text
    const key = `${shingles.length} ${shingles[0]} ${shingles[shingles.length >> 1]} ${shingles[shingles.length - 1]}`
    const bucket = alike.get(key) ?? []
    alike.set(key, bucket)
    const same = bucket.find(([first]) => isSame(first!.shingles, shingles))
    if (same) same.push(text)
    else {
      bucket.push([text])
      sames.push(bucket.at(-1)!)
    }
  }
  return sames
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

// All of one work's own earlier assessments are no copies; one text of another work is enough.
const hasCopy = (all: Text[]): boolean => all.slice(1).some((text) => all.some((other) => isCompared(other, text)))
