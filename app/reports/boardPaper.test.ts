import { describe, expect, test } from 'vitest'
import { readyToWrite } from '../document/readyToWrite.ts'
import { type BoardPaperData, boardPaper, decisionsToAsk } from './boardPaper.ts'

const line = (words: string, changes: Partial<BoardPaperData['onlyWords'][number]> = {}) => ({
  words,
  rung: 1 as const,
  days: 200,
  owner: undefined,
  isOwnerInPost: false,
  hasBacking: false,
  lift: 'Name an owner who is in post today.',
  ...changes,
})
const empty: BoardPaperData = {
  organisation: 'Harbour',
  day: '2026-10-30',
  gap: undefined,
  onlyWords: [],
  standings: [],
  changes: [],
  answers: { answered: 0, owed: 0, late: 0 },
  lines: [],
  year: '2026-04-01',
}
const textOf = (data: BoardPaperData) => JSON.stringify(boardPaper(data).blocks)

describe('the board paper', () => {
  test('asks for three decisions at most: owners first, then money, then what would lift a requirement', () => {
    const standings = [
      { id: 'S1.1', title: 'Define', step: 1, standsOn: 'Owned', next: 'Write the plain twin.', who: 'Grace' },
    ]
    expect(decisionsToAsk({ onlyWords: [line('A', { isOwnerInPost: true }), line('B')], standings })).toEqual([
      'Name somebody in post to own: “B”',
      'Agree money or time, or say why none is needed, for: “A”',
      'S1.1: Write the plain twin.',
    ])
    expect(decisionsToAsk({ onlyWords: ['A', 'B', 'C', 'D'].map((words) => line(words)), standings })).toHaveLength(3)
  })

  test('does not ask for money for a promise that has it', () => {
    expect(
      decisionsToAsk({ onlyWords: [line('A', { isOwnerInPost: true, hasBacking: true })], standings: [] }),
    ).toEqual([])
  })

  test('says that nothing is waiting, and that no commitment was approved, in words and not as 0 %', () => {
    expect(textOf(empty)).toContain('Nothing is waiting for the board today.')
    expect(textOf(empty)).toContain('No commitment has been approved yet')
    expect(textOf(empty)).not.toContain('0%')
  })

  test('never gives the gap without the whole', () => {
    expect(textOf({ ...empty, gap: { n: 4, of: 12 }, onlyWords: [line('A')] })).toContain(
      '4 of our 12 (33%) commitments are still only words',
    )
  })

  test('can be written as a file as it stands', () => {
    readyToWrite(
      boardPaper({
        ...empty,
        gap: { n: 1, of: 2 },
        onlyWords: [line('=SUM(A1) <b>“quoted”</b>')],
        lines: [{ title: 'Training', purpose: 'training', pence: 1_800_000, isApproved: true, isRingfenced: true }],
      }),
    )
  })
})
