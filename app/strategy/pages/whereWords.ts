import type { Arm } from '../../organisation/placement.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import { sayWhere } from '../where.ts'
import { words } from '../words.ts'

/** Where a record applies, in words; without a place it says so. */
export function whereWords(arms: readonly Arm[], structure: Structure): string {
  if (!arms.length) return words.where.nowhere
  const { places, activities } = sayWhere(arms, structure, words.where.everywhere)
  return words.where.inWords(places, activities)
}
