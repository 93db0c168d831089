import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import type { PackHead } from '../../content/packHead.ts'
import { packOf } from '../../content/packOf.ts'
import { listPacks } from '../../content/packs.ts'
import { NotFound } from '../../errors.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import { projectOf } from '../../organisation/project/actions.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import type { Unit } from '../../organisation/structure/structure.ts'
import { assessmentsOf } from '../actions.ts'
import type { Assessment } from '../assessment.ts'
import { packsFor } from '../carry/crosswalk.ts'

export const USUAL_PACK = 'assessment/hiat'

/** The pieces of work that the caller may open an assessment of, by name: projects and processes first. */
export async function workToAssess(caller: Caller, q: string): Promise<Unit[]> {
  const sought = q.trim().toLowerCase()
  const mine = (await readStructure(caller)).units.filter(
    ({ id, ownerPostId, isClosed, kind, name }) =>
      !isClosed &&
      kind !== 'body' &&
      name.toLowerCase().includes(sought) &&
      may(caller, 'assessment.open', { unitId: id, ownerPostId }),
  )
  const rank = ({ kind }: Unit) => ['project', 'process', 'collaboration', 'part', 'partner'].indexOf(kind)
  return mine.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
}

export type Beginning = {
  unit: Unit
  packName: string
  pack: Pack
  /** The kind of work that its activity suggests, with the activity's name. */
  guess: { variant: string; activity: string } | undefined
  others: Pick<PackHead, 'pack' | 'title'>[]
  before: Assessment | undefined
}

/** What is known before an assessment of this work is opened. */
export async function beginningFor(caller: Caller, unitId: string, packAsked: string): Promise<Beginning> {
  const { units, activities } = await readStructure(caller)
  const unit = units.find(({ id }) => id === unitId)
  if (!unit || !may(caller, 'assessment.open', { unitId, ownerPostId: unit.ownerPostId }))
    throw new NotFound(`unit ${unitId}`)
  const heads = await assessmentPacks()
  const names = heads.map(({ pack: name }) => name)
  const packName = packAsked || (packsFor(unit, names)[0] ?? USUAL_PACK)
  if (!heads.some(({ pack }) => pack === packName)) throw new NotFound(`pack ${packName}`)
  const { content: pack } = await packOf(caller, packName as `assessment/${string}`)
  const project = await projectOf(caller, unitId)
  const activity = activities.find(({ id }) => id === project?.workActivityId)
  const kind = pack.kindsOfWork.find((one) => one.activity === activity?.key)
  return {
    unit,
    packName,
    pack,
    guess: kind && activity && { variant: kind.variant, activity: activity.name },
    others: heads.filter(({ pack: name }) => name !== packName && packsFor(unit, names).includes(name)),
    before: (await assessmentsOf(caller, unitId)).find((one) => one.pack === packName),
  }
}

/** Every set of questions there is, by the title of its newest version. */
async function assessmentPacks(): Promise<Pick<PackHead, 'pack' | 'title'>[]> {
  const heads = (await listPacks()).filter(({ kind, status }) => kind === 'assessment' && status !== 'draft')
  return heads.filter(({ pack }, at) => heads.findIndex((head) => head.pack === pack) === at)
}
