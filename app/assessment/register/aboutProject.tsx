import { may } from '../../organisation/caller.ts'
import type { AboutProject } from '../../organisation/project/routes.tsx'
import { workById } from '../gate/gateStore.ts'
import { requiredOf } from '../gate/required.ts'
import { maySee } from '../permissions.ts'
import { assessmentsOf } from '../store.ts'
import { AssessmentsOfWork } from './pages/assessmentsOfWork.tsx'
import { timelinessOf } from './timeliness.ts'

/** On a project's page: its assessments, whether they were opened in time, and what gates ask. Nothing of others' drafts. */
export const showAssessmentsOf: AboutProject = async ({ caller }, { id, leadPostId, isClosed }) => {
  const target = { unitId: id, ownerPostId: leadPostId }
  if (!may(caller, 'assessment.list', target)) return null
  const work = await workById(caller, id)
  if (!work) return null
  const assessments = (await assessmentsOf(caller, id)).filter(({ isArchived }) => !isArchived)
  const opened = assessments.map(({ openedOn }) => openedOn).sort()[0] ?? null
  return (
    <AssessmentsOfWork
      work={work}
      shown={assessments.filter((assessment) => maySee(caller, assessment))}
      hidden={assessments.filter((assessment) => !maySee(caller, assessment)).length}
      required={(await requiredOf(caller, [work])).get(id) ?? []}
      timeliness={timelinessOf(work, opened, caller.today)}
      may={{ open: !isClosed && may(caller, 'assessment.open', target), readGates: may(caller, 'gate.read') }}
    />
  )
}
