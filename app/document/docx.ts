import type { Document } from './document.ts'

/**
 * A document as a Word file: the same document gives the same bytes.
 * Throws an Error naming what is wrong with a document that cannot be written (see readyToWrite).
 */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  // Read when the first paper is written: it is large, and most days nobody needs it.
  const { packDocx } = await import('./docxPaper.ts')
  return packDocx(document)
}
