import type { Ladder, Rung } from '../../ladder/rung.ts'
import type { Phrase } from '../../terminology/language/phrase.ts'
import { commitmentStates, gapOf } from './commitments.ts'
import { duplicateText } from './copies.ts'
import { feedbackSignals, involvementSignals } from './listening.ts'
import type { OrganisationFile } from './organisationFile.ts'
import { expiredOwners, ownerConcentration } from './owners.ts'
import { coverageSignals, cumulativePlaces, projectSignals } from './projects.ts'
import { twoDecimals } from './twoDecimals.ts'
import { words } from './words.ts'

type Signals = Record<string, unknown> & { commitmentStates: Record<string, Rung> }

/**
 * The signals of one organisation's file: what this version can know is counted, everything else says that it is
 * not yet known, and never zero. Shares have two decimals; a share of nothing is null.
 */
export function signalsOf(file: OrganisationFile, ladder: Ladder, phrases: readonly Phrase[]): Signals {
  const states = commitmentStates(file, ladder)
  const gap = gapOf(file, states)
  const concentration = ownerConcentration(file)
  const unknown = words.notYetKnown
  return {
    ...coverageSignals(file),
    projects: projectSignals(file, phrases),
    involvement: involvementSignals(file),
    feedback: feedbackSignals(file),
    commitmentStates: states,
    lipServiceGap: { ids: gap?.counted ?? [], ratio: gap ? twoDecimals(gap.share) : unknown },
    ownerConcentration: concentration ? { ...concentration, share: twoDecimals(concentration.share) } : unknown,
    expiredOwners: expiredOwners(file),
    budget: budgetSignals(file),
    duplicateText: duplicateText(file),
    cumulativePlaces: cumulativePlaces(file),
    outcomes: unknown,
    ...(file.surveys?.nomad !== undefined && { nomad: unknown }),
  }
}

function budgetSignals({ budgetLines }: OrganisationFile) {
  const total = budgetLines.reduce((sum, { amount }) => sum + amount, 0)
  const spent = budgetLines.reduce((sum, line) => sum + line.spent, 0)
  const ringfenced = budgetLines.reduce((sum, line) => sum + (line.ringfenced ? line.amount : 0), 0)
  const ofTotal = (part: number) => (total > 0 ? twoDecimals(part / total) : words.notYetKnown)
  return { total, spent, spentRatio: ofTotal(spent), ringfencedShare: ofTotal(ringfenced) }
}
