/** 'YYYY-MM-DD' of a day that exists, or undefined. `month` counts from 1. */
export function realDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return undefined
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function endOfMonth(year: number, month: number): string {
  return `${year}-${twoDigits(month)}-${lengthOfMonth(year, month)}`
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** The last day of a run of months that begins on `yearStarts` ('MM-DD') of `year`. */
export function lastDayAfterMonths(year: number, yearStarts: string, months: number): string {
  const [month = 1, day = 1] = yearStarts.split('-').map(Number)
  const at = month - 1 + months
  return dayBefore(`${year + Math.floor(at / 12)}-${twoDigits((at % 12) + 1)}-${twoDigits(day)}`)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
