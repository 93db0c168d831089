import type { Block, Document } from '../../app/document/document.ts'

/** Texts that other makers' formats and languages trip over. Each must come out letter by letter. */
export const trials = {
  formulas: ['=1+1', '+44 20', '-cmd|calc', '@SUM(A1)'],
  typst: '#set page(width: 1pt) *not strong* $x$ `code` \\ @ref <label> // [text] ~',
  xml: '<w:p> & "quotes" \'single\' ]]> &amp; <!-- -->',
  fields: ['CURRENT', 'TOTAL_PAGES', 'SECTION'],
  welsh: 'Y tŷ, y dŵr; £12.50 “teg” – ½',
  arabic: 'العدالة الصحية',
  hebrew: 'שוויון בבריאות',
}

export function paper(...blocks: Block[]): Document {
  return { title: 'Trial', language: 'en-GB', date: '2026-12-04', organisation: 'Saltmarsh & <Sons>', blocks }
}

const { formulas, fields, ...sentences } = trials

/** One paper with all of them, in paragraphs and in cells. */
export const trialPaper = paper(
  { kind: 'heading', level: 1, text: trials.typst },
  ...Object.values(sentences).map((text): Block => ({ kind: 'paragraph', text })),
  {
    kind: 'table',
    caption: trials.xml,
    head: ['One', 'Two', 'Three', 'Four'],
    rows: [formulas, [...fields, trials.hebrew]],
  },
)

/** 50,000 letters in words of 1 to 12, each word different from the next. */
export const longParagraph = Array.from({ length: 8000 }, (_, at) => 'abcdefghijkl'.slice(at % 12) + (at % 10))
  .join(' ')
  .slice(0, 50_000)
