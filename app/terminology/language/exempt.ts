import { linesOf } from './linesOf.ts'
import { quotations } from './quotations.ts'
import { linksAndCitations, referenceLists } from './references.ts'

export type Why = 'quotation' | 'blockQuotation' | 'reference' | 'link'

/** A part of a text whose words are not the writer's own, and why we say so. */
export type Exempt = { start: number; end: number; why: Why }

/** The parts of a plain or Markdown text that the check leaves alone, sorted by start. They may overlap. */
export function exemptParts(text: string): Exempt[] {
  const lines = linesOf(text)
  return inOrder([...quotations(text), ...referenceLists(lines), ...linksAndCitations(lines)])
}

export const inOrder = (parts: Exempt[]) => parts.sort((a, b) => a.start - b.start || b.end - a.end)

/**
 * The way to ask, for places that come in order of start, which exempt part holds them whole.
 * One pass: `parts` must be in order.
 */
export function whoHolds(parts: readonly Exempt[]): (place: { start: number; end: number }) => Exempt | undefined {
  let from = 0
  return ({ start, end }) => {
    while (from < parts.length && parts[from]!.end <= start) from++
    for (let index = from; index < parts.length; index++) {
      const part = parts[index]!
      if (part.start > start) return undefined
      if (part.end >= end) return part
    }
    return undefined
  }
}
