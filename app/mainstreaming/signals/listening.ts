import { influenceRatio, ratingGaps } from '../../involvement/event/event.ts'
import type { FileProject, OrganisationFile } from './organisationFile.ts'
import { ratioOf } from './twoDecimals.ts'

/** What came of working with people, in every project and in the organisation as a whole. */
export function involvementSignals({ projects, orgInvolvement }: OrganisationFile) {
  const events = [
    ...projects.flatMap(({ id, involvement, designLockDate }) =>
      involvement.map((event) => ({ ...readEvent(event), unitId: id, lockOn: designLockDate })),
    ),
    ...orgInvolvement.map((event) => ({ ...readEvent(event), unitId: null, lockOn: null })),
  ]
  const influence = influenceRatio(events)
  return {
    events: events.length,
    influenceRatio: ratioOf(influence.n, influence.of),
    paidRate: ratioOf(events.filter(({ paid }) => paid).length, events.length),
    beforeDesignLock: events.filter(({ date, lockOn }) => lockOn && date < lockOn).length,
    ratingGapFlags: ratingGaps(events).map(({ id }) => id),
  }
}

const readEvent = (event: FileProject['involvement'][number]) => ({
  ...event,
  changed: event.changeMade,
  teamRating: event.teamRating ?? null,
  adviserRating: event.adviserRating ?? null,
})

const CLOSED = ['done', 'verified', 'declined']

/** What reviewers and advisers said, and what became of it. A point is closed only where somebody answered it. */
export function feedbackSignals({ projects }: OrganisationFile) {
  const points = projects.flatMap(({ feedback }) => feedback)
  const answered = points.filter(({ response }) => response.trim())
  const closed = answered.filter(({ state }) => CLOSED.includes(state))
  return {
    issued: points.length,
    respondedRatio: ratioOf(answered.length, points.length),
    closedRatio: ratioOf(closed.length, points.length),
    declinedWithoutReason: points
      .filter(({ state, response }) => state === 'declined' && !response.trim())
      .map(({ id }) => id),
    openMajor: points.filter((point) => point.severity === 'major' && !closed.includes(point)).map(({ id }) => id),
  }
}
