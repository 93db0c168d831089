import { annulDecision } from '../../../app/decision/actions.ts'
import { newId } from '../../../app/store/newId.ts'
import {
  adoptConcept,
  adoptionsFor,
  amendConcept,
  bringBackConcept,
  closeConsultation,
  openConsultation,
  openConsultationOn,
  putAwayConcept,
  readConcept,
  startConcept,
  wordingsOf,
} from '../../../app/terminology/actions.ts'
import type { House, TestOrganisation } from '../../house.ts'
import type { Drawing, Step } from './walk.ts'

/** The words of the draft, the words in each frozen version, and by number the adoptions that stand, oldest first. */
type State = { draft: string; frozen: string[]; adopted: number[]; isAsked: boolean; isAway: boolean }

const EDITORS = ['lead', 'ben'] as const
const ADOPTERS = ['director', 'lead', 'secretary'] as const

// Words that are frozen already keep their number.
const freeze = ({ draft, frozen }: State): { frozen: string[]; no: number } =>
  frozen.includes(draft)
    ? { frozen, no: frozen.lastIndexOf(draft) + 1 }
    : { frozen: [...frozen, draft], no: frozen.length + 1 }

/** A definition: drafted, put to people, adopted, followed by others, put away and brought back. */
export async function drawDefinition(house: House, org: TestOrganisation): Promise<Drawing<State>> {
  const id = newId()
  await house.as(org, 'lead', (caller) =>
    startConcept(caller, { id, kind: 'term', term: `Term ${id}`, formal: 'Words 0' }),
  )
  const reword = (words: string): Step<State> => ({
    may: EDITORS,
    lead: (state) => (state.isAway ? undefined : { ...state, draft: words }),
    take: async (caller) => {
      const { draft, edit } = await readConcept(caller, id)
      return amendConcept(caller, id, { ...draft, formal: words, base: edit })
    },
  })
  const adopt = (onDay: string): Step<State> => ({
    may: ADOPTERS,
    lead: (state) => {
      const { frozen, no } = freeze(state)
      return state.isAway || state.adopted.at(-1) === no
        ? undefined
        : { ...state, frozen, adopted: [...state.adopted, no] }
    },
    take: (caller) =>
      adoptConcept(caller, id, {
        bodyUnitId: org.units.board!,
        onDay,
        stewardPostId: org.postOf.lead,
        reviewOn: '2027-10-30',
        whyUnheard: 'Nobody came',
      }),
  })
  return {
    start: { draft: 'Words 0', frozen: [], adopted: [], isAsked: false, isAway: false },
    records: [id],
    steps: {
      'other words': reword('Words 1'),
      'the first words': reword('Words 0'),
      'a draft read long ago': {
        may: EDITORS,
        lead: () => undefined,
        take: async (caller) =>
          amendConcept(caller, id, { ...(await readConcept(caller, id)).draft, formal: 'Lost', base: -1 }),
      },
      'put to people': {
        may: ['lead'],
        lead: (state) =>
          state.isAway || state.isAsked ? undefined : { ...state, frozen: freeze(state).frozen, isAsked: true },
        take: (caller) =>
          openConsultation(caller, id, { what: 'What is missing?', minutes: 5, closesOn: '2026-12-01' }),
      },
      'close it': {
        may: ['lead'],
        lead: (state) => (state.isAsked ? { ...state, isAsked: false } : undefined),
        take: async (caller) => {
          const ask = await openConsultationOn(caller, id)
          return ask ? closeConsultation(caller, id, ask.id) : { ok: false }
        },
      },
      adopt: adopt('2026-10-30'),
      'adopt without a reason': {
        may: ADOPTERS,
        lead: () => undefined,
        take: (caller) =>
          adoptConcept(caller, id, {
            bodyUnitId: org.units.board!,
            onDay: '2026-10-30',
            stewardPostId: org.postOf.lead,
            reviewOn: '2027-10-30',
          }),
      },
      'adopt by who is no body': {
        may: ADOPTERS,
        lead: () => undefined,
        take: (caller) =>
          adoptConcept(caller, id, {
            bodyUnitId: org.units.homes!,
            onDay: '2026-10-30',
            stewardPostId: org.postOf.lead,
            reviewOn: '2027-10-30',
            whyUnheard: 'Nobody came',
          }),
      },
      'annul the last adoption': {
        may: ADOPTERS,
        lead: (state) => (state.adopted.length ? { ...state, adopted: state.adopted.slice(0, -1) } : undefined),
        take: async (caller) => {
          const last = (await adoptionsFor(caller, id)).inForce
          return last ? annulDecision(caller, last.decisionId, 'A mistake') : { ok: false }
        },
      },
      'put away': {
        may: EDITORS,
        lead: (state) => (state.isAway || state.adopted.length ? undefined : { ...state, isAway: true }),
        take: (caller) => putAwayConcept(caller, id, 'Not needed'),
      },
      'bring back': {
        may: EDITORS,
        lead: (state) => (state.isAway ? { ...state, isAway: false } : undefined),
        take: async (caller) => void (await bringBackConcept(caller, id)),
      },
    },
    read: async (caller) => {
      const { draft, archivedAt } = await readConcept(caller, id)
      const wordings = await wordingsOf(caller, id)
      return {
        draft: draft.formal,
        frozen: wordings.map(({ wording }) => wording.formal).reverse(),
        adopted: (await adoptionsFor(caller, id)).all.map(({ versionNo }) => versionNo),
        isAsked: Boolean(await openConsultationOn(caller, id)),
        isAway: Boolean(archivedAt),
      }
    },
  }
}
