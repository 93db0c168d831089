import { NotFound } from '../../errors.ts'
import type { Cell } from '../../files/cell.ts'
import type { SheetToWrite } from '../../files/writeSheet.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { addDays } from '../../store/today.ts'
import { takeTurn } from '../../store/turn.ts'
import { type Caller, may, must } from '../caller.ts'
import type { ProjectProblem } from '../import/projectProblem.ts'
import { type ProjectsAbout, type ProjectsReading, type ProjectToTake, readProjects } from '../import/projects.ts'
import type { ProjectChange, SentProject } from '../import/sentProject.ts'
import { words as importWords } from '../import/words.ts'
import { writeBackSheet } from '../import/writeBack.ts'
import { postsOf } from '../post/actions.ts'
import { readStructure } from '../structure/actions.ts'
import { amendProject, readProject, registerProject } from './actions.ts'
import * as batches from './importStore.ts'
import type { Project } from './project.ts'
import { allProjects } from './store.ts'

export type GoodReading = ProjectsReading & { ok: true }

/** What is kept of an import: what was taken, and the rows that wait, as the sheet had them. */
export type BatchNotes = {
  taken: { id: string; title: string }[]
  changed?: { id: string; title: string }[]
  waiting: SheetToWrite
  problems: ProjectProblem[]
}
export type Batch = {
  id: string
  fileName: string
  notes: BatchNotes
  madeAt: Date
  madeBy: string | null
  byName: string | null
}

/** Reads a sheet against what the organisation knows today. Writes nothing. */
export async function readProjectSheet(caller: Caller, rows: readonly Cell[][]): Promise<ProjectsReading> {
  must(caller, 'project.edit')
  return readProjects(rows, await aboutProjects(caller))
}

async function aboutProjects(caller: Caller): Promise<ProjectsAbout> {
  const { units, activities } = await readStructure(caller)
  const posts = await postsOf(caller)
  const projects = await allProjects(caller)
  const names = new Map<string, string>([...units, ...activities].map(({ id, name }) => [id, name]))
  for (const { id, title } of posts) names.set(id, title)
  const nameOf = (id: string) => names.get(id) ?? null
  return {
    today: caller.today,
    yearStarts: caller.organisation.yearStarts,
    themes: units.filter(({ kind }) => kind === 'part'),
    kinds: activities.map(({ id, name, key }) => ({ id, name, code: key })),
    posts: posts.map(({ id, title, holder, vacantSince }) => ({
      id,
      title,
      people: holder ? [holder.name] : [],
      ...(!holder && vacantSince && { leftOn: addDays(vacantSince, -1) }),
    })),
    partners: units.filter(({ kind }) => kind === 'partner'),
    projects: projects.map((project) => ({
      id: project.id,
      title: project.title,
      themeId: project.unitId ?? '',
      ...(project.reference && { reference: project.reference }),
      ...(!project.isClosed && { sent: sentOf(project, nameOf) }),
    })),
  }
}

/** What a project's row in a sheet of ours means. */
function sentOf(project: Project, nameOf: (id: string) => string | null): SentProject {
  const { unitId, workActivityId, leadPostId, reference, partnerIds } = project
  const { title, startsOn, designLockOn, endsOn, places, groups } = project
  const said = { title, startsOn, designLockOn, endsOn, places, groups }
  return {
    words: {
      ...said,
      id: project.id,
      edit: project.edit,
      reference,
      theme: nameOf(unitId ?? ''),
      kind: nameOf(workActivityId),
      lead: nameOf(leadPostId ?? ''),
      // In the order of their names, as a sheet has them.
      partners: partnerIds.flatMap((id) => nameOf(id) ?? []).sort(),
    },
    project: {
      ...said,
      reference: reference ?? '',
      themeId: unitId ?? '',
      kind: workActivityId,
      leadPostId: leadPostId ?? '',
      partnerIds,
    },
  }
}

/** May the caller put this row on the register? A theme lead in their own theme, a researcher what their own post leads. */
export const mayTake = (caller: Caller, { themeId, leadPostId }: ProjectToTake): boolean =>
  may(caller, 'project.edit', { unitId: themeId, ownerPostId: leadPostId })

/** May the caller change this project so? A move to another part takes the right to change that one too. */
export const mayChange = (caller: Caller, change: ProjectChange): boolean =>
  mayTake(caller, change) && may(caller, 'project.edit', { unitId: change.projectId, ownerPostId: change.leadPostId })

/** The rows to mend as the sheet that they came in, with a last column that says why. */
export const sheetToMend = (reading: GoodReading): SheetToWrite =>
  writeBackSheet(reading, { sheet: importWords.wrongRowsSheet, why: importWords.whyColumn }, importWords.problem)

export type Taken =
  | { ok: true; id: string }
  | { ok: false; because: 'nothing' }
  | { ok: false; because: 'changed'; reading: GoodReading }

/**
 * Takes every right row in one act, and keeps the wrong ones. `expected` is how many rows the person was shown as right:
 * when that is no longer so, nothing is taken and they look again.
 */
export async function takeProjects(
  caller: Caller,
  id: string,
  { rows, fileName, expected }: { rows: readonly Cell[][]; fileName: string; expected: number },
): Promise<Taken> {
  // Two people with one sheet: the second reads after the first has written, and takes nothing twice.
  await takeTurn(caller)
  const reading = await readProjectSheet(caller, rows)
  if (!reading.ok) return { ok: false, because: 'nothing' }
  const good = reading.good.filter((row) => mayTake(caller, row))
  const changes = reading.changes.filter((change) => mayChange(caller, change))
  if (good.length + changes.length !== expected) return { ok: false, because: 'changed', reading }
  if (good.length + changes.length === 0) return { ok: false, because: 'nothing' }
  const taken: BatchNotes['taken'] = []
  for (const row of good) taken.push(await takeRow({ ...caller, channel: 'import' }, row))
  const changed: BatchNotes['taken'] = []
  for (const change of changes) changed.push(await takeChange({ ...caller, channel: 'import' }, change))
  await batches.insertBatch(caller, {
    id,
    fileName,
    notes: { taken, changed, waiting: sheetToMend(reading), problems: reading.problems },
  })
  await recordHappening(caller, id, 'imported')
  return { ok: true, id }
}

async function takeRow(
  caller: Caller,
  { reference, themeId, kind, ...row }: ProjectToTake,
): Promise<{ id: string; title: string }> {
  const fields = {
    ...row,
    reference: reference || null,
    unitId: themeId,
    workActivityId: kind,
    summary: null,
  }
  const made = await registerProject(caller, newId(), fields)
  if (!made.ok) throw new Error(`a row that was read as right was refused: ${made.because}`)
  return { id: made.id, title: row.title }
}

async function takeChange(caller: Caller, change: ProjectChange): Promise<{ id: string; title: string }> {
  const { projectId: id, edit, title, themeId, kind, reference, lockReason } = change
  const before = await readProject(caller, id)
  const { leadPostId, startsOn, designLockOn, endsOn, places, groups, partnerIds } = change
  const done = await amendProject(caller, id, edit, {
    title,
    reference: reference || null,
    unitId: themeId || null,
    workActivityId: kind,
    leadPostId: leadPostId || null,
    startsOn,
    designLockOn,
    endsOn,
    summary: before.summary,
    places,
    groups,
    partnerIds,
    lockReason,
  })
  if (!done.ok) throw new Error(`a change that was read as right was refused: ${done.because}`)
  return { id, title }
}

/** An import as it was taken. For whoever brought it, and whoever may change every project. */
export async function readBatch(caller: Caller, id: string): Promise<Batch> {
  const batch = await batches.batchById(caller, id)
  if (!batch) throw new NotFound(`import ${id}`)
  must(caller, 'project.edit', { madeBy: batch.madeBy })
  return batch
}
