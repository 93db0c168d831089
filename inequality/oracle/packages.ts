import type { Ask, Case } from './case.ts'

/** Which of our answers belongs to a case: told by the package that answered it first. */
const PACKAGES: readonly [isIt: (one: Case) => boolean, load: () => Promise<{ ask: Ask }>][] = [
  [(one) => is(one, 'healthequal') && one.inputs?.generator !== undefined, () => import('./scale.ts')],
  [(one) => is(one, 'healthequal') && one.inputs?.$dataset !== undefined, () => import('./healthequalMicro.ts')],
  [(one) => is(one, 'healthequal'), () => import('./healthequal.ts')],
  [(one) => is(one, 'PHEindicatormethods'), () => import('./phe.ts')],
  [(one) => is(one, 'rineq'), () => import('./rineq.ts')],
  [(one) => is(one, 'IC2') || is(one, 'ineq'), () => import('./ic2.ts')],
  [(one) => is(one, 'lme4'), () => import('./maihda.ts')],
  [(one) => is(one, 'spec-derived influence'), () => import('./linearised.ts')],
  [(one) => is(one, 'base R') && one.measure === 'trend', () => import('./trend.ts')],
  [(one) => is(one, 'base R'), () => import('./r.ts')],
  [(one) => /disclosure|suppression|reliability/.test(one.measure ?? ''), () => import('./disclosure.ts')],
]

const is = (one: Case, name: string) => one.package?.startsWith(name) ?? false

/** How the case is asked of us, or nothing where no package of ours knows it. */
export async function askerOf(one: Case): Promise<Ask | undefined> {
  const found = PACKAGES.find(([isIt]) => isIt(one))
  return found && (await found[1]()).ask
}
