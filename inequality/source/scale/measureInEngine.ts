import { type Asked, asked } from '../../asked.ts'
import type { Flag } from '../../flag.ts'
import { absoluteShape } from '../../measure/absoluteConcentrationOfPeople.ts'
import { relativeShape } from '../../measure/relativeConcentrationOfPeople.ts'
import { type IndexOptions, readIndex, type Shape } from '../../people/indexOf.ts'
import { type Found, withDesign } from '../../people/measured.ts'
import type { PeopleMeasured } from '../../people/measurePeople.ts'
import { type Reading, ratioOf, riseOf } from '../../people/readings.ts'
import { chooseLine, type LineOptions, methodOf } from '../../people/slopeOver.ts'
import { notKnown, type Result, WrongShape } from '../../result.ts'
import type { Dialect } from '../names.ts'
import type { Question } from '../source.ts'
import type { Run } from '../sqlSource.ts'
import type { BinnedLine } from './bins.ts'
import { designOf, type Totals, totalsFrom } from './design.ts'
import { type Everybody, lookAtEverybody } from './everybody.ts'
import { totalsText } from './scaleText.ts'

/**
 * The four measures of people who each have a rank of their own (an income), worked out where the records lie: the engine
 * ranks them twice, once for the numbers and once for how sure they are, and only sums leave it. The same numbers as from
 * memory, in `corrected` mode alone. For ordered groups, sums by group are faster: see sqlSource.
 */
export async function measureInEngine(
  run: Run,
  question: Question,
  options: LineOptions & IndexOptions = {},
  dialect: Dialect = {},
): Promise<PeopleMeasured> {
  const ask = asked(options)
  if (ask.isCompat) throw new WrongShape('Where the records lie only corrected measures are worked out.')
  const chosenFor = (extent: { least: number; greatest: number }) => chooseLine(extent, ask, options)
  const { everybody, line, scale, known } = await lookAtEverybody(run, question, chosenFor, dialect)
  const totals = totalsFrom(await run(totalsText(question, known, dialect)), question)
  const common = { ask, totals, everybody }
  return {
    ...lines(common, line, scale, chosenFor(everybody)),
    absolute: index(common, options, absoluteShape),
    concentration: index(common, options, relativeShape),
  }
}

type Common = { ask: Asked; totals: Totals; everybody: Everybody }

function lines(
  { ask, totals, everybody }: Common,
  line: BinnedLine,
  scale: number,
  chosen: ReturnType<typeof chooseLine>,
) {
  const { fit } = line
  const said = 'not' in chosen ? [] : chosen.flags
  const found = { method: methodOf(fit.model), flags: [...everybody.flags, ...said] }
  const read = ({ estimate, towards }: Reading, rest: Partial<Found>): Result => {
    const { aa, ab, bb } = fit.bread
    const turn = [towards.middle * aa + towards.slope * ab, towards.middle * ab + towards.slope * bb] as const
    return withDesign(ask, designOf(totals, [0, 0, turn[0], turn[1]]), totals.isClustered, {
      ...found,
      ...rest,
      estimate,
    })
  }
  const none = (name: string, flag: Flag) => notKnown(name, [flag], ask.level)
  if (!fit.hasConverged) {
    const flag: Flag = { flag: 'separated' }
    return { slope: none('slope index', flag), relative: none('relative index', flag) }
  }
  const limits = fit.model === 'linear' ? {} : { least: -scale, most: scale }
  const rise = fit.model === 'linear' ? fit.slope : fit.top - fit.bottom
  const slope = read(riseOf(fit, scale, rise), limits)
  if (!(fit.bottom > 0 && fit.top > 0))
    return { slope, relative: notKnown(found.method, [...found.flags, { flag: 'lineBelowZero' }], ask.level) }
  return { slope, relative: read(ratioOf(fit), { seScale: 'log' }) }
}

function index({ ask, totals, everybody }: Common, options: IndexOptions, shape: Shape): Result {
  const found = readIndex(everybody, ask, options, shape)
  if ('not' in found) return found.not
  const { byAbsolute, byMean, ...rest } = found
  const { total } = everybody
  const design = designOf(totals, [byMean / total, byAbsolute / total, 0, 0])
  return withDesign(ask, design, totals.isClustered, rest)
}
