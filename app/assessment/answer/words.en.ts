import { numberFormat } from '../../formats.ts'
import { locale } from '../../words.ts'

const whole = (n: number) => numberFormat(locale()).format(n)

export const en = {
  row: (n: number, of: number) => `Row ${whole(n)} of ${whole(of)}`,
  rowAbout: (n: number, about: string) => `${whole(n)}. ${about}`,
  gone: 'About something that is no longer on the list',
  add: 'Add a row',
  another: 'One more for this',
  mostRows: (most: number) => `This question takes ${most === 1 ? 'one row' : `${whole(most)} rows`} at most.`,
  leastRows: (least: number) =>
    least === 1 ? 'At least one row is asked for.' : `At least ${whole(least)} rows are asked for.`,
  remove: 'Remove this row',
  removeAbout: (n: number) => `row ${whole(n)}`,
  choose: 'Choose one',
  optional: 'if you can',
  ifYouCan: (asked: string) => `${asked} (if you can)`,
  asTable: 'The answer, row by row',
  lineFor: 'For',
  about: (words: number) => `About ${whole(words)} words. More is kept too.`,
  atLeast: (n: number) => `Choose at least ${whole(n)}.`,
  nothingToGoThrough:
    'This question goes through another answer line by line. Answer that one first, and its lines stand here.',
  eventHint: 'Not on the list? Log it first, under Implementation.',
  unknown: {
    title: 'Not known yet?',
    lead: 'An honest “not known” is an answer. Say who could help and by when, and a request for help goes out.',
    why: 'What is not known, and why',
    who: 'Who could help',
    by: 'By when',
  },
  notAnswered: 'Not answered yet.',
  unknownSaid: (why: string) => `Not known yet: ${why}`,
  unknownWho: (who: string, by: string) => `${who} could help, by ${by}.`,
  sameAs: (title: string) => `The same as the answer in “${title}”.`,
  sameGone: 'The same as an answer that you cannot open.',
  faults: {
    tooLong: (label: string, length: number) =>
      `“${label}” has ${whole(length)} characters. It takes 50,000: move the rest to a file or another answer.`,
    noDay: (label: string) => `Write “${label}” as a day, such as 4 December 2026`,
    bothWays:
      'You have written an answer and that it is not known. Empty one of the two: both are kept here until you do',
    unknownWhy: 'Say what is not known',
    unknownWho: 'Say who could help',
    unknownBy: 'Say by when, as a day such as 4 December 2026',
  },
}
