import { listAssessments, openAssessment } from '../../app/assessment/actions.ts'
import { isSubmitted } from '../../app/assessment/assessment.ts'
import { frozenFor } from '../../app/assessment/loop/actions.ts'
import { flagOf } from '../../app/assessment/precheck/flagOf.ts'
import { timelinessOf } from '../../app/assessment/register/timeliness.ts'
import { eventsForFacts } from '../../app/involvement/event/actions.ts'
import { influenceRatio, ratingGaps } from '../../app/involvement/event/event.ts'
import type { Facts } from '../../app/ladder/fact.ts'
import type { Caller } from '../../app/organisation/caller.ts'
import { allProjects } from '../../app/organisation/project/actions.ts'
import { callerFor, type Stage } from './stage.ts'
import type { Year } from './year.ts'

export type Assessed = NonNullable<Year['expected']['assessed']>

/** What the assessments of a year come to, by the rooms' own rules, as somebody sees it who may see all of them. */
export async function assessedBy(stage: Stage, who: string, now: Date, facts: Facts): Promise<Assessed> {
  return stage.database.inOrganisation(stage.org, 'reading', async (db) => {
    const caller = await callerFor(stage, db, who, now)
    const nameOf = (id: string | null) => [...stage.ids].find(([, one]) => one === id)?.[0] ?? 'organisation'
    const assessments = await listAssessments(caller)
    const projects = await allProjects(caller)
    const submitted = projects.filter(({ id }) => assessments.some((one) => one.unitId === id && isSubmitted(one)))
    const isTimely = (project: (typeof projects)[number]) => {
      const opened = assessments.filter(({ unitId }) => unitId === project.id).map(({ openedOn }) => openedOn)
      return timelinessOf(project, opened.sort()[0] ?? null, caller.today).is === 'in-time'
    }
    const flags: Record<string, string> = {}
    for (const { id, unitId } of assessments.filter(isSubmitted)) {
      const flag = flagOf(await openAssessment(caller, id))
      if (flag && flag.flag !== 'unmapped') flags[nameOf(unitId)] = flag.flag
    }
    const events = await eventsForFacts(caller)
    const { n, of, lowest } = influenceRatio(events)
    const share = (name: string): [number, number] => [facts[name]?.of?.n ?? 0, facts[name]?.of?.total ?? 0]
    return {
      projects_opened_before_lock: share('assessments.openedBeforeLockShare'),
      coverage: [submitted.length, projects.length],
      timeliness: [submitted.filter(isTimely).length, submitted.length],
      cause_action_flags: flags,
      name_cause_and_intersection: share('assessments.causeAndIntersectionShare'),
      review_queue_median_days: Number(facts['review.medianQueueDays']?.value),
      influence: { n, of, lowest: lowest.map(({ unitId }) => nameOf(unitId)).sort() },
      rating_gaps: ratingGaps(events).map(({ id }) => nameOf(id)),
    }
  })
}

/** The flag of each round of an assessment, by what was frozen when it was submitted. */
export async function flagsByRound(caller: Caller, id: string): Promise<(string | undefined)[]> {
  const opened = await openAssessment(caller, id)
  const rounds = Array.from({ length: opened.assessment.round }, (_, at) => at + 1)
  const flags: (string | undefined)[] = []
  for (const round of rounds) {
    const { answers } = await frozenFor(caller, id, round)
    const given = (key: string) => answers.find(({ question }) => question === key)?.value ?? undefined
    flags.push(flagOf({ ...opened, given })?.flag)
  }
  return flags
}
