import { checkCrosswalk } from './checkCrosswalk.ts'
import type { CheckedPack } from './checkPack.ts'
import { leavesOf } from './checkText.ts'
import type { Mistake } from './kind.ts'
import type { Kind } from './kinds.ts'
import { suggest } from './mistakesOf.ts'
import { words } from './words.ts'

/** Fields that name a part of this or another pack, and the noun of what they name. */
const references: Record<Kind, Record<string, string>> = {
  assessment: { activity: 'activity', kinds: 'starter', organisation: 'starter' },
  duties: {
    level: 'level',
    activities: 'activity',
    responsible: 'role',
    accountable: 'role',
    consulted: 'role',
    informed: 'role',
    requirement: 'requirement',
  },
  indicators: { levels: 'level', activities: 'activity', facts: 'fact', serves: 'requirement' },
  lexicon: {},
  mainstreaming: { who: 'role', owes: 'role' },
  provisions: { requirement: 'requirement' },
  starters: {
    level: 'level',
    activity: 'activity',
    covers: 'activity',
    indicator: 'indicator',
    provisions: 'provision',
    duties: 'duty',
    role: 'role',
    approver: 'role',
  },
  terminology: {},
}

/** What a field may say instead of a key. */
const insteadOfKey: Record<string, string> = { covers: 'processes', kinds: 'all', owes: 'owner' }

/** Achievements are served like requirements, and both are also named by their number (S2.1, A4). */
const nounOf = (noun: string) => (noun === 'achievement' ? 'requirement' : noun)

/**
 * Keys that are named in one pack and defined in none. A noun that no pack defines is not looked for:
 * its pack is not here.
 */
export function checkReferences(packs: CheckedPack[]): { pack: CheckedPack; mistakes: Mistake[] }[] {
  const defined = keysByNoun(packs)
  return packs.map((pack) => {
    const fields = pack.pack ? references[pack.pack.kind] : {}
    const mistakes = Object.entries(pack.sources).flatMap(([file, { value }]) =>
      [...leavesOf(value, [])].flatMap(([at, leaf]): Mistake[] => {
        const field = String(at.findLast((step) => typeof step === 'string') ?? '')
        const noun = fields[field]
        const keys = noun === undefined ? undefined : defined.get(noun)
        if (noun === undefined || !keys || typeof leaf !== 'string') return []
        if (keys.has(leaf) || insteadOfKey[field] === leaf) return []
        return [{ file, at, says: words.noSuchKey(noun, leaf), ...suggest(leaf, keys) }]
      }),
    )
    return { pack, mistakes: [...mistakes, ...checkCrosswalk(pack, packs)] }
  })
}

function keysByNoun(packs: CheckedPack[]): Map<string, Set<string>> {
  const defined = new Map<string, Set<string>>()
  const define = (noun: string, key: string) => {
    const keys = defined.get(noun) ?? new Set()
    defined.set(noun, keys.add(key))
  }
  for (const { pack, sources } of packs)
    for (const entry of pack?.entries ?? []) {
      // A starter only labels the levels and activities; its own file does not define them.
      if (entry.key.includes('/') && ['level', 'activity'].includes(entry.noun)) continue
      define(nounOf(entry.noun), entry.name)
      const id = entry.at.reduce<unknown>(
        (inner, step) => (inner && typeof inner === 'object' ? Reflect.get(inner, step) : undefined),
        sources[entry.file]?.value,
      )
      if (id && typeof id === 'object' && 'id' in id) define(nounOf(entry.noun), String(id.id))
    }
  return defined
}
