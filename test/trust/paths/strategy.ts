import { annulDecision, decisionsAbout } from '../../../app/decision/actions.ts'
import type { Caller } from '../../../app/organisation/caller.ts'
import { newId } from '../../../app/store/newId.ts'
import { versionsOf } from '../../../app/store/version.ts'
import {
  allStrategies,
  amendStrategy,
  archiveStrategy,
  draftStrategy,
  readStrategy,
  reviewStrategy,
} from '../../../app/strategy/actions.ts'
import { approvePromise, approveStrategy } from '../../../app/strategy/approval/actions.ts'
import {
  amendPromise,
  approvalFor,
  bringBackPromise,
  draftPromise,
  readPromise,
  retirePromise,
} from '../../../app/strategy/promise/actions.ts'
import { frozenOf } from '../../../app/strategy/strategy.ts'
import type { House, TestOrganisation } from '../../house.ts'
import type { Drawing, Step } from './walk.ts'

/** A strategy and one promise in it. `yeses` to the whole name the text and the words they were to; `ones` only words. */
type State = {
  text: string
  words: string
  yeses: { text: string; words: string | null }[]
  ones: string[]
  reviews: number
  isRetired: boolean
  isAway: boolean
  isOver: boolean
}

const isApproved = ({ words, yeses, ones }: State): boolean =>
  ones.includes(words) || yeses.some((yes) => yes.words === words)
const isTextNew = ({ text, yeses }: State): boolean => yeses.at(-1)?.text !== text

/** A strategy: drafted, approved, changed and approved again, looked at, followed by the next; and a promise in it. */
export async function drawStrategy(house: House, org: TestOrganisation): Promise<Drawing<State>> {
  const [id, promiseId, next] = [newId(), newId(), newId()]
  const text = (title: string) => ({ title, fromOn: '2026-04-01', toOn: '2029-03-31', foreword: title, sections: [] })
  const promised = (words: string) => ({
    kind: 'commitment' as const,
    words,
    verb: null,
    object: null,
    forWhom: null,
    dueOn: null,
    bodyUnitId: null,
    tags: [],
    ownerPostId: org.postOf.lead,
    arms: [],
  })
  await house.as(org, 'lead', async (caller) => {
    await draftStrategy(caller, { id, ...text('Text 0') })
    await draftStrategy(caller, { id: next, ...text('The next') })
    await draftPromise(caller, { strategyId: id, id: promiseId, ...promised('We ask who is left out') })
  })
  const given = { bodyUnitId: org.units.board!, onDay: '2026-10-30', outcome: 'approved' as const }
  const approveAll = async (caller: Caller, strategyId: string, letEarlierEnd = false) =>
    approveStrategy(caller, strategyId, { ...given, letEarlierEnd }, await allStrategies(caller))
  const rewrite = (title: string): Step<State> => ({
    may: ['lead'],
    lead: (state) => (state.isOver || state.isAway ? undefined : { ...state, text: title }),
    take: async (caller) => amendStrategy(caller, id, (await readStrategy(caller, id)).edit, text(title)),
  })
  const reword = (words: string): Step<State> => ({
    may: ['lead'],
    lead: (state) => (state.isRetired ? undefined : { ...state, words }),
    take: async (caller) =>
      amendPromise(caller, promiseId, (await readPromise(caller, promiseId)).edit, promised(words)),
  })
  const annulLast = async (caller: Caller, recordId: string) => {
    const last = (await decisionsAbout(caller, recordId)).find(
      ({ annulledAt, aboutRecordId }) => !annulledAt && aboutRecordId === recordId,
    )
    return last ? annulDecision(caller, last.id, 'A mistake') : { ok: false }
  }
  return {
    start: {
      text: 'Text 0',
      words: 'We ask who is left out',
      yeses: [],
      ones: [],
      reviews: 0,
      isRetired: false,
      isAway: false,
      isOver: false,
    },
    records: [id, promiseId],
    steps: {
      'another text': rewrite('Text 1'),
      'the first text': rewrite('Text 0'),
      'end before it begins': {
        may: ['lead'],
        lead: () => undefined,
        take: async (caller) =>
          amendStrategy(caller, id, (await readStrategy(caller, id)).edit, { ...text('Lost'), toOn: '2026-03-31' }),
      },
      'other words': reword('We ask, and we answer'),
      'the first words': reword('We ask who is left out'),
      'approve the whole': {
        may: ['director'],
        lead: (state) => {
          const waits = !state.isRetired && !isApproved(state)
          if (state.isOver || state.isAway) return undefined
          if (state.yeses.length && !isTextNew(state) && !waits) return undefined
          const covers = !state.isRetired && (!state.yeses.length || waits)
          return {
            ...state,
            yeses: [...state.yeses, { text: state.text, words: covers ? state.words : null }],
          }
        },
        take: (caller) => approveAll(caller, id),
      },
      'approve the one promise': {
        may: ['director'],
        lead: (state) =>
          state.isOver || state.isAway || state.isRetired || isApproved(state)
            ? undefined
            : { ...state, ones: [...state.ones, state.words] },
        take: (caller) => approvePromise(caller, promiseId, given),
      },
      'annul the last yes to the whole': {
        may: ['lead', 'director', 'secretary'],
        lead: (state) => (state.yeses.length ? { ...state, yeses: state.yeses.slice(0, -1) } : undefined),
        take: (caller) => annulLast(caller, id),
      },
      'annul the last yes to the one': {
        may: ['lead', 'director', 'secretary'],
        lead: (state) => (state.ones.length ? { ...state, ones: state.ones.slice(0, -1) } : undefined),
        take: (caller) => annulLast(caller, promiseId),
      },
      retire: {
        may: ['lead'],
        lead: (state) => (state.isRetired ? undefined : { ...state, isRetired: true }),
        take: (caller) => retirePromise(caller, promiseId, 'Done'),
      },
      'bring back': {
        may: ['lead'],
        lead: (state) => (state.isRetired ? { ...state, isRetired: false } : undefined),
        take: async (caller) => void (await bringBackPromise(caller, promiseId)),
      },
      'look at it': {
        may: ['lead'],
        lead: (state) => (state.yeses.length ? { ...state, reviews: state.reviews + 1 } : undefined),
        take: (caller) =>
          reviewStrategy(caller, id, {
            kept: '',
            changed: '',
            dropped: '',
            learned: 'It takes longer than we thought',
          }),
      },
      'put away': {
        may: ['lead'],
        lead: (state) => (state.yeses.length || state.isAway ? undefined : { ...state, isAway: true }),
        take: (caller) => archiveStrategy(caller, id, 'Not needed'),
      },
      'approve the next one': {
        may: ['director'],
        // Only what was approved is followed by another.
        lead: (state) => (state.yeses.length && !state.isOver ? { ...state, isOver: true } : undefined),
        take: async (caller) => {
          const { approvals, standing } = await readStrategy(caller, id)
          if (!approvals.length || standing === 'superseded') return { ok: false }
          return approveAll(caller, next, true)
        },
      },
    },
    read: async (caller) => {
      const strategy = await readStrategy(caller, id)
      const promise = await readPromise(caller, promiseId)
      const texts = await versionsOf<{ title: string }>(caller, id)
      const wordings = await versionsOf<{ words: string }>(caller, promiseId)
      const worded = (no: number | null) => wordings.find((one) => one.no === no)?.body.words ?? null
      const yeses = (await decisionsAbout(caller, promiseId)).filter(({ annulledAt }) => !annulledAt).reverse()
      const covered = await caller.db.query<{ id: string; no: number }>(
        'select decision_id as id, version_no as no from decision_covers where record_id = $1',
        [promiseId],
      )
      const state = {
        text: frozenOf(strategy).title,
        words: promise.words,
        yeses: strategy.approvals.map(({ decisionId, versionNo }) => ({
          text: texts.find(({ no }) => no === versionNo)?.body.title ?? '',
          words: worded(covered.find((one) => one.id === decisionId)?.no ?? null),
        })),
        ones: yeses.flatMap(({ aboutRecordId, versionNo }) =>
          aboutRecordId === promiseId ? [worded(versionNo) ?? ''] : [],
        ),
        reviews: strategy.reviews.length,
        isRetired: promise.retiredOn !== null,
        isAway: strategy.archivedAt !== null,
        isOver: strategy.standing === 'superseded',
      }
      // What the pages ask: is there a yes to these very words?
      if (Boolean(await approvalFor(caller, promise)) !== isApproved(state))
        throw new Error(`the yes to "${promise.words}" is read otherwise than drawn: ${JSON.stringify(state)}`)
      return state
    },
  }
}
