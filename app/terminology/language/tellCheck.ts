import type { CheckedParagraph } from './checkDocument.ts'
import type { Phrase } from './phrase.ts'
import { words } from './words.ts'

/** A check as lines to read: each place with the question behind the phrase, then what was left alone and why. */
export function tellCheck(checked: readonly CheckedParagraph[], phrases: readonly Phrase[]): string {
  const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]))
  const told = checked.flatMap(({ paragraph, hits }) =>
    hits.flatMap((hit) => {
      const phrase = byId.get(hit.entry)
      if (!phrase) throw new Error(`a hit of no known phrase: ${hit.entry}`)
      const said = [words.ask(phrase.question), words.perhaps(phrase.prefer), words.because(phrase.reason)]
      return [words.place(paragraph.place), `  ${oneLine(hit.text)}`, ...said, '']
    }),
  )
  const leftAlone = checked.flatMap(({ paragraph, leftAlone: hits }) =>
    hits.map((hit) => words.leftAlone(oneLine(hit.text), paragraph.place, hit.why)),
  )
  if (leftAlone.length > 0) leftAlone.push('')
  return [...(told.length > 0 ? told : [words.nothing, '']), ...leftAlone, words.unchanged, ''].join('\n')
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** A check as data: every hit with its place; `start` and `end` count in the whole text (see Paragraph). */
export function checkAsData(checked: readonly CheckedParagraph[]) {
  return checked.flatMap(({ paragraph, hits }) =>
    hits.map(({ entry, start, end, text }) => ({
      entry,
      start: paragraph.start + start,
      end: paragraph.start + end,
      text,
      place: paragraph.place,
    })),
  )
}
