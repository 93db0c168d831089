import { expect, test } from 'vitest'
import { isStock } from './stockAnswer.ts'

test.each(['None identified', 'N/A', 'No change required', '—', 'Non – nulle part'])('“%s” is a stock answer', (text) =>
  expect(isStock(text)).toBe(true),
)
test.each(['Covered in EDI policy.', 'Rents rose by 9 %', 'x '.repeat(4)])('“%s” is not', (text) =>
  expect(isStock(text)).toBe(false),
)
