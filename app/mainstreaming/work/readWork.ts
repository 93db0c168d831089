import { isLate } from '../../action/action.ts'
import { openActionsOfPosts } from '../../action/actions.ts'
import { waitingAtGates } from '../../assessment/gate/actions.ts'
import { waitingOn } from '../../assessment/loop/actions.ts'
import { minutesAskedOf } from '../../decision/actions.ts'
import { allAsks, asksAnsweredBy } from '../../involvement/actions.ts'
import { isOpen } from '../../involvement/involvement.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import { addressOf } from '../../organisation/recordAddress.ts'
import { requestsFor } from '../../organisation/secondPerson/actions.ts'
import { addressOfRequest } from '../../organisation/secondPerson/secondRequest.ts'
import { addDays, daysBetween } from '../../store/today.ts'
import { importsLeftOpen } from '../../strategy/candidates/actions.ts'
import { dutiesToAnswer } from '../../strategy/duty/actions.ts'
import { conceptsToAttest, conceptsToReview } from '../../terminology/actions.ts'
import type { Snapshot } from '../snapshot.ts'
import { inOrder, type Waiting } from './myWork.ts'
import { words } from './words.ts'
import * as store from './workStore.ts'

/** Everything that waits for the caller, in the order in which to do it. A constant number of queries. */
export async function workOf(caller: Caller, snapshot: Snapshot): Promise<Waiting[]> {
  const waiting = [
    ...(await owed(caller)),
    ...(await onAssessments(caller)),
    ...(await secondYeses(caller)),
    ...(await vacancies(caller, snapshot)),
    ...(await duties(caller)),
    ...(await minutes(caller)),
    ...(await openAsks(caller)),
    ...(await toAttest(caller)),
    ...(await toReview(caller)),
    ...(await unfinished(caller)),
    ...ageing(caller, snapshot),
  ]
  return inOrder(waiting)
}

async function owed(caller: Caller): Promise<Waiting[]> {
  const actions = caller.posts.length ? await openActionsOfPosts(caller, caller.posts) : []
  return actions.map((action) => ({
    sort: 'owed',
    href: `/actions/${action.id}`,
    text: action.title,
    about: action.aboutTitle,
    dueOn: action.dueOn,
    due: words.work.due(daysBetween(caller.today, action.dueOn), action.dueOn),
    isLate: isLate(action, caller.today),
  }))
}

/** Reviews of theirs, rounds without a reviewer, what their team is to do next, and work at a gate of theirs. */
async function onAssessments(caller: Caller): Promise<Waiting[]> {
  return [...(await waitingOn(caller)), ...(await waitingAtGates(caller))].map(({ dueOn, ...one }) => ({
    sort: 'assessments',
    ...one,
    ...(dueOn && { dueOn, due: words.work.due(daysBetween(caller.today, dueOn), dueOn) }),
  }))
}

/** What waits for the caller's yes beside another's, and what they themselves asked for. */
async function secondYeses(caller: Caller): Promise<Waiting[]> {
  return (await requestsFor(caller)).map((request) => {
    const { kind, askedById, askedByName, aboutTitle, endsOn } = request
    const isAsker = askedById === caller.member.id
    const { confirm, asked, secondAbout, secondAsked } = words.work
    return {
      sort: 'second',
      href: addressOfRequest(request),
      text: isAsker ? asked[kind](aboutTitle) : confirm[kind](askedByName, aboutTitle),
      about: isAsker ? secondAsked : secondAbout,
      dueOn: endsOn,
      due: words.work.openUntil(endsOn),
    }
  })
}

/** For whoever keeps the posts: one line for each post that somebody has left, with everything that it owns. */
async function vacancies(caller: Caller, { people }: Snapshot): Promise<Waiting[]> {
  if (!may(caller, 'post.edit')) return []
  const vacant = people.posts.filter(({ holder, vacantSince, nextFromOn }) => !holder && (vacantSince || !nextFromOn))
  const owned = vacant.length
    ? await store.ownedByPosts(
        caller,
        vacant.map(({ id }) => id),
      )
    : []
  return vacant.flatMap(({ id, title, vacantSince }): Waiting[] => {
    const counts = owned.filter(({ postId }) => postId === id)
    if (counts.length === 0) return []
    return [
      {
        sort: 'vacancies',
        href: `/posts/${id}/hand-over`,
        text: words.work.vacancy(title, vacantSince ?? undefined, words.work.owned(counts)),
        about: words.work.vacancyAbout,
        ...(vacantSince && { dueOn: vacantSince }),
      },
    ]
  })
}

async function duties(caller: Caller): Promise<Waiting[]> {
  return (await dutiesToAnswer(caller)).map(({ id, title }) => ({
    sort: 'duties',
    href: `/duties/${id}`,
    text: words.work.duty(title),
    about: words.work.dutyAbout,
  }))
}

async function minutes(caller: Caller): Promise<Waiting[]> {
  return (await minutesAskedOf(caller)).map(({ id, title, bodyName, onDay, dueOn }) => ({
    sort: 'minutes',
    href: `/decisions/${id}`,
    text: words.work.minute(bodyName, title),
    about: words.work.minuteAbout(onDay),
    dueOn,
    due: words.work.due(daysBetween(caller.today, dueOn), dueOn),
    isLate: dueOn < caller.today,
  }))
}

async function openAsks(caller: Caller): Promise<Waiting[]> {
  if (!may(caller, 'contribution.add')) return []
  const open = (await allAsks(caller)).filter((ask) => ask.kind === 'consultation' && isOpen(ask, caller.today))
  const answered = open.length ? await asksAnsweredBy(caller, caller.member.id) : []
  return open
    .filter(({ id }) => !answered.includes(id))
    .flatMap(({ id, what, minutes, aboutTitle, closesOn }): Waiting[] => {
      const href = addressOf(caller, { id, kind: 'ask' })
      if (!href) return []
      return [
        {
          sort: 'asks',
          href,
          text: words.work.ask(what),
          about: words.work.askAbout(minutes, aboutTitle),
          dueOn: closesOn,
          due: words.work.closes(closesOn),
        },
      ]
    })
}

async function toAttest(caller: Caller): Promise<Waiting[]> {
  if (!may(caller, 'terminology.attest')) return []
  return (await conceptsToAttest(caller)).map(({ id, title, hasAttestedBefore }) => ({
    sort: 'attest',
    href: `/concepts/${id}/attestation`,
    text: hasAttestedBefore ? words.work.attestAgain(title) : words.work.attest(title),
    about: words.work.attestAbout,
  }))
}

const REVIEW_ASKED_BEFORE_DAYS = 30

/** A definition whose review is past no longer counts as owned, so its steward is asked before that day. */
async function toReview(caller: Caller): Promise<Waiting[]> {
  const due = await conceptsToReview(caller, addDays(caller.today, REVIEW_ASKED_BEFORE_DAYS))
  return due.map(({ id, term, reviewOn }) => ({
    sort: 'review',
    href: `/concepts/${id}`,
    text: words.work.review(term),
    about: words.work.reviewAbout,
    dueOn: reviewOn,
    due: words.work.due(daysBetween(caller.today, reviewOn), reviewOn),
    isLate: reviewOn < caller.today,
  }))
}

async function unfinished(caller: Caller): Promise<Waiting[]> {
  const drafts = await store.draftsOf(caller, caller.member.id)
  const imports = await importsLeftOpen(caller)
  return [
    ...drafts.flatMap((draft): Waiting[] => {
      const href = addressOf(caller, draft)
      return href ? [{ sort: 'drafts', href, text: words.work.draft(draft.title) }] : []
    }),
    ...imports.map(
      ({ id, title, n }): Waiting => ({
        sort: 'drafts',
        href: `/imports/${id}`,
        text: words.work.candidates(title, n),
        about: words.work.candidatesAbout,
      }),
    ),
  ]
}

const COUNTS_FOR_DAYS = 365
const ASKED_BEFORE_DAYS = 30

/** Thirty days before evidence grows too old, its owner is asked whether it is still true. */
function ageing(caller: Caller, { promises }: Snapshot): Waiting[] {
  return promises.flatMap(({ id, words: promised, owner, rung, facts }): Waiting[] => {
    const days = facts['promise.daysSinceEvidence']?.value
    if (rung < 4 || !owner || !caller.posts.includes(owner.postId) || typeof days !== 'number') return []
    const left = COUNTS_FOR_DAYS - days
    if (left < 0 || left > ASKED_BEFORE_DAYS) return []
    const until = addDays(caller.today, left)
    return [
      {
        sort: 'ageing',
        href: `/promises/${id}`,
        text: words.work.ageing(promised),
        about: words.work.ageingAbout,
        dueOn: until,
        due: words.work.ageingDue(until),
      },
    ]
  })
}
