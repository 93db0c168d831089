import { expect, test } from 'vitest'
import { keptLike } from './keptLike.ts'

const form = (id: string, name: string, onDay: string, byName: string | null) => ({
  id,
  name,
  onDay,
  byName,
  sha256: '',
  bytes: 1,
  takenOn: null,
})
const forms = [form('a', 'Warm and dry.docx', '2026-10-03', 'Amina'), form('b', 'form (2).docx', '2026-11-20', null)]
const found = (q: string) => keptLike(forms, q).map(({ id }) => id)

test('a form that came back is found by every word of its name, day and sender together', () => {
  expect(found('')).toEqual(['a', 'b'])
  expect(found('warm amina')).toEqual(['a'])
  expect(found('November 2026')).toEqual(['b'])
  expect(found('2026-11-20')).toEqual(['b'])
  expect(found('warm November')).toEqual([])
  expect(found('(2)')).toEqual(['b'])
})
