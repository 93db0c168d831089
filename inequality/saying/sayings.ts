import type { MeasureId } from '../catalogue.ts'
import { sayLeaning, sayMoving, saySlope, sayTimes, sayWidest } from './alongScale.ts'
import { asVariation, hundredth, sayFar, sayPart } from './apart.ts'
import { bestOf, referenceOf, sayFraction, sayLevelling, sayRisk } from './ifAllHad.ts'
import type { Said, Telling } from './telling.ts'
import { sayDifference, sayRatio } from './twoGroups.ts'

/** The measure of this name in words. */
export const sayingOf = (id: MeasureId, telling: Telling): Said => SAYINGS[id](telling, telling.words.sentences)

type Saying = (telling: Telling, sentences: Telling['words']['sentences']) => Said

const SAYINGS: Record<MeasureId, Saying> = {
  d: sayDifference,
  r: sayRatio,
  sii: saySlope,
  rii: sayTimes,
  aci: sayLeaning,
  rci: sayMoving,
  wagstaff: (telling) => sayWidest(telling, true),
  erreygers: (telling) => sayWidest(telling, false),
  bgv: (telling, { typicalSquared }) => sayFar(telling, typicalSquared, Math.sqrt),
  bgsd: (telling, { typical }) => sayFar(telling, typical),
  cov: (telling, { typicalPercent }) => sayPart(telling, typicalPercent, hundredth),
  mdmw: (telling, { fromMean }) => sayFar(telling, (far) => fromMean(true, far)),
  mdmu: (telling, { fromMean }) => sayFar(telling, (far) => fromMean(false, far)),
  mdbw: sayLevelling,
  mdbu: (telling, { fromBest }) => sayFar(telling, (far) => fromBest(far, bestOf(telling))),
  mdrw: (telling, { fromReference }) => sayFar(telling, (far) => fromReference(true, far, referenceOf(telling))),
  mdru: (telling, { fromReference }) => sayFar(telling, (far) => fromReference(false, far, referenceOf(telling))),
  idisw: (telling, { fromMeanPercent }) => sayPart(telling, (part) => fromMeanPercent(true, part), hundredth),
  idisu: (telling, { fromMeanPercent }) => sayPart(telling, (part) => fromMeanPercent(false, part), hundredth),
  ti: (telling, { asIf }) => sayPart(telling, (part) => asIf(part, 'above'), asVariation),
  mld: (telling, { asIf }) => sayPart(telling, (part) => asIf(part, 'below'), asVariation),
  par: sayRisk,
  paf: sayFraction,
}
