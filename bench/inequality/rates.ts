import { protect } from '../../inequality/disclosure/protect.ts'
import { onsTenFive } from '../../inequality/disclosure/rule.ts'
import { maihda } from '../../inequality/maihda/maihda.ts'
import { strataOf } from '../../inequality/maihda/strata.ts'
import { ukSlopeIndex } from '../../inequality/measure/ukSlopeIndex.ts'
import { rStream } from '../../inequality/numeric/rStream.ts'
import { peopleOfStrata } from '../../inequality/oracle/peopleOfStrata.ts'
import { directRate } from '../../inequality/rate/directRate.ts'
import { AGES, lifeExpectancy } from '../../inequality/rate/lifeExpectancy.ts'
import { type Row, rowOf } from '../row.ts'

const RUNS = 5

/** Rates, slopes by quantile, models of strata and the protection of small numbers; seconds of one processor. */
export async function measureRates(): Promise<Row[]> {
  const row = (what: string, work: () => void, atMost?: number) => rowOf({ what, runs: times(work), unit: 's', atMost })
  const { sex, age, edu, eth, y, z } = peopleOfStrata(1_000_000, 31337, 1)
  const identities = { sex, age, edu, eth }
  return [
    row('slope by decile of 20 places, 100,000 simulated lines each, limits to the last bit of R', slopes, 0.5),
    row('directly standardised rate of 10,000 places × 19 ages', directRates(10_000), 0.1),
    row('life expectancy of 2,000 places × 20 ages', lifeTables(2000)),
    row(
      'strata of 1,000,000 people and their logistic models',
      () => {
        maihda(strataOf({ identities, outcome: y }), { outcome: 'binary' })
      },
      0.5,
    ),
    row(
      'strata of 1,000,000 people and their linear models',
      () => {
        maihda(strataOf({ identities, outcome: z }), { outcome: 'continuous' })
      },
      0.5,
    ),
    row('small numbers of 100 tables of 6 × 6 × 3 with all totals', protected100),
  ]
}

const QUANTILES = Array.from({ length: 10 }, (_, at) => at + 1)

function slopes(): void {
  const stream = rStream(42)
  for (let place = 0; place < 20; place++)
    ukSlopeIndex(
      {
        quantile: QUANTILES,
        population: QUANTILES.map((q) => 9000 + 700 * ((q * 7 + place) % 5)),
        value: QUANTILES.map((q) => 70 + q + ((q * 13 + place) % 7) / 10),
        se: QUANTILES.map((q) => 0.2 + ((q * 11 + place) % 9) / 10),
      },
      { mode: 'compat', stream },
    )
}

function directRates(places: number): () => void {
  const stream = rStream(7)
  const list = (of: (u: number) => number) => Array.from({ length: 19 }, () => Math.round(of(stream.unif())))
  const all = Array.from({ length: places }, () => ({
    events: list((u) => 60 * u),
    population: list((u) => 1000 + 5000 * u),
    standard: list((u) => 4000 + 3000 * u),
  }))
  return () => {
    for (const one of all) directRate(one)
  }
}

function lifeTables(places: number): () => void {
  const stream = rStream(9)
  const all = Array.from({ length: places }, () => ({
    deaths: AGES.map((_, band) => Math.round(1 + 1.3 ** band * (0.5 + stream.unif()))),
    population: AGES.map(() => 2000 + Math.round(3000 * stream.unif())),
  }))
  return () => {
    for (const one of all) lifeExpectancy(one)
  }
}

function protected100(): void {
  const stream = rStream(3)
  for (let table = 0; table < 100; table++) {
    const counts = Array.from({ length: 108 }, () => Math.floor(-40 * Math.log(stream.unif())))
    protect({ sizes: [6, 6, 3], counts }, onsTenFive)
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
