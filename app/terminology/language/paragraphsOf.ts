import { readPlainText } from '../../files/readPlainText.ts'

export type Stretch = { start: number; end: number }

/** The paragraphs of a text, parted by empty lines, without the space around them. */
export function paragraphsOf(text: string): Stretch[] {
  return readPlainText(text).map(({ start, text: { length } }) => ({ start, end: start + length }))
}

/** The paragraph that a place in the text belongs to. */
export function paragraphAround(text: string, at: number): string {
  const around = paragraphsOf(text).find((paragraph) => paragraph.start <= at && at < paragraph.end)
  return around ? text.slice(around.start, around.end) : text
}
