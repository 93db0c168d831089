import { expect, test } from 'vitest'
import { mostItCanGive } from './finding.ts'
import { isStock } from './stockAnswer.ts'

test.each(['None identified', 'N/A', 'No change required', '—', 'Non – nulle part'])('“%s” is a stock answer', (text) =>
  expect(isStock(text)).toBe(true),
)
test.each(['Covered in EDI policy.', 'Rents rose by 9 %', 'x '.repeat(4)])('“%s” is not', (text) =>
  expect(isStock(text)).toBe(false),
)

test('the machine never gives more than 2, and words worth a second look cost nothing', () => {
  expect(mostItCanGive([])).toBe(2)
  expect(mostItCanGive([{ check: 'lexicon' }])).toBe(2)
  expect(mostItCanGive([{ check: 'no_source' }])).toBe(1)
  expect(mostItCanGive([{ check: 'no_source' }, { check: 'stock_answer' }])).toBe(0)
})
