import { annulDecision, decide, giveMinute, readDecision, recordDecision } from '../../../app/decision/actions.ts'
import { newId } from '../../../app/store/newId.ts'
import type { House, TestOrganisation } from '../../house.ts'
import { aRecord } from '../../journeys/shared.fixture.ts'
import type { Drawing, Step } from './walk.ts'

type State = { outcome: string; words: string | null; onDay: string; minute: string | null; annulled: string | null }

const RECORDERS = ['lead', 'director', 'secretary'] as const

/** What a body decided: given its place in the minutes once, annulled once with a reason, and never anything else. */
export async function drawDecision(house: House, org: TestOrganisation): Promise<Drawing<State>> {
  const about = await aRecord(house, org, { kind: 'concept' })
  const id = newId()
  const decided = {
    bodyUnitId: org.units.board!,
    onDay: '2026-10-01',
    aboutRecordId: about.id,
    title: 'Asked for changes',
    words: 'Say who it is for',
  }
  await house.as(org, 'secretary', (caller) => recordDecision(caller, { ...decided, id, outcome: 'asked_for_changes' }))
  const never = (take: Step<State>['take']): Step<State> => ({ may: RECORDERS, lead: () => undefined, take })
  return {
    start: {
      outcome: 'asked_for_changes',
      words: 'Say who it is for',
      onDay: '2026-10-01',
      minute: null,
      annulled: null,
    },
    records: [id, about.id],
    steps: {
      'give the minute': {
        may: RECORDERS,
        lead: (state) => (state.minute || state.annulled ? undefined : { ...state, minute: '14.2' }),
        take: (caller) => giveMinute(caller, id, '14.2'),
      },
      'give another minute': {
        may: RECORDERS,
        lead: (state) => (state.minute || state.annulled ? undefined : { ...state, minute: '15.1' }),
        take: (caller) => giveMinute(caller, id, '15.1'),
      },
      'give no minute': never((caller) => giveMinute(caller, id, '  ')),
      annul: {
        may: RECORDERS,
        lead: (state) => (state.annulled ? undefined : { ...state, annulled: 'Minuted twice' }),
        take: (caller) => annulDecision(caller, id, 'Minuted twice'),
      },
      'annul without a reason': never((caller) => annulDecision(caller, id, ' ')),
      'adopt on a form that is not for it': never((caller) => decide(caller, { ...decided, outcome: 'adopted' })),
      'record it a second time': never((caller) =>
        decide(caller, { ...decided, outcome: 'noted', bodyUnitId: org.units.homes! }),
      ),
      'date it tomorrow': never((caller) => decide(caller, { ...decided, outcome: 'noted', onDay: '2026-10-31' })),
    },
    read: async (caller) => {
      const { outcome, words, onDay, minuteRef, annulledWhy } = await readDecision(caller, id)
      return { outcome, words, onDay, minute: minuteRef, annulled: annulledWhy }
    },
  }
}
