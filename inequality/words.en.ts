import type { MeasureId } from './catalogue.ts'
import type { Flag } from './flag.ts'
import type { Lack } from './measureAll.ts'

type Sayings = { [Name in Flag['flag']]: (flag: Extract<Flag, { flag: Name }>) => string }

const small = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })
const large = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const number = (value: number): string =>
  Math.abs(value) < 1e-12 ? '0' : (Math.abs(value) < 100 ? small : large).format(value)
const percent = (share: number): string => `${number(100 * share)} %`
const groupsOf = (count: number): string => (count === 1 ? '1 group' : `${number(count)} groups`)

const measures: Record<MeasureId, { name: string; short: string }> = {
  d: { name: 'Difference', short: 'D' },
  r: { name: 'Ratio', short: 'R' },
  sii: { name: 'Slope index of inequality', short: 'SII' },
  rii: { name: 'Relative index of inequality', short: 'RII' },
  aci: { name: 'Absolute concentration index', short: 'ACI' },
  rci: { name: 'Relative concentration index', short: 'RCI' },
  wagstaff: { name: 'Wagstaff index', short: 'W' },
  erreygers: { name: 'Erreygers index', short: 'E' },
  bgv: { name: 'Between-group variance', short: 'BGV' },
  bgsd: { name: 'Between-group standard deviation', short: 'BGSD' },
  cov: { name: 'Coefficient of variation', short: 'COV' },
  mdmw: { name: 'Mean difference from mean, weighted', short: 'MDMW' },
  mdmu: { name: 'Mean difference from mean, unweighted', short: 'MDMU' },
  mdbw: { name: 'Mean difference from best, weighted', short: 'MDBW' },
  mdbu: { name: 'Mean difference from best, unweighted', short: 'MDBU' },
  mdrw: { name: 'Mean difference from a reference group, weighted', short: 'MDRW' },
  mdru: { name: 'Mean difference from a reference group, unweighted', short: 'MDRU' },
  idisw: { name: 'Index of disparity, weighted', short: 'IDISW' },
  idisu: { name: 'Index of disparity, unweighted', short: 'IDISU' },
  ti: { name: 'Theil index', short: 'TI' },
  mld: { name: 'Mean log deviation', short: 'MLD' },
  par: { name: 'Population attributable risk', short: 'PAR' },
  paf: { name: 'Population attributable fraction', short: 'PAF' },
}

const lacks: Record<Lack, string> = {
  noOrder: 'These groups have no order of their own, from most disadvantaged to most advantaged.',
  hasOrder: 'These groups have an order; measures that use it tell more.',
  twoGroups: 'There are only two groups: their difference and their ratio say it all.',
  noPeople: 'The number of people in each group is not known.',
  noReference: 'No group has been chosen to hold the others against.',
  noBounds: 'The lowest and the highest value that the indicator can take are not known.',
}

const differences: Record<string, string> = {
  weights: "WHO's package weighs groups by the square of their size and prints another number.",
  interval: "WHO's package works the interval out in another way.",
  thousandth: "WHO's package prints an interval that is a thousand times too narrow.",
  hundredth: "WHO's package prints an interval that is a hundred times too narrow.",
  zero: "WHO's package puts a millionth in place of zero and prints another number.",
  estimate: "WHO's package prints another number.",
  rankSampled:
    "WHO's package takes people's places on the social scale as known, and prints another interval than ours, which counts that they come from the same sample.",
  refused: "WHO's package gives no number for these data.",
  errorsInsteadOfSimulation:
    "The limits come from the errors of the groups; England's package draws them at random, and they differ a little.",
  limitsOfAHiddenValue: "England's package hides the value here and shows its limits, whose middle is the value.",
}

const doubts: Record<string, string> = {
  deathsBelowZero: 'An age band has fewer than no deaths, so no life table can be made.',
  bandWithoutPeople: 'Nobody lives in one of the age bands, so no life table can be made.',
  moreDeathsThanPeople: 'In an age band more people died than lived there, so no life table can be made.',
  fewPeople: 'With 5,000 people or fewer, life expectancy says more about chance than about the place.',
  noDeathsAtTheEnd: 'Nobody died in the last age band, so nothing bounds how long people live.',
  wideInterval: 'The interval is wider than 20 years, so nothing is shown.',
  valueAtItsEnd: 'A value lies at the end of what it can be, where its uncertainty cannot be worked out.',
}

const flags: Sayings = {
  tie: () => 'Several groups share the same value; the first of them is shown.',
  missingGroups: ({ missing, of }) =>
    `${number(missing)} of ${groupsOf(of)} ${missing === 1 ? 'has' : 'have'} no value.`,
  missingPeople: ({ missing, of }) => `For ${number(missing)} of ${groupsOf(of)} the number of people is not known.`,
  missingRecords: ({ missing, of }) =>
    `${number(missing)} of ${number(of)} records were left out because something in them is missing.`,
  noInterval: () => 'Nobody can say how sure this is: the standard errors that it takes are not known.',
  notANumber: () => 'A part of this could not be worked out as a number.',
  zeroReference: () => 'The group to divide by is at zero.',
  negativeValues: () => 'Some values are below zero, where this measure has no plain meaning.',
  meanNotPositive: () => 'The average is not above zero, so nothing can be said in parts of it.',
  tinyBest: ({ share }) => `The best group holds only ${percent(share)} of all people.`,
  fewGroups: ({ groups }) => `There are too few groups that can be told apart (${number(groups)}); it takes three.`,
  emptyGroups: ({ groups }) => `${groupsOf(groups)} without people count for nothing.`,
  allEqual: () => 'All groups have the same value.',
  separated: () => 'The shares are all 0 or 1 along the scale, so no curve fits best; try a straight line.',
  lonelyCluster: ({ strata }) =>
    `${strata === 1 ? '1 stratum has' : `${number(strata)} strata have`} a single cluster; it was held against the middle of all clusters.`,
  dominant: ({ share }) => `One part holds ${percent(share)} of all weight and decides most of this.`,
  fewEvents: ({ events }) => `This rests on ${number(events)} events only.`,
  unreliable: ({ because }) => doubts[because] ?? 'This is too uncertain to lean on.',
  singular: () => 'Nothing is left over between groups: the variance is at its lowest, zero.',
  noBetterReference: () => 'The group it is held against is no better than the average.',
  simulated: ({ draws }) => `The interval comes from ${number(draws)} random draws.`,
  extremesUncertain: () => 'Which group lies at the end may be chance: its neighbour is within the margin of error.',
  withinNoise: ({ groups }) =>
    groups === 1
      ? '1 group lies so near to what it is held against that chance may have put it on either side.'
      : `${groupsOf(groups)} lie so near to what they are held against that chance may have put them on either side.`,
  noise: ({ share }) => `About ${percent(share)} of this is what chance alone would give.`,
  fromScatter: () =>
    'The standard errors are not known; the interval shows how far the groups lie off a straight line instead.',
  asIfSampled: () => 'The interval is worked out as if the people were a simple random sample.',
  scaleGuessed: ({ scale }) => `The whole was not said; it was taken to be ${number(scale)}, the smallest that fits.`,
  linearInstead: () => 'Values lie outside 0 to the whole, so a straight line was fitted.',
  lineBelowZero: () => 'The line falls to zero or below, so its ends cannot be divided.',
  zeroValues: ({ groups }) =>
    `${groupsOf(groups)} ${groups === 1 ? 'is' : 'are'} at zero, where this measure breaks down.`,
  zeroOutcomes: () => 'Somebody has an outcome of zero, where this measure breaks down.',
  differsFromPackage: ({ because }) => differences[because] ?? (differences.estimate as string),
}

/** What a flag says, in one sentence. */
export function sayFlag(flag: Flag): string {
  const say = flags[flag.flag] as (flag: Flag) => string
  return say(flag)
}

/** A size to be said: a number of people in every so many, or of units. `per` is null where the whole is not known. */
export type Size = { value: number; per: number | null; people: string; unit: string | null }

function amount({ value, per, people, unit }: Size, than?: 'more' | 'less'): string {
  if (per === null) return [number(value), unit, than].filter(Boolean).join(' ')
  const word = than === 'less' ? 'fewer ' : than === 'more' ? 'more ' : ''
  return `${number(value)} ${word}${people} in every ${number(per)}`
}

/** Which end of the social scale, in words. */
const ends = { top: 'most advantaged', bottom: 'most disadvantaged' }
const richer = { top: 'better-off', bottom: 'worse-off' }
type End = keyof typeof ends
const other = (end: End): End => (end === 'top' ? 'bottom' : 'top')
const who = (isWeighted: boolean): string => (isWeighted ? "a person's group" : 'a group')
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const sentences = {
  d: (first: string, second: string, gap: string) => `Set against ${second}, ${first} has ${gap}.`,
  level: (first: string, second: string) => `${upper(first)} and ${second} are level.`,
  r: (first: string, second: string, times: number) => `${upper(first)} has ${number(times)} times what ${second} has.`,
  slope: (gap: string) =>
    `The ${ends.top} end of the social scale has ${gap} than the ${ends.bottom} end, going by all groups.`,
  noSlope: () => 'Both ends of the social scale are level, going by all groups.',
  times: (times: number) =>
    `The ${ends.top} end of the social scale has ${number(times)} times what the ${ends.bottom} end has, going by all groups.`,
  even: () => 'It is spread evenly along the social scale.',
  leans: (end: End, climb: string) =>
    `The ${richer[end]} have more than an even share, as a steady ${end === 'top' ? 'climb' : 'fall'} of ${climb} from bottom to top would give.`,
  moves: (end: End, share: number) =>
    `About ${percent(share)} of the total would have to pass from the ${richer[end]} half to the ${richer[other(end)]} half to even it out.`,
  ofWidest: (end: End, share: number, isAtThisAverage: boolean) =>
    `There is more among the ${richer[end]}: ${percent(share)} of the widest gap that ${isAtThisAverage ? 'this average leaves room for' : 'there could be'}.`,
  typical: (far: string) => `Groups typically lie ${far} away from the average.`,
  typicalSquared: (far: string) =>
    `Groups typically lie ${far} away from the average; the variance is the square of that.`,
  typicalPercent: (share: number) => `Groups typically lie ${percent(share)} of the average away from it.`,
  fromMean: (isWeighted: boolean, far: string) =>
    `On average, ${who(isWeighted)} lies ${far} away from the average, above or below.`,
  fromReference: (isWeighted: boolean, far: string, reference: string) =>
    `On average, ${who(isWeighted)} lies ${far} away from ${reference}, above or below.`,
  fromBest: (far: string, best: string) => `On average, a group lies ${far} behind the best, ${best}.`,
  fromMeanPercent: (isWeighted: boolean, share: number) =>
    `On average, ${who(isWeighted)} lies ${percent(share)} of the average away from it, above or below.`,
  asIf: (share: number, side: 'above' | 'below') =>
    `Groups are as uneven as if each lay about ${percent(share)} of the average away from it; those far ${side} count most.`,
  ifAllHad: (reference: string, change: string) =>
    `If every group had what ${reference} has, there would be ${change}.`,
  ifAllHadPercent: (reference: string, share: number) =>
    `If every group had what ${reference} has, the average would ${share > 0 ? 'rise' : 'fall'} by ${percent(Math.abs(share))}.`,
  nothingToGain: (reference: string) => `${upper(reference)} is no better than the average, so nothing would change.`,
  better: (isFavourable: boolean, winner: string) => `${isFavourable ? 'More' : 'Less'} is better here: ${winner}.`,
  groupWins: (group: string) => `${group} comes out better`,
  endWins: (end: End) => `the ${ends[end]} come out better`,
  between: (level: number, low: string, high: string) =>
    `With ${percent(level)} confidence it lies between ${low} and ${high}.`,
  oneWay: (size: string) => `${size} one way`,
  otherWay: (size: string) => `${size} the other`,
  mayBeNone: () => 'There may be no gap at all.',
  notKnown: (why: string) => `This could not be worked out. ${why}`,
  group: (place: number) => `group ${number(place)}`,
}

export const en = { measures, lacks, sayFlag, number, percent, amount, sentences, people: 'people' }
