import type { Value } from '../../files/writeSheet.ts'
import { plainName } from './names.ts'
import type { ProjectColumn } from './projectColumns.ts'
import type { ProjectProblem } from './projectProblem.ts'
import { readProjectRow } from './projectRow.ts'
import type { KnownProject, ProjectsAbout, ProjectToTake, Typed } from './projects.ts'

/** A project in the words of a sheet. */
export type ProjectInWords = {
  id: string
  edit: number
  reference: string | null
  title: string
  theme: string | null
  kind: string | null
  lead: string | null
  startsOn: string | null
  designLockOn: string | null
  endsOn: string | null
  places: string[]
  groups: string[]
  partners: string[]
}

/** What a row of a sheet of ours stands for: what was written in it, and what that meant. */
export type SentProject = { words: ProjectInWords; project: Omit<ProjectToTake, 'row'> }

/** A row in which something is different from what is here: the whole project as it would be, and what changed. */
export type ProjectChange = ProjectToTake & {
  projectId: string
  edit: number
  changed: ProjectColumn[]
  lockReason: string
}

/** The columns of a sheet of projects that goes out, in their order. What comes back is read by them. */
export const SENT_COLUMNS = [
  'reference',
  'title',
  'theme',
  'kind',
  'lead',
  'starts',
  'design lock',
  'lock reason',
  'ends',
  'places',
  'groups',
  'partners',
  'record',
] as const satisfies ProjectColumn[]

const joined = (all: readonly string[]): string => all.join('; ')
const day = (on: string | null): Value => (on ? { day: on } : null)

/** One project as a row of that sheet. The last cell says which project it is, and after how many changes. */
export function sentRow(words: ProjectInWords): Value[] {
  const cells: Record<(typeof SENT_COLUMNS)[number], Value> = {
    reference: words.reference,
    title: words.title,
    theme: words.theme,
    kind: words.kind,
    lead: words.lead,
    starts: day(words.startsOn),
    'design lock': day(words.designLockOn),
    'lock reason': null,
    ends: day(words.endsOn),
    places: joined(words.places),
    groups: joined(words.groups),
    partners: joined(words.partners),
    record: `${words.id} ${words.edit}`,
  }
  return SENT_COLUMNS.map((column) => cells[column])
}

type Sent = KnownProject & { sent: SentProject }

/** The project that a row of a sheet of ours stands for; undefined where it says none that is here. */
export function sentIn({ record }: Typed, { projects }: ProjectsAbout): Sent | undefined {
  const [id] = (record?.text.trim() ?? '').split(' ')
  const known = id ? projects.find((project) => project.id === id) : undefined
  return known?.sent && { ...known, sent: known.sent }
}

type ChangeReading = { ok: true; change?: ProjectChange } | { ok: false; problems: ProjectProblem[] }

/** What somebody changed in a row of ours, if anything. Cells as they were are not read again, whatever they say. */
export function readChange(row: number, typed: Typed, { id, sent }: Sent, about: ProjectsAbout): ChangeReading {
  const written = sentRow(sent.words)
  const isAsSent = (column: ProjectColumn, at: number) =>
    !typed[column] || plain(typed[column].text) === plain(textOf(written[at]))
  const read = SENT_COLUMNS.filter((column) => column !== 'record' && column !== 'lock reason')
  const changed = read.filter((column) => !isAsSent(column, SENT_COLUMNS.indexOf(column)))
  if (!changed.length) return { ok: true }
  const cell = (column: ProjectColumn) => typed[column]?.text.trim() ?? ''
  const wrong = (column: ProjectColumn, problem: { because: 'changed-since' } | { because: 'lock-needs-reason' }) => ({
    ok: false as const,
    problems: [{ row, column, read: cell(column), ...problem }],
  })
  if (cell('record').split(' ')[1] !== String(sent.words.edit)) return wrong('record', { because: 'changed-since' })
  const unchanged = new Set<ProjectColumn>(read.filter((column) => !changed.includes(column)))
  const reading = readProjectRow(row, withKept(typed, sent, unchanged), about, { unchanged, project: sent.project })
  if (!reading.ok) return reading
  const taken = about.projects.find(
    (other) =>
      other.id !== id && other.reference && plainName(other.reference) === plainName(reading.project.reference),
  )
  if (changed.includes('reference') && taken)
    return {
      ok: false,
      problems: [{ row, column: 'reference', read: cell('reference'), because: 'reference-taken', title: taken.title }],
    }
  const isMoved = sent.words.designLockOn !== null && changed.includes('design lock')
  if (isMoved && !cell('lock reason')) return wrong('lock reason', { because: 'lock-needs-reason' })
  return {
    ok: true,
    change: { ...reading.project, projectId: id, edit: sent.words.edit, changed, lockReason: cell('lock reason') },
  }
}

// A sheet that lost a column has not emptied it.
function withKept(typed: Typed, { words }: SentProject, unchanged: ReadonlySet<ProjectColumn>): Typed {
  const lists = { places: words.places, groups: words.groups, reference: [words.reference ?? ''] }
  const missing = (Object.keys(lists) as (keyof typeof lists)[]).filter((column) => unchanged.has(column))
  return {
    ...typed,
    ...Object.fromEntries(missing.map((column) => [column, { text: joined(lists[column]), is: 'text' as const }])),
  }
}

const textOf = (value: Value | undefined): string =>
  typeof value === 'object' && value !== null ? value.day : String(value ?? '')

// A sheet puts a mark before what would be a formula, and people put spaces where they please.
const plain = (text: string): string => text.replace(/^'/, '').trim().replace(/\s+/g, ' ')
