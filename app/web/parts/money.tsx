import { words } from '../words.ts'

/** An amount from whole pence: £12.50, £48,250; with `exact` £48,250.00, for columns of figures. */
export function Money({ pence, exact }: { pence: number; exact?: boolean }) {
  return <span class="in-num">{exact ? words.figures.moneyExact(pence) : sayMoney(pence)}</span>
}

/** An amount as text, for sentences. */
export function sayMoney(pence: number): string {
  return words.figures.money(pence)
}

/** The pence that somebody typed as pounds (1,250, £12.50, 12.5), or undefined when it is not an amount. */
export function readMoney(typed: string): number | undefined {
  const plain = typed.replace(/[£\s,]/g, '')
  const read = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!read) return undefined
  return Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0'))
}
