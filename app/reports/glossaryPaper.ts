import type { Block, Document } from '../document/document.ts'
import { words } from './words.ts'

export type GlossaryEntry = {
  term: string
  plain: string
  formal: string
  upstream: string
  bodyName: string
  onDay: string
  versionNo: number
}

/** The adopted words on paper: plain words first, the formal ones under them, who adopted them and when. */
export function glossaryPaper({
  organisation,
  day,
  entries,
}: {
  organisation: string
  day: string
  entries: GlossaryEntry[]
}): Document {
  const said = words.glossary
  return {
    title: said.title,
    subtitle: organisation,
    organisation,
    language: 'en-GB',
    date: day,
    blocks: entries.length ? entries.flatMap(entryBlocks) : [{ kind: 'paragraph', text: said.none }],
  }
}

function entryBlocks({ term, plain, formal, upstream, bodyName, onDay, versionNo }: GlossaryEntry): Block[] {
  const said = words.glossary
  return [
    { kind: 'heading', level: 1, text: term },
    ...(plain ? [{ kind: 'paragraph', text: plain } as const] : []),
    { kind: 'heading', level: 2, text: said.formal },
    { kind: 'paragraph', text: formal },
    ...(upstream ? [{ kind: 'paragraph', text: upstream } as const] : []),
    { kind: 'note', text: said.adopted(bodyName, onDay, versionNo) },
  ]
}
