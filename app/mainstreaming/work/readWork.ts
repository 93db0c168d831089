import { isLate } from '../../action/action.ts'
import { openActionsOfPosts } from '../../action/actions.ts'
import { allAsks } from '../../involvement/actions.ts'
import { isOpen } from '../../involvement/involvement.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import { addressOf } from '../../organisation/recordAddress.ts'
import { addDays, daysBetween } from '../../store/today.ts'
import type { Snapshot } from '../snapshot.ts'
import { inOrder, type Waiting } from './myWork.ts'
import { words } from './words.ts'
import * as store from './workStore.ts'

/** Everything that waits for the caller, in the order in which to do it. A constant number of queries. */
export async function workOf(caller: Caller, snapshot: Snapshot): Promise<Waiting[]> {
  const waiting = [
    ...(await owed(caller)),
    ...(await vacancies(caller, snapshot)),
    ...(await dutiesToAnswer(caller)),
    ...(await openAsks(caller)),
    ...(await toAttest(caller)),
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

async function dutiesToAnswer(caller: Caller): Promise<Waiting[]> {
  const duties = caller.posts.length ? await store.dutiesToAnswer(caller, caller.posts, caller.member.id) : []
  return duties.map(({ id, title }) => ({
    sort: 'duties',
    href: `/duties/${id}`,
    text: words.work.duty(title),
    about: words.work.dutyAbout,
  }))
}

async function openAsks(caller: Caller): Promise<Waiting[]> {
  if (!may(caller, 'contribution.add')) return []
  const open = (await allAsks(caller)).filter((ask) => ask.kind === 'consultation' && isOpen(ask, caller.today))
  const answered = open.length ? await store.asksAnsweredBy(caller, caller.member.id) : []
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
  return (await store.conceptsToAttest(caller, caller.member.id)).map(({ id, title, hasAttestedBefore }) => ({
    sort: 'attest',
    href: `/concepts/${id}/attestation`,
    text: hasAttestedBefore ? words.work.attestAgain(title) : words.work.attest(title),
    about: words.work.attestAbout,
  }))
}

async function unfinished(caller: Caller): Promise<Waiting[]> {
  const drafts = await store.draftsOf(caller, caller.member.id)
  const imports = await store.importsLeftOpen(caller, caller.member.id)
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
