import { dateFormat } from '../formats.ts'
import { locale } from '../words.ts'
import type { Box } from './document.ts'

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** What stands in a box as a person reads it: 'YYYY-MM-DD' in a box for a day becomes 4 December 2026. */
export function sayBox(is: Box['is'], value: string[]): string {
  const [text = ''] = value
  if (is !== 'day' || !isDay(text)) return value.join(', ')
  return dateFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${text}T00:00:00Z`))
}
