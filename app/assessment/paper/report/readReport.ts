import type { Action } from '../../../action/action.ts'
import { actionsAbout } from '../../../action/actions.ts'
import { NotAllowed } from '../../../errors.ts'
import type { Answered } from '../../../involvement/actions.ts'
import { listEvents } from '../../../involvement/event/actions.ts'
import type { Event } from '../../../involvement/event/event.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { postsOf } from '../../../organisation/post/actions.ts'
import { readProject } from '../../../organisation/project/actions.ts'
import type { Project } from '../../../organisation/project/project.ts'
import { readStructure } from '../../../organisation/structure/actions.ts'
import { type Opened, openAssessment } from '../../actions.ts'
import { type ReadAnswer, readAnswerOf } from '../../loop/frozen.ts'
import { saidAbout } from '../../loop/heard.ts'
import type { FollowUp } from '../../loop/live/followUp.ts'
import { followUpsOf } from '../../loop/live/followUpStore.ts'
import type { Review } from '../../loop/review/review.ts'
import { reviewsOf } from '../../loop/review/reviewStore.ts'
import { maySeeFindings, type Precheck, precheckOpened } from '../../precheck/actions.ts'

/** Everything that a report of an assessment may say. */
export type ReportAbout = Pick<Opened, 'assessment' | 'pack' | 'asked'> & {
  organisation: string
  today: string
  /** By question; every question of the pack is here. */
  read: ReadonlyMap<string, ReadAnswer>
  project: Project | undefined
  partOf: string | null
  leadTitle: string | null
  partners: string[]
  said: Answered[]
  reviews: Review[]
  actions: Action[]
  events: Event[]
  followUps: FollowUp[]
  /** Only where the team asked for it, and may see it. */
  precheck: Precheck | undefined
}

export async function readReport(caller: Caller, id: string, withFindings: boolean): Promise<ReportAbout> {
  const opened = await openAssessment(caller, id)
  const { assessment, pack, asked } = opened
  const read = new Map<string, ReadAnswer>()
  for (const question of pack.questions) read.set(question.question, await readAnswerOf(caller, opened, question))
  const { units } = await readStructure(caller)
  const isProject = assessment.unitKind === 'project'
  const project = isProject ? await projectFor(caller, assessment.unitId) : undefined
  const unit = units.find((one) => one.id === assessment.unitId)
  const nameOf = (unitId: string | null | undefined) => units.find((one) => one.id === unitId)?.name ?? null
  const lead = (await postsOf(caller)).find((one) => one.id === assessment.ownerPostId)
  return {
    organisation: caller.organisation.name,
    today: caller.today,
    assessment,
    pack,
    asked,
    read,
    project,
    partOf: nameOf(unit?.parentId),
    leadTitle: lead?.title ?? null,
    partners: (project?.partnerIds ?? []).flatMap((partner) => nameOf(partner) ?? []),
    said: await saidAbout(caller, id),
    reviews: await reviewsOf(caller, id),
    actions: await actionsAbout(caller, id),
    events: await listEvents(caller, { unitId: assessment.unitId }),
    followUps: await followUpsOf(caller, id),
    precheck: withFindings && maySeeFindings(caller, opened) ? await precheckOpened(caller, opened) : undefined,
  }
}

// A partner may be named for one assessment and not see the register.
async function projectFor(caller: Caller, id: string): Promise<Project | undefined> {
  try {
    return await readProject(caller, id)
  } catch (error) {
    if (error instanceof NotAllowed) return undefined
    throw error
  }
}
