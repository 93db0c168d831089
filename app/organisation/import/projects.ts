import type { Cell } from '../../files/cell.ts'
import type { When } from '../../files/writtenDate.ts'
import { findNamed, type Named, plainName } from './names.ts'
import type { KnownPost } from './ownerGuess.ts'
import { type ProjectColumn, projectColumn } from './projectColumns.ts'
import type { ProjectProblem } from './projectProblem.ts'
import { readProjectRow } from './projectRow.ts'
import { type ProjectChange, readChange, type SentProject, sentIn } from './sentProject.ts'

export type KnownProject = { id: string; reference?: string; title: string; themeId: string; sent?: SentProject }

/** What the organisation already knows, for names in the sheet to be matched with. */
export type ProjectsAbout = When & {
  themes: Named[]
  kinds: Named[]
  posts: KnownPost[]
  partners: Named[]
  projects: KnownProject[]
}

/** A row that can be taken. Optional days are null when the cell was empty. */
export type ProjectToTake = {
  row: number
  reference: string
  title: string
  themeId: string
  kind: string
  leadPostId: string
  startsOn: string | null
  designLockOn: string | null
  endsOn: string | null
  places: string[]
  groups: string[]
  partnerIds: string[]
}

export type ProjectsReading =
  | {
      ok: true
      good: ProjectToTake[]
      problems: ProjectProblem[]
      /** rows of a sheet that we wrote, in which somebody changed something */
      changes: ProjectChange[]
      /** rows that are here already, by reference or by title and theme: they are not taken again */
      already: { row: number; projectId: string }[]
      extraColumns: string[]
      heading: string[]
      wrongRows: { row: number; cells: Cell[] }[]
    }
  | { ok: false; because: 'no-heading-row' }
  | { ok: false; because: 'too-many-rows'; most: number }
  | { ok: false; because: 'missing-columns'; columns: ProjectColumn[] }
  | { ok: false; because: 'column-twice'; column: ProjectColumn }

/** Rows of projects in one sheet. No organisation registers more at once. */
const MOST_PROJECTS = 2_000
const NEEDED: ProjectColumn[] = ['title', 'theme', 'kind', 'lead']

/** Reads a sheet of projects: every mistake of every row at once, and the rows that can be taken now. */
export function readProjects(rows: readonly Cell[][], about: ProjectsAbout): ProjectsReading {
  const headAt = rows.slice(0, 15).findIndex((row) => row.filter((cell) => projectColumn(cell.text)).length >= 3)
  if (headAt < 0) return { ok: false, because: 'no-heading-row' }
  if (rows.length - headAt > MOST_PROJECTS) return { ok: false, because: 'too-many-rows', most: MOST_PROJECTS }
  const heading = rows[headAt]!.map((cell) => cell.text)
  const columns = heading.map(projectColumn)
  const twice = columns.find((column, at) => column && columns.indexOf(column) !== at)
  if (twice) return { ok: false, because: 'column-twice', column: twice }
  const missing = NEEDED.filter((column) => !columns.includes(column))
  if (missing.length > 0) return { ok: false, because: 'missing-columns', columns: missing }

  const here = projectsHere(about)
  const good: ProjectToTake[] = []
  const problems: ProjectProblem[] = []
  const changes: ProjectChange[] = []
  const already: { row: number; projectId: string }[] = []
  const seen = new Map<string, { row: number; typed: Typed }>()
  for (const [at, cells] of rows.entries()) {
    const typed = typedIn(cells, columns)
    if (at <= headAt || Object.values(typed).every((cell) => cell.text.trim() === '')) continue
    const row = at + 1
    const first = firstOfSame(typed, seen)
    seen.set(sameness(typed) ?? `row ${row}`, first ?? { row, typed })
    const projectId = here(typed)
    const sent = sentIn(typed, about)
    if (sent && !first) {
      const read = readChange(row, typed, sent, about)
      if (read.ok && read.change) changes.push(read.change)
      else if (read.ok) already.push({ row, projectId: sent.id })
      else problems.push(...read.problems)
    } else if (projectId && !sent) already.push({ row, projectId })
    else if (first) problems.push(sameTwice(row, typed, first))
    else {
      const read = readProjectRow(row, typed, about)
      if (read.ok) good.push(read.project)
      else problems.push(...read.problems)
    }
  }
  const wrong = new Set(problems.map((problem) => problem.row))
  return {
    ok: true,
    good,
    changes,
    problems,
    already,
    extraColumns: heading.filter((text, at) => !columns[at] && text.trim() !== ''),
    heading,
    wrongRows: [...wrong].map((row) => ({ row, cells: rows[row - 1]! })),
  }
}

export type Typed = Partial<Record<ProjectColumn, Cell>>

function typedIn(cells: readonly Cell[], columns: (ProjectColumn | undefined)[]): Typed {
  return Object.fromEntries(
    columns.flatMap((column, at) => (column && column !== 'why' && cells[at] ? [[column, cells[at]]] : [])),
  )
}

// In a sheet of ours the record says which project it is, else a reference; without one the title and the theme do.
function sameness(typed: Typed): string | undefined {
  const record = typed.record?.text.trim()
  if (record) return `record ${record}`
  const reference = plainName(typed.reference?.text ?? '')
  if (reference) return `reference ${reference}`
  const title = plainName(typed.title?.text ?? '')
  return title ? `title ${title} in ${plainName(typed.theme?.text ?? '')}` : undefined
}

function firstOfSame(typed: Typed, seen: Map<string, { row: number; typed: Typed }>) {
  const same = sameness(typed)
  return same === undefined ? undefined : seen.get(same)
}

function sameTwice(row: number, typed: Typed, first: { row: number; typed: Typed }): ProjectProblem {
  const columns = Object.keys({ ...first.typed, ...typed }) as ProjectColumn[]
  const differs = columns.filter((column) => first.typed[column]?.text.trim() !== typed[column]?.text.trim())
  const column = typed.reference?.text.trim() ? 'reference' : 'title'
  return { row, column, read: typed[column]?.text ?? '', because: 'same-twice', sameAs: first.row, differs }
}

/** Finds the project that a row is about, if it is here already: by reference, else by title and theme. */
function projectsHere({ projects, themes }: ProjectsAbout): (typed: Typed) => string | undefined {
  const byReference = new Map(projects.map(({ id, reference }) => [plainName(reference ?? ''), id]))
  const byTitle = new Map(projects.map(({ id, title, themeId }) => [`${themeId} ${plainName(title)}`, id]))
  byReference.delete('')
  return ({ reference, title, theme }) => {
    const themeId = findNamed(theme?.text ?? '', themes)[0]?.id
    return (
      byReference.get(plainName(reference?.text ?? '')) ?? byTitle.get(`${themeId} ${plainName(title?.text ?? '')}`)
    )
  }
}
