import { dateFormat } from '../../formats.ts'
import { locale } from '../../words.ts'
import { words } from '../words.ts'

type Shown = { day: string; short?: boolean }

/** A day in words: 4 December 2026, or 4 December when `short`. */
export function Day({ day, short }: Shown) {
  return <time datetime={day}>{sayDay(day, { short })}</time>
}

/** A day ('2026-12-04') as text, for sentences. */
export function sayDay(day: string, { short }: { short?: boolean } = {}): string {
  return short ? words.figures.dayShort(day) : words.figures.day(day)
}

/**
 * The day that somebody typed, or undefined when it is not one. Takes 4 December 2026, 4 Dec 2026, December 4, 2026,
 * 2026-12-04, 04/12/2026, 4.12.26 and 4 12 2026; day before month whenever both are figures.
 */
export function readDay(typed: string): string | undefined {
  const parts = typed
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/[\s,./-]+/)
    .filter(Boolean)
  if (parts.length === 4 && !/\d/.test(parts[0]!)) parts.shift()
  if (parts.length !== 3) return undefined
  const [first, second, third] = parts as [string, string, string]
  if (/^\d{4}$/.test(first)) return realDay(first, second, third)
  if (monthNamed(first)) return realDay(third, first, second)
  return realDay(third, second, first)
}

function realDay(yearTyped: string, monthTyped: string, dayTyped: string): string | undefined {
  if (!/^(\d{2}|\d{4})$/.test(yearTyped) || !/^\d{1,2}$/.test(dayTyped)) return undefined
  const year = yearTyped.length === 2 ? `20${yearTyped}` : yearTyped
  const month = /^\d{1,2}$/.test(monthTyped) ? Number(monthTyped) : monthNamed(monthTyped)
  if (!month) return undefined
  const day = `${year}-${String(month).padStart(2, '0')}-${dayTyped.padStart(2, '0')}`
  const read = new Date(`${day}T00:00:00Z`)
  // 31 February parses as 3 March: only a day that reads back as itself is one.
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day ? undefined : day
}

/** 1 to 12 for a month's name or its first three letters or more, in the language now spoken. */
function monthNamed(typed: string): number | undefined {
  if (typed.length < 3) return undefined
  const name = dateFormat(locale(), { month: 'long', timeZone: 'UTC' })
  const place = Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2026, month, 1)).toLowerCase())
  const found = place.findIndex((month) => month.startsWith(typed))
  return found < 0 ? undefined : found + 1
}
