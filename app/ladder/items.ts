import { countOf, type Fact, shareOf } from './fact.ts'
import type { ClimbedRung, Rung } from './rung.ts'

export type ItemStanding = { id: string; rung: Rung }

export type ItemsStanding = {
  rung: Rung
  /** For each rung, the live items that stand on it or above, as a share of all. */
  onRung: Record<ClimbedRung, Fact>
  /** Items on the top rung, as a count: one is enough. */
  learning: Fact
  /** Always shown beside the rung, so that an average hides nobody. */
  lowest?: { rung: Rung; ids: string[] }
}

/**
 * Where a requirement stands that rests on many live items (resources, posts, evaluations, collaborations):
 * on the highest rung where at least half of them stand; the top rung also where one item stands there.
 */
export function standOfItems(items: readonly ItemStanding[], half = 0.5): ItemsStanding {
  const onRung = {
    1: shareOnRung(items, 1),
    2: shareOnRung(items, 2),
    3: shareOnRung(items, 3),
    4: shareOnRung(items, 4),
    5: shareOnRung(items, 5),
  }
  const learning = countOf(onRung[5].counted, onRung[5].missing)
  const stands = (rung: 1 | 2 | 3 | 4) => typeof onRung[rung].value === 'number' && onRung[rung].value >= half
  const held = ([4, 3, 2, 1] as const).find(stands) ?? 0
  const rung = held === 4 && learning.counted.length > 0 ? 5 : held
  if (items.length === 0) return { rung: 0, onRung, learning }
  const lowest = ([0, 1, 2, 3, 4] as const).find((each) => items.some((item) => item.rung === each)) ?? 5
  const ids = items.filter((item) => item.rung === lowest).map((item) => item.id)
  return { rung, onRung, learning, lowest: { rung: lowest, ids } }
}

function shareOnRung(items: readonly ItemStanding[], rung: ClimbedRung): Fact {
  const counted = items.filter((item) => item.rung >= rung).map((item) => item.id)
  const missing = items.filter((item) => item.rung < rung).map((item) => item.id)
  return shareOf(counted, missing)
}
