import { markBlank, readStructure } from '../../organisation/structure/actions.ts'
import { addDays } from '../../store/today.ts'
import { go, page, refuse } from '../../web/answer.ts'
import { nextPath } from '../../web/nextPath.ts'
import { readDay } from '../../web/parts/day.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, post, type Route } from '../../web/route.ts'
import { BlankPage } from './page.tsx'
import { words } from './words.ts'

const A_YEAR = 365
const backTo = (next: string): string => nextPath(next, '/strategies')

export const routes: Route[] = [
  get('/blanks/new', 'strategy.edit', async ({ caller, frame, query }) => {
    const of = (name: string) => query.get(name) ?? ''
    const typed = {
      level: of('level'),
      unit: of('unit'),
      activity: of('activity'),
      kind: of('kind'),
      reason: '',
      until: '',
      next: backTo(of('next')),
    }
    return page(<BlankPage frame={frame} structure={await readStructure(caller)} typed={typed} />)
  }),
  post('/blanks', 'strategy.edit', async ({ caller, frame, form, key }) => {
    const structure = await readStructure(caller)
    const { level = '', unit = '', activity = '', kind = '', reason = '', until = '', next = '' } = form.typed
    const place = structure.units.find(({ id }) => id === unit) ?? structure.levels.find(({ id }) => id === level)
    const doing = structure.activities.find(({ id }) => id === activity)
    const isLeft = kind === 'left_blank'
    const day = until.trim() ? readDay(until) : addDays(caller.today, A_YEAR)
    const untilOn = day && day > caller.today ? day : undefined
    const errors: FieldError[] = [
      ...(place ? [] : [{ field: 'level', text: words.faults.level }]),
      ...(doing ? [] : [{ field: 'activity', text: words.faults.activity }]),
      ...(isLeft || kind === 'cannot_apply' ? [] : [{ field: 'kind', text: words.faults.kind }]),
      ...(reason.trim() ? [] : [{ field: 'reason', text: words.faults.reason }]),
      ...(isLeft && !untilOn ? [{ field: 'until', text: words.faults.until }] : []),
    ]
    if (errors.length || !place || !doing)
      return refuse(
        <BlankPage
          frame={frame}
          structure={structure}
          typed={{ level, unit, activity, kind, reason, until, next: backTo(next) }}
          errors={errors}
        />,
      )
    const isUnit = place.id === unit
    await markBlank(
      caller,
      {
        id: key,
        unitId: isUnit ? place.id : null,
        levelId: isUnit ? null : place.id,
        activityId: doing.id,
        kind: isLeft ? 'left_blank' : 'cannot_apply',
        reason: reason.trim(),
        untilOn: isLeft ? (untilOn ?? null) : null,
      },
      words.recordTitle(place.name, doing.name),
    )
    return go(backTo(next), 'blank.marked')
  }),
]
