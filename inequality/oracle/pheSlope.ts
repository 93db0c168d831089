import type { QuantileGroups, ValueKind } from '../measure/ukSlope/quantileGroups.ts'
import { ukSlopeIndex } from '../measure/ukSlopeIndex.ts'
import { rStream } from '../numeric/rStream.ts'
import type { Case } from './case.ts'
import { argument, byGroup, flag, levelsOf, numbers } from './pheCall.ts'

const KINDS: readonly ValueKind[] = ['measure', 'rate', 'proportion']
const SAID = ['normal', 'rate', 'proportion'] as const

/** The package's slope and relative index by quantile, its simulated limits from R's stream. */
export function slopes(one: Case): Record<string, unknown> {
  const type = /SII value_type (\d)/.exec(one.measure ?? '')?.[1]
  const kind = Number(type || argument(one, 'value_type', 0))
  const transform = flag(one, 'transform', false)
  const turns = argument(one, 'repetitions', 100_000)
  const multiplier = argument(one, 'multiplier', 1)
  const seed = Number(one.inputs?.seed ?? /set\.seed\((\d+)\)/.exec(one.call ?? '')?.[1] ?? 42)
  const groups = byGroup(one).map(({ at }): QuantileGroups => {
    const of = (name: string) => {
      const list = numbers(one, name)
      return list.length ? at.map((row) => list[row] as number) : undefined
    }
    return {
      quantile: of('q') ?? of('quantile') ?? [],
      population: of('pop') ?? [],
      value: of('value'),
      events: of('x'),
      se: of('se'),
      lower: of('l') ?? of('lower_cl'),
      upper: of('u') ?? of('upper_cl'),
      kind: KINDS[kind],
      multiplier,
      transform,
    }
  })
  const levels = levelsOf(one)
  const byLevel = levels.map((level) => {
    const stream = rStream(seed)
    return groups.map((each) => ukSlopeIndex(each, { mode: 'compat', level, turns, stream }))
  })
  const limits = levels.flatMap((level, at) => {
    const ending = `${(100 * level).toFixed(1).replace('.', '_')}${transform ? '' : 'cl'}`
    return (['slope', 'ratio'] as const).flatMap((which) =>
      (['lower', 'upper'] as const).map((end): [string, unknown] => [
        `${which === 'slope' ? 'sii' : 'rii'}_${end}${ending}`,
        byLevel[at]!.map((each) => each[which][end]),
      ]),
    )
  })
  const say = (text: unknown) => groups.map(() => text)
  return {
    g: one.inputs?.g ? byGroup(one).map(({ name }) => name) : undefined,
    sii: byLevel[0]!.map(({ slope }) => slope.estimate),
    rii: byLevel[0]!.map(({ ratio }) => ratio.estimate),
    ...Object.fromEntries(limits),
    intercept: byLevel[0]!.map(({ bottom }) => bottom),
    indicator_type: say(SAID[kind]),
    multiplier: say(multiplier),
    transform: say(transform ? (kind === 1 ? 'log' : 'logit') : 'none'),
    CI_confidence: say(levels.map((level) => `${Number((100 * level).toFixed(6))}%`).join(', ')),
    CI_method: say(`simulation ${turns} reps`),
  }
}
