import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Table } from './document.ts'
import { columnShares, isFigures, isRightToLeft, plain, staysWhole, tightColumns } from './document.ts'

const table = (head: string[], rows: string[][], widths?: number[]): Table => ({
  kind: 'table',
  caption: '',
  head,
  rows,
  widths,
})

describe('the columns of a table', () => {
  test('share the whole width, and none of them vanishes', () => {
    const cell = fc.string({ maxLength: 80 })
    const tables = fc.integer({ min: 1, max: 9 }).chain((columns) => {
      const row = fc.array(cell, { minLength: columns, maxLength: columns })
      return fc.tuple(row, fc.array(row, { maxLength: 5 }))
    })
    fc.assert(
      fc.property(tables, ([head, rows]) => {
        const shares = columnShares(table(head, rows))
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
        for (const share of shares) expect(share).toBeGreaterThan(0.01)
      }),
    )
  })

  test('follow the widths given, whatever their sum', () => {
    expect(columnShares(table(['One', 'Two'], [], [3, 1]))).toEqual([0.75, 0.25])
  })

  test('give a column of long sentences more room than a column of numbers', () => {
    const [number, says] = columnShares(
      table(['No.', 'We will'], [['C1', 'pay everybody who helps us and say thank you '.repeat(3)]]),
    )
    expect(says).toBeGreaterThan(number! * 3)
  })

  test('are tight where their longest word has no room', () => {
    expect(tightColumns(table(['One', 'Two'], [['short', 'w'.repeat(40)]], [5, 1]))).toEqual([false, true])
  })

  test('hold figures when every cell is a figure, and words when one is not', () => {
    const money = table(['Cost'], [['£18,000'], ['−3.5%'], ['12 of 49'], ['']])
    expect(isFigures(money, 0)).toBe(true)
    expect(isFigures({ ...money, rows: [...money.rows, ['No cost']] }, 0)).toBe(false)
    expect(isFigures(table(['Cost'], [['']]), 0)).toBe(false)
    expect(isFigures(table(['Cost'], [['=1+1']]), 0)).toBe(false)
  })
})

test('a row stays on one page unless one of its cells is very long', () => {
  expect(staysWhole(['short', 'x'.repeat(899)])).toBe(true)
  expect(staysWhole(['short', 'x'.repeat(900)])).toBe(false)
})

test('the first letter decides which way a text is read', () => {
  expect(isRightToLeft('12. العدالة and health')).toBe(true)
  expect(isRightToLeft([{ strong: '“שוויון”' }, ' is equity'])).toBe(true)
  expect(isRightToLeft('Equity (العدالة)')).toBe(false)
  expect(isRightToLeft('12')).toBe(false)
})

test('the plain words of a text leave out emphasis and addresses', () => {
  expect(plain(['We ', { strong: 'pay' }, ' ', { link: 'advisers', to: 'https://a.example' }, '.'])).toBe(
    'We pay advisers.',
  )
})
