import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixture, records, SALTMARSH } from '../../../test/fixtures/imports/read.ts'
import { type Cell, textCell } from '../../files/cell.ts'
import { readSheet } from '../../files/readSheet.ts'
import type { Candidate } from './candidate.ts'
import { type GridReading, readGrid } from './grid.ts'
import { words } from './words.ts'

const titleOf = (id: string) => SALTMARSH.posts.find((post) => post.id === id)!.title

function grid(...rows: string[][]): GridReading & { ok: true } {
  const read = readGrid(
    rows.map((row) => row.map(textCell)),
    SALTMARSH,
  )
  if (!read.ok) throw new Error(read.because)
  return read
}

async function messyGrid(): Promise<GridReading & { ok: true }> {
  const read = await readSheet(fixture('strategy-grid.csv'))
  if (!read.ok) throw new Error(read.because)
  const found = readGrid(read.sheets[0]!.rows, SALTMARSH)
  if (!found.ok) throw new Error(found.because)
  return found
}

describe('a messy grid', () => {
  test('gives every candidate beside its source, with place, owner and date as an expert reads them', async () => {
    const { candidates } = await messyGrid()
    const expected = await records('strategy-grid.expected.csv')
    expect(candidates.map(shown)).toEqual(expected.map(({ flags, ...rest }) => rest))
    candidates.forEach((candidate, at) => {
      const flags = candidate.flags.map(({ flag }) => flag)
      expect(flags, `row ${expected[at]!.row}`).toEqual(
        expect.arrayContaining(expected[at]!.flags!.split(' ').filter(Boolean)),
      )
    })
  })

  test('keeps its title and its notes as notes', async () => {
    expect((await messyGrid()).notes.map(({ row }) => row)).toEqual([1, 10])
  })

  test('has its cell "Owner: TBC (ask finance?)" without an owner, and says so', async () => {
    const found = (await messyGrid()).candidates.find(({ written }) => written.startsWith('Owner: TBC'))!
    expect(found.text).toBe('Travel paid up front')
    expect(words.owner(found.owner, titleOf)).toBe('No owner: it says “TBC (ask finance?)”.')
    expect(found.flags.map(words.flag)).toContain('No owner: “TBC (ask finance?)”')
  })

  test('has "1/12/2026" asked about and 46387 read as a day, with what was assumed', async () => {
    const dues = (await messyGrid()).candidates.map(({ due }) => words.due(due))
    expect(dues).toContain('1 December 2026 or 12 January 2026?')
    expect(dues).toContain('31 December 2026 (a number that spreadsheets use for a day)')
    expect(dues).toContain('30 September 2026 (the last day of the month)')
    expect(dues).toContain('31 October 2026 (the next time that day comes)')
  })

  test('has "ALL" offered as everything, and the column it stands in as the other reading', async () => {
    const { place } = (await messyGrid()).candidates.find(({ written }) => written.startsWith('ALL'))!
    expect(place).toEqual({ arms: [{ levelId: 'theme' }], orElse: [{ levelId: 'theme', activityId: 'research' }] })
  })

  test('has "see above" followed, and a pointer to an empty cell named', async () => {
    const { candidates } = await messyGrid()
    const followed = candidates.find(({ written }) => written === 'see above')!
    expect(followed.flags[0]).toEqual({
      flag: 'pointer',
      read: 'see above',
      at: { row: 4, column: 'Training + capacity' },
    })
    const ditto = candidates.find(({ written }) => written === 'ditto')!
    expect(ditto.flags[0]).toEqual({ flag: 'ditto-of-empty', read: 'ditto', at: { row: 5, column: 'Knowledge Exch.' } })
    expect(words.flag(candidates.find(({ written }) => written === 'see Themes')!.flags[0]!)).toBe(
      '“see Themes” points to an empty cell',
    )
  })
})

describe('a grid', () => {
  test('may stand the other way round, activities down and levels across', () => {
    const { candidates } = grid(
      ['', 'Theme', 'Project'],
      ['Research', 'Report by income', ''],
      ['Training', '', 'Run two courses'],
    )
    expect(candidates.map(({ place }) => place.arms)).toEqual([
      [{ levelId: 'theme', activityId: 'research' }],
      [{ levelId: 'project', activityId: 'capacity' }],
    ])
  })

  test('may have units for rows', () => {
    const { candidates } = grid(
      ['', 'Research', 'Training'],
      ['Coast and ageing', 'Report by income', ''],
      ['Whole ARC', '', 'Run two courses'],
    )
    expect(candidates[0]!.place.arms).toEqual([{ unitId: 't1', activityId: 'research' }])
  })

  test('has a row it does not know named, and its cells kept', () => {
    const { candidates } = grid(['', 'Research', 'Training'], ['Wizards', 'Report by income', ''])
    expect(candidates).toMatchObject([{ text: 'Report by income', place: { arms: [{ activityId: 'research' }] } }])
    expect(candidates[0]!.flags.map(words.flag)).toContain('“Wizards” is no level or unit here')
  })

  test('has pointers that go round in a circle named, not followed for ever', () => {
    const { candidates } = grid(['', 'Research', 'Training'], ['Theme', 'see Training', 'see Research'])
    expect(candidates.map(({ flags }) => flags[0]!.flag)).toEqual(['pointer-to-nothing', 'pointer-to-nothing'])
  })

  test('has a cell filled from a merged one say so', () => {
    const merged: Cell = { text: 'Report by income', is: 'text', filledFrom: 'B2' }
    const read = readGrid([['', 'Research', 'Training'].map(textCell), [textCell('Theme'), merged, merged]], SALTMARSH)
    expect(read.ok && read.candidates.map(({ flags }) => flags.some(({ flag }) => flag === 'merged'))).toEqual([
      true,
      true,
    ])
  })

  test('has a blank with a reason read as a reason', () => {
    const { candidates } = grid(['', 'Research', 'Training'], ['Theme', 'n/a - themes do not run courses', 'x'])
    expect(candidates).toMatchObject([
      { kind: 'blank', text: 'themes do not run courses', flags: [] },
      { kind: 'blank', text: '', flags: [{ flag: 'no-reason' }] },
    ])
  })

  test('that names none of our places, or is a table of data, is refused', () => {
    const data = Array.from({ length: 3_000 }, () => ['Theme', 'x', 'y'].map(textCell))
    expect(readGrid([['', 'Research', 'Training'].map(textCell), ...data], SALTMARSH)).toMatchObject({
      because: 'too-many-cells',
    })
    expect(readGrid([['a', 'b', 'c'].map(textCell)], SALTMARSH)).toEqual({ ok: false, because: 'no-grid' })
  })
})

test('an action plan, one promise a row, is read with its own columns for owner, date and money', () => {
  const { layout, candidates } = grid(
    ['Action', 'Theme', 'Area', 'Lead', 'By when', 'Budget'],
    ['Run two courses', 'Coast and ageing', 'Training', 'TL1', 'March 2027', '£1,200'],
    ['Report results by income', '', 'Wizardry', 'to be decided', 'ongoing', ''],
  )
  expect(layout).toBe('list')
  expect(candidates).toMatchObject([
    {
      place: { arms: [{ unitId: 't1', activityId: 'capacity' }] },
      owner: { post: 'theme-lead-1' },
      due: { on: '2027-03-31' },
      money: { pence: 120_000 },
      isConcrete: true,
    },
    { owner: { none: 'to-be-confirmed' }, due: { none: 'ongoing' }, isConcrete: false },
  ])
  expect(candidates[1]!.flags.map(words.flag)).toContain('“Wizardry” is no activity here')
})

test('any sheet is read or refused, and every filled cell below the headings is a candidate or a note', () => {
  const told = fc.constantFrom(
    'Theme',
    'Research',
    'Training',
    'see above',
    'ditto',
    'as research',
    'n/a',
    'TBC',
    'ALL: x',
    'T3 only - x',
    '46387',
    '=A1',
    'TL3. 1/2/27',
  )
  const cell = fc.oneof(told, fc.string({ unit: 'grapheme', maxLength: 15 })).map(textCell)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }), (body) => {
      const rows = [['', 'Research', 'Training'].map(textCell), ...body]
      const read = readGrid(rows, SALTMARSH)
      if (!read.ok || read.layout === 'list') return
      const filled = new Set(
        rows.flatMap((row, at) =>
          at + 1 > read.headRow && row.slice(1).some(({ text }) => text.trim()) ? [at + 1] : [],
        ),
      )
      const rowsTold = new Set(read.candidates.map(({ source }) => ('row' in source ? source.row : 0)))
      if (read.headRow === 1) expect(rowsTold).toEqual(filled)
      for (const { flags } of read.candidates)
        for (const flag of flags) expect(words.flag(flag)).not.toContain('undefined')
    }),
  )
})

function shown({ source, text, place, owner, due }: Candidate): Record<string, string> {
  const [arm = {}] = place.arms
  return {
    row: 'row' in source ? String(source.row) : '',
    column: 'row' in source ? source.column : '',
    text,
    place: arm.unitId ?? arm.levelId ?? '',
    activity: arm.activityId ?? '',
    owner: 'post' in owner ? owner.post : '',
    due: 'on' in due ? due.on : 'ask' in due ? due.ask.join(' or ') : '',
  }
}
