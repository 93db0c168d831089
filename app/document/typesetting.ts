import type { Block, Box, Document, Stretch, Table, Text } from './document.ts'
import {
  columnShares,
  isFigures,
  isRightToLeft,
  staysWhole,
  stretchesOf,
  tableNumber,
  tightColumns,
} from './document.ts'
import { sayBox } from './sayBox.ts'
import { words } from './words.ts'

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A document as the data that paper.typ reads. `undrawn` are letters and signs that no font at hand can draw: they go
 * as pictures of an empty box that carry the sign as their description.
 */
export function typesetting(document: Document, undrawn: ReadonlySet<string>) {
  const said = (text: Text) => ({
    rightToLeft: isRightToLeft(text),
    stretches: stretchesOf(text).map((stretch) => ({ to: stretch.to ?? null, parts: partsOf(stretch, undrawn) })),
  })
  const [language, region] = document.language.split('-')
  const [year, month, day] = document.date.split('-').map(Number)
  return {
    title: document.title,
    author: document.author ?? document.organisation,
    language,
    region: region ?? null,
    date: { year, month, day },
    mark: document.mark ? said(document.mark) : null,
    heading: said(document.title),
    subtitle: document.subtitle ? said(document.subtitle) : null,
    byline: said(words.from(document.organisation, document.date, document.language)),
    footing: said(document.foot ?? document.title),
    isLarge: document.isLarge ?? false,
    page: words.page,
    blocks: document.blocks.map((block) => blockOf(block, document.blocks, said)),
  }
}

function blockOf<Said>(block: Block, blocks: Block[], said: (text: Text) => Said) {
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, level: block.level, id: block.id ?? null, text: said(block.text) }
    case 'paragraph':
    case 'note':
      return { kind: block.kind, text: said(block.text) }
    case 'bullets':
    case 'numbers':
      return { kind: block.kind, items: block.items.map(said) }
    case 'quotation':
      return { kind: block.kind, text: said(words.quoted(block.text)), who: said(words.saidBy(block.who)) }
    case 'keyValues':
      return { kind: block.kind, pairs: block.pairs.map((pair) => pairOf(pair, said)) }
    case 'contents':
      return { kind: block.kind, title: said(words.contents) }
    case 'pageBreak':
      return { kind: block.kind }
    case 'boxes':
      return { kind: block.kind, boxes: block.boxes.map((box) => boxOf(box, said)) }
    case 'table':
      return tableOf(block, tableNumber(blocks, block), said)
  }
}

function pairOf<Said>({ key, value }: { key: string; value: Text }, said: (text: Text) => Said) {
  return { key: said(key), isLong: key.length > 24, value: said(value) }
}

function boxOf<Said>({ label, is, choices, value, lines }: Box, said: (text: Text) => Said) {
  const isPicked = is === 'choice' || is === 'choices'
  return {
    label: said(label),
    lines,
    value: isPicked || !value.join('').trim() ? null : said(sayBox(is, value)),
    choices: isPicked ? choices.map((choice) => ({ text: said(choice), isChosen: value.includes(choice) })) : [],
  }
}

function tableOf<Said>(table: Table, number: number, said: (text: Text) => Said) {
  return {
    kind: table.kind,
    caption: said(words.caption(number, table.caption)),
    shares: columnShares(table),
    isTight: tightColumns(table),
    figures: table.head.map((_, column) => isFigures(table, column)),
    head: table.head.map(said),
    rows: table.rows.map((row) => ({ staysWhole: staysWhole(row), cells: row.map(said) })),
  }
}

type Part = { kind: 'words' | 'undrawn'; words: string; strong: boolean } | { kind: 'line' }

function partsOf({ words, isStrong = false }: Stretch, undrawn: ReadonlySet<string>): Part[] {
  // typst draws a tab as nothing, which would join two words.
  return words
    .replaceAll('\t', '\u2003')
    .split('\n')
    .flatMap((line, at): Part[] => [
      ...(at > 0 ? [{ kind: 'line' } as const] : []),
      ...runs(line, undrawn).map((run) => ({ ...run, strong: isStrong })),
    ])
}

/** One line cut where a sign cannot be drawn. A sign is whole: a flag or a family of several code points is one. */
function runs(line: string, undrawn: ReadonlySet<string>): { kind: 'words' | 'undrawn'; words: string }[] {
  if (undrawn.size === 0) return [{ kind: 'words', words: breakable(line) }]
  const found: { kind: 'words' | 'undrawn'; words: string }[] = []
  for (const { segment } of signs.segment(line)) {
    const kind = [...segment].some((point) => undrawn.has(point)) ? 'undrawn' : 'words'
    const last = found.at(-1)
    if (kind === 'words' && last?.kind === 'words') last.words += segment
    else found.push({ kind, words: segment })
  }
  return found.map((run) => (run.kind === 'words' ? { ...run, words: breakable(run.words) } : run))
}

/**
 * Where a line may end inside 30 letters or more without a space, a hyphen or a slash: typst would let them run off the
 * page. Other scripts than these join their letters or may be parted anywhere.
 */
function breakable(words: string): string {
  return words.replace(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}_.,:;?&=%+@~#]{30,}/gu, (run) =>
    run.replace(/.{6}\p{M}*(?!$)/gu, '$&\u200B'),
  )
}
