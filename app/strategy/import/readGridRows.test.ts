import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SALTMARSH } from '../../../test/fixtures/imports/read.ts'
import { type Cell, textCell } from '../../files/cell.ts'
import { readSheet } from '../../files/readSheet.ts'
import { writeCsv, writeXlsx } from '../../files/writeSheet.ts'
import { type GridPromise, gridSheetRows, PROMISE_KINDS } from './gridColumns.ts'
import { isOurGrid, readGridRows } from './readGridRows.ts'
import { words } from './words.ts'

const AT = new Date('2026-10-30T09:00:00Z')
// Two units of one name, a level called as our own word for everything: names that must still come back apart.
const ABOUT = {
  ...SALTMARSH,
  levels: [...SALTMARSH.levels, { id: 'odd', key: 'odd', name: 'Everywhere' }],
  units: [
    ...SALTMARSH.units,
    { id: 'q1', name: 'Quality group', levelId: 'theme' },
    { id: 'q2', name: 'Quality group', levelId: 'project' },
  ],
}

const phrase = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map(printable)
  .filter((text) => text !== '')
const armOf = fc.record(
  {
    unitId: fc.constantFrom(...ABOUT.units.map(({ id }) => id)),
    activityId: fc.constantFrom(...ABOUT.activities.map(({ id }) => id)),
  },
  { requiredKeys: [] },
)
const levelArm = fc.record(
  {
    levelId: fc.constantFrom(...ABOUT.levels.map(({ id }) => id)),
    activityId: fc.constantFrom(...ABOUT.activities.map(({ id }) => id)),
  },
  { requiredKeys: [] },
)
const tag = phrase.map((text) => text.replaceAll(';', '').trim()).filter((text) => text !== '')
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))
const promise: fc.Arbitrary<Omit<GridPromise, 'reference'>> = fc.record(
  {
    kind: fc.constantFrom(...PROMISE_KINDS),
    text: phrase,
    verb: phrase,
    object: phrase,
    forWhom: phrase,
    arms: fc.array(fc.oneof(armOf, levelArm), { maxLength: 3 }),
    ownerPostId: fc.constantFrom(...ABOUT.posts.map(({ id }) => id)),
    dueOn: day,
    bodyUnitId: fc.constantFrom(...ABOUT.units.map(({ id }) => id)),
    pence: fc.integer({ min: 0, max: 1_000_000_000 }),
    hoursPerWeek: fc.integer({ min: 0, max: 16_800 }).map((hundredths) => hundredths / 100),
    noCostReason: phrase,
    tags: fc.array(tag, { maxLength: 2 }),
  },
  { requiredKeys: ['kind', 'text', 'arms', 'tags'] },
)
const promises = fc
  .array(promise, { minLength: 1, maxLength: 5 })
  .map((list) => list.map((each, at) => ({ ...each, reference: `P-${at + 1}` })))

async function backFrom(bytes: Uint8Array) {
  const sheet = await readSheet(bytes)
  if (!sheet.ok) throw new Error(sheet.because)
  expect(isOurGrid(sheet.sheets[0]!.rows)).toBe(true)
  const read = readGridRows(sheet.sheets[0]!.rows, ABOUT)
  if (!read.ok)
    throw new Error(
      read.because === 'problems' ? read.problems.map((each) => words.gridProblem(each)).join('\n') : read.because,
    )
  return read.promises.map(({ rows, ...each }) => each)
}

describe('our own grid as a sheet', () => {
  test('comes back with nothing lost, as .csv', async () => {
    await fc.assert(
      fc.asyncProperty(promises, async (list) => {
        expect(await backFrom(writeCsv({ name: 'Grid', ...gridSheetRows(list, ABOUT) }))).toEqual(list)
      }),
      { numRuns: 150 },
    )
  })

  test('comes back with nothing lost, as .xlsx', async () => {
    await fc.assert(
      fc.asyncProperty(promises, async (list) => {
        expect(await backFrom(await writeXlsx([{ name: words.gridSheet, ...gridSheetRows(list, ABOUT) }], AT))).toEqual(
          list,
        )
      }),
      { numRuns: 30 },
    )
  })

  test('has all its mistakes named at once, one sentence each, with row and column', () => {
    const read = readGridRows(
      sheet(
        { reference: 'P-1', promise: '', kind: 'wish', level: 'Thema', activity: '' },
        {
          reference: 'P-2',
          promise: 'Run courses',
          kind: 'Commitment',
          level: 'Theme',
          activity: 'Research',
          due: '31/02/2027',
          owner: 'Theme lead',
        },
        { reference: 'P-2', promise: 'Run walks', level: 'Project', activity: 'Capacity' },
        {
          promise: 'Pay',
          kind: 'Support',
          level: 'Project',
          unit: 'Data and methods',
          activity: 'All activities',
          money: 'lots',
          hours: '200',
          due: '1/12/2026',
        },
      ),
      ABOUT,
    )
    if (read.ok || read.because !== 'problems') throw new Error('no problems')
    expect(read.problems.map((problem) => [problem.row, problem.column, words.gridProblem(problem)])).toEqual([
      [2, 'promise', 'Promise is empty.'],
      [
        2,
        'kind',
        'There is nothing of the name “wish” here. Did you mean Commitment, Resource, Support, Tool or Process?',
      ],
      [2, 'level', 'There is nothing of the name “Thema” here. Did you mean Theme?'],
      [2, 'activity', 'Activity is empty.'],
      [3, 'owner', '“Theme lead” could be Theme lead 1, Theme lead 2, Theme lead 3, Theme lead 4 or Theme lead 5.'],
      [3, 'due', 'That month has 28 days.'],
      [4, 'promise', 'This says “Run walks”, but row 3 says “Run courses” of the same promise.'],
      [5, 'unit', '“Data and methods” is not at the level “Project”.'],
      [5, 'due', 'Is “1/12/2026” 1 December 2026 or 12 January 2026?'],
      [5, 'money', '“lots” is not a sum in pounds, such as 1250 or 1,250.50.'],
      [5, 'hours', '“200” is not a number of hours in a week.'],
    ])
  })

  test('may be filled in by hand: pounds with commas, days as people write them, a new row without a reference', () => {
    const read = readGridRows(
      sheet({
        promise: 'Run courses',
        kind: 'support',
        level: 'theme',
        activity: 'capacity',
        money: '£1,250.50',
        due: 'end of March 2027',
        owner: 'TL3',
      }),
      ABOUT,
    )
    expect(read).toMatchObject({
      ok: true,
      promises: [{ reference: '', kind: 'support', pence: 125_050, dueOn: '2027-03-31', rows: [2] }],
    })
  })

  test('with a column missing is refused, and a column too many is named and left', () => {
    expect(readGridRows([['Reference', 'Promise'].map(textCell)], ABOUT)).toEqual({
      ok: false,
      because: 'not-our-columns',
      missing: ['kind', 'level', 'activity'],
    })
    const [head, row] = sheet({ promise: 'Run courses', kind: 'Tool', level: 'Theme', activity: 'Research' })
    const read = readGridRows(
      [
        [...head!, textCell('My notes')],
        [...row!, textCell('x')],
      ],
      ABOUT,
    )
    expect(read).toMatchObject({ ok: true, extraColumns: ['My notes'] })
  })

  test('with a name that two units share asks which, unless the level tells', () => {
    const shared = (level: string) =>
      sheet({ promise: 'Run courses', kind: 'Tool', level, unit: 'Quality group', activity: 'Research' })
    expect(readGridRows(shared('Theme'), ABOUT)).toMatchObject({
      ok: true,
      promises: [{ arms: [{ unitId: 'q1', activityId: 'research' }] }],
    })
    expect(readGridRows(shared(''), ABOUT)).toMatchObject({ ok: false, problems: [{ because: 'several-fit' }] })
  })
})

test('any sheet under our headings is read or refused', () => {
  const cell = fc
    .oneof(
      fc.constantFrom('Theme', 'Research', 'P-1', 'Commitment', '=1+1', '31/02/2026'),
      fc.string({ unit: 'grapheme', maxLength: 10 }),
    )
    .map(textCell)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 16 }), { maxLength: 6 }), (body) => {
      const read = readGridRows([...sheet({}).slice(0, 1), ...body], ABOUT)
      if (!read.ok && read.because === 'problems')
        for (const problem of read.problems) expect(words.gridProblem(problem)).toMatch(/[.?]$/)
    }),
  )
})

function sheet(...rows: Partial<Record<keyof typeof words.gridColumns, string>>[]): Cell[][] {
  const columns = Object.keys(words.gridColumns) as (keyof typeof words.gridColumns)[]
  return [
    columns.map((column) => textCell(words.gridColumns[column])),
    ...rows.map((row) => columns.map((column) => textCell(row[column] ?? ''))),
  ]
}

function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold these
  return text.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '').trim()
}
