import type { Paragraph } from '../../files/paragraph.ts'
import { type LanguageCheck, readLanguage, type Wording } from './checkText.ts'
import { type Exempt, inOrder } from './exempt.ts'
import { looksLikeHeading } from './linesOf.ts'
import type { Hit } from './phrase.ts'
import { quotations } from './quotations.ts'
import { type Line, linksAndCitations, referenceLists } from './references.ts'

/** One paragraph with what was found in it; offsets are into its own text. `index` counts all paragraphs from 0. */
export type CheckedParagraph = LanguageCheck & { index: number; paragraph: Paragraph }

const BREAK = '\n\n'

/** Reads a document against a wording: the paragraphs in which something was found or left alone, in order. */
export function checkDocument(paragraphs: readonly Paragraph[], wording: Wording): CheckedParagraph[] {
  const starts: number[] = []
  let length = 0
  for (const paragraph of paragraphs) {
    starts.push(length)
    length += paragraph.text.length + BREAK.length
  }
  const text = paragraphs.map((paragraph) => paragraph.text).join(BREAK)
  const check = readLanguage(text, wording, exemptIn(text, paragraphs, starts))
  const byParagraph = new Map<number, CheckedParagraph>()
  const share = <H extends Hit>(hits: readonly H[], listOf: (checked: CheckedParagraph) => H[]) => {
    let index = 0
    for (const hit of hits) {
      while (index + 1 < starts.length && starts[index + 1]! <= hit.start) index++
      const start = starts[index]!
      const checked = byParagraph.get(index) ?? emptyCheck(index, paragraphs[index]!)
      byParagraph.set(index, checked)
      listOf(checked).push({ ...hit, start: hit.start - start, end: hit.end - start })
    }
  }
  share(check.hits, (checked) => checked.hits)
  share(check.terms, (checked) => checked.terms)
  share(check.leftAlone, (checked) => checked.leftAlone)
  share(check.kept, (checked) => checked.kept)
  return [...byParagraph.values()].sort((a, b) => a.index - b.index)
}

function emptyCheck(index: number, paragraph: Paragraph): CheckedParagraph {
  return { index, paragraph, hits: [], terms: [], leftAlone: [], kept: [] }
}

function exemptIn(text: string, paragraphs: readonly Paragraph[], starts: readonly number[]): Exempt[] {
  const isStyled = paragraphs.some((paragraph) => paragraph.style === 'heading')
  const lines: Line[] = paragraphs.map((paragraph, index) => {
    const start = starts[index]!
    const line = { text: paragraph.text, start, end: start + paragraph.text.length }
    if (isStyled) return paragraph.style === 'heading' ? { ...line, level: paragraph.level ?? 1 } : line
    return paragraph.style === 'body' && looksLikeHeading(paragraph.text) ? { ...line, level: 1 } : line
  })
  const quoted = lines.filter((_, index) => paragraphs[index]!.style === 'quotation')
  return inOrder([
    ...quotations(text),
    ...quoted.map(({ start, end }) => ({ start, end, why: 'blockQuotation' as const })),
    ...referenceLists(lines),
    ...linksAndCitations(lines),
  ])
}
