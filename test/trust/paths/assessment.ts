import { answerAction } from '../../../app/action/actions.ts'
import { beginAssessment, openAssessment, readAssessment } from '../../../app/assessment/actions.ts'
import type { State as At } from '../../../app/assessment/assessment.ts'
import {
  assignReview,
  claimReview,
  closeAssessment,
  decide,
  decideEscalated,
  declareConflicts,
  escalate,
  frozenFor,
  goLive,
  goOn,
  hearAdvisers,
  pointsOf,
  raisePoint,
  recordDeliberation,
  recordFollowUp,
  revise,
  saidAbout,
  saveScores,
  screenOut,
  submit,
  withdraw,
} from '../../../app/assessment/loop/actions.ts'
import { followUpsOf } from '../../../app/assessment/loop/live/actions.ts'
import { openMajorsAmong } from '../../../app/assessment/loop/review/acceptance.ts'
import { reviewsOf } from '../../../app/assessment/loop/review/reviewStore.ts'
import { addAdviser, enterContribution } from '../../../app/involvement/actions.ts'
import type { Caller } from '../../../app/organisation/caller.ts'
import { newId } from '../../../app/store/newId.ts'
import type { House, TestOrganisation } from '../../house.ts'
import type { Drawing, Step } from './walk.ts'

type State = {
  at: At
  round: number
  /** An adviser has spoken. The clock of a walk stands still, so it counts for every round. */
  isHeard: boolean
  /** Ben has the review of this round, and has scored. */
  hasReview: boolean
  hasScored: boolean
  hasMajor: boolean
  looked: number
}

const TEAM = ['amina', 'lead'] as const
const BODY = ['lead', 'director'] as const
const WITHOUT: readonly At[] = ['adviser_review', 'escalated', 'accepted', 'accepted_with_actions', 'returned']

/** An assessment from its screen to its end: each step by whom it is theirs to take, from where the way is drawn. */
export async function drawAssessment(house: House, org: TestOrganisation): Promise<Drawing<State>> {
  const [id, adviserId] = [newId(), newId()]
  const reviewIds = Array.from({ length: 8 }, newId)
  const bodyUnitId = org.units.board!
  await house.as(org, 'lead', async (caller) => {
    await caller.db.query('update record set owner_post_id = $2 where id = $1', [org.units.damp!, org.postOf.amina])
    await addAdviser(caller, { id: adviserId, knownAs: 'Carys', contactBy: 'phone', contact: '01632 960000' })
  })
  await house.as(org, 'amina', (caller) =>
    beginAssessment(caller, { id, unitId: org.units.damp!, variant: 'evaluation', length: 'screen', stage: 'idea' }),
  )
  const present = { members: [{ id: org.people.amina, kind: 'staff' }], advisers: [adviserId] }
  const from = (states: readonly At[], to: Partial<State>) => (state: State) =>
    states.includes(state.at) ? { ...state, ...to } : undefined
  const reviewed = (to: (state: State) => Partial<State> | undefined) => (state: State) => {
    const next = state.at === 'specialist_review' && state.hasReview ? to(state) : undefined
    return next && { ...state, ...next }
  }
  const own = async (caller: Caller, round: number) =>
    (await reviewsOf(caller, id)).find((one) => one.reviewerId === org.people.ben && one.round === round)?.id ?? newId()
  const onReview =
    (take: (caller: Caller, reviewId: string) => Promise<{ ok: boolean }>) => async (caller: Caller, state: State) =>
      state.hasReview ? take(caller, await own(caller, state.round)) : { ok: false }
  const decision = (choice: 'return' | 'accept' | 'accept with actions' | 'escalate', at: At): Step<State> => ({
    may: ['ben'],
    lead: reviewed(({ hasScored, hasMajor }) =>
      hasScored && !(hasMajor && choice.startsWith('accept')) ? { at, hasReview: false, hasScored: false } : undefined,
    ),
    take: onReview((caller, reviewId) =>
      decide(caller, reviewId, { decision: choice, note: 'Because', actions: 'Ring them', bodyUnitId }),
    ),
  })
  const byBody = (choice: 'return' | 'accept', at: At): Step<State> => ({
    may: BODY,
    lead: (state) => (choice === 'accept' && state.hasMajor ? undefined : from(['escalated'], { at })(state)),
    take: (caller) =>
      decideEscalated(caller, id, {
        decision: choice,
        bodyUnitId,
        onDay: '2026-10-30',
        minuteRef: '31/5',
        why: 'As they say',
      }),
  })
  const look = (point: 'm3' | 'm6', harm: boolean, nth: number): Step<State> => ({
    may: TEAM,
    lead: (state) =>
      state.looked === nth ? from(['live'], { at: harm ? 'escalated' : 'live', looked: nth + 1 })(state) : undefined,
    take: async (caller, { looked }) =>
      looked === nth
        ? recordFollowUp(caller, id, { point, outcome: 'narrower', harm, note: 'More came', bodyUnitId })
        : { ok: false },
  })
  return {
    start: {
      at: 'screening',
      round: 0,
      isHeard: false,
      hasReview: false,
      hasScored: false,
      hasMajor: false,
      looked: 0,
    },
    records: [id, ...reviewIds],
    rarely: ['withdraw', 'close'],
    steps: {
      'go on': {
        may: TEAM,
        lead: from(['screening', 'screened_out'], { at: 'drafting' }),
        take: (caller) => goOn(caller, id, { length: 'short' }),
      },
      'screen out': {
        may: ['lead'],
        lead: from(['screening'], { at: 'screened_out' }),
        take: (caller) => screenOut(caller, id, { why: 'It is small' }),
      },
      'talk it through': {
        may: TEAM,
        lead: (state) =>
          state.at === 'drafting' ? { ...state, at: 'deliberated' } : from(['deliberated', 'revising'], {})(state),
        take: (caller) => recordDeliberation(caller, id, { present }),
      },
      'talk without an adviser': {
        may: TEAM,
        lead: () => undefined,
        take: (caller) => recordDeliberation(caller, id, { present: { ...present, advisers: [] } }),
      },
      submit: {
        may: TEAM,
        lead: (state) => from(['deliberated', 'revising'], { at: 'adviser_review', round: state.round + 1 })(state),
        take: async (caller, { at }) =>
          // Whoever submitted last and presses again has submitted, and nothing is written.
          at === 'adviser_review'
            ? { ok: false }
            : submit(caller, id, { goPastAll: 'Too early', noChange: 'None yet' }),
      },
      'submit with questions open': {
        may: TEAM,
        lead: () => undefined,
        take: async (caller, { at }) => (at === 'adviser_review' ? { ok: false } : submit(caller, id, {})),
      },
      'an adviser rings': {
        may: ['lead'],
        lead: (state) => ({ ...state, isHeard: true }),
        take: (caller) =>
          enterContribution(
            caller,
            { aboutRecordId: id, kind: 'comment', words: 'The bus does not come' },
            { adviserId, channel: 'phone', readBack: true },
          ),
      },
      'close the advisers’ part': {
        may: TEAM,
        lead: (state) => (state.isHeard ? from(['adviser_review'], { at: 'specialist_review' })(state) : undefined),
        take: (caller) => hearAdvisers(caller, id),
      },
      'take the review': {
        may: ['ben'],
        lead: (state) => (state.hasReview ? undefined : from(['specialist_review'], { hasReview: true })(state)),
        take: async (caller, { round }) => {
          // The lead may take one too; here it is always Ben's.
          if (caller.member.id === org.people.lead) return { ok: false }
          const given = await claimReview(caller, id, reviewIds[round])
          return given.ok ? declareConflicts(caller, given.id, { isIndependent: true, conflicts: '' }) : given
        },
      },
      'give it to one of the team': {
        may: ['lead'],
        lead: () => undefined,
        take: (caller) => assignReview(caller, id, org.people.amina),
      },
      score: {
        may: ['ben'],
        lead: reviewed(() => ({ hasScored: true })),
        take: onReview(async (caller, reviewId) => {
          const { round } = (await readAssessment(caller, id)).assessment
          const { answers } = await frozenFor(caller, id, round)
          return saveScores(
            caller,
            reviewId,
            answers.map(({ question }) => ({ question, score: 2, note: '' })),
          )
        }),
      },
      'raise a major point': {
        may: ['ben'],
        lead: reviewed(() => ({ hasMajor: true })),
        take: onReview((caller, reviewId) =>
          raisePoint(caller, reviewId, {
            question: null,
            theme: 'harm',
            severity: 'major',
            words: 'They may lose the flat',
            affected: 'Tenants',
            settledBy: 'No names',
          }),
        ),
      },
      'answer the major points': {
        may: TEAM,
        lead: (state) => (state.hasMajor ? { ...state, hasMajor: false } : undefined),
        take: async (caller) => {
          const open = await openMajorsAmong(caller, id, await pointsOf(caller, id))
          for (const { action } of open)
            await answerAction(caller, action!.id, { answer: 'accepted', text: 'We tell nobody' })
          return { ok: open.length > 0 }
        },
      },
      return: decision('return', 'returned'),
      accept: decision('accept', 'accepted'),
      'accept with actions': decision('accept with actions', 'accepted_with_actions'),
      escalate: decision('escalate', 'escalated'),
      'the body returns it': byBody('return', 'returned'),
      'the body accepts it': byBody('accept', 'accepted'),
      'bring it to a body': {
        may: TEAM,
        lead: from(['accepted', 'accepted_with_actions', 'live'], { at: 'escalated' }),
        take: (caller) => escalate(caller, id, { bodyUnitId, why: 'Harm was seen' }),
      },
      revise: {
        may: TEAM,
        lead: from(['returned'], { at: 'revising' }),
        take: (caller) => revise(caller, id),
      },
      'go live': {
        may: TEAM,
        lead: from(['accepted', 'accepted_with_actions'], { at: 'live' }),
        take: (caller) => goLive(caller, id, { fromOn: '2026-10-30' }),
      },
      'look again': look('m3', false, 0),
      'look again and see harm': look('m6', true, 1),
      close: {
        may: TEAM,
        lead: from(['live'], { at: 'closed' }),
        take: async (caller) => closeAssessment(caller, await openAssessment(caller, id), { why: 'It is over' }),
      },
      withdraw: {
        may: TEAM,
        lead: (state) =>
          from(['screening', 'drafting', 'deliberated', 'specialist_review', 'revising', ...WITHOUT], {
            at: 'withdrawn',
            hasReview: false,
            hasScored: false,
          })(state),
        take: (caller) => withdraw(caller, id, { why: 'The money went' }),
      },
    },
    read: async (caller) => {
      const { state: at, round } = (await readAssessment(caller, id)).assessment
      const said = await saidAbout(caller, id)
      const review = (await reviewsOf(caller, id)).find((one) => one.round === round && one.outcome === null)
      return {
        at,
        round,
        isHeard: said.some(({ fromKind }) => fromKind === 'adviser'),
        hasReview: review !== undefined,
        hasScored: Boolean(review?.firstScoresAt),
        hasMajor: (await openMajorsAmong(caller, id, said)).length > 0,
        looked: (await followUpsOf(caller, id)).length,
      }
    },
  }
}
