import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, textCell } from '../../files/cell.ts'
import { readSheet } from '../../files/readSheet.ts'
import { writeCsv, writeXlsx } from '../../files/writeSheet.ts'
import { type ProjectsAbout, type ProjectsReading, readProjects } from './projects.ts'
import { words } from './words.ts'
import { writeBackSheet } from './writeBack.ts'

const file = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../test/fixtures/imports/${name}`, import.meta.url)))
const named = (names: Record<string, string>) => Object.entries(names).map(([id, name]) => ({ id, name, code: id }))

const ABOUT: ProjectsAbout = {
  today: '2026-10-30',
  yearStarts: '04-01',
  themes: named({
    t1: 'Coast and ageing',
    t2: 'Children and families',
    t3: 'Money and mental health',
    t4: 'Home, work and place',
    t5: 'Data and methods',
  }),
  kinds: named({
    research: 'Research',
    evaluation: 'Evaluation',
    implementation: 'Implementation',
    synthesis: 'Evidence synthesis',
  }),
  posts: [
    ...Array.from({ length: 14 }, (_, at) => ({
      id: `r${at + 1}`,
      title: `Researcher ${String(at + 1).padStart(2, '0')}`,
    })),
    { id: 'tl3', title: 'Theme lead 3', leftOn: '2026-08-14' },
  ],
  partners: named({
    county: 'Saltmarsh County Council',
    icb: 'Care Board',
    trust: 'Community Trust',
    food: 'Food Network',
    tenants: 'Tenants',
  }),
  projects: [],
}
const HEADINGS = { sheet: words.wrongRowsSheet, why: words.whyColumn }

async function rowsOf(bytes: Uint8Array): Promise<Cell[][]> {
  const read = await readSheet(bytes)
  if (!read.ok) throw new Error(read.because)
  return read.sheets[0]!.rows
}

async function sevenErrors(): Promise<ProjectsReading & { ok: true }> {
  return taken(readProjects(await rowsOf(file('projects-with-seven-errors.csv')), ABOUT))
}

function taken(read: ProjectsReading): ProjectsReading & { ok: true } {
  if (!read.ok) throw new Error(words.refusal(read))
  return read
}

function project(changes: Record<string, string> = {}): Cell[][] {
  const typed = {
    id: '',
    title: 'Warm homes',
    theme: 'Data and methods',
    kind: 'research',
    lead: 'Researcher 01',
    starts: '',
    'design lock': '',
    ends: '',
    places: '',
    partners: '',
    ...changes,
  }
  return [Object.keys(typed).map(textCell), Object.values(typed).map(textCell)]
}

describe('a sheet of projects with seven errors of seven kinds', () => {
  test('shows all seven at once, each with its row, its column, what was read and what is wrong', async () => {
    const [, ...expected] = (await rowsOf(file('projects-with-seven-errors.expected.csv'))).map((row) =>
      row.map((cell) => cell.text),
    )
    const shown = (await sevenErrors()).problems.map((problem) => [
      String(problem.row),
      words.column(problem.column),
      problem.because,
      problem.read,
      words.problem(problem),
    ])
    expect(shown).toEqual(expected)
  })

  test('says for each what would be accepted', async () => {
    const { problems } = await sevenErrors()
    expect(problems.map(words.accepted).every((sentence) => sentence.length > 10 && sentence.endsWith('.'))).toBe(true)
    expect(words.accepted(problems[0]!)).toContain('Coast and ageing, Children and families')
  })

  test('lets the right rows be taken now', async () => {
    const { good, already } = await sevenErrors()
    expect(good.map(({ row, themeId, leadPostId }) => ({ row, themeId, leadPostId }))).toEqual([
      { row: 2, themeId: 't1', leadPostId: 'r1' },
      { row: 6, themeId: 't4', leadPostId: 'r3' },
    ])
    expect(good[0]).toMatchObject({
      startsOn: '2025-11-03',
      designLockOn: '2026-02-27',
      places: ['Westness', 'Marram Bay'],
      partnerIds: ['trust'],
    })
    expect(already).toEqual([])
  })

  test.each(['csv', 'xlsx'])(
    'gives the wrong rows back as the same sheet (.%s) with a column that says why',
    async (kind) => {
      const sheet = writeBackSheet(await sevenErrors(), HEADINGS, words.problem)
      const bytes = kind === 'csv' ? writeCsv(sheet) : await writeXlsx([sheet], new Date('2026-10-30T09:00:00Z'))
      const rows = await rowsOf(bytes)
      expect(rows[0]!.map((cell) => cell.text)).toEqual([
        'id',
        'title',
        'theme',
        'kind',
        'lead',
        'starts',
        'design lock',
        'ends',
        'places',
        'partners',
        'why',
      ])
      expect(rows).toHaveLength(8)
      expect(rows[2]!.at(-1)!.text).toBe('February 2026 has 28 days.')
      expect(rows.flat().every((cell) => cell.is !== 'formula')).toBe(true)
    },
  )

  test('read again uncorrected shows the same wrong cells, the formula among them', async () => {
    const first = await sevenErrors()
    const again = taken(
      readProjects(await rowsOf(writeCsv(writeBackSheet(first, HEADINGS, words.problem))), {
        ...ABOUT,
        projects: projectsOf(first),
      }),
    )
    expect(again.good).toEqual([])
    expect(again.problems.map((problem) => problem.because)).toEqual(
      first.problems.map((problem) => problem.because).filter((because) => because !== 'same-twice'),
    )
    expect(again.extraColumns).toEqual([])
  })

  test('corrected and read again makes no second copy of the rows already taken', async () => {
    const first = await sevenErrors()
    const whole = await rowsOf(file('projects-with-seven-errors.csv'))
    const corrected = whole.map((row) => row.map(({ text }) => textCell(mended(text))))
    corrected[3]![6] = textCell('30 April 2026')
    corrected[8]![8] = textCell('Seaview')
    corrected[9]![1] = textCell('Whose data is missing')
    const again = taken(readProjects(corrected, { ...ABOUT, projects: projectsOf(first) }))
    expect(again.problems).toEqual([])
    expect(again.already.map(({ row }) => row)).toEqual([2, 6, 7])
    expect(again.good.map(({ row }) => row)).toEqual([3, 4, 5, 8, 9, 10])
  })
})

describe('a row of a projects sheet', () => {
  test.each([
    [{ lead: 'Researcher' }, 'lead', 'several-fit'],
    [{ lead: 'Nobody we know' }, 'lead', 'unknown-name'],
    [{ theme: '' }, 'theme', 'missing'],
    [{ kind: 'magic' }, 'kind', 'unknown-name'],
    [{ starts: '1/12/2026' }, 'starts', 'two-readings'],
    [{ starts: 'when funded' }, 'starts', 'not-a-date'],
    [{ starts: '2026-03-01', ends: '2026-02-01' }, 'ends', 'end-before-start'],
    [{ partners: 'county; nobody' }, 'partners', 'unknown-name'],
    [{ title: '=1+1' }, 'title', 'formula'],
    [{ title: 'x'.repeat(301) }, 'title', 'too-long'],
  ])('with %j is stopped at %s: %s', (changes, column, because) => {
    const { good, problems } = taken(readProjects(project(changes), ABOUT))
    expect(good).toEqual([])
    expect(problems).toMatchObject([{ row: 2, column, because }])
    expect(words.problem(problems[0]!)).toMatch(/[.?]$/)
  })

  test('needs no dates, places or partners', () => {
    expect(taken(readProjects(project(), ABOUT)).good).toMatchObject([
      { startsOn: null, endsOn: null, places: [], partnerIds: [] },
    ])
  })

  test('is known again by its reference, even under another title', () => {
    const projects = [{ id: 'p1', reference: 'P-01', title: 'An older title', themeId: 't5' }]
    expect(taken(readProjects(project({ id: 'p-01' }), { ...ABOUT, projects })).already).toEqual([
      { row: 2, projectId: 'p1' },
    ])
  })

  test('that repeats an earlier one with another lead names what differs', () => {
    const [head, row] = project()
    const [, other] = project({ lead: 'Researcher 02' })
    const { good, problems } = taken(readProjects([head!, row!, other!], ABOUT))
    expect(good).toHaveLength(1)
    expect(words.problem(problems[0]!)).toBe('The same project as row 2, with another lead. Keep one of the two.')
  })
})

describe('the headings of a projects sheet', () => {
  test('may stand under a title, in any order, under names people use', () => {
    const rows = [
      [textCell('Our projects, version 7')],
      [],
      ['Theme', 'Project title', 'PI', 'Type'].map(textCell),
      ['t5', 'Warm homes', 'Researcher 01', 'research'].map(textCell),
    ]
    expect(taken(readProjects(rows, ABOUT)).good).toMatchObject([{ row: 4, title: 'Warm homes', themeId: 't5' }])
  })

  test('are named when they are missing or twice, and the rows when they are too many', () => {
    expect(readProjects([['title', 'theme', 'starts'].map(textCell)], ABOUT)).toEqual({
      ok: false,
      because: 'missing-columns',
      columns: ['kind', 'lead'],
    })
    expect(readProjects([['title', 'name', 'theme', 'kind', 'lead'].map(textCell)], ABOUT)).toMatchObject({
      because: 'column-twice',
    })
    const many = Array.from({ length: 2_001 }, () => project()[1]!)
    expect(readProjects([...project(), ...many], ABOUT)).toMatchObject({ because: 'too-many-rows' })
    expect(readProjects([], ABOUT)).toEqual({ ok: false, because: 'no-heading-row' })
  })
})

test('any sheet is read or refused; every filled row is good, wrong or here already', () => {
  const words = fc.constantFrom(
    'title',
    'theme',
    'kind',
    'lead',
    'starts',
    'why',
    't5',
    'research',
    'Researcher 01',
    '=1',
    '31/02/2026',
    '',
    'TBC',
  )
  const cell = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 12 })).map(textCell)
  const body = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 })
  fc.assert(
    fc.property(body, fc.boolean(), (rows, hasHeading) => {
      const sheet = hasHeading ? [['title', 'theme', 'kind', 'lead', 'starts'].map(textCell), ...rows] : rows
      const read = readProjects(sheet, ABOUT)
      if (!read.ok || !hasHeading) return
      const told = [...read.good, ...read.already, ...read.wrongRows].map(({ row }) => row).sort((a, b) => a - b)
      const filled = rows.flatMap((row, at) => (row.slice(0, 5).some(({ text }) => text.trim()) ? [at + 2] : []))
      expect(told).toEqual(filled)
    }),
  )
})

function projectsOf(read: ProjectsReading & { ok: true }): ProjectsAbout['projects'] {
  return read.good.map(({ row, title, themeId }) => ({ id: `taken from row ${row}`, title, themeId }))
}

function mended(text: string): string {
  const mends: Record<string, string> = {
    'Coast & Famlies': 'Children and families',
    '2026-02-06': '2026-05-06',
    'theme-lead-3': 'researcher-07',
  }
  return mends[text] ?? text
}
