import type { CheckedPack } from './checkPack.ts'
import type { Mistake } from './kind.ts'
import { suggest } from './mistakesOf.ts'
import { words } from './words.ts'

/** What the product's rooms can count today. Whoever knows the rooms says it: this folder knows none. */
export type KnownFacts = {
  /** The facts that rooms publish, each with the days that it looks back, where it looks back. */
  published: ReadonlyMap<string, number | undefined>
  /** Facts that a built room will publish, and does not yet. */
  declaredAbsent: ReadonlySet<string>
  /** Rooms that are not built, so that all their facts are absent. */
  laterRooms: ReadonlySet<string>
}

/**
 * Facts of the rules that no room publishes and nobody has declared absent: their rungs could never be reached, and the
 * board would not say why. And facts that the rules want counted over other days than the room counts.
 */
export function checkPublished(
  packs: CheckedPack[],
  { published, declaredAbsent, laterRooms }: KnownFacts,
): { pack: CheckedPack; mistakes: Mistake[] }[] {
  return packs.map((checked) => {
    const facts = checked.pack?.kind === 'mainstreaming' ? checked.pack.content.facts : []
    const mistakes = facts.flatMap(({ fact, room, windowDays }, n): Mistake[] => {
      if (!published.has(fact)) {
        if (declaredAbsent.has(fact) || laterRooms.has(room)) return []
        return [
          {
            file: 'facts.yaml',
            at: [n, 'fact'],
            says: words.nobodyPublishes(fact),
            ...suggest(fact, published.keys()),
          },
        ]
      }
      const counted = published.get(fact)
      if (counted === windowDays) return []
      return [{ file: 'facts.yaml', at: [n, 'windowDays'], says: words.otherWindow(fact, counted) }]
    })
    return { pack: checked, mistakes }
  })
}
