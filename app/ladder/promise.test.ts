import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Cause, type PromiseRecords, promiseFacts } from './promise.ts'
import { type Ladder, rungOf } from './rung.ts'

const lines = parse(readFileSync(new URL('../../content/mainstreaming/1.0/rungs.yaml', import.meta.url), 'utf8'))
const ladderOf = (kind: string): Ladder => lines.find((line: { promise?: string }) => line.promise === kind).ladder

const today = '2026-10-30'
const approved: PromiseRecords = { approvedOn: '2026-03-20', backings: [], evidence: [], changes: [] }
const owned: PromiseRecords = { ...approved, owner: { isInPost: true }, dueOn: '2027-03-31', bodyId: 'board' }
const backed: PromiseRecords = { ...owned, backings: [{ id: 'b1', pence: 1 }] }
const enacted: PromiseRecords = { ...backed, evidence: [{ id: 'e1', on: '2026-10-01' }] }
const change = (on: string, cause: Cause) => ({ id: 'c1', on, cause })

const rung = (promise: PromiseRecords, kind = 'commitment') => rungOf(ladderOf(kind), promiseFacts(promise, today)).rung

describe('a promise', () => {
  it('that nobody approved is Absent', () => {
    expect(rung({ ...enacted, approvedOn: undefined })).toBe(0)
    expect(rung({ ...enacted, approvedOn: '2026-10-31' })).toBe(0)
  })

  it('without an owner in post today stands on Declared', () => {
    expect(rung({ ...enacted, owner: { isInPost: false } })).toBe(1)
    expect(rung({ ...enacted, owner: undefined })).toBe(1)
  })

  it('is strict: even one day without a holder, hand-over open, takes it to Declared', () => {
    expect(rung({ ...enacted, owner: { isInPost: false, vacantSince: today, isHandOverOpen: true } })).toBe(1)
  })

  it('needs a due date and a body to be Owned', () => {
    expect(rung({ ...enacted, dueOn: undefined })).toBe(1)
    expect(rung({ ...enacted, bodyId: undefined })).toBe(1)
    expect(rung(owned)).toBe(2)
  })

  it('is Resourced by money above zero, by time, or by a reason', () => {
    expect(rung({ ...owned, backings: [{ id: 'b', pence: 0 }] })).toBe(2)
    expect(rung({ ...owned, backings: [{ id: 'b', pence: 1 }] })).toBe(3)
    expect(rung({ ...owned, backings: [{ id: 'b', hoursPerWeek: 0.5 }] })).toBe(3)
    expect(rung({ ...owned, backings: [{ id: 'b', noCostReason: '  ' }] })).toBe(2)
    expect(rung({ ...owned, backings: [{ id: 'b', noCostReason: 'Uses existing meetings' }] })).toBe(3)
  })

  it('is Enacted while its newest evidence is 365 days old, and Resourced again the day after', () => {
    expect(rung({ ...backed, evidence: [{ id: 'e', on: '2025-10-30' }] })).toBe(4)
    expect(rung({ ...backed, evidence: [{ id: 'e', on: '2025-10-29' }] })).toBe(3)
    expect(
      rung({
        ...backed,
        evidence: [
          { id: 'e', on: '2024-01-01' },
          { id: 'f', on: today },
        ],
      }),
    ).toBe(4)
  })

  it('is not Enacted by evidence dated tomorrow', () => {
    expect(rung({ ...backed, evidence: [{ id: 'e', on: '2026-10-31' }] })).toBe(3)
  })

  it.each<[Cause, 4 | 5]>([
    ['reading', 5],
    ['finding', 5],
    ['adviser', 5],
    ['event', 4],
    ['decision', 4],
    ['use', 4],
    ['contribution', 4],
    ['reflection', 4],
  ])('changed because of a %s stands on %i', (cause, stands) => {
    expect(rung({ ...enacted, changes: [change('2026-09-01', cause)] })).toBe(stands)
  })

  it('keeps a change in mind for 24 months', () => {
    expect(rung({ ...enacted, changes: [change('2024-10-30', 'adviser')] })).toBe(5)
    expect(rung({ ...enacted, changes: [change('2024-10-29', 'adviser')] })).toBe(4)
  })

  it('that changed but shows no evidence of the year stays on Resourced', () => {
    expect(rung({ ...backed, changes: [change('2026-09-01', 'adviser')] })).toBe(3)
  })
})

describe('a provision', () => {
  it('needs no body, and having been used in the year is as good as evidence', () => {
    const provision = { ...backed, bodyId: undefined }
    expect(rung(provision, 'provision')).toBe(3)
    expect(rung({ ...provision, uses: [{ id: 'u', on: '2025-10-30' }] }, 'provision')).toBe(4)
    expect(rung({ ...provision, uses: [{ id: 'u', on: '2025-10-29' }] }, 'provision')).toBe(3)
    expect(rung({ ...provision, evidence: enacted.evidence }, 'provision')).toBe(4)
  })
})
