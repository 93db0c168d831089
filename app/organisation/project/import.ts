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
import { words as importWords } from '../import/words.ts'
import { writeBackSheet } from '../import/writeBack.ts'
import { postsOf } from '../post/actions.ts'
import { readStructure } from '../structure/actions.ts'
import { registerProject } from './actions.ts'
import * as batches from './importStore.ts'
import { allProjects } from './store.ts'

export type GoodReading = ProjectsReading & { ok: true }

/** What is kept of an import: what was taken, and the rows that wait, as the sheet had them. */
export type BatchNotes = { taken: { id: string; title: string }[]; waiting: SheetToWrite; problems: ProjectProblem[] }
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
    projects: projects.map(({ id, reference, title, unitId }) => ({
      id,
      title,
      themeId: unitId ?? '',
      ...(reference && { reference }),
    })),
  }
}

/** May the caller put this row on the register? A theme lead in their own theme, a researcher what their own post leads. */
export const mayTake = (caller: Caller, { themeId, leadPostId }: ProjectToTake): boolean =>
  may(caller, 'project.edit', { unitId: themeId, ownerPostId: leadPostId })

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
  if (good.length !== expected) return { ok: false, because: 'changed', reading }
  if (good.length === 0) return { ok: false, because: 'nothing' }
  const taken: BatchNotes['taken'] = []
  for (const row of good) taken.push(await takeRow({ ...caller, channel: 'import' }, row))
  await batches.insertBatch(caller, {
    id,
    fileName,
    notes: { taken, waiting: sheetToMend(reading), problems: reading.problems },
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
    groups: [],
  }
  const made = await registerProject(caller, newId(), fields)
  if (!made.ok) throw new Error(`a row that was read as right was refused: ${made.because}`)
  return { id: made.id, title: row.title }
}

/** An import as it was taken. For whoever brought it, and whoever may change every project. */
export async function readBatch(caller: Caller, id: string): Promise<Batch> {
  const batch = await batches.batchById(caller, id)
  if (!batch) throw new NotFound(`import ${id}`)
  must(caller, 'project.edit', { madeBy: batch.madeBy })
  return batch
}
