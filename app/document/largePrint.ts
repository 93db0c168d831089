import type { Block, Document, Inline, Table, Text } from './document.ts'
import { plain, stretchesOf } from './document.ts'

/**
 * A document for people who read large letters: 18 points at least, and nothing side by side. A table is told row by
 * row, each cell under the name of its column, because columns of large letters have no room for words. Pure.
 */
export function inLargePrint(document: Document): Document {
  return { ...document, isLarge: true, blocks: document.blocks.flatMap(underEachOther) }
}

function underEachOther(block: Block): Block[] {
  if (block.kind === 'table')
    return [paragraph([{ strong: block.caption }]), ...block.rows.map((row) => rowOf(block, row))]
  if (block.kind === 'keyValues') return block.pairs.map(({ key, value }) => paragraph(named(key, value)))
  return [block]
}

function rowOf({ head }: Table, row: Text[]): Block {
  const told = row.flatMap((cell, at) => (plain(cell).trim() ? [named(head[at] ?? '', cell)] : []))
  return paragraph(told.flatMap((cell, at) => (at ? ['\n', ...cell] : cell)))
}

const named = (name: string, said: Text): Inline[] => [
  ...(name ? [{ strong: `${name}: ` }] : []),
  ...stretchesOf(said).map(
    ({ words, isStrong, to }): Inline => (to ? { link: words, to } : isStrong ? { strong: words } : words),
  ),
]

const paragraph = (text: Inline[]): Block => ({ kind: 'paragraph', text })
