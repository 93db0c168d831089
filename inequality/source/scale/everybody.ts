import type { Flag } from '../../flag.ts'
import type { Facts } from '../../people/indexOf.ts'
import type { chooseLine } from '../../people/slopeOver.ts'
import { WrongShape } from '../../result.ts'
import type { Dialect } from '../names.ts'
import type { Question } from '../source.ts'
import { type Columns, grainOf, lookAt, type Run } from '../sqlSource.ts'
import { extentText } from '../sqlText.ts'
import { BINS, type BinnedLine, type Bins, fitBins, sumsOverScale } from './bins.ts'
import { binsText, type Known, wholeText } from './scaleText.ts'

/** What is known of all people together. */
export type Everybody = Facts & { total: number }

type Choose = (extent: { least: number; greatest: number }) => ReturnType<typeof chooseLine>

/** Ranks everybody in the engine and brings back what the estimates take. Throws WrongShape where nobody can be ranked. */
export async function lookAtEverybody(run: Run, question: Question, choose: Choose, dialect: Dialect) {
  const look = await lookAt(run, question, dialect)
  const { centre, ofWeight, ofProduct } = grainOf(look)
  const first = numbersOf(await run(wholeText(question, centre, ofWeight, ofProduct, dialect)))
  const [people, total] = [first('n'), first('w') + first('w_fine')]
  if (!(total > 0)) throw new WrongShape('There is nobody to measure: in every row something is missing.')
  const shift = (first('wy') + first('wy_fine')) / total
  const missing = look.rows - people
  const extent = missing ? numbersOf(await run(extentText(question, dialect))) : undefined
  const [least, greatest] = extent ? [extent('least'), extent('greatest')] : [look.least, look.greatest]
  const whole = { total, centre, shift, grain: ofWeight }
  const bins = binsFrom(await run(binsText(question, whole, dialect)))
  const { squares, products } = sumsOverScale(bins)
  const mean = centre + shift
  const isLevel = least === greatest
  const absolute = isLevel ? 0 : (2 * products) / total
  const flags: Flag[] = []
  if (missing) flags.push({ flag: 'missingRecords', missing, of: look.rows })
  if (isLevel) flags.push({ flag: 'allEqual' })
  const everybody: Everybody = { least, greatest, mean, absolute, flags, total, isRanked: squares > 0 }
  const chosen = choose(everybody)
  const { model, scale } = 'not' in chosen ? ({ model: 'linear', scale: 1 } as const) : chosen
  const line = fitBins(model, bins, mean / scale, scale)
  const known: Known = { whole, fit: line.fit, scale, mean, absolute, moves: movesOf(line) }
  return { everybody, line, scale, known }
}

/** What all moves up the scale add up to, less their mean: so that the influence has a mean of zero. */
function movesOf({ fit, steep }: BinnedLine): [number, number] {
  return [-fit.slope * (steep[0] / 2 - steep[1]), -fit.slope * (steep[1] / 2 - steep[2])]
}

const numbersOf = (columns: Columns) => (name: string) => Number(columns[name]?.[0] ?? 0)

function binsFrom(columns: Columns): Bins {
  const places = Array.from({ length: columns.b?.length ?? 0 }, (_, at) => at)
  places.sort((a, b) => Number(columns.b?.[a]) - Number(columns.b?.[b]))
  const list = (name: string) => Float64Array.from(places, (at) => Number(columns[name]?.[at]))
  const middle = list('b').map((bin) => (bin + 0.5) / BINS - 0.5)
  if (!middle.every(Number.isFinite))
    throw new WrongShape('The ranks hold values that are not numbers or are infinite.')
  return { middle, w0: list('w0'), w1: list('w1'), w2: list('w2'), w3: list('w3'), y0: list('y0'), y1: list('y1') }
}
