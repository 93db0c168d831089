/**
 * What travels with a number so that nobody reads more into it than it says. A machine word, sometimes with a value;
 * `sayFlag` in words.en.ts turns it into a sentence.
 */
export type Flag =
  | { flag: 'tie' }
  | { flag: 'missingGroups'; missing: number; of: number }
  | { flag: 'missingPeople'; missing: number; of: number }
  | { flag: 'missingRecords'; missing: number; of: number }
  | { flag: 'noInterval' }
  | { flag: 'notANumber' }
  | { flag: 'zeroReference' }
  | { flag: 'negativeValues' }
  | { flag: 'meanNotPositive' }
  | { flag: 'tinyBest'; share: number }
  | { flag: 'fewGroups'; groups: number }
  | { flag: 'emptyGroups'; groups: number }
  | { flag: 'allEqual' }
  | { flag: 'separated' }
  | { flag: 'lonelyCluster'; strata: number }
  | { flag: 'dominant'; share: number }
  | { flag: 'fewEvents'; events: number }
  | { flag: 'unreliable'; because: string }
  | { flag: 'singular' }
  | { flag: 'noBetterReference' }
  | { flag: 'simulated'; draws: number }
  | { flag: 'extremesUncertain' }
  | { flag: 'withinNoise'; groups: number }
  | { flag: 'noise'; share: number }
  | { flag: 'fromScatter'; groups: number }
  | { flag: 'asIfSampled' }
  | { flag: 'scaleGuessed'; scale: number }
  | { flag: 'linearInstead' }
  | { flag: 'lineBelowZero' }
  | { flag: 'zeroValues'; groups: number }
  | { flag: 'zeroOutcomes' }
  | { flag: 'differsFromPackage'; because: string }
