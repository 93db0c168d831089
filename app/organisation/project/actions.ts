import { NotFound } from '../../errors.ts'
import { recordHappening } from '../../store/happening.ts'
import { amendRecord } from '../../store/record.ts'
import { takeTurn } from '../../store/turn.ts'
import { freezeVersion } from '../../store/version.ts'
import { type Caller, may, must } from '../caller.ts'
import { readStructure } from '../structure/actions.ts'
import { isWithin, type Structure } from '../structure/structure.ts'
import {
  faultsOfDays,
  firstLock,
  isLockMoved,
  levelForProject,
  type Project,
  type ProjectFault,
  type ProjectFields,
} from './project.ts'
import * as store from './store.ts'

export const projectsWith = store.projectsWith
export const allProjects = store.allProjects
/** What the register says of one piece of work, for rooms that have looked whether the caller may see it. */
export const projectOf = store.projectById

/** The projects that the caller may see: staff all of them, a partner those in their part or with them. */
export async function listProjects(caller: Caller): Promise<Project[]> {
  const projects = await store.allProjects(caller)
  if (may(caller, 'organisation.read', {})) return projects
  const { units } = await readStructure(caller)
  return projects.filter((project) => isTheirs(caller, project, units))
}

export async function readProject(caller: Caller, id: string): Promise<Project> {
  const project = await store.projectById(caller, id)
  if (!project) throw new NotFound(`project ${id}`)
  if (!may(caller, 'organisation.read', {})) {
    const { units } = await readStructure(caller)
    if (!isTheirs(caller, project, units)) must(caller, 'organisation.read', targetOf(project))
  }
  return project
}

function isTheirs({ member, posts }: Caller, project: Project, units: Structure['units']): boolean {
  if (project.leadPostId && posts.includes(project.leadPostId)) return true
  const { homeUnitId } = member
  return Boolean(homeUnitId && (project.partnerIds.includes(homeUnitId) || isWithin(units, project.id, homeUnitId)))
}

const targetOf = ({ id, leadPostId }: Project) => ({ unitId: id, ownerPostId: leadPostId })

export const mayEditProject = (caller: Caller, project: Project): boolean =>
  may(caller, 'project.edit', targetOf(project))

export type ProjectRefusal = { ok: false; because: ProjectFault[] }

/** Puts a project on the register. A researcher may register one that a post of theirs leads. */
export async function registerProject(
  caller: Caller,
  id: string,
  fields: ProjectFields,
): Promise<{ ok: true; id: string } | ProjectRefusal> {
  must(caller, 'project.edit', { unitId: fields.unitId, ownerPostId: fields.leadPostId })
  const faults = await faultsOf(caller, id, fields)
  if (faults.length) return { ok: false, because: faults }
  await store.insertProject(caller, id, { ...fields, levelId: levelOf(await readStructure(caller), fields.unitId) })
  await recordHappening(caller, id, 'set up')
  return { ok: true, id }
}

function levelOf(structure: Structure, unitId: string | null): string {
  const level = levelForProject(structure, unitId)
  if (!level) throw new Error('an organisation without levels')
  return level.id
}

async function faultsOf(caller: Caller, id: string, fields: ProjectFields): Promise<ProjectFault[]> {
  // Two with one reference at the same moment: the second sees the first.
  if (fields.reference) await takeTurn(caller)
  const isTaken = fields.reference && (await store.referenceIsTaken(caller, fields.reference, id))
  return [...faultsOfDays(fields), ...(isTaken ? (['reference-taken'] as const) : [])]
}

/**
 * Changes a project. Moving a design lock needs a reason, which is kept with both days; the earliest day ever recorded
 * stays, so that lateness cannot be moved away.
 */
export async function amendProject(
  caller: Caller,
  id: string,
  base: number,
  { lockReason, ...fields }: ProjectFields & { lockReason: string },
): Promise<{ ok: true } | ProjectRefusal | { ok: false; because: 'edited' }> {
  const project = await readProject(caller, id)
  if (project.isClosed) throw new NotFound(`project ${id}`)
  must(caller, 'project.edit', targetOf(project))
  if (fields.unitId !== project.unitId)
    must(caller, 'project.edit', { unitId: fields.unitId, ownerPostId: project.leadPostId })
  const isMoved = isLockMoved(project, fields.designLockOn)
  const faults = [
    ...(await faultsOf(caller, id, fields)),
    ...(isMoved && !lockReason ? (['lock-needs-reason'] as const) : []),
  ]
  if (faults.length) return { ok: false, because: faults }
  const to = { title: fields.title, unitId: fields.unitId, ownerPostId: fields.leadPostId }
  if (!(await amendRecord(caller, id, base, Object.keys(fields).sort(), to))) return { ok: false, because: 'edited' }
  const structure = await readStructure(caller)
  const levelId = fields.unitId === project.unitId ? structure.units.find((unit) => unit.id === id)?.levelId : undefined
  await store.updateProject(caller, id, {
    ...fields,
    levelId: levelId ?? levelOf(structure, fields.unitId),
    firstLockOn: firstLock(project.firstLockOn, fields.designLockOn),
  })
  if (fields.leadPostId !== project.leadPostId)
    await store.moveAssessmentsToLead(caller, id, { from: project.leadPostId, to: fields.leadPostId })
  await recordHappening(caller, id, 'changed')
  if (isMoved) await keepLockMove(caller, project, fields.designLockOn, lockReason)
  return { ok: true }
}

async function keepLockMove(
  caller: Caller,
  { id, designLockOn: from }: Project,
  to: string | null,
  why: string,
): Promise<void> {
  const versionNo = await freezeVersion(caller, id, { body: { designLock: { from, to, why } } })
  await recordHappening(caller, id, 'moved', { why, versionNo, fields: ['design lock'] })
}
