import { endOfSingle, isWord, opensSingle } from './apostrophes.ts'
import type { Exempt } from './exempt.ts'
import { paragraphsOf, type Stretch } from './paragraphsOf.ts'

/** How far a quotation may run on: longer, and a forgotten quotation mark would silence the check. */
const MOST_PARAGRAPHS = 12

const closing: Record<string, string> = { '“': '”', '„': '”', '«': '»', '"': '"', '‘': '’', "'": "'" }

/**
 * Everything inside quotation marks: curly or straight, single or double, with apostrophes told apart. A quotation
 * may run over paragraphs if each begins with a mark or none is opened before it closes. A mark that is never
 * closed opens nothing. Lines that begin with ">" are block quotations. Time grows with the length of the text only,
 * whatever marks are in it.
 */
export function quotations(text: string): Exempt[] {
  const paragraphs = paragraphsOf(text)
  const spans: Exempt[] = []
  let at = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const block of blockQuotations(text, paragraph)) spans.push(block)
    const curly = curlyPairs(text, paragraph)
    // Marks for which this paragraph holds no further end: looking again would find nothing again.
    const spent = new Set<string>()
    for (at = Math.max(at, paragraph.start); at < paragraph.end; at++) {
      const mark = text[at] ?? ''
      if (!(mark in closing) || (spent.has(mark) && !curly.has(at)) || !opens(text, at, mark)) continue
      const end = curly.get(at) ?? endOf(text, at, mark, paragraph.end) ?? endLater(text, mark, paragraphs, index)
      if (end === undefined) {
        spent.add(mark)
        continue
      }
      spans.push({ start: at, end, why: 'quotation' })
      at = end - 1
    }
  }
  return spans
}

function opens(text: string, at: number, mark: string): boolean {
  if (mark === '‘' || mark === "'") return opensSingle(text, at)
  return mark !== '"' || !isWord(text[at - 1])
}

/** Curly double marks pair like brackets, one inside another. */
function curlyPairs(text: string, { start, end }: Stretch): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (let at = start; at < end; at++) {
    if (text[at] === '“') open.push(at)
    else if (text[at] === '”') {
      const opened = open.pop()
      if (opened !== undefined) pairs.set(opened, at + 1)
    }
  }
  return pairs
}

function endOf(text: string, open: number, mark: string, limit: number): number | undefined {
  if (mark === '“') return undefined
  if (mark === '‘' || mark === "'") return endOfSingle(text, open, limit, closing[mark] ?? '')
  for (let at = open + 1; at < limit; at++) if (closes(text, at, mark)) return at + 1
  return undefined
}

function endLater(text: string, mark: string, paragraphs: Stretch[], index: number): number | undefined {
  if (mark === '‘' || mark === "'") return undefined
  for (const next of paragraphs.slice(index + 1, index + MOST_PARAGRAPHS)) {
    const from = text[next.start] === mark ? next.start + 1 : next.start
    for (let at = from; at < next.end; at++) {
      if (closes(text, at, mark)) return at + 1
      if (text[at] === mark) return undefined
    }
  }
  return undefined
}

function closes(text: string, at: number, mark: string): boolean {
  if (text[at] !== closing[mark] && !(mark === '„' && text[at] === '“')) return false
  return mark !== '"' || !isWord(text[at + 1])
}

function blockQuotations(text: string, { start, end }: Stretch): Exempt[] {
  return [...text.slice(start, end).matchAll(/^[ \t]{0,3}>[^\n]*/gm)].map((line) => ({
    start: start + line.index,
    end: start + line.index + line[0].length,
    why: 'blockQuotation',
  }))
}
