import { sayDay } from '../../../web/parts/day.tsx'
import { words as loop } from '../../loop/words.ts'
import { words } from '../words.ts'
import type { ReportAbout } from './readReport.ts'

/** What of the record itself is told, by the key that a pack calls it. Unknown keys are told as not recorded. Pure. */
export function factLine(key: string, about: ReportAbout): string {
  const { assessment, pack, project } = about
  const said = words.report
  const given: Record<string, string | null | undefined> = {
    'project-id': project?.reference ?? assessment.unitName,
    title: assessment.title,
    'lead-post': about.leadTitle,
    host: about.organisation,
    programme: about.partOf,
    partners: words.list(about.partners),
    'kind-of-work': pack.variants.find(({ variant }) => variant === assessment.variant)?.label,
    place: words.list(project?.places ?? []),
    groups: words.list(project?.groups ?? []),
    stage: pack.stages.find(({ stage }) => stage === assessment.stage)?.label,
    'length-used': pack.lengths.find(({ length }) => length === assessment.length)?.label,
    'pack-version': said.pack(pack.title, assessment.packVersion),
    dates: said.dates(assessment.openedOn, about.today),
    'design-lock-date': project?.firstLockOn && sayDay(project.firstLockOn),
    'opened-before-design-lock':
      project?.firstLockOn && (assessment.openedOn < project.firstLockOn ? said.yes : said.no),
    state: loop.states[assessment.state],
  }
  return given[key] || said.notRecorded
}
