import { endOfMonth, lastDayAfterMonths, lengthOfMonth, realDay } from './calendar.ts'
import type { Assumed, DateRead, When } from './writtenDate.ts'

type Form = { whole: RegExp; inside: RegExp; isBare: boolean; read: Reader }
type Reader = (parts: (string | undefined)[], when: When) => DateRead | undefined

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = "(\\d{4}|['’]?\\d{2})"
const PART = '(?:the )?(end|beginning|start|middle|mid|early|late)[ -](?:of )?(?:the )?'
const TO = ' ?[-–—/] ?'
const TIME = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?'

/** Every way of writing a date that is known, the fuller before those that are its beginning. */
export const FORMS: Form[] = [
  form(`(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${TIME}`, ([y, m, d]) => onDay(y, m, d)),
  form(`(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4}|\\d{2})${TIME}`, ([d, m, y]) => fromNumbers(Number(d), Number(m), y)),
  form(`${DAY}[ -]?(?:of )?${MONTH},?[ -]?${YEAR}`, ([d, m, y]) => onDay(y, month(m), d)),
  form(`${MONTH} ${DAY},? ${YEAR}`, ([m, d, y]) => onDay(y, month(m), d)),
  form(`${MONTH}(?:${TO}| to )${MONTH} ?${YEAR}`, ([, m, y]) => lastOfMonth(year(y), month(m), 'end-of-range')),
  form(`${PART}${MONTH}[ -]?${YEAR}`, ([part, m, y]) => partOfMonth(part, year(y), month(m))),
  form(`${MONTH}[ -]?${YEAR}`, ([m, y]) => lastOfMonth(year(y), month(m))),
  form('(\\d{1,2})/(\\d{4})', ([m, y]) => (isMonth(m) ? lastOfMonth(year(y), Number(m)) : undefined)),
  form(`(?:Q|quarter )([1-4])(?: of)?,? ?(?:FY ?)?(\\d{4})${TO}(\\d{4}|\\d{2})`, ([q, y, z], when) =>
    isNextYear(y, z) ? endOfFinancialQuarter(Number(q), Number(y), when) : undefined,
  ),
  form(`(?:FY ?)?(\\d{4})${TO}(\\d{4}|\\d{2}),? (?:Q|quarter )([1-4])`, ([y, z, q], when) =>
    isNextYear(y, z) ? endOfFinancialQuarter(Number(q), Number(y), when) : undefined,
  ),
  form(`(?:Q|quarter )([1-4])(?: of)?,? ?${YEAR}`, ([q, y], when) => eitherQuarter(Number(q), year(y), when)),
  form(`winter(?: of)? (\\d{4})${TO}(\\d{4}|\\d{2})`, ([y, z]) =>
    isNextYear(y, z) ? seasonEnding(Number(y) + 1, 2) : undefined,
  ),
  form(`(spring|summer|autumn|winter)(?: of)? ${YEAR}`, ([name, y]) => season(name, year(y))),
  form(`(?:${PART})?(?:financial year |FY ?)?(\\d{4})${TO}(\\d{4}|\\d{2})(?: financial year)?`, ([, y, z], when) =>
    isNextYear(y, z) ? endOfFinancialYear(Number(y), when) : undefined,
  ),
  form('FY ?(\\d{4}|\\d{2})', ([y], when) => endOfFinancialYear(year(y) - 1, when)),
  form('(\\d{4})-(\\d{2})', ([y, m]) => (isMonth(m) ? lastOfMonth(year(y), Number(m)) : undefined)),
  form(`${PART}(?:this )?(financial |calendar )?year`, ([, kind], when) => endOfThisYear(kind, when)),
  form('(financial |calendar )?year[- ]end', ([kind], when) => endOfThisYear(kind, when)),
  form(`${PART}(\\d{4})`, ([part, y]) => (/end|late/i.test(part ?? '') ? lastOfYear(year(y)) : tooLoose())),
  form(`${DAY}[ -]?(?:of )?${MONTH}`, ([d, m], when) => nextDay(month(m), Number(d), when)),
  form(`${MONTH} ${DAY}`, ([m, d], when) => nextDay(month(m), Number(d), when)),
  form(`${PART}${MONTH}`, ([part, m], when) =>
    inNearestYear(partOfMonth(part, nextYearWith(month(m), when), month(m))),
  ),
  form(MONTH, ([m], when) => inNearestYear(lastOfMonth(nextYearWith(month(m), when), month(m))), true),
  form('(20\\d{2})', ([y]) => lastOfYear(year(y)), true),
]

function form(source: string, read: Reader, isBare = false): Form {
  return { whole: new RegExp(`^(?:${source})$`, 'i'), inside: new RegExp(source, 'gi'), isBare, read }
}

function year(written = ''): number {
  const digits = Number(written.replace(/\D/g, ''))
  if (digits > 99) return digits
  return digits < 80 ? 2000 + digits : 1900 + digits
}

function month(written = ''): number {
  return MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1
}

function isMonth(written = ''): boolean {
  return Number(written) >= 1 && Number(written) <= 12
}

function isNextYear(first = '', second = ''): boolean {
  return (Number(first) + 1) % 100 === Number(second) % 100
}

function onDay(y: string | undefined, m: string | number | undefined, d: string | undefined): DateRead {
  const on = realDay(year(y), Number(m), Number(d))
  return on ? { on, assumed: [] } : noSuchDay(year(y), Number(m))
}

function fromNumbers(first: number, second: number, y: string | undefined): DateRead {
  const dayFirst = realDay(year(y), second, first)
  const monthFirst = realDay(year(y), first, second)
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return { ask: [dayFirst, monthFirst], because: 'day-month' }
  const on = dayFirst ?? monthFirst
  return on ? { on, assumed: [] } : noSuchDay(year(y), second)
}

function noSuchDay(y: number, m: number): DateRead {
  const none = { none: 'no-such-day', read: '' } as const
  return m >= 1 && m <= 12 ? { ...none, month: endOfMonth(y, m).slice(0, 7), daysInMonth: lengthOfMonth(y, m) } : none
}

function tooLoose(): DateRead {
  return { none: 'too-loose', read: '' }
}

function lastOfMonth(y: number, m: number, assumed: Assumed = 'last-day-of-month'): DateRead {
  return { on: endOfMonth(y, m), assumed: [assumed] }
}

function lastOfYear(y: number): DateRead {
  return { on: `${y}-12-31`, assumed: ['last-day-of-year'] }
}

function partOfMonth(part = '', y: number, m: number): DateRead {
  if (/end/i.test(part)) return { on: endOfMonth(y, m), assumed: [] }
  if (/late/i.test(part)) return lastOfMonth(y, m)
  if (/mid/i.test(part)) return { on: realDay(y, m, 15)!, assumed: ['middle-of-month'] }
  if (/beginning|start/i.test(part)) return { on: realDay(y, m, 1)!, assumed: [] }
  return tooLoose()
}

function seasonEnding(y: number, m: number): DateRead {
  return { on: endOfMonth(y, m), assumed: ['last-day-of-season'] }
}

// Seasons as the Met Office counts them, by whole months.
function season(name = '', y: number): DateRead {
  if (/spring/i.test(name)) return seasonEnding(y, 5)
  if (/summer/i.test(name)) return seasonEnding(y, 8)
  if (/autumn/i.test(name)) return seasonEnding(y, 11)
  return { ask: [endOfMonth(y, 2), endOfMonth(y + 1, 2)], because: 'which-year' }
}

function endOfFinancialQuarter(quarter: number, y: number, { yearStarts }: When): DateRead {
  return { on: lastDayAfterMonths(y, yearStarts, quarter * 3), assumed: ['last-day-of-quarter'] }
}

function eitherQuarter(quarter: number, y: number, when: When): DateRead {
  const calendar = endOfMonth(y, quarter * 3)
  if (when.yearStarts === '01-01') return { on: calendar, assumed: ['last-day-of-quarter'] }
  return { ask: [calendar, lastDayAfterMonths(y, when.yearStarts, quarter * 3)], because: 'which-year' }
}

// Where the financial year is the calendar year, "2026/27" is some other year (a school's), and is asked about.
function endOfFinancialYear(y: number, { yearStarts }: When): DateRead {
  if (yearStarts === '01-01') return tooLoose()
  return { on: lastDayAfterMonths(y, yearStarts, 12), assumed: ['last-day-of-financial-year'] }
}

function endOfThisYear(kind = '', { today, yearStarts }: When): DateRead {
  const thisYear = Number(today.slice(0, 4))
  const calendar = `${thisYear}-12-31`
  const financial = lastDayAfterMonths(today.slice(5) >= yearStarts ? thisYear : thisYear - 1, yearStarts, 12)
  if (/financial/i.test(kind)) return { on: financial, assumed: ['nearest-future-year'] }
  if (/calendar/i.test(kind) || calendar === financial) return { on: calendar, assumed: ['nearest-future-year'] }
  return { ask: [calendar, financial], because: 'which-year' }
}

function nextYearWith(m: number, { today }: When): number {
  const thisYear = Number(today.slice(0, 4))
  return endOfMonth(thisYear, m) >= today ? thisYear : thisYear + 1
}

function nextDay(m: number, d: number, { today }: When): DateRead {
  const thisYear = Number(today.slice(0, 4))
  // Eight years reach the next 29 February even across 2100.
  for (let y = thisYear; y <= thisYear + 8; y++) {
    const on = realDay(y, m, d)
    if (on && on >= today) return { on, assumed: ['nearest-future-year'] }
  }
  return noSuchDay(thisYear, m)
}

function inNearestYear(read: DateRead): DateRead {
  return 'on' in read ? { ...read, assumed: [...read.assumed, 'nearest-future-year'] } : read
}
