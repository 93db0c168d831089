import { openAction } from '../../app/action/actions.ts'
import { backRecord, planLine } from '../../app/budget/actions.ts'
import type { BackingGiven } from '../../app/budget/budget.ts'
import { recordDecision } from '../../app/decision/actions.ts'
import { addEvidence, recordChange } from '../../app/evidence/actions.ts'
import { addAdviser, enterContribution } from '../../app/involvement/actions.ts'
import type { Caller } from '../../app/organisation/caller.ts'
import type { Arm } from '../../app/organisation/placement.ts'
import { markBlank } from '../../app/organisation/structure/actions.ts'
import { newId } from '../../app/store/newId.ts'
import { draftStrategy } from '../../app/strategy/actions.ts'
import { offerDuty } from '../../app/strategy/duty/actions.ts'
import { agreeIndicator } from '../../app/strategy/plan/actions.ts'
import { draftPromise } from '../../app/strategy/promise/actions.ts'
import type { House, TestOrganisation } from '../house.ts'
import { AUGUST, FEBRUARY, type Row, rowsFor } from './mainstreamingRows.ts'

export type Committed = { strategyId: string; promises: string[]; decisionId: string }

/** Writes them down as the lead, approves them as the body, and records what stands behind each. */
export async function makeCommitments(house: Pick<House, 'as'>, org: TestOrganisation): Promise<Committed> {
  const rows = rowsFor(org)
  const strategyId = newId()
  const promises = rows.map(() => newId())
  await house.as(
    org,
    'lead',
    async (caller) => {
      await must(
        draftStrategy(caller, {
          id: strategyId,
          title: 'Fair from the start, 2026 to 2029',
          fromOn: '2026-01-01',
          toOn: '2029-03-31',
          foreword: '',
          sections: [],
        }),
      )
      for (const [n, row] of rows.entries()) await must(draft(caller, org, strategyId, promises[n]!, row))
    },
    FEBRUARY,
  )
  const decisionId = await approve(
    house,
    org,
    strategyId,
    promises.filter((_, n) => rows[n]!.approvedOn === FEBRUARY),
    FEBRUARY,
  )
  await approve(
    house,
    org,
    strategyId,
    promises.filter((_, n) => rows[n]!.approvedOn === AUGUST),
    AUGUST,
  )
  await house.as(
    org,
    'lead',
    async (caller) => {
      const lineId = newId()
      await planLine(caller, {
        id: lineId,
        title: 'Equity in projects',
        unitId: org.units.whole!,
        yearStartsOn: '2026-04-01',
        purpose: 'tool',
        pence: 4_000_000,
        ringfenced: true,
        holderPostId: org.postOf.dev,
        note: null,
      })
      for (const [n, row] of rows.entries()) await backAndShow(caller, promises[n]!, row, lineId)
      await draft(caller, org, strategyId, newId(), {
        words: 'Buyers ask suppliers what they pay',
        at: { levelId: org.levels.organisation!, activityId: org.activities.corporate! },
      })
    },
    '2026-10-01',
  )
  return { strategyId, promises, decisionId }
}

const draft = (caller: Caller, org: TestOrganisation, strategyId: string, id: string, row: Row) =>
  draftPromise(caller, {
    id,
    strategyId,
    kind: row.kind ?? 'commitment',
    words: row.words,
    verb: null,
    object: null,
    forWhom: null,
    tags: [],
    arms: [row.at],
    dueOn: row.dueOn ?? null,
    bodyUnitId: row.hasBody ? org.units.board! : null,
    ownerPostId: row.owner ? org.postOf[row.owner] : null,
  })

async function approve(
  house: Pick<House, 'as'>,
  org: TestOrganisation,
  strategyId: string,
  ids: string[],
  onDay: string,
): Promise<string> {
  return house.as(
    org,
    'secretary',
    async (caller) => {
      const decided = await must(
        recordDecision(caller, {
          title: 'The strategy',
          bodyUnitId: org.units.board!,
          onDay,
          aboutRecordId: strategyId,
          outcome: 'approved',
          minuteRef: '7.2',
          covers: ids.map((recordId) => ({ recordId })),
        }),
      )
      return decided.id
    },
    onDay,
  )
}

async function backAndShow(caller: Caller, id: string, row: Row, lineId: string): Promise<void> {
  const backings: Record<string, BackingGiven> = {
    money: { lineId, pence: 600_000 },
    hours: { hoursPerWeek: 2 },
    reason: { noCostReason: 'It is part of a conversation that happens anyway.' },
  }
  if (row.backing) await must(backRecord(caller, id, [backings[row.backing]!]))
  if (row.evidenceOn) await must(showIt(caller, id, row.words, row.evidenceOn, row.at))
  if (row.learned) await learnFromAdviser(caller, id)
}

export const showIt = (caller: Caller, id: string, words: string, onDay: string, at: Arm) =>
  addEvidence(caller, {
    title: `Seen: ${words}`,
    onDay,
    kind: 'note',
    words: 'Seen in use.',
    arms: [at],
    links: [{ recordId: id, says: 'supports', tag: null, note: null }],
  })

async function learnFromAdviser(caller: Caller, id: string): Promise<void> {
  const adviserId = await addAdviser(caller, { knownAs: 'Carys', contactBy: 'phone' })
  const said = await must(
    enterContribution(
      caller,
      { aboutRecordId: id, kind: 'comment', words: 'Say who could lose, not only who could gain.' },
      { adviserId, channel: 'phone', readBack: true },
    ),
  )
  await must(
    recordChange(caller, {
      recordId: id,
      what: 'The call now asks who could lose',
      becauseRecordId: said.id,
      becauseKind: 'contribution',
    }),
  )
}

/** A cell that cannot apply, one left blank for a reason, a duty and an indicator of the theme lead, one thing that the lead owes. */
export async function makeBlanksAndWork(
  house: Pick<House, 'as'>,
  org: TestOrganisation,
  on = '2026-10-05',
): Promise<void> {
  await house.as(
    org,
    'lead',
    async (caller) => {
      const at = { unitId: null, activityId: org.activities.corporate! }
      await markBlank(
        caller,
        {
          ...at,
          id: newId(),
          levelId: org.levels.project!,
          kind: 'cannot_apply',
          reason: 'projects run no corporate processes',
          untilOn: null,
        },
        'Project, Corporate processes',
      )
      await markBlank(
        caller,
        {
          ...at,
          id: newId(),
          levelId: org.levels.partner!,
          kind: 'left_blank',
          reason: 'partners choose their own from April',
          untilOn: '2027-04-01',
        },
        'Partner, Corporate processes',
      )
      await offerDuty(caller, {
        words: 'Check that every project has somebody who asks who could lose',
        part: 'accountable',
        tag: null,
        hoursPerWeek: 1,
        toOn: null,
        postId: org.postOf.themeLead,
        arms: [{ unitId: org.units.homes! }],
      })
      await must(
        agreeIndicator(caller, {
          kind: 'indicator',
          question: 'Do projects start early enough?',
          what: 'Projects that ask before their design is fixed',
          unitOfMeasure: null,
          every: 'quarter',
          feedsBodyId: org.units.board!,
          feedsWhat: 'Which projects get help first',
          source: 'Project register',
          baselineValue: 2,
          baselineOn: '2026-03-01',
          targetValue: 10,
          better: 'high',
          groups: [],
          packKey: null,
          responsiblePostId: org.postOf.themeLead,
          arms: [{ levelId: org.levels.project! }],
        }),
      )
      await openAction(caller, {
        kind: 'task',
        title: 'Send the yearly report to partners',
        aboutRecordId: org.units.whole!,
        ownerPostId: org.postOf.lead,
        dueOn: '2026-10-20',
      })
    },
    on,
  )
}

/** The value of a deed that has to work here; otherwise says why it did not. */
export async function must<T extends { ok: true } | { ok: false; because: string }>(
  doing: Promise<T>,
): Promise<Extract<T, { ok: true }>> {
  const done = await doing
  if (!done.ok) throw new Error(`refused: ${done.because}`)
  return done as Extract<T, { ok: true }>
}
