import type { Block, Box, Document, Text } from './document.ts'
import { stretchesOf } from './document.ts'

/**
 * The document with only letters that a file can hold. Throws an Error naming what is wrong: no title, a heading that
 * skips a level, a ragged table, a link to nowhere, a NUL. Reading software stumbles over each of these.
 */
export function readyToWrite(document: Document): Document {
  const ready: Document = JSON.parse(JSON.stringify(document), (_, value) =>
    typeof value === 'string' ? writable(value) : value,
  )
  const wrong = wrongWith(ready)
  if (wrong) throw new Error(`document "${document.title}": ${wrong}`)
  return ready
}

/** Line ends as \n; what XML cannot carry (control signs, half an emoji) as U+FFFD, so that the loss can be seen. */
function writable(text: string): string {
  if (text.includes('\0')) throw new Error(`a NUL in "${text.replaceAll('\0', '␀').slice(0, 60)}" cannot be written`)
  return (
    text
      .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be found
      .replace(/[\u0001-\u0008\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
  )
}

function wrongWith(document: Document): string | undefined {
  if (!document.title.trim()) return 'it has no title'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(document.date)) return `its date "${document.date}" is not YYYY-MM-DD`
  if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(document.language))
    return `its language "${document.language}" is not like en-GB`
  return wrongHeadings(document.blocks) ?? firstOf(document.blocks, wrongBlock) ?? wrongLinks(document.blocks)
}

function wrongHeadings(blocks: Block[]): string | undefined {
  let above = 0
  const ids = new Set<string>()
  return firstOf(blocks, (block) => {
    if (block.kind !== 'heading') return undefined
    if (!block.text.trim()) return 'a heading has no words'
    if (block.level > above + 1) return `heading "${block.text}" skips from level ${above} to ${block.level}`
    if (block.id !== undefined && ids.has(block.id)) return `two headings have the id "${block.id}"`
    above = block.level
    if (block.id !== undefined) ids.add(block.id)
    return undefined
  })
}

function wrongBlock(block: Block): string | undefined {
  if (block.kind === 'bullets' || block.kind === 'numbers')
    return block.items.length ? undefined : 'a list has no items'
  if (block.kind === 'keyValues') return block.pairs.length ? undefined : 'a list of keys and values is empty'
  if (block.kind === 'boxes') return block.boxes.length ? firstOf(block.boxes, wrongBox) : 'a group of boxes is empty'
  if (block.kind !== 'table') return undefined
  const columns = block.head.length
  if (columns === 0) return `table "${block.caption}" has no columns`
  if (block.widths && block.widths.length !== columns)
    return `table "${block.caption}" has ${columns} columns, not ${block.widths.length}`
  const ragged = block.rows.findIndex((row) => row.length !== columns)
  return ragged < 0 ? undefined : `row ${ragged + 1} of table "${block.caption}" has not ${columns} cells`
}

function wrongBox({ label, tag, bookmark }: Box): string | undefined {
  if (tag.length > 64) return `the box "${label}" has a tag of more than 64 letters`
  return /^[a-z]\w{0,39}$/i.test(bookmark) ? undefined : `the box "${label}" has the bookmark "${bookmark}"`
}

function wrongLinks(blocks: Block[]): string | undefined {
  const ids = new Set(
    blocks.flatMap((block) => (block.kind === 'heading' && block.id !== undefined ? [`#${block.id}`] : [])),
  )
  const isGood = (to: string) =>
    to.startsWith('#') ? ids.has(to) : /^(https?:\/\/|mailto:)\S+$/.test(to) && URL.canParse(to)
  return firstOf(blocks.flatMap(textsIn), (text) => {
    const bad = stretchesOf(text).find(({ to }) => to !== undefined && !isGood(to))
    return bad && `the link "${bad.words}" leads to "${bad.to}"`
  })
}

function textsIn(block: Block): Text[] {
  if (block.kind === 'paragraph' || block.kind === 'note') return [block.text]
  if (block.kind === 'bullets' || block.kind === 'numbers') return block.items
  if (block.kind === 'keyValues') return block.pairs.map(({ value }) => value)
  return block.kind === 'table' ? block.rows.flat() : []
}

function firstOf<T>(all: T[], wrong: (each: T) => string | undefined): string | undefined {
  for (const each of all) {
    const found = wrong(each)
    if (found) return found
  }
  return undefined
}
