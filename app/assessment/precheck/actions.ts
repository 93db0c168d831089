import { NotAllowed } from '../../errors.ts'
import type { Caller } from '../../organisation/caller.ts'
import { USUAL_LEXICON } from '../../terminology/coach/lexicons.ts'
import { wordingHere } from '../../terminology/coach/wordingHere.ts'
import { paragraphsOf } from '../../terminology/language/paragraphsOf.ts'
import { type Opened, openAssessment, readAssessment } from '../actions.ts'
import { wordsOf } from '../answer/value.ts'
import { keptCopiesOf } from '../copied/actions.ts'
import { isInTeam, mustBeWriter, type WithTeam } from '../permissions.ts'
import { type Finding, keyOf } from './finding.ts'
import { findingsFor } from './findings.ts'
import { flagOf, type ToldFlag } from './flagOf.ts'
import { type Aside, asidesOf, removeAside, writeAside } from './precheckStore.ts'
import { seenBy } from './seenBy.ts'

export { findingsFor } from './findings.ts'
export { flagOf } from './flagOf.ts'

/** Findings are the team's alone until they submit, and again while they revise. Then whoever reads the answers reads them. */
export const maySeeFindings = (caller: Caller, about: WithTeam): boolean =>
  isInTeam(caller, about) || seenBy(about.assessment) === 'readers'

function mustSeeFindings(caller: Caller, about: WithTeam): void {
  if (!maySeeFindings(caller, about)) throw new NotAllowed('assessment.write')
}

export type Precheck = {
  opened: Opened
  findings: Finding[]
  /** Those that the team set aside and that are still noticed. */
  aside: { finding: Finding; aside: Aside }[]
  flag: ToldFlag | undefined
}

/** Everything that the mechanical look notices in an assessment now. */
export async function precheckOf(caller: Caller, assessmentId: string): Promise<Precheck> {
  const opened = await openAssessment(caller, assessmentId)
  mustSeeFindings(caller, opened)
  return precheckOpened(caller, opened)
}

/** The same for a page that has opened it already, and for one question alone where one is named. */
export async function precheckOpened(caller: Caller, opened: Opened, question?: string): Promise<Precheck> {
  mustSeeFindings(caller, opened)
  const { id } = opened.assessment
  const copies = await keptCopiesOf(caller, id, question)
  const texts = opened.answers
    .filter((answer) => !question || answer.question === question)
    .flatMap(({ value }) => passagesOf(wordsOf(value)))
  const found = findingsFor(opened, { copies, ...(await wordingHere(caller, texts, USUAL_LEXICON)) })
  const asides = new Map((await asidesOf(caller, id)).map((aside) => [aside.key, aside]))
  const own = question ? found.filter((finding) => finding.question === question) : found
  return {
    opened,
    findings: own.filter((finding) => !asides.has(keyOf(finding))),
    aside: own.flatMap((finding) => {
      const aside = asides.get(keyOf(finding))
      return aside ? [{ finding, aside }] : []
    }),
    flag: flagOf(opened),
  }
}

const passagesOf = (text: string): string[] => paragraphsOf(text).map(({ start, end }) => text.slice(start, end))

const MOST_REASON = 500

/** "Not so, because": the finding leaves the team's list. Nothing else hears of it. */
export async function setFindingAside(
  caller: Caller,
  assessmentId: string,
  key: string,
  reason: string,
): Promise<{ ok: true } | { ok: false; because: 'no-reason' | 'too-long' }> {
  await mustBeInTeam(caller, assessmentId)
  if (!reason.trim()) return { ok: false, because: 'no-reason' }
  if (reason.length > MOST_REASON) return { ok: false, because: 'too-long' }
  await writeAside(caller, assessmentId, key, reason.trim())
  return { ok: true }
}

export async function takeFindingBack(caller: Caller, assessmentId: string, key: string): Promise<void> {
  await mustBeInTeam(caller, assessmentId)
  await removeAside(caller, assessmentId, key)
}

async function mustBeInTeam(caller: Caller, assessmentId: string): Promise<void> {
  const about = await readAssessment(caller, assessmentId)
  mustBeWriter(caller, about)
  if (!isInTeam(caller, about)) throw new NotAllowed('assessment.write')
}
