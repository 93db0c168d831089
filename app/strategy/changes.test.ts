import { expect, test } from 'vitest'
import { changesSince } from './changes.ts'
import type { Promised } from './promise/promise.ts'

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)
const on = (day: string) => new Date(`${day}T10:00:00Z`)
const promise = (id: string, made: string, words: string, retiredOn: string | null = null): Promised => ({
  id,
  strategyId: 's',
  reference: id,
  kind: 'commitment',
  words,
  verb: null,
  object: null,
  forWhom: null,
  dueOn: null,
  bodyUnitId: null,
  tags: [],
  place: 1,
  retiredOn,
  unitId: null,
  ownerPostId: null,
  edit: 0,
  madeAt: on(made),
  madeBy: null,
})

test('what changed since a day is what was added, reworded and dropped since, and the rest was kept', () => {
  const promises = [
    promise('kept', '2026-01-01', 'As it was'),
    promise('reworded', '2026-01-01', 'New words'),
    promise('added', '2026-06-01', 'Since'),
    promise('put in late', '2026-06-01', 'Approved long before'),
    promise('dropped', '2026-01-01', 'Let go', '2026-07-01'),
    promise('gone before', '2026-01-01', 'Long gone', '2026-02-01'),
    promise('came and went', '2026-05-01', 'Never mind', '2026-06-01'),
  ]
  const wordings = [
    { recordId: 'reworded', no: 1, words: 'Old words', madeAt: on('2026-03-01') },
    { recordId: 'reworded', no: 2, words: 'New words', madeAt: on('2026-03-01') },
    { recordId: 'put in late', no: 1, words: 'Approved long before', madeAt: on('2026-06-01') },
    { recordId: 'kept', no: 1, words: 'As it was', madeAt: on('2026-03-01') },
  ]
  const yeses = ['reworded', 'put in late'].map((recordId) => ({ recordId, versionNo: 1, onDay: '2026-03-01' }))
  const changes = changesSince('2026-03-01', promises, { wordings, yeses }, dayOf)
  expect(changes.kept.map(({ id }) => id)).toEqual(['kept', 'put in late'])
  expect(changes.reworded).toMatchObject([{ id: 'reworded', before: 'Old words', after: 'New words' }])
  expect(changes.added.map(({ id }) => id)).toEqual(['added'])
  expect(changes.dropped.map(({ id }) => id)).toEqual(['dropped'])
})
