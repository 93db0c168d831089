import type { KnownFacts } from '../content/checkPublished.ts'

const year = 365
const twoYears = 730

/**
 * Every fact that a room publishes, by its name in the rules, and how many days it looks back. What the rooms say and
 * what is written here are held together by a test. A version of the rules that asks for other facts needs other code.
 */
const published: Record<string, number | undefined> = {
  ...counted(
    'definition',
    'consulted adopted stewardInPost reviewCurrent adviserCommentsAnswered plainTwin publicPage linkedPlaces',
  ),
  'definition.changesFromContribution': twoYears,
  'definition.changesFromAdviserAnswered': twoYears,
  ...counted('statement', 'intersectional upstream adopted stewardInPost reviewCurrent'),
  ...counted('causes', 'upstreamSupported'),
  ...counted('intersections', 'withDesignImplication'),
  ...counted('projects', 'pinnedShare'),
  ...counted('members', 'attestedShare'),
  ...counted('commitments', 'approved ownedShare resourcedShare enactedShare learning lipServiceGap'),
  ...counted('cells', 'filledOrReasonedShare'),
  ...counted('strategy', 'reviewed'),
  ...counted('provisions', 'kindsPresent ownedShare resourcedShare'),
  ...counted('duties', 'listed acceptedShare groundedShare largestHolderShare tooFewToJudge'),
  'duties.reconfirmedShare': year,
  'duties.rebalanced': twoYears,
  ...counted('levels', 'withAccountableShare'),
  ...counted('partners', 'withAccountableShare'),
  ...counted('indicators', 'count levelCoverage activityCoverage baselineAndSourceShare'),
  ...counted('involvement', 'levelsCoordinatedShare activitiesCoordinatedShare policyApproved'),
  'involvement.answeredIn30DaysShare': year,
  ...counted('budget', 'trainingThisYear trainingLines resourceLines approvedAndHeldShare trainingRingfenced'),
  ...counted('budget', 'resourcesRingfenced involvementThisYear'),
  'feedback.verified': twoYears,
  ...lookingBack(year, 'involvement', 'cellsRecordedShare beforeDesignLockShare paidOrDeclinedShare influenceRatio'),
  // Infrastructure is not built yet; gates are kept where assessments are, so that room publishes them.
  ...counted('gates', 'policyStated projectKinds institutionalProcesses withApproverShare'),
  ...counted('reviewers', 'active'),
  ...lookingBack(year, 'review', 'medianQueueDays'),
  ...lookingBack(year, 'assessments', 'causeAndIntersectionShare openedBeforeLockShare institutional'),
  ...lookingBack(twoYears, 'assessments', 'designChangedAfterReview designChangesLogged'),
  ...lookingBack(twoYears, 'changes', 'fromCauseFlagOrAdviser'),
  ...counted('toolkits', 'reportsLastCycle qualitySpreadShown'),
  ...counted('achievement', 'a2.measureMoved a2.measureClear'),
  ...counted('promise', 'approved ownerInPost dueDate governingBody moneyPence protectedTime noCostReason'),
  ...counted('promise', 'daysSinceEvidence daysSinceUse'),
  'promise.changesMade': twoYears,
}

function counted(about: string, names: string): Record<string, undefined> {
  return Object.fromEntries(names.split(' ').map((name) => [`${about}.${name}`, undefined]))
}

function lookingBack(days: number, about: string, names: string): Record<string, number> {
  return Object.fromEntries(names.split(' ').map((name) => [`${about}.${name}`, days]))
}

export const knownFacts: KnownFacts = {
  published: new Map(Object.entries(published)),
  declaredAbsent: new Set([
    'budget.spendToProRata',
    'budget.movedAfterMonitoring',
    'involvement.paymentRateSet',
    'collaboration.residentsPrevailed',
  ]),
  laterRooms: new Set(['achievements', 'implementation', 'infrastructure', 'monitoring']),
}
