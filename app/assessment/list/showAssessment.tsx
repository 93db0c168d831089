import { loadPack } from '../../content/packs.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import type { Visit } from '../../web/route.ts'
import { carryNotes } from '../carry/actions.ts'
import { nextSteps } from '../loop/actions.ts'
import { isWriter } from '../permissions.ts'
import { maySeeFindings } from '../precheck/actions.ts'
import { teamOf, whoCouldJoin } from '../team/readTeam.ts'
import { AssessmentPage } from './pages/show.tsx'
import { readTasks } from './readTasks.ts'

/** The page of an assessment, with errors where a form on it was refused. */
export async function drawAssessment({ caller, frame, params }: Visit, errors?: FieldError[]) {
  const view = await readTasks(caller, params.id!)
  const { assessment } = view.opened
  const { head } = await loadPack(assessment.pack as `assessment/${string}`, assessment.packVersion)
  const team = await teamOf(caller, view.opened)
  const mayChangeTeam = isWriter(caller, view.opened)
  return (
    <AssessmentPage
      frame={frame}
      caller={caller}
      view={view}
      packTitle={head.title}
      team={team}
      nameable={mayChangeTeam ? await whoCouldJoin(caller, team) : []}
      mayChangeTeam={mayChangeTeam}
      steps={await nextSteps(caller, view.opened)}
      maySeeFindings={maySeeFindings(caller, view.opened)}
      carry={await carryNotes(caller, view.opened)}
      errors={errors}
    />
  )
}
