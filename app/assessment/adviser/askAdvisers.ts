import { actionsAbout, completeAction, mayAnswer, openAction } from '../../action/actions.ts'
import { NotAllowed } from '../../errors.ts'
import { asksAbout, putAsk } from '../../involvement/actions.ts'
import type { Ask } from '../../involvement/involvement.ts'
import { type LinkFault, linksOfAsks, type MadeLink, makeLink } from '../../involvement/link/actions.ts'
import type { AdviserLink, SentBy } from '../../involvement/link/link.ts'
import type { Caller } from '../../organisation/caller.ts'
import { postForRole } from '../../organisation/post/actions.ts'
import { addDays } from '../../store/today.ts'
import type { Work } from '../../store/work.ts'
import { readAssessment } from '../actions.ts'
import type { Assessment } from '../assessment.ts'
import { stepsOf } from '../loop/stepStore.ts'
import { maySubmit } from '../permissions.ts'
import { readForAsking } from './asking.ts'
import { words } from './teamWords.ts'

export type Asking = Pick<
  Ask,
  'what' | 'plain' | 'minutes' | 'payPence' | 'payBecause' | 'closesOn' | 'ring' | 'questions'
>

type Person = { adviserId: string; name: string; sentBy: SentBy }
export type NotAsked = { adviserId: string; name: string; because: LinkFault }

/** Asks public advisers by name about some questions of an assessment. Each gets a way in of their own. */
export async function askAdvisers(
  caller: Caller,
  id: string,
  assessmentId: string,
  { people, ...asking }: Asking & { people: readonly Person[] },
): Promise<
  | { ok: true; askId: string; made: MadeLink[] }
  | { ok: false; because: 'closes-before-it-opens' | 'no-minutes' | 'already-closed' }
  | { ok: false; because: 'not-asked'; who: NotAsked[] }
> {
  const assessment = await readForAsking(caller, assessmentId)
  const submitted = (await stepsOf(caller, assessmentId)).findLast(({ versionNo }) => versionNo !== null)
  const given = { ...asking, id, kind: 'review' as const, audience: ['public-panel'], aboutRecordId: assessment.id }
  const asked = await putAsk(caller, { ...given, versionNo: submitted?.versionNo ?? null })
  if (!asked.ok) return asked
  const made: MadeLink[] = []
  const who: NotAsked[] = []
  for (const { adviserId, name, sentBy } of people) {
    const done = await makeLink(caller, asked.id, { adviserId, sentBy })
    if (done.ok) made.push(done.made)
    else who.push({ adviserId, name, because: done.because })
  }
  if (who.length) return { ok: false, because: 'not-asked', who }
  const request = await requestFor(caller, assessment)
  if (request && mayAnswer(caller, request)) await completeAction(caller, request.id, { onDay: caller.today })
  return { ok: true, askId: asked.id, made }
}

export type AskWithLinks = { ask: Ask; links: AdviserLink[] }

/** What people were asked about an assessment, newest first, each with the ways in that were made. */
export async function asksWithLinks(asker: Pick<Work, 'db'>, assessmentId: string): Promise<AskWithLinks[]> {
  const asks = await asksAbout(asker, assessmentId)
  const links = await linksOfAsks(
    asker,
    asks.map(({ id }) => id),
  )
  return asks.map((ask) => ({ ask, links: links.filter(({ askId }) => askId === ask.id) }))
}

const FIND_IN_DAYS = 10

/** The team asks the health-equity lead for public advisers: a task for that post, once until it is done. */
export async function requestAdvisers(caller: Caller, assessmentId: string, what: string): Promise<void> {
  const about = await readAssessment(caller, assessmentId)
  if (!maySubmit(caller, about)) throw new NotAllowed('assessment.submit')
  if (await requestFor(caller, about.assessment)) return
  await openAction(caller, {
    kind: 'task',
    title: `${words.team.requestTitle(about.assessment.title)}: ${what.trim()}`.slice(0, 500),
    aboutRecordId: assessmentId,
    ownerPostId: await postForRole(caller, 'HL', 'DS', 'OA'),
    dueOn: addDays(caller.today, FIND_IN_DAYS),
  })
}

/** The request for advisers that is open, where somebody made one. */
export async function requestFor(asker: Pick<Work, 'db'>, { id, title }: Pick<Assessment, 'id' | 'title'>) {
  const all = await actionsAbout(asker, id)
  return all.find((one) => one.kind === 'task' && !one.doneOn && one.title.startsWith(words.team.requestTitle(title)))
}
