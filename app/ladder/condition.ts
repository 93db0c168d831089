import type { Fact, FactName, Facts, FactValue } from './fact.ts'

export type Wants = { is: FactValue } | { atLeast: number } | { atMost: number }
export type Test = { fact: FactName } & Wants
export type Condition = Test | { all: readonly Condition[] } | { any: readonly Condition[] }

/** 'notPublished': no room publishes the fact yet, so nothing anyone records could make it hold. */
export type Verdict = 'holds' | 'fails' | 'unknown' | 'notPublished'

/** One test, what it found and how it came out. */
export type Check = { test: Test; verdict: Verdict; found?: Fact }

/** `checks` are all tests in reading order; `failing` those that stand in the way, first things first. */
export type Judgement = { verdict: Verdict; checks: Check[]; failing: Check[] }

/** Reads a condition against the facts. Unknown satisfies nothing. */
export function judge(condition: Condition, facts: Facts): Judgement {
  if ('all' in condition) return together(condition.all.map((part) => judge(part, facts)))
  if ('any' in condition) return either(condition.any.map((part) => judge(part, facts)))
  const check = checkTest(condition, facts)
  return { verdict: check.verdict, checks: [check], failing: check.verdict === 'holds' ? [] : [check] }
}

function together(parts: Judgement[]): Judgement {
  const verdicts = parts.map((part) => part.verdict)
  const verdict = firstIn(verdicts, ['notPublished', 'fails', 'unknown']) ?? 'holds'
  return { verdict, checks: parts.flatMap((part) => part.checks), failing: parts.flatMap((part) => part.failing) }
}

function either(parts: Judgement[]): Judgement {
  const verdicts = parts.map((part) => part.verdict)
  const verdict = firstIn(verdicts, ['holds', 'fails', 'unknown']) ?? 'notPublished'
  const failing = verdict === 'holds' ? [] : parts.flatMap((part) => part.failing)
  return { verdict, checks: parts.flatMap((part) => part.checks), failing }
}

function firstIn(verdicts: Verdict[], order: Verdict[]): Verdict | undefined {
  return order.find((verdict) => verdicts.includes(verdict))
}

function checkTest(test: Test, facts: Facts): Check {
  const found = Object.hasOwn(facts, test.fact) ? facts[test.fact] : undefined
  if (!found) return { test, verdict: 'notPublished' }
  if (found.value === 'unknown') return { test, verdict: 'unknown', found }
  return { test, verdict: satisfies(test, found.value) ? 'holds' : 'fails', found }
}

function satisfies(wants: Wants, value: FactValue): boolean {
  if ('is' in wants) return value === wants.is
  if (typeof value !== 'number') return false
  return 'atLeast' in wants ? value >= wants.atLeast : value <= wants.atMost
}

/** Every test inside a condition, in reading order. */
export function testsIn(condition: Condition): Test[] {
  if ('all' in condition) return condition.all.flatMap(testsIn)
  if ('any' in condition) return condition.any.flatMap(testsIn)
  return [condition]
}
