import { Document, HeadingLevel, Packer, PageBreak, Paragraph as WordParagraph } from 'docx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadPack } from '../../content/packs.ts'
import { extractText } from '../../files/extractText.ts'
import type { Paragraph, ParagraphStyle } from '../../files/paragraph.ts'
import { checkDocument } from './checkDocument.ts'
import { checkText } from './checkText.ts'
import { checkAsData, tellCheck } from './tellCheck.ts'

const phrases = (await loadPack('lexicon/en-GB', '1.0')).content.entries

const document = (...parts: [text: string, style?: ParagraphStyle, level?: number][]): Paragraph[] => {
  let start = 0
  return parts.map(([text, style = 'body', level], index) => {
    const paragraph = { text, style, level, start, place: { paragraph: index + 1 } }
    start += text.length + 2
    return paragraph
  })
}
const places = (paragraphs: Paragraph[]) =>
  checkDocument(paragraphs, { phrases }).flatMap(({ paragraph, hits }) => hits.map(() => paragraph.place.paragraph))

test('in a forty-page Word document the writer’s two phrases are marked with page and heading, the resident’s is left alone', async () => {
  const pages = Array.from({ length: 40 }, (_, page) => [
    new WordParagraph({ heading: HeadingLevel.HEADING_1, text: `Chapter ${page + 1}` }),
    new WordParagraph(page === 4 || page === 30 ? 'We plan for hard to reach families.' : 'We plan with families.'),
    new WordParagraph(
      page === 12 ? 'One resident said: “They call us hard to reach, but the clinic is shut.”' : 'Nothing else.',
    ),
    new WordParagraph({ children: [new PageBreak()] }),
  ])
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: pages.flat() }] }))
  const before = Buffer.from(bytes)
  const read = await extractText(bytes, 'docx')
  if (!read.ok) throw new Error(read.because)
  const checked = checkDocument(read.paragraphs, { phrases })
  const hits = checked.filter((each) => each.hits.length > 0)
  expect(hits.map(({ paragraph }) => paragraph.place)).toEqual([
    { page: 5, paragraph: 14, heading: 'Chapter 5' },
    { page: 31, paragraph: 92, heading: 'Chapter 31' },
  ])
  expect(checked.flatMap((each) => each.leftAlone)).toMatchObject([{ text: 'hard to reach', why: 'quotation' }])
  expect(before.equals(bytes)).toBe(true)

  const told = tellCheck(checked, phrases)
  expect(told.match(/Hard for whom\? What stopped them\?/g)).toHaveLength(2)
  expect(told).toContain('Page 5, paragraph 14, under “Chapter 5”')
  expect(told).toContain(
    'Left alone: “hard to reach” (page 13, paragraph 39, under “Chapter 13”), because it stands in quotation marks.',
  )
})

describe('in a document', () => {
  test('a paragraph in a quotation style is left alone', () => {
    const [checked] = checkDocument(document(['We are hard to reach.', 'quotation']), { phrases })
    expect(checked).toMatchObject({ hits: [], leftAlone: [{ why: 'blockQuotation' }] })
  })

  test('references end at the next heading of the same level, not at a lower one', () => {
    const text = 'Hard to reach groups'
    const paragraphs = document(
      ['Plan', 'heading', 1],
      [text],
      ['References', 'heading', 1],
      [text],
      ['Web', 'heading', 2],
      [text],
      ['After', 'heading', 1],
      [text],
    )
    expect(places(paragraphs)).toEqual([2, 8])
  })

  test('references are found without heading styles, by a short line that says so', () => {
    expect(
      places(
        document(
          ['Hard to reach.'],
          ['References'],
          ['Hard to reach groups. Journal, 2019.'],
          ['Annex A'],
          ['Hard to reach.'],
        ),
      ),
    ).toEqual([1, 5])
  })

  test('a quotation over paragraphs that each begin with a mark is left alone', () => {
    expect(places(document(['“First this.'], ['“Then hard to reach.”'], ['Hard to reach.']))).toEqual([3])
  })

  test('as data, every hit counts its start in the whole text', () => {
    const paragraphs = document(['One.'], ['Two: hard to reach.'])
    const whole = paragraphs.map((paragraph) => paragraph.text).join('\n\n')
    const data = checkAsData(checkDocument(paragraphs, { phrases }))
    expect(data).toEqual([{ entry: 'L01', start: 11, end: 24, text: 'hard to reach', place: { paragraph: 2 } }])
    expect(whole.slice(11, 24)).toBe('hard to reach')
  })

  test('the same paragraphs give the same hits, read one by one or together, when nothing is quoted', () => {
    const pieces = fc.array(fc.constantFrom(...phrases.flatMap((each) => [...each.bad, ...each.ok])), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(pieces, (all) => {
        const plain = all.map((text) => `We say: ${text}.`.replace(/["“”]/g, ''))
        const together = checkDocument(document(...plain.map((text): [string] => [text])), { phrases })
        const alone = plain.flatMap((text) => checkText(text, phrases).map((hit) => hit.text))
        expect(together.flatMap((each) => each.hits.map((hit) => hit.text))).toEqual(alone)
      }),
      { numRuns: 200 },
    )
  })
})
