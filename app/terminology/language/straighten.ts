/** A text as patterns are written for it, and the way back to the text as it was given. */
export type Straightened = { text: string; placeOf: (at: number) => number }

const curly: Record<string, string> = { '’': "'", '‘': "'", ʼ: "'", '‐': '-', '‑': '-', '–': '-' }
const curlyOnes = /[’‘ʼ‐‑–]/g
// Spaces of any kind and number, with soft hyphens and characters of no width, which say nothing.
const gaps = /[\s\u00ad\u200b-\u200d\u2060]+/g
const unseen = /[\u00ad\u200b-\u200d\u2060]/g

/**
 * Plain apostrophes and hyphens, one space between words. The end of a paragraph, and of a line before a list item
 * or a heading, stays as one line break, so that a phrase broken over two lines is found and one over two
 * paragraphs is not.
 */
export function straighten(given: string): Straightened {
  const plain = given.replace(curlyOnes, (mark) => curly[mark] ?? mark)
  let text = ''
  let copied = 0
  const cuts: { to: number; from: number }[] = [{ to: 0, from: 0 }]
  for (const gap of plain.matchAll(gaps)) {
    if (gap[0] === ' ') continue
    const after = gap.index + gap[0].length
    text += plain.slice(copied, gap.index) + gapAs(gap[0], plain[after] ?? '')
    copied = after
    cuts.push({ to: text.length, from: after })
  }
  if (cuts.length === 1) return { text: plain, placeOf: (at) => at }
  text += plain.slice(copied)
  return { text, placeOf: (at) => placeIn(cuts, at) }
}

function gapAs(gap: string, next: string): string {
  const seen = gap.replace(unseen, '')
  if (seen === '') return ''
  const lines = seen.split(/\r\n|[\n\r\u2028]/).length - 1
  const isNewItem = lines > 0 && /[-*•#>|\d]/.test(next)
  return lines > 1 || isNewItem || /[\f\u2029]/.test(seen) ? '\n' : ' '
}

function placeIn(cuts: { to: number; from: number }[], at: number): number {
  let low = 0
  let high = cuts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (cuts[middle]!.to <= at) low = middle
    else high = middle - 1
  }
  return cuts[low]!.from + (at - cuts[low]!.to)
}
