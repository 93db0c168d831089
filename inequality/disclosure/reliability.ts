import { betaQuantile } from '../numeric/beta.ts'
import { studentQuantile } from '../numeric/student.ts'

/** Whether a number says enough to be shown: `notShown` by the rule, or shown with the word unreliable beside it. */
export type Reliability = 'shown' | 'unreliable' | 'notShown' | 'review'

/** Office for Health Improvement and Disparities: no directly standardised rate from fewer than ten events. */
export const ohidRate = (events: number): Reliability => (events < 10 ? 'notShown' : 'shown')

/** United States vital statistics (CDC WONDER): below ten events hidden, below twenty unreliable. */
export const usVitalRate = (events: number): Reliability =>
  events < 10 ? 'notShown' : events < 20 ? 'unreliable' : 'shown'

/** Office for National Statistics, deaths: no rate from fewer than three, below twenty unreliable. */
export const onsDeathRate = (events: number): Reliability =>
  events < 3 ? 'notShown' : events < 20 ? 'unreliable' : 'shown'

/**
 * National Center for Health Statistics, proportions (Parker and others, 2017, Vital and Health Statistics 2(175)): by the
 * effective number of people and by how wide Korn and Graubard's interval is, absolutely and for the proportion. `people`
 * is the number asked, `effective` that number as the design of the survey leaves it, `freedom` the design's degrees.
 */
export function nchsProportion(share: number, people: number, effective = people, freedom?: number): Reliability {
  if (people < 30 || effective < 30) return 'notShown'
  const { lower, upper } = kornGraubard(share, people, effective, freedom)
  const width = upper - lower
  if (width >= 0.3) return 'notShown'
  if (width > 0.05 && width > 1.3 * Math.min(share, 1 - share)) return 'notShown'
  if (share === 0 || share === 1 || (freedom !== undefined && freedom < 8)) return 'review'
  return 'shown'
}

/** The same centre's rule for rates (2023): ten effective events and people, and an interval not wider than 160 %. */
export function nchsRate(events: number, people: number, rate: number, lower: number, upper: number): Reliability {
  if (events < 10 || people < 10) return 'notShown'
  return upper - lower > 1.6 * rate ? 'notShown' : 'shown'
}

/** The interval of 95 % for a proportion from a survey (Korn and Graubard, 1998, Survey Methodology). */
export function kornGraubard(
  share: number,
  people: number,
  effective: number,
  freedom?: number,
): { lower: number; upper: number } {
  const stretch =
    freedom === undefined ? 1 : (studentQuantile(0.975, people - 1) / studentQuantile(0.975, freedom)) ** 2
  const size = Math.min(people, effective * stretch)
  const cases = share * size
  return {
    lower: cases <= 0 ? 0 : betaQuantile(0.025, cases, size - cases + 1),
    upper: cases >= size ? 1 : betaQuantile(0.975, cases + 1, size - cases),
  }
}
