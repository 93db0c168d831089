import type { Arm } from '../../organisation/placement.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import { Where } from '../../web/parts/where.tsx'
import { sayWhere } from '../where.ts'
import { words } from '../words.ts'

/** Where a record applies, in one line; without a place it says so. */
export function WhereLine({ arms, structure }: { arms: readonly Arm[]; structure: Structure }) {
  if (!arms.length) return <span class="in-quiet">{words.where.nowhere}</span>
  return <Where {...sayWhere(arms, structure, words.where.everywhere)} />
}

/** The same as plain words, for lists and papers. */
export function whereWords(arms: readonly Arm[], structure: Structure): string {
  if (!arms.length) return words.where.nowhere
  const { places, activities } = sayWhere(arms, structure, words.where.everywhere)
  return words.where.inWords(places, activities)
}
