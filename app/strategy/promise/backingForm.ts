import type { Backing, BackingFault, BackingGiven } from '../../budget/budget.ts'
import type { Form } from '../../web/form.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { readMoney } from '../../web/parts/money.tsx'
import { words } from './words.ts'

/** What stands in the backing form: rows of money, hours, and a reason. Empty ones are left out. */
export type BackingTyped = { money: { line: string; amount: string }[]; hours: string; reason: string }

export const typedIn = (form: Form): BackingTyped => ({
  money: form.all('line').map((line, at) => ({ line, amount: form.all('amount')[at] ?? '' })),
  hours: form.get('hours'),
  reason: form.get('reason'),
})

export const typedOf = (backings: readonly Backing[]): BackingTyped => ({
  money: backings.flatMap(({ lineId, pence }) =>
    lineId && pence !== null ? [{ line: lineId, amount: String(pence / 100) }] : [],
  ),
  hours: backings
    .map(({ hoursPerWeek }) => hoursPerWeek)
    .filter((hours) => hours !== null)
    .join(''),
  reason: backings.flatMap(({ noCostReason }) => noCostReason ?? []).join('\n\n'),
})

type Read = { ok: true; given: BackingGiven[] } | { ok: false; errors: FieldError[] }

/** Reads the form: what stands behind a promise, or every fault at once. Whether a line has room is for the budget to say. */
export function readBacking({ money, hours, reason }: BackingTyped): Read {
  const said = words.backing.faults
  const errors: FieldError[] = []
  const given: BackingGiven[] = []
  money.forEach(({ line, amount }, at) => {
    if (!line && !amount.trim()) return
    const pence = readMoney(amount)
    if (!line) errors.push({ field: `line-${at + 1}`, text: said.line })
    if (pence === undefined || pence <= 0) errors.push({ field: `amount-${at + 1}`, text: said.amount })
    else if (line) given.push({ lineId: line, pence })
  })
  if (hours.trim()) {
    const number = /^\d{1,3}([.,]\d{1,2})?$/.test(hours.trim()) ? Number(hours.trim().replace(',', '.')) : Number.NaN
    if (number > 0) given.push({ hoursPerWeek: number })
    else errors.push({ field: 'hours', text: said.hours })
  }
  if (reason.trim()) given.push({ noCostReason: reason.trim() })
  return errors.length ? { ok: false, errors } : { ok: true, given }
}

/** What the budget says no to, at the control that it is about. */
export function sayBackingFault(fault: BackingFault): FieldError {
  const said = words.backing.faults
  if (fault.because === 'line-full') return { field: 'amount-1', text: said['line-full'](fault.roomPence, fault.fills) }
  return { field: fault.because === 'reason-too-short' ? 'reason' : 'hours', text: said[fault.because] }
}
