import type { Condition } from './condition.ts'
import type { Fact, FactName, Facts } from './fact.ts'

/** The facts of a ladder of which less is better; of all others more is. */
export type Better = { whenLess: ReadonlySet<FactName> }

/** Every smallest set of facts that meets a condition: one for each way through its `any`s. */
export function waysToMeet(condition: Condition, better: Better): Facts[] {
  if ('any' in condition) return condition.any.flatMap((part) => waysToMeet(part, better))
  if ('all' in condition)
    return condition.all.reduce<Facts[]>(
      (ways, part) =>
        ways.flatMap((facts) => waysToMeet(part, better).flatMap((way) => bothAtOnce(facts, way, better))),
      [{}],
    )
  const value = 'is' in condition ? condition.is : 'atLeast' in condition ? condition.atLeast : condition.atMost
  return [{ [condition.fact]: { value, counted: [], missing: [] } }]
}

/** Two sets of facts as one, with the stricter of two numbers. An empty list when they contradict each other. */
export function bothAtOnce(one: Facts, other: Facts, better: Better): Facts[] {
  const both: Record<FactName, Fact> = { ...one }
  for (const [name, fact] of Object.entries(other)) {
    const before = both[name]?.value ?? fact.value
    if (before === fact.value) both[name] = fact
    else if (typeof before !== 'number' || typeof fact.value !== 'number') return []
    else both[name] = { ...fact, value: (better.whenLess.has(name) ? Math.min : Math.max)(before, fact.value) }
  }
  return [both]
}
