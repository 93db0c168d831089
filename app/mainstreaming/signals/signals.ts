import type { Ladder, Rung } from '../../ladder/rung.ts'
import { findPhrases } from '../../terminology/language/findPhrases.ts'
import type { Phrase } from '../../terminology/language/phrase.ts'
import { commitmentStates, gapOf } from './commitments.ts'
import type { OrganisationFile } from './organisationFile.ts'
import { expiredOwners, ownerConcentration } from './owners.ts'
import { words } from './words.ts'

type PhraseHits = Record<string, string[]>
type Signals = Record<string, unknown> & { commitmentStates: Record<string, Rung> }

/**
 * The signals of one organisation's file: what this version can know is counted, everything else says that it is
 * not yet known, and never zero. Shares have two decimals.
 */
export function signalsOf(file: OrganisationFile, ladder: Ladder, phrases: readonly Phrase[]): Signals {
  const states = commitmentStates(file, ladder)
  const gap = gapOf(file, states)
  const concentration = ownerConcentration(file)
  const unknown = words.notYetKnown
  return {
    coverage: unknown,
    timeliness: unknown,
    projects: projectSignals(file, phrases),
    involvement: unknown,
    feedback: unknown,
    commitmentStates: states,
    lipServiceGap: { ids: gap?.counted ?? [], ratio: gap ? twoDecimals(gap.share) : unknown },
    ownerConcentration: concentration ? { ...concentration, share: twoDecimals(concentration.share) } : unknown,
    expiredOwners: expiredOwners(file),
    budget: budgetSignals(file),
    duplicateText: unknown,
    cumulativePlaces: unknown,
    outcomes: unknown,
    ...(file.surveys?.nomad !== undefined && { nomad: unknown }),
  }
}

function projectSignals(file: OrganisationFile, phrases: readonly Phrase[]) {
  const assessed = file.projects.flatMap(({ id, assessment }) => (assessment ? [{ id, assessment }] : []))
  const unknown = words.notYetKnown
  return Object.fromEntries(
    assessed.map(({ id, assessment: { answers, causes } }) => [
      id,
      {
        upstreamShare: unknown,
        upstreamActionShare: unknown,
        driftGap: unknown,
        causeActionFlag: unknown,
        causesWithoutMechanism: unknown,
        decorativeIntersections: unknown,
        lexiconHits: hitsIn(Object.entries(answers), phrases),
        stockAnswers: unknown,
        causeLabelLexiconHits: hitsIn(
          causes.map(({ label }) => [label, label] as const),
          phrases,
        ),
        sameTextWithinProject: unknown,
      },
    ]),
  )
}

/** Phrases found in each text as it stands, quoted words included; texts without any are left out. */
function hitsIn(texts: readonly (readonly [name: string, text: string])[], phrases: readonly Phrase[]): PhraseHits {
  const found = texts.map(([name, text]) => [name, findPhrases(text, phrases).map(({ entry }) => entry)] as const)
  return Object.fromEntries(
    found.filter(([, ids]) => ids.length > 0).map(([name, ids]) => [name, [...new Set(ids)].sort()]),
  )
}

function budgetSignals({ budgetLines }: OrganisationFile) {
  const total = budgetLines.reduce((sum, { amount }) => sum + amount, 0)
  const spent = budgetLines.reduce((sum, line) => sum + line.spent, 0)
  const ringfenced = budgetLines.reduce((sum, line) => sum + (line.ringfenced ? line.amount : 0), 0)
  const ofTotal = (part: number) => (total > 0 ? twoDecimals(part / total) : words.notYetKnown)
  return { total, spent, spentRatio: ofTotal(spent), ringfencedShare: ofTotal(ringfenced) }
}

function twoDecimals(share: number): number {
  return Math.round(share * 100) / 100
}
