import type { MeasureOptions } from '../../inequality/catalogue.ts'
import type { Groups } from '../../inequality/groups.ts'
import { measureAll } from '../../inequality/measureAll.ts'
import { rStream } from '../../inequality/numeric/rStream.ts'
import { type Row, rowOf } from '../row.ts'

const RUNS = 5

/**
 * A table as large as a global repository's: an indicator in 2,000 settings by wealth fifth and in 1,000 settings by ten
 * regions; every measure of each, as the package gives them (intervals from 100 draws) and as we do. Seconds of one
 * processor.
 */
export async function measureHeatTable(): Promise<Row[]> {
  const ordered = Array.from({ length: 2000 }, (_, at) => settingOf(at, 5, true))
  const regions = Array.from({ length: 1000 }, (_, at) => settingOf(at, 10, false))
  const both = [...ordered, ...regions]
  const large = [settingOf(1, 10_000, true), settingOf(2, 10_000, false)]
  const row = (what: string, tables: Groups[], options: MeasureOptions, atMost?: number) =>
    rowOf({ what, runs: times(() => measureEach(tables, options)), unit: 's', atMost })
  return [
    row('every measure of 20,000 groups in 3,000 settings, as the package', both, { mode: 'compat' }, 2),
    row('of these, 2,000 × 5 with an order', ordered, { mode: 'compat' }),
    row('of these, 1,000 × 10 without, with 100 draws', regions, { mode: 'compat' }),
    row('the same 20,000 groups, corrected', both, {}),
    row('every measure of one setting of 10,000 groups, with and without an order', large, {}),
  ]
}

function measureEach(tables: Groups[], options: MeasureOptions): void {
  let known = 0
  for (const groups of tables) known += Object.keys(measureAll(groups, options)).length
  if (known === 0) throw new Error('nothing was measured')
}

/** Percentages that rise from group to group, with noise, in groups of unlike sizes. */
function settingOf(seed: number, count: number, isOrdered: boolean): Groups {
  const stream = rStream(seed)
  const places = Array.from({ length: count }, (_, at) => at)
  return {
    estimate: places.map((at) => 20 + (50 * at) / count + 20 * stream.unif()),
    se: places.map(() => 0.5 + 2 * stream.unif()),
    population: places.map(() => Math.floor(200 + 4800 * stream.unif())),
    ...(isOrdered ? { order: places.map((at) => at + 1) } : { reference: 3 }),
    favourable: seed % 2 === 0,
    scale: 100,
  }
}

function times(work: () => void): number[] {
  work()
  return Array.from({ length: RUNS }, () => {
    const begun = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1e6
  })
}
