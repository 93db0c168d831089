import { type Cell, EMPTY } from '../../files/cell.ts'
import { looksLikeFormula } from '../../files/formulaSafe.ts'
import { readDate } from '../../files/writtenDate.ts'
import { findNamed, type Named, nearestNames } from './names.ts'
import { guessOwner } from './ownerGuess.ts'
import type { ProjectColumn } from './projectColumns.ts'
import type { ProjectProblem } from './projectProblem.ts'
import type { ProjectsAbout, ProjectToTake, Typed } from './projects.ts'

const LONGEST_TITLE = 300

type RowReading = { ok: true; project: ProjectToTake } | { ok: false; problems: ProjectProblem[] }
type Complaint = ProjectProblem extends infer One
  ? One extends ProjectProblem
    ? Omit<One, 'row' | 'column' | 'read'>
    : never
  : never

/** What a row stood for when it went out: cells that are as they were say what they said then, and are not read again. */
export type KeptCells = { unchanged: ReadonlySet<ProjectColumn>; project: Omit<ProjectToTake, 'row'> }

/** Reads one row and names every cell of it that cannot be taken as it stands. */
export function readProjectRow(row: number, typed: Typed, about: ProjectsAbout, kept?: KeptCells): RowReading {
  const problems: ProjectProblem[] = []
  const complain = (column: ProjectColumn, complaint: Complaint) => {
    problems.push({ row, column, read: read(column).text, ...complaint } as ProjectProblem)
  }
  const read = (column: ProjectColumn): Cell => typed[column] ?? EMPTY
  const isKept = (column: ProjectColumn) => kept?.unchanged.has(column)
  const isBad = (column: ProjectColumn) => problems.some((problem) => problem.column === column)

  for (const column of (Object.keys(typed) as ProjectColumn[]).filter((one) => !isKept(one)))
    if (read(column).is === 'formula' || looksLikeFormula(read(column).text)) complain(column, { because: 'formula' })

  const title = keptOr('title', kept?.project.title, readTitle)
  const themeId = keptOr('theme', kept?.project.themeId, () => readName('theme', about.themes))
  const kind = keptOr('kind', kept?.project.kind, () => readName('kind', about.kinds))
  const leadPostId = keptOr('lead', kept?.project.leadPostId, readLead)
  const startsOn = keptOr('starts', kept?.project.startsOn, () => readDay('starts'))
  const designLockOn = keptOr('design lock', kept?.project.designLockOn, () => readDay('design lock'))
  const endsOn = keptOr('ends', kept?.project.endsOn, () => readDay('ends'))
  const areDaysKept = isKept('starts') && isKept('design lock') && isKept('ends')
  if (!areDaysKept && startsOn && designLockOn && designLockOn < startsOn)
    complain('design lock', { because: 'lock-before-start', starts: startsOn })
  if (!areDaysKept && startsOn && endsOn && endsOn < startsOn)
    complain('ends', { because: 'end-before-start', starts: startsOn })
  const places = listed('places')
  const groups = listed('groups')
  const partnerIds = keptOr('partners', kept?.project.partnerIds, readPartners)
  const reference = read('reference').text.trim()
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    project: {
      row,
      reference,
      title,
      themeId,
      kind,
      leadPostId,
      startsOn,
      designLockOn,
      endsOn,
      places,
      groups,
      partnerIds,
    },
  }

  function keptOr<T>(column: ProjectColumn, was: T | undefined, readIt: () => T): T {
    return isKept(column) && was !== undefined ? was : readIt()
  }

  function readTitle(): string {
    const text = read('title').text.trim().replace(/\s+/g, ' ')
    if (text === '') complain('title', { because: 'missing' })
    if (text.length > LONGEST_TITLE) complain('title', { because: 'too-long', most: LONGEST_TITLE })
    return text
  }

  function readName(column: ProjectColumn, known: Named[]): string {
    const text = read(column).text.trim()
    if (isBad(column)) return ''
    const found = findNamed(text, known)
    if (text === '') complain(column, { because: 'missing' })
    else if (found.length > 1) complain(column, { because: 'several-fit', near: found.map(({ name }) => name) })
    else if (found.length === 0) complain(column, unknown(text, known))
    return found[0]?.id ?? ''
  }

  function readLead(): string {
    const text = read('lead').text.trim()
    if (isBad('lead')) return ''
    const guess = guessOwner(text, about.posts)
    const titleOf = (id: string) => about.posts.find((post) => post.id === id)?.title ?? id
    if (text === '') complain('lead', { because: 'missing' })
    else if ('among' in guess) complain('lead', { because: 'several-fit', near: guess.among.map(titleOf) })
    else if ('none' in guess)
      complain(
        'lead',
        unknown(
          text,
          about.posts.map((post) => ({ id: post.id, name: post.title })),
        ),
      )
    if (!('post' in guess)) return ''
    const leftOn = about.posts.find((post) => post.id === guess.post)?.leftOn
    if (leftOn) complain('lead', { because: 'not-here-today', leftOn })
    return guess.post
  }

  function readDay(column: ProjectColumn): string | null {
    if (isBad(column)) return null
    const date = readDate(read(column).text, about)
    if ('on' in date) return date.on
    if ('ask' in date) complain(column, { because: 'two-readings', ask: date.ask })
    else if (date.none === 'no-such-day')
      complain(column, { because: 'no-such-day', daysInMonth: date.daysInMonth, month: date.month })
    else if (date.none !== 'empty') complain(column, { because: 'not-a-date' })
    return null
  }

  function readPartners(): string[] {
    if (isBad('partners')) return []
    const found = listed('partners').map((text) => ({ text, found: findNamed(text, about.partners) }))
    const strange = found.find(({ found }) => found.length !== 1)
    if (strange) complain('partners', unknown(strange.text, about.partners))
    return [...new Set(found.flatMap(({ found }) => found[0]?.id ?? []))]
  }

  function listed(column: ProjectColumn): string[] {
    return read(column)
      .text.split(/[;\n]/)
      .map((each) => each.trim())
      .filter(Boolean)
  }
}

function unknown(text: string, known: Named[]): Complaint {
  const near = nearestNames(text, known).map(({ name }) => name)
  return { because: 'unknown-name', near, known: known.slice(0, 12).map(({ name }) => name) }
}
