import type { Caller } from '../../organisation/caller.ts'
import { projectOf } from '../../organisation/project/actions.ts'
import type { Project } from '../../organisation/project/project.ts'
import { daysBetween } from '../../store/today.ts'
import { listAssessments } from '../actions.ts'
import { type Assessment, isOver, STATES, type State } from '../assessment.ts'
import { openMajors } from '../gate/gateStore.ts'
import { words as loop } from '../loop/words.ts'
import { type Timeliness, timelinessOf } from '../register/timeliness.ts'

export const PER_PAGE = 20

export type Sought = { q: string; state: State | ''; page: number }

/** One line of the list. `timely` is missing where the work is no project, and so has no day of its design. */
export type Listed = { assessment: Assessment; timely?: Timeliness; majors: number; days: number }

export type ListView = { total: number; open: number; found: number; page: number; pages: number; rows: Listed[] }

/** Assessments that the caller may see, newest first, one page of those sought. */
export async function readList(caller: Caller, { q, state, page }: Sought): Promise<ListView> {
  const all = await listAssessments(caller)
  const sought = q.trim().toLowerCase()
  const says = ({ title, unitName, state: now }: Assessment) =>
    `${title}\n${unitName}\n${loop.states[now]}`.toLowerCase()
  const found = all.filter((one) => (!state || one.state === state) && says(one).includes(sought))
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const at = Math.min(pages, Math.max(1, page))
  const shown = found.slice((at - 1) * PER_PAGE, at * PER_PAGE)
  return {
    total: all.length,
    open: all.filter((one) => !isOver(one.state)).length,
    found: found.length,
    page: at,
    pages,
    rows: await withFigures(caller, shown),
  }
}

async function withFigures(caller: Caller, shown: Assessment[]): Promise<Listed[]> {
  if (!shown.length) return []
  const projects = new Map<string, Project>()
  for (const unitId of new Set(shown.map((one) => one.unitId))) {
    const project = await projectOf(caller, unitId)
    if (project) projects.set(unitId, project)
  }
  const majors = await openMajors(
    caller,
    shown.map(({ id }) => id),
  )
  return shown.map((assessment) => {
    const project = projects.get(assessment.unitId)
    return {
      assessment,
      timely: project && timelinessOf(project, assessment.openedOn, caller.today),
      majors: majors.filter(({ assessmentId }) => assessmentId === assessment.id).length,
      days: daysBetween(assessment.stateSince, caller.today),
    }
  })
}

export const readState = (typed: string | null): State | '' => STATES.find((state) => state === typed) ?? ''
