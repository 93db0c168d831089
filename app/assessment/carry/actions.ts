import { comparePacks } from '../../content/comparePacks.ts'
import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { packOf } from '../../content/packOf.ts'
import { compareVersions, loadPack } from '../../content/packs.ts'
import type { Caller } from '../../organisation/caller.ts'
import { recordHappening } from '../../store/happening.ts'
import { freezeVersion } from '../../store/version.ts'
import { type Opened, openAssessment } from '../actions.ts'
import { type Resolved, resolveSame } from '../answer/same.ts'
import { isAnswered } from '../answer/value.ts'
import { isOpenForWriting } from '../assessment.ts'
import { keepCopies } from '../copied/actions.ts'
import { frozenOf } from '../loop/frozen.ts'
import { addStep } from '../loop/stepStore.ts'
import { isWriter, maySee, mustBeWriter } from '../permissions.ts'
import { assessmentsOf, updateAssessment } from '../store.ts'
import { type CarryPlan, carryPlan, renames } from './carryPlan.ts'
import { moveAnswers } from './carryStore.ts'
import { packsRead, sameElsewhere } from './crosswalk.ts'

/** The version to which an assessment may move: the one that the organisation reads today, where it is newer. */
export type Newer = { opened: Opened; from: string; to: string; plan: CarryPlan }

/** Undefined: it is in the version that the organisation reads. */
export async function newerVersion(caller: Caller, id: string): Promise<Newer | undefined> {
  const opened = await openAssessment(caller, id)
  const { pack, packVersion: from } = opened.assessment
  const now = await packOf(caller, pack as `assessment/${string}`)
  const to = now.head.version
  if (compareVersions(to, from) <= 0) return undefined
  const old = await loadPack(pack as `assessment/${string}`, from)
  const answered = new Set(opened.answers.map(({ question }) => question))
  const plan = carryPlan(old.content as Pack, now.content as Pack, comparePacks(old, now), answered)
  return { opened, from, to, plan }
}

export const mayCarry = (caller: Caller, { opened }: Pick<Newer, 'opened'>): boolean =>
  isWriter(caller, opened) && isOpenForWriting(opened.assessment.state) && !opened.assessment.isArchived

export type Moving = { ok: true } | { ok: false; because: 'no-newer' | 'not-open' | 'moved-on' | 'other-version' }

/**
 * Moves an assessment to the version that the organisation reads, because somebody asked for it. What it said before is
 * frozen first; every answer goes on under the key that its question has now.
 */
export async function moveToNewer(
  caller: Caller,
  id: string,
  { to, seen }: { to: string; seen: number },
): Promise<Moving> {
  const newer = await newerVersion(caller, id)
  if (!newer) return { ok: false, because: 'no-newer' }
  const { opened, plan } = newer
  mustBeWriter(caller, opened)
  const { state, round, stepNo, added } = opened.assessment
  if (!mayCarry(caller, newer)) return { ok: false, because: 'not-open' }
  if (seen !== stepNo) return { ok: false, because: 'moved-on' }
  if (newer.to !== to) return { ok: false, because: 'other-version' }
  const body = { ...(await frozenOf(caller, opened, { gonePast: [], noChange: '', note: '' })), round }
  const versionNo = await freezeVersion(caller, id, { body })
  const detail = { from: newer.from, to, moved: Object.fromEntries(renames(plan)) }
  if (!(await addStep(caller, id, { step: 'carry over', state, round, after: stepNo, versionNo, detail })))
    return { ok: false, because: 'moved-on' }
  const renamed = renames(plan)
  await moveAnswers(caller, id, { renamed, lookAgain: plan.lookAgain })
  for (const key of renamed.values()) await keepCopies(caller, id, key)
  const keys = new Set(plan.gone.flatMap(({ from }) => from?.question ?? []))
  const addedNow = added.filter((key) => !keys.has(key)).map((key) => renamed.get(key) ?? key)
  await updateAssessment(caller, id, { packVersion: to, added: addedNow })
  await recordHappening(caller, id, 'carried over', { versionNo, why: `${newer.from} → ${to}` })
  return { ok: true }
}

/** An answer given in another assessment of the same work that may count here too. */
export type Offer = { question: string; assessmentId: string; elsewhere: string; there: Resolved }

/**
 * Answers to questions of this assessment that were given under another pack about the same work, as the packs'
 * crosswalks say. Only such as the caller may read; only where this assessment asks the question.
 */
export async function offersFor(caller: Caller, opened: Opened, only?: string): Promise<Offer[]> {
  const { assessment, asked } = opened
  const own = await assessmentsOf(caller, assessment.unitId)
  const others = own.filter((one) => one.pack !== assessment.pack && one.state !== 'withdrawn' && maySee(caller, one))
  if (others.length === 0) return []
  const packs = await packsRead(caller)
  const offers: Offer[] = []
  for (const { question } of asked) {
    if (only && question.question !== only) continue
    for (const same of sameElsewhere(packs, { pack: assessment.pack, question: question.question })) {
      const other = others.find(({ pack }) => pack === same.pack)
      if (!other) continue
      const there = await resolveSame(caller, { same: { assessmentId: other.id, question: same.question } })
      // What is said here already, by way of there, is no offer.
      const isFromHere = there.elsewhere?.assessmentId === assessment.id
      if (isAnswered(there.value) && !isFromHere)
        offers.push({ question: question.question, assessmentId: other.id, elsewhere: same.question, there })
    }
  }
  return offers
}

/** What a team should know beside its questions: a newer version that waits, and how many answers stand elsewhere. */
export type CarryNotes = { newer?: string; offers: number }

export async function carryNotes(caller: Caller, opened: Opened): Promise<CarryNotes> {
  const { assessment, answers } = opened
  if (!isOpenForWriting(assessment.state) || !isWriter(caller, opened)) return { offers: 0 }
  const { head } = await packOf(caller, assessment.pack as `assessment/${string}`)
  const isTaken = ({ question, assessmentId }: Offer) =>
    answers.some((one) => one.question === question && one.value.same?.assessmentId === assessmentId)
  const offers = (await offersFor(caller, opened)).filter((offer) => !isTaken(offer)).length
  return { offers, ...(compareVersions(head.version, assessment.packVersion) > 0 && { newer: head.version }) }
}
