import { rungOf } from '../ladder/rung.ts'
import type { PromiseStanding } from '../strategy/actions.ts'
import type { Rules } from './pack.ts'
import { words } from './words.ts'

/** What would lift a promise by one rung, in the words of the pack; where any of several would do, all of them. */
export function liftsOfPromise(
  { kind, facts }: Pick<PromiseStanding, 'kind' | 'facts'>,
  rules: Rules,
): string | undefined {
  const ladder = rules.promises[kind === 'commitment' ? 'commitment' : 'provision']
  const { next, lift } = rungOf(ladder, facts)
  const condition = next && ladder[next.rung]
  const failing = next?.failing.filter(({ verdict }) => verdict !== 'notPublished').map(({ test }) => test.fact) ?? []
  const names = condition && 'any' in condition ? failing : failing.filter((fact) => fact === lift).slice(0, 1)
  const lifts = [...new Set(names)].flatMap((fact) => rules.factOf.get(fact)?.lift ?? [])
  return lifts.length ? words.next.any(lifts) : undefined
}
