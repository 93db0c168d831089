import { FORMS } from './dateForms.ts'

/** What was taken for granted in reading a date, for the page to say. */
export type Assumed =
  | 'last-day-of-month'
  | 'last-day-of-quarter'
  | 'last-day-of-season'
  | 'last-day-of-year'
  | 'last-day-of-financial-year'
  | 'middle-of-month'
  | 'nearest-future-year'
  | 'spreadsheet-day'
  | 'end-of-range'

export type NoDate =
  | 'empty'
  | 'to-be-confirmed'
  | 'ongoing'
  | 'repeats'
  | 'pointer'
  | 'cannot-apply'
  | 'too-loose'
  | 'no-such-day'
  | 'not-a-date'

/** `isStart`: it was written as a beginning ("from October") and not as a day to be ready by. */
export type DateRead =
  | { on: string; assumed: Assumed[]; isStart?: true }
  | { ask: [string, string]; because: 'day-month' | 'which-year'; isStart?: true }
  /** `month` ('YYYY-MM') and its length are told when only the day in it does not exist */
  | { none: NoDate; read: string; month?: string; daysInMonth?: number }

/** `today` is the organisation's own day; `yearStarts` its financial year's first day as 'MM-DD'. */
export type When = { today: string; yearStarts: string }

const LEAD =
  '(?:(?:no|not) later than|ready by|due(?: by| on)?|by|before|from|on|in|until|till|starting(?: on| from)?|starts?(?! of)|after|during|target|deadline|at|w/c|week commencing)'
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?'
const LEADS = new RegExp(`^(?:${LEAD}\\b:? ?)*(?:the )?${WEEKDAY}`, 'i')
const LEADS_BEFORE = new RegExp(`(?:^|[^\\p{L}\\d])((?:${LEAD}:? )+(?:the )?${WEEKDAY})$`, 'iu')
const STARTS = /^(?:from|starting|starts?|after)\b/i

// What people write where no date is known yet, in the order in which they are looked for.
const WORDS: [RegExp, NoDate][] = [
  [/^$/, 'empty'],
  [
    /^(?:tb[cad]\b|to be (?:confirmed|agreed|decided|announced|set)|\?+|not (?:yet )?(?:known|agreed|decided|set)|unknown|pending)/i,
    'to-be-confirmed',
  ],
  [/^(?:on-?going|continuous|continu(?:al|ing)|always|rolling|throughout|business as usual|bau)\b/i, 'ongoing'],
  [/^(?:regular|annual|yearly|monthly|weekly|quarterly|termly|each|every|twice|once a|per )/i, 'repeats'],
  [/^(?:see |as |same\b|ditto|do\.$|["〃]|above$|below$)/i, 'pointer'],
  [/^(?:n\/?a\b|not applicable|none\b|[-–—x]$)/i, 'cannot-apply'],
  [
    /^(?:soon|asap|as soon as|immediate|now\b|in due course|later\b|next\b|this\b|early|within|in (?:\d|a |one|two|three)|when\b|spring|summer|autumn|winter|\d+ (?:month|week|year))/i,
    'too-loose',
  ],
]

/** Reads a date as people write it, day before month. It asks where two readings are honest, and never guesses on. */
export function readDate(written: string, when: When): DateRead {
  const read = written.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const bare = read
    .replace(LEADS, '')
    .replace(/[.,;:!)\s]+$/, '')
    .replace(/^\(/, '')
  const serial = /^\d{5}(?:\.\d+)?$/.test(bare) ? fromSpreadsheetDay(Number(bare)) : undefined
  if (serial) return { on: serial, assumed: ['spreadsheet-day'] }
  for (const { whole, read: readForm } of FORMS) {
    const found = whole.exec(bare)
    const date = found && readForm(found.slice(1), when)
    if (date) return 'none' in date ? { ...date, read } : STARTS.test(read) ? { ...date, isStart: true } : date
  }
  const word = WORDS.find(([pattern]) => pattern.test(bare) || pattern.test(read))
  return { none: word?.[1] ?? 'not-a-date', read }
}

export type FoundDate = { at: number; written: string; date: DateRead }

/**
 * Dates inside a longer text, with the word that leads to them ("by 31 March 2027"). A month or a year alone
 * counts only after such a word: "may" and "2030 people" are not dates.
 */
export function findDates(text: string, when: When): FoundDate[] {
  const candidates = FORMS.flatMap((form) =>
    [...text.matchAll(form.inside)].flatMap((found) => {
      const before = text.slice(Math.max(0, found.index - 80), found.index)
      const after = text.slice(found.index + found[0].length)
      if (/[\p{L}\d]$|[\d£$][.,/-]$/u.test(before) || /^[\p{L}\d]|^[.,/-]\d/u.test(after)) return []
      const lead = LEADS_BEFORE.exec(before)?.[1] ?? ''
      if (form.isBare && lead === '') return []
      const date = form.read(found.slice(1), when)
      if (!date) return []
      const written = lead + found[0]
      const told: DateRead =
        'none' in date ? { ...date, read: written } : STARTS.test(lead) ? { ...date, isStart: true } : date
      return [{ at: found.index - lead.length, written, date: told }]
    }),
  )
  candidates.sort((a, b) => a.at - b.at || b.written.length - a.written.length)
  const found: FoundDate[] = []
  for (const candidate of candidates) {
    const last = found.at(-1)
    if (!last || candidate.at >= last.at + last.written.length) found.push(candidate)
  }
  return found
}

// Spreadsheets count days from 1 January 1900 and believe that 1900 was a leap year.
function fromSpreadsheetDay(serial: number): string | undefined {
  if (serial < 29_221 || serial > 73_050) return undefined
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}
