import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Mistake } from './kind.ts'
import { words } from './words.ts'

/** A YAML file as read, with what is needed to say on which line something stands. */
export type Source = { value: unknown; document: Document.Parsed; lines: LineCounter }

/** A mistake with the file as a person would open it, and the line. */
export type PlacedMistake = { file: string; line: number; says: string; suggestion?: string }

export function parseSource(text: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true, prettyErrors: false })
  return { value: document.errors.length > 0 ? undefined : document.toJS(), document, lines }
}

/** What makes the file unreadable: the first thing only, since one slip makes the rest look wrong too. */
export function parsingMistakes(file: string, source: Source): PlacedMistake[] {
  const { document, lines } = source
  const [error] = document.errors
  if (!error) return []
  const line = lines.linePos(error.pos[0]).line
  if (error.code === 'DUPLICATE_KEY')
    return [{ file, line, says: words.sameFieldTwice, suggestion: words.removeOneOfThem }]
  const open = openQuote(source)
  if (open !== undefined) return [{ file, line: open, says: words.quoteNotClosed, suggestion: words.closeIt }]
  return [{ file, line, says: words.cannotParse, suggestion: words.parseHint }]
}

/** The reader notices an open quotation mark only where the next one stands, which may be pages below. */
function openQuote({ document, lines }: Source): number | undefined {
  let open: number | undefined
  visit(document, {
    Scalar(_, { type, range }) {
      if (!range || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return undefined
      const [first, last] = [lines.linePos(range[0]).line, lines.linePos(range[1]).line]
      if (first === last) return undefined
      open = first
      return visit.BREAK
    },
  })
  return open
}

/** The line of a place in the file; of the nearest thing around it when the place itself is missing. */
export function lineOf({ document, lines }: Source, at: Mistake['at']): number {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const step of at) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair || !isScalar(pair.key)) break
      offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(step)]
      if (!isMap(item) && !isSeq(item) && !isScalar(item)) break
      offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return lines.linePos(offset).line
}
