import type { Entry } from './entries.ts'

export type Comparison = {
  kept: string[]
  /** Under a new key (`was` in the newer version). `reworded` when its words changed as well: look again. */
  moved: { from: string; to: string; reworded: boolean }[]
  reworded: string[]
  added: string[]
  gone: string[]
}

type Comparable = { readonly entries: readonly Entry[] }

/**
 * What a newer version of a pack did to each key of an older one. Order inside a file is not compared.
 * Every key of either side is in exactly one of the five lists (a moved one once, with both its keys).
 */
export function comparePacks(from: Comparable, to: Comparable): Comparison {
  const old = new Map(from.entries.map((entry) => [entry.key, entry]))
  const now = new Map(to.entries.map((entry) => [entry.key, entry]))
  const left = new Set([...old.keys()].filter((key) => !now.has(key)))
  const compared: Comparison = { kept: [], moved: [], reworded: [], added: [], gone: [] }
  for (const entry of now.values()) {
    const same = old.get(entry.key)
    if (same) (same.words === entry.words ? compared.kept : compared.reworded).push(entry.key)
    else if (entry.was !== undefined && left.delete(entry.was)) {
      const reworded = old.get(entry.was)?.words !== entry.words
      compared.moved.push({ from: entry.was, to: entry.key, reworded })
    } else compared.added.push(entry.key)
  }
  compared.gone.push(...left)
  return compared
}
