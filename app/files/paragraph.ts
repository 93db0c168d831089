/**
 * Where a paragraph stands. `page` is given where the format says where pages end; `paragraph` counts from 1 through
 * the whole document; `heading` is the nearest heading above.
 */
export type Place = { page?: number; paragraph: number; heading?: string }

export type ParagraphStyle = 'title' | 'heading' | 'body' | 'list' | 'cell' | 'quotation' | 'note'

/**
 * One paragraph of a document. `level` is a heading's level, 1 the highest. `start` is where it begins in the whole
 * text: the file's own for .txt and .md, the paragraphs with an empty line between them for .docx and .pdf.
 */
export type Paragraph = { text: string; place: Place; style: ParagraphStyle; level?: number; start: number }
