import type { Asked } from '../asked.ts'
import type { Flag } from '../flag.ts'
import { roundHalfEven } from '../numeric/roundHalfEven.ts'
import { studentQuantile } from '../numeric/student.ts'
import { ranksOf } from '../rank.ts'
import type { Table } from '../table.ts'
import { mustCountUp, whyNot } from '../whyNot.ts'
import { fitRank, type Model, type Points, type RankFit, type Symmetric } from './rankFit.ts'
import { spreadAsPackage, spreadFromErrors, spreadFromScatter } from './rankSpread.ts'

/** A line over the social scale with how sure it is; `reach` standard errors make the interval. Values over `scale`. */
export type RankModel = {
  fit: RankFit
  scale: number
  spread: Symmetric | null
  reach: number
  method: string
  flags: Flag[]
}

/** The model that the slope and the relative index share, or the flag that says why there is none. */
export function rankModelOf(table: Table, ask: Asked, model: Model, name: string): RankModel | { not: Flag } {
  const not = whyNot(table, { name, people: true, order: true })
  if (not) return { not }
  return ask.isCompat ? asPackage(table, ask, model) : corrected(table, ask, model)
}

function corrected(table: Table, ask: Asked, asked: Model): RankModel | { not: Flag } {
  const flags: Flag[] = []
  const held = Array.from(table.people.keys()).filter((at) => (table.people[at] as number) > 0)
  if (held.length < table.size) flags.push({ flag: 'emptyGroups', groups: table.size - held.length })
  if (held.length < 3) return { not: { flag: 'fewGroups', groups: held.length } }
  const only = (list: Float64Array) => Float64Array.from(held, (at) => list[at] as number)
  const scale = table.groups.scale ?? guessedScale(table)
  const weight = only(table.people)
  const points: Points = { rank: only(table.rank), value: only(table.y).map((y) => y / scale), weight }
  if (!isSpread(points.rank)) return { not: { flag: 'fewGroups', groups: 1 } }
  const isInside = points.value.every((value) => value >= 0 && value <= 1)
  const model = asked === 'logistic' && isInside && !table.isAllEqual ? 'logistic' : 'linear'
  if (asked === 'logistic' && !isInside) flags.push({ flag: 'linearInstead' })
  if (asked === 'logistic' && isInside && !table.groups.scale) flags.push({ flag: 'scaleGuessed', scale })
  if (table.isAllEqual) flags.push({ flag: 'allEqual' })
  if (model === 'logistic' && isSeparated(points)) return { not: { flag: 'separated' } }
  const fit = fitRank(model, points)
  if (!fit.hasConverged) return { not: { flag: 'separated' } }
  const line = `${model} line over the social scale, weighted by people`
  if (table.hasErrors) {
    const spread = spreadFromErrors(
      fit,
      points,
      only(table.se).map((se) => se / scale),
    )
    return { fit, scale, spread, reach: ask.reach, method: `${line}; interval from the groups' standard errors`, flags }
  }
  const { df, ...spread } = spreadFromScatter(fit, points)
  flags.push({ flag: 'fromScatter', groups: held.length })
  const method = `${line}; interval from how far the groups lie off the line (Student's t, ${df} degrees of freedom)`
  return { fit, scale, spread, reach: studentQuantile(0.5 + ask.level / 2, df), method, flags }
}

function asPackage(table: Table, ask: Asked, model: Model): RankModel | { not: Flag } {
  mustCountUp(table.groups.order ?? [])
  if (table.isAllEqual) return { not: { flag: 'allEqual' } }
  const scale = guessedScale(table)
  const people = table.people.map(Math.ceil)
  const events = table.y.map((y, at) => roundHalfEven((y / scale) * (people[at] as number)))
  if (events.some((count, at) => count < 0 || count > (people[at] as number)))
    return { not: { flag: 'negativeValues' } }
  const rank = ranksOf(table.order, people)
  const points: Points =
    model === 'linear'
      ? { rank, value: table.y.map((y) => y / scale), weight: people }
      : {
          rank,
          value: events.map((count, at) => (people[at] === 0 ? 0 : count / (people[at] as number))),
          weight: people.map((held) => held * held),
        }
  const fit = fitRank(model, points)
  const method = `${model} line over the social scale as healthequal 1.0.1 fits it; HC1 interval`
  return { fit, scale, spread: spreadAsPackage(fit, points), reach: ask.reach, method, flags: [] }
}

/** The smallest whole that the values fit into. */
function guessedScale(table: Table): number {
  return [1, 100, 1000, 1e4, 1e5, 1e6].find((whole) => table.highest <= whole) ?? 1e6
}

const isSpread = (rank: Float64Array): boolean => rank.some((r) => r !== rank[0])

/** Whether a place on the scale parts all zeros from all ones: then no line on the log odds fits best. */
function isSeparated({ rank, value }: Points): boolean {
  if (value.some((share) => share > 0 && share < 1)) return false
  const [none, all] = [0, 1].map((share) => rank.filter((_, at) => value[at] === share))
  if (!none?.length || !all?.length) return true
  return Math.max(...none) <= Math.min(...all) || Math.max(...all) <= Math.min(...none)
}
