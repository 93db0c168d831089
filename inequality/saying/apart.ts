import { inParts, inUnits, plain, type Said, type Telling } from './telling.ts'

/** How far groups lie apart, in the indicator's units; `as` turns the measure into those where it is not in them. */
export function sayFar(telling: Telling, sentence: (far: string) => string, as?: (value: number) => number): Said {
  const far = as ? as(telling.estimate) : telling.estimate
  return { main: sentence(plain(telling, far)), limit: inUnits(telling, as), equal: 0 }
}

/** How far groups lie apart, as a part of the average. */
export function sayPart(telling: Telling, sentence: (part: number) => string, as: (value: number) => number): Said {
  return { main: sentence(as(telling.estimate)), limit: inParts(telling, as), equal: 0 }
}

export const hundredth = (value: number): number => value / 100

/** How far groups would lie from the average, in parts of it, for a Theil index or mean log deviation of this size. */
export const asVariation = (value: number): number => Math.sqrt((2 * Math.max(0, value)) / 1000)
