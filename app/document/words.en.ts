import { dateFormat } from '../formats.ts'

const day = (date: string, language: string) =>
  dateFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))

/** The words a document carries beside its own text. They are spoken in the document's language, not the reader's. */
export const en = {
  contents: 'Contents',
  caption: (number: number, caption: string) => `Table ${number}. ${caption}`,
  quoted: (text: string) => `“${text}”`,
  saidBy: (who: string) => `— ${who}`,
  /** `date` is a local day, 'YYYY-MM-DD'. */
  from: (organisation: string, date: string, language: string) => `${organisation}, ${day(date, language)}`,
  /** Stands in a box of a Word form until somebody writes. In square brackets: nobody would type it. */
  empty: { words: '[Write here]', choice: '[Choose]', choices: '', day: '[Choose a day]' },
  /** The parts of "Page 3 of 9"; the numbers are put in by whoever lays out the pages. */
  page: { before: 'Page ', between: ' of ' },
}
