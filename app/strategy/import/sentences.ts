/** A paragraph of a text, in order from 1, under its nearest heading. `isItem` when it was an item of a list. */
export type Paragraph = { n: number; text: string; heading?: string; isItem?: boolean }

/** `isAlone`: its paragraph says nothing else. `stem` is the sentence that a list item completes ("We will:"), if there is one. */
export type Sentence = {
  paragraph: number
  sentence: number
  heading?: string
  text: string
  isItem: boolean
  isAlone: boolean
  stem?: string
}

const BULLET = /^\s*(?:[-–—•*·▪◦‣o]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])\s+/
const NOT_AN_END = /\b(?:e\.g|i\.e|etc|approx|no|dr|mr|mrs|ms|prof|st|vs|cf|inc|ltd|fig|p|pp|para|sec|dept|incl)\.$/i

/** Parts paragraphs into sentences. Items of a list stay whole and know the words that lead to them. */
export function sentencesOf(paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = []
  let stem: string | undefined
  for (const { n, heading, text, isItem = false } of paragraphs) {
    const before = sentences.length
    let at = 0
    for (const line of linesOf(text)) {
      const isListed = isItem || BULLET.test(line) || (stem !== undefined && /^\p{Ll}/u.test(line.trim()))
      const bare = line.replace(BULLET, '').trim()
      if (bare === '') continue
      if (!isListed) stem = undefined
      for (const part of parted(bare)) {
        sentences.push({
          paragraph: n,
          sentence: ++at,
          heading,
          text: trimItem(part, isListed),
          isItem: isListed,
          isAlone: false,
          ...(isListed && { stem }),
        })
        if (!isListed) stem = part.endsWith(':') ? part.slice(0, -1) : undefined
      }
    }
    if (sentences.length === before + 1) sentences[before]!.isAlone = true
  }
  return sentences
}

// A line break inside a paragraph parts it only when what follows is an item of a list.
function linesOf(text: string): string[] {
  const lines: string[] = []
  for (const line of text.split(/\r?\n/)) {
    if (lines.length === 0 || BULLET.test(line)) lines.push(line)
    else lines[lines.length - 1] += ` ${line.trim()}`
  }
  return lines
}

function parted(text: string): string[] {
  const sentences: string[] = []
  for (const { segment } of new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(
    text.replace(/\s+/g, ' '),
  )) {
    const last = sentences.at(-1)
    const isGoingOn =
      last !== undefined && (NOT_AN_END.test(last.trim()) || /^[a-z,;)]/.test(segment) || isInsideQuotation(last))
    if (isGoingOn) sentences[sentences.length - 1] += segment
    else sentences.push(segment)
  }
  return sentences.map((sentence) => sentence.trim()).filter(Boolean)
}

function isInsideQuotation(text: string): boolean {
  const opened = (text.match(/“/g) ?? []).length - (text.match(/”/g) ?? []).length
  return opened > 0 || (text.match(/"/g) ?? []).length % 2 === 1
}

function trimItem(text: string, isListed: boolean): string {
  return isListed ? text.replace(/[;,]?(?: and)?$/, '') : text
}
