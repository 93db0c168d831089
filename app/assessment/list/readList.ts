import { type Caller, may } from '../../organisation/caller.ts'
import { projectOf } from '../../organisation/project/actions.ts'
import type { Project } from '../../organisation/project/project.ts'
import { daysBetween } from '../../store/today.ts'
import { listAssessments, packFor } from '../actions.ts'
import { type Assessment, isOver, STATES, type State } from '../assessment.ts'
import { openMajors } from '../loop/review/reviewStore.ts'
import { words as loop } from '../loop/words.ts'
import { type Timeliness, timelinessOf } from '../register/timeliness.ts'
import { assessmentsAbout } from '../store.ts'

export const PER_PAGE = 20

export type Sought = { q: string; state: State | ''; page: number }

/** One line of the list. */
export type Listed = {
  assessment: Assessment
  /** Where the same work has others on the list: what tells it from them. */
  among?: { packTitle: string }
  /** Of the first assessment of the project; missing where the work is none, and so has no day of its design. */
  timely?: Timeliness
  majors: number
  days: number
}

/** Under way: neither accepted nor over, and the work has not begun to act. */
export type Counted = { all: number; underWay: number; accepted: number; live: number }

export type ListView = { counted: Counted; found: number; page: number; pages: number; rows: Listed[] }

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
    counted: counted(all),
    found: found.length,
    page: at,
    pages,
    rows: await withFigures(caller, shown, all),
  }
}

function counted(all: readonly Assessment[]): Counted {
  const accepted = all.filter(({ state }) => state === 'accepted' || state === 'accepted_with_actions').length
  const live = all.filter(({ state }) => state === 'live').length
  const over = all.filter(({ state }) => isOver(state)).length
  return { all: all.length, underWay: all.length - accepted - live - over, accepted, live }
}

async function withFigures(caller: Caller, shown: Assessment[], all: readonly Assessment[]): Promise<Listed[]> {
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
  const firsts = await firstOpened(caller, shown, all)
  const titles = await Promise.all(shown.map(async (one) => (await packFor(one)).shortTitle))
  return shown.map((assessment, at) => {
    const { unitId } = assessment
    const project = projects.get(unitId)
    const isAlone = all.filter((one) => one.unitId === unitId).length === 1
    return {
      assessment,
      among: isAlone ? undefined : { packTitle: titles[at]! },
      timely: project && timelinessOf(project, firsts.get(unitId) ?? assessment.openedOn, caller.today),
      majors: majors.filter(({ assessmentId }) => assessmentId === assessment.id).length,
      days: daysBetween(sinceOf(assessment), caller.today),
    }
  })
}

// A look back at live work is a step too, and begins nothing.
const sinceOf = ({ state, stateSince, liveFrom }: Assessment): string =>
  state === 'live' && liveFrom ? liveFrom : stateSince

/** The first day on which an assessment of each piece of work was opened, of those that the caller may be told of. */
async function firstOpened(
  caller: Caller,
  shown: readonly Assessment[],
  seen: readonly Assessment[],
): Promise<Map<string, string>> {
  const isSeen = new Set(seen.map(({ id }) => id))
  const ids = [...new Set(shown.map(({ unitId }) => unitId))]
  const told = (await assessmentsAbout(caller, ids)).filter(
    ({ id, unitId, ownerPostId }) => isSeen.has(id) || may(caller, 'assessment.list', { unitId, ownerPostId }),
  )
  return new Map(
    told.sort((a, b) => (a.openedOn < b.openedOn ? 1 : -1)).map(({ unitId, openedOn }) => [unitId, openedOn]),
  )
}

export const readState = (typed: string | null): State | '' => STATES.find((state) => state === typed) ?? ''
