import type { Child } from 'hono/jsx'
import { type Caller, may } from '../../organisation/caller.ts'
import type { AboutProject } from '../../organisation/project/routes.tsx'
import type { AboutUnit } from '../../organisation/structure/unitRoutes.tsx'
import { packFor } from '../actions.ts'
import { workById } from '../gate/gateStore.ts'
import { requiredOf } from '../gate/required.ts'
import { maySee } from '../permissions.ts'
import { assessmentsOf } from '../store.ts'
import { AssessmentsOfWork } from './pages/assessmentsOfWork.tsx'
import { timelinessOf } from './timeliness.ts'

/** On a project's page: its assessments, whether they were opened in time, and what gates ask. Nothing of others' drafts. */
export const showAssessmentsOf: AboutProject = ({ caller }, { id, leadPostId }) =>
  assessmentsAt(caller, { id, ownerPostId: leadPostId }, true)

/** The same on the page of a process or a partner, and of a part that has any. */
export const showAssessmentsOfUnit: AboutUnit = async ({ caller }, unit) =>
  unit.kind === 'body' ? null : assessmentsAt(caller, unit, unit.kind !== 'part')

async function assessmentsAt(
  caller: Caller,
  { id, ownerPostId }: { id: string; ownerPostId: string | null },
  isAlways: boolean,
): Promise<Child> {
  const target = { unitId: id, ownerPostId }
  if (!may(caller, 'assessment.list', target)) return null
  const work = await workById(caller, id)
  const assessments = (await assessmentsOf(caller, id)).filter(({ isArchived }) => !isArchived)
  if (!work || (!isAlways && assessments.length === 0)) return null
  const seen = assessments.filter((assessment) => maySee(caller, assessment))
  const packTitles = new Map<string, string>()
  for (const one of seen) packTitles.set(one.pack, (await packFor(one)).shortTitle)
  const opened = assessments.map(({ openedOn }) => openedOn).sort()[0] ?? null
  return (
    <AssessmentsOfWork
      work={work}
      shown={seen}
      packTitles={packTitles}
      hidden={assessments.length - seen.length}
      required={(await requiredOf(caller, [work])).get(id) ?? []}
      timeliness={timelinessOf(work, opened, caller.today)}
      may={{ open: !work.isClosed && may(caller, 'assessment.open', target), readGates: may(caller, 'gate.read') }}
    />
  )
}
