import type { Condition, Test } from './condition.ts'
import { judge, testsIn } from './condition.ts'
import type { FactName, Facts } from './fact.ts'
import { type ClimbedRung, climbedRungs, type Ladder, rungOf } from './rung.ts'
import { type Better, bothAtOnce, waysToMeet } from './ways.ts'

/** What is wrong with a ladder as it is written. `at` is the path inside the rung's condition. */
export type LadderFlaw =
  | { flaw: 'cannotBeClimbed'; rung: ClimbedRung }
  | { flaw: 'asksNothingNew'; rung: ClimbedRung }
  | { flaw: 'changesNothing'; rung: ClimbedRung; at: (string | number)[] }
  | { flaw: 'sameFactTwice'; rung: ClimbedRung; fact: FactName }
  | { flaw: 'bothDirections'; rung: ClimbedRung; fact: FactName }

/** Finds rungs that cannot be reached, rungs that ask nothing, and parts of an `all` that change nothing. */
export function flawsOf(ladder: Ladder): LadderFlaw[] {
  const flaws: LadderFlaw[] = [...sameFactTwice(ladder), ...bothDirections(ladder)]
  const better = betterOf(ladder)
  let below: Facts[] = [{}]
  for (const rung of climbedRungs) {
    const condition = ladder[rung]
    if (!condition) continue
    if (below.length > 0 && below.every((facts) => judge(condition, facts).verdict === 'holds'))
      flaws.push({ flaw: 'asksNothingNew', rung })
    const here = onTopOf(below, condition, better)
    const climbed = here.filter((facts) => rungOf(ladder, facts).rung >= rung)
    if (climbed.length === 0) flaws.push({ flaw: 'cannotBeClimbed', rung })
    for (const at of idleParts(condition, below, better)) flaws.push({ flaw: 'changesNothing', rung, at })
    below = climbed
  }
  return flaws
}

/** Parts of an `all` that hold already when everything below and beside them is met. */
function idleParts(
  condition: Condition,
  below: Facts[],
  better: Better,
  path: (string | number)[] = [],
): (string | number)[][] {
  if ('any' in condition) return condition.any.flatMap((part, n) => idleParts(part, below, better, [...path, 'any', n]))
  if (!('all' in condition)) return []
  return condition.all.flatMap((part, n) => {
    const beside = { all: condition.all.filter((_, m) => m !== n) }
    const met = onTopOf(below, beside, better)
    const isIdle = met.length > 0 && met.every((facts) => judge(part, facts).verdict === 'holds')
    return [...(isIdle ? [[...path, 'all', n]] : []), ...idleParts(part, below, better, [...path, 'all', n])]
  })
}

function onTopOf(below: Facts[], condition: Condition, better: Better): Facts[] {
  return below.flatMap((facts) => waysToMeet(condition, better).flatMap((way) => bothAtOnce(facts, way, better)))
}

function betterOf(ladder: Ladder): Better {
  const tests = climbedRungs.flatMap((rung) => testsOn(ladder, rung))
  return { whenLess: new Set(tests.flatMap((test) => ('atMost' in test ? [test.fact] : []))) }
}

function sameFactTwice(ladder: Ladder): LadderFlaw[] {
  return climbedRungs.flatMap((rung) => {
    const names = testsOn(ladder, rung).map(({ fact }) => fact)
    const twice = new Set(names.filter((fact, n) => names.indexOf(fact) !== n))
    return [...twice].map((fact): LadderFlaw => ({ flaw: 'sameFactTwice', rung, fact }))
  })
}

// If more of a fact lifted one rung and sank another, doing better could lower somebody's standing.
function bothDirections(ladder: Ladder): LadderFlaw[] {
  const direction = new Map<FactName, string>()
  return climbedRungs.flatMap((rung) =>
    testsOn(ladder, rung).flatMap((test): LadderFlaw[] => {
      const here = 'is' in test ? `is ${test.is}` : 'atLeast' in test ? 'more' : 'less'
      const before = direction.get(test.fact) ?? here
      direction.set(test.fact, before)
      return before === here ? [] : [{ flaw: 'bothDirections', rung, fact: test.fact }]
    }),
  )
}

function testsOn(ladder: Ladder, rung: ClimbedRung): Test[] {
  const condition = ladder[rung]
  return condition ? testsIn(condition) : []
}
