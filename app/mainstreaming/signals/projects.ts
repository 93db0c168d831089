import { sharedBy } from '../../assessment/pattern/cumulative.ts'
import { flagFrom } from '../../assessment/precheck/flag.ts'
import { isStock } from '../../assessment/precheck/stockAnswer.ts'
import { findPhrases } from '../../terminology/language/findPhrases.ts'
import type { Phrase } from '../../terminology/language/phrase.ts'
import { copiesWithin } from './copies.ts'
import type { FileAssessment, FileProject, OrganisationFile } from './organisationFile.ts'
import { ratioOf, twoDecimals } from './twoDecimals.ts'

type PhraseHits = Record<string, string[]>

/** The signals of every project that has an assessment, by its id. */
export function projectSignals({ projects }: OrganisationFile, phrases: readonly Phrase[]) {
  return Object.fromEntries(
    projects.flatMap((project) =>
      project.assessment ? [[project.id, signalsOfProject(project, project.assessment, phrases)] as const] : [],
    ),
  )
}

function signalsOfProject(project: FileProject, assessment: FileAssessment, phrases: readonly Phrase[]) {
  const { answers, causes, actions, intersections } = assessment
  const levelsOf = (all: readonly { level: number }[]) => all.map(({ level }) => level)
  const { flag, upstreamShare, upstreamActionShare, gap } = flagFrom(levelsOf(causes), levelsOf(actions))
  return {
    upstreamShare: rounded(upstreamShare),
    upstreamActionShare: rounded(upstreamActionShare),
    driftGap: rounded(gap),
    causeActionFlag: flag,
    causesWithoutMechanism: causes.filter(({ mechanism }) => !mechanism.trim()).length,
    decorativeIntersections: intersections.filter(({ designImplication }) => !designImplication.trim()).length,
    lexiconHits: hitsIn(Object.entries(answers), phrases),
    stockAnswers: Object.keys(answers).filter((question) => isStock(answers[question]!)),
    causeLabelLexiconHits: hitsIn(
      causes.map(({ label }) => [label, label] as const),
      phrases,
    ),
    sameTextWithinProject: copiesWithin(project),
  }
}

const rounded = (value: number | null): number | null => (value === null ? null : twoDecimals(value))

/** Phrases found in each text as it stands, quoted words included; texts without any are left out. */
function hitsIn(texts: readonly (readonly [name: string, text: string])[], phrases: readonly Phrase[]): PhraseHits {
  const found = texts.map(([name, text]) => [name, findPhrases(text, phrases).map(({ entry }) => entry)] as const)
  return Object.fromEntries(
    found.filter(([, ids]) => ids.length > 0).map(([name, ids]) => [name, [...new Set(ids)].sort()]),
  )
}

/** How many projects have submitted an assessment, and how many of those opened theirs before the design was fixed. */
export function coverageSignals({ projects }: OrganisationFile) {
  const submitted = projects.filter(({ assessment }) => assessment?.submittedOn)
  const inTime = submitted.filter(
    ({ assessment, designLockDate }) => assessment?.openedOn && designLockDate && assessment.openedOn < designLockDate,
  )
  return {
    coverage: {
      submitted: submitted.length,
      inScope: projects.length,
      ratio: ratioOf(submitted.length, projects.length),
    },
    timeliness: {
      openedBeforeDesignLock: inTime.length,
      submitted: submitted.length,
      ratio: ratioOf(inTime.length, submitted.length),
    },
  }
}

/** Places that two or more projects work on, assessed or not. */
export const cumulativePlaces = ({ projects }: OrganisationFile): Record<string, string[]> =>
  Object.fromEntries(
    [...sharedBy(projects, ({ places }) => places)].map(([place, all]) => [place, all.map(({ id }) => id)]),
  )
