import type { Caller } from '../../../app/organisation/caller.ts'
import { closeRequest, openRequestAbout } from '../../../app/organisation/secondPerson/actions.ts'
import { recordHappening } from '../../../app/store/happening.ts'
import { newId } from '../../../app/store/newId.ts'
import { versionsOf } from '../../../app/store/version.ts'
import { amendStrategy, draftStrategy, readStrategy } from '../../../app/strategy/actions.ts'
import { askToApprove, confirmApproval } from '../../../app/strategy/approval/second.ts'
import type { House, TestOrganisation } from '../../house.ts'
import type { Drawing, Step } from './walk.ts'

/** The text now, the text that a second person is asked to say yes to, and the texts that both said yes to. */
type State = { text: string; asked: string | null; approved: string[] }

const OTHERS = ['lead', 'secretary'] as const

/** Approving by two people: one asks, another confirms the words that were asked about, or says no, or it is taken back. */
export async function drawSecondPerson(house: House, org: TestOrganisation): Promise<Drawing<State>> {
  const id = newId()
  const about = new Map<string, string>()
  const text = (title: string) => ({ title, fromOn: '2026-04-01', toOn: '2029-03-31', foreword: title, sections: [] })
  await house.as(org, 'lead', async (caller) => {
    await draftStrategy(caller, { id, ...text('Text 0') })
    // A second person is somebody who has come; until somebody has, one person does it alone.
    for (const who of ['lead', 'director', 'secretary'] as const)
      await recordHappening(caller, org.people[who], 'joined')
  })
  const rewrite = (title: string): Step<State> => ({
    may: ['lead'],
    lead: (state) => ({ ...state, text: title }),
    take: async (caller) => amendStrategy(caller, id, (await readStrategy(caller, id)).edit, text(title)),
  })
  const onRequest = async (caller: Caller, take: (requestId: string) => Promise<{ ok: boolean }>) => {
    const request = await openRequestAbout(caller, id)
    return request ? take(request.id) : { ok: false }
  }
  const settle = (may: Step<State>['may'], outcome: 'declined' | 'withdrawn', reason?: string): Step<State> => ({
    may,
    lead: (state) =>
      state.asked === null || (outcome === 'declined' && !reason) ? undefined : { ...state, asked: null },
    take: (caller) =>
      onRequest(caller, (requestId) =>
        closeRequest(caller, 'approval', requestId, { outcome, ...(reason && { reason }) }),
      ),
  })
  return {
    start: { text: 'Text 0', asked: null, approved: [] },
    records: [id],
    steps: {
      'another text': rewrite('Text 1'),
      'the first text': rewrite('Text 0'),
      ask: {
        may: ['director'],
        lead: (state) =>
          state.asked !== null || state.approved.at(-1) === state.text ? undefined : { ...state, asked: state.text },
        take: async (caller, state) => {
          const requestId = newId()
          const asked = await askToApprove(
            caller,
            { kind: 'strategy', id },
            { id: requestId, bodyUnitId: org.units.board!, onDay: '2026-10-30', outcome: 'approved' },
          )
          if (asked.ok && !('requestId' in asked)) throw new Error('it was approved by one person alone')
          if (asked.ok) about.set(requestId, state.text)
          return asked
        },
      },
      confirm: {
        may: OTHERS,
        lead: (state) =>
          state.asked === null || state.asked !== state.text || state.approved.at(-1) === state.text
            ? undefined
            : { ...state, asked: null, approved: [...state.approved, state.text] },
        take: (caller) => onRequest(caller, (requestId) => confirmApproval(caller, requestId)),
      },
      'say no': settle(OTHERS, 'declined', 'Not yet'),
      'say no without a reason': settle(OTHERS, 'declined'),
      'take it back': settle(['director'], 'withdrawn'),
    },
    read: async (caller) => {
      const strategy = await readStrategy(caller, id)
      const versions = await versionsOf<{ title: string }>(caller, id)
      const open = await openRequestAbout(caller, id)
      return {
        text: strategy.title,
        asked: open ? (about.get(open.id) ?? 'nobody asked') : null,
        approved: strategy.approvals.map(
          ({ versionNo }) => versions.find(({ no }) => no === versionNo)?.body.title ?? '',
        ),
      }
    },
  }
}
