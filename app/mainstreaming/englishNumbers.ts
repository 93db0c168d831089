import { listFormat, numberFormat } from '../formats.ts'
import { locale } from '../words.ts'

export function whole(n: number): string {
  return numberFormat(locale()).format(n)
}

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** A number that begins a sentence: in words up to nine. */
export function sentenceNumber(n: number): string {
  return small[n] ?? whole(n)
}

export function percent(n: number, of: number): string {
  const share = (n / of) * 100
  if (n > 0 && share < 1) return 'less than 1%'
  if (n < of && share > 99) return 'more than 99%'
  return `${whole(Math.round(share))}%`
}

export function list(parts: readonly string[]): string {
  return listFormat(locale(), { type: 'conjunction' }).format(parts)
}
