import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backRecord } from '../../app/budget/actions.ts'
import { decisionsAbout } from '../../app/decision/actions.ts'
import { addEvidence, recordChange } from '../../app/evidence/actions.ts'
import { addAdviser, enterContribution } from '../../app/involvement/actions.ts'
import type { Caller } from '../../app/organisation/caller.ts'
import { appoint, leavePost } from '../../app/organisation/post/actions.ts'
import { allStrategies, promiseRungs, readStrategy, strategyFacts } from '../../app/strategy/actions.ts'
import { approvePromise, approveStrategy } from '../../app/strategy/approval/actions.ts'
import { amendPromise, retirePromise } from '../../app/strategy/promise/actions.ts'
import { promiseById } from '../../app/strategy/promise/store.ts'
import { type House, openHouse, type TestOrganisation } from '../house.ts'
import { lineOf, promiseFor, promiseIn, strategyOf } from './strategyCast.ts'

let house: House
let harbour: TestOrganisation
let strategyId: string
let owned: string
let bare: string

const approve = (org: TestOrganisation, id: string, on = '2026-10-10') =>
  house.as(
    org,
    'director',
    async (caller) =>
      approveStrategy(
        caller,
        id,
        { bodyUnitId: org.units.board!, onDay: on, outcome: 'approved', secondMemberId: org.people.secretary },
        await allStrategies(caller),
      ),
    on,
  )

const rungOf = async (org: TestOrganisation, id: string, today: string) => {
  const standings = await house.as(org, 'lead', (caller) => promiseRungs(caller), today)
  return standings.find((one) => one.id === id)?.rung
}

beforeAll(async () => {
  house = await openHouse()
  harbour = await house.organisation()
  strategyId = await house.as(harbour, 'lead', (caller) => strategyOf(caller), '2026-10-02')
  owned = await house.as(harbour, 'lead', (caller) => promiseIn(caller, strategyId, promiseFor(harbour)), '2026-10-02')
  bare = await house.as(
    harbour,
    'lead',
    (caller) =>
      promiseIn(
        caller,
        strategyId,
        promiseFor(harbour, {
          words: 'We are committed to diversity.',
          ownerPostId: null,
          dueOn: null,
          bodyUnitId: null,
        }),
      ),
    '2026-10-02',
  )
})
afterAll(() => house.close())

describe('a strategy before a body', () => {
  test('a promise that nobody has approved stands on Absent, however well it is owned', async () => {
    expect(await rungOf(harbour, owned, '2026-10-05')).toBe(0)
  })

  test('is approved only by the director, and only freshly signed in', async () => {
    const given = { bodyUnitId: harbour.units.board!, onDay: '2026-10-10', outcome: 'approved' as const }
    const asLead = house.as(
      harbour,
      'lead',
      async (caller) => approveStrategy(caller, strategyId, given, []),
      '2026-10-10',
    )
    await expect(asLead).rejects.toThrow('not allowed: strategy.approve')
    const stale = await house.as(
      harbour,
      'director',
      async (caller) => {
        const later: Caller = { ...caller, freshAt: new Date(caller.now.getTime() - 16 * 60_000) }
        return approveStrategy(later, strategyId, given, [])
      },
      '2026-10-10',
    )
    expect(stale).toEqual({ ok: false, because: 'not-fresh' })
  })

  test('is approved with two promises that lack something, and the minute says which two in sentences', async () => {
    const answer = await approve(harbour, strategyId)
    expect(answer.ok).toBe(true)
    const [decision] = await house.as(harbour, 'director', (caller) => decisionsAbout(caller, strategyId))
    expect(decision?.words).toContain(
      'On 10 October 2026 Management Board approved “Fair from the start”, with 2 promises.',
    )
    expect(decision?.words).toContain(
      'C1, “Test debt advice in six waiting rooms and report uptake by income”, has no money, no time and no reason why it needs neither.',
    )
    expect(decision?.words).toContain(
      'C2, “We are committed to diversity”, has no owner and has no money, no time and no reason why it needs neither.',
    )
    expect(decision).toMatchObject({ versionNo: 1, isSecondMissing: false, secondMemberId: harbour.people.secretary })
  })

  test('pressed twice, or by two people, makes one decision and says whose yes stands', async () => {
    const again = await approve(harbour, strategyId, '2026-10-11')
    expect(again).toEqual({ ok: false, because: 'already-approved', bodyName: 'Management Board', onDay: '2026-10-10' })
    const decisions = await house.as(harbour, 'director', (caller) => decisionsAbout(caller, strategyId))
    expect(decisions).toHaveLength(1)
  })

  test('without a second person says so in the decision', async () => {
    const alone = await house.organisation()
    const id = await house.as(alone, 'lead', (caller) => strategyOf(caller), '2026-10-02')
    await house.as(
      alone,
      'director',
      (caller) =>
        approveStrategy(caller, id, { bodyUnitId: alone.units.board!, onDay: '2026-10-10', outcome: 'approved' }, []),
      '2026-10-10',
    )
    const [decision] = await house.as(alone, 'director', (caller) => decisionsAbout(caller, id))
    expect(decision).toMatchObject({ isSecondMissing: true, secondMemberId: null })
    expect(decision?.words).toContain('It holds no promises yet.')
  })
})

describe('an approved promise', () => {
  test('climbs from Declared to Learning as it is owned, backed, shown and changed by a public adviser', async () => {
    expect(await rungOf(harbour, bare, '2026-10-12')).toBe(1)
    expect(await rungOf(harbour, owned, '2026-10-12')).toBe(2)
    await house.as(harbour, 'lead', (caller) => backRecord(caller, owned, [{ hoursPerWeek: 3 }]), '2026-10-13')
    expect(await rungOf(harbour, owned, '2026-10-13')).toBe(3)
    await house.as(
      harbour,
      'lead',
      (caller) =>
        addEvidence(caller, {
          title: 'A board paper',
          onDay: '2026-10-13',
          kind: 'note',
          words: 'Noted.',
          arms: [{ levelId: harbour.levels.organisation! }],
          links: [{ recordId: owned, says: 'supports', tag: null, note: null }],
        }),
      '2026-10-13',
    )
    expect(await rungOf(harbour, owned, '2026-10-13')).toBe(3)
    await house.as(
      harbour,
      'lead',
      (caller) =>
        addEvidence(caller, {
          title: 'Six waiting rooms, a note',
          onDay: '2026-10-14',
          kind: 'note',
          words: 'Done.',
          arms: [{ unitId: harbour.units.damp! }],
          links: [{ recordId: owned, says: 'supports', tag: null, note: null }],
        }),
      '2026-10-14',
    )
    expect(await rungOf(harbour, owned, '2026-10-14')).toBe(4)
    await house.as(
      harbour,
      'lead',
      async (caller) => {
        const adviserId = await addAdviser(caller, { knownAs: 'Marged', contactBy: 'phone' })
        const said = await enterContribution(
          caller,
          { aboutRecordId: owned, kind: 'comment', words: 'Go where the queue is.' },
          { adviserId, channel: 'phone', readBack: true },
        )
        if (!said.ok) throw new Error(said.because)
        await recordChange(caller, {
          recordId: owned,
          what: 'Moved to the busiest surgeries',
          becauseRecordId: said.id,
          becauseKind: 'contribution',
        })
      },
      '2026-10-15',
    )
    expect(await rungOf(harbour, owned, '2026-10-15')).toBe(5)
  })

  test('whose owner leaves stands on Declared the day after, and lifts when the post is filled', async () => {
    await house.as(harbour, 'lead', (caller) => leavePost(caller, harbour.postOf.themeLead, '2026-10-20'), '2026-10-19')
    expect(await rungOf(harbour, owned, '2026-10-20')).toBe(5)
    expect(await rungOf(harbour, owned, '2026-10-21')).toBe(1)
    await house.as(
      harbour,
      'lead',
      (caller) =>
        appoint(caller, { postId: harbour.postOf.themeLead, memberId: harbour.people.amina, fromOn: '2026-10-25' }),
      '2026-10-25',
    )
    expect(await rungOf(harbour, owned, '2026-10-25')).toBe(5)
  })

  test('keeps its rung when its owner or its date changes, and waits on Absent when its words do', async () => {
    const dated = await house.as(
      harbour,
      'lead',
      async (caller) =>
        amendPromise(
          caller,
          owned,
          (await promiseById(caller, owned))!.edit,
          promiseFor(harbour, { dueOn: '2027-06-30' }),
        ),
      '2026-10-26',
    )
    expect(dated).toMatchObject({ ok: true, isReworded: false })
    expect(await rungOf(harbour, owned, '2026-10-26')).toBe(5)
    const reworded = await house.as(
      harbour,
      'lead',
      async (caller) =>
        amendPromise(
          caller,
          owned,
          (await promiseById(caller, owned))!.edit,
          promiseFor(harbour, { words: 'Test debt advice in twelve waiting rooms.' }),
        ),
      '2026-10-26',
    )
    expect(reworded).toMatchObject({ ok: true, isReworded: true })
    expect(await rungOf(harbour, owned, '2026-10-26')).toBe(0)
    const given = { bodyUnitId: harbour.units.board!, onDay: '2026-10-27', outcome: 'approved' as const }
    const yes = await house.as(harbour, 'director', (caller) => approvePromise(caller, owned, given), '2026-10-27')
    expect(yes.ok).toBe(true)
    expect(await rungOf(harbour, owned, '2026-10-27')).toBe(5)
    const twice = await house.as(harbour, 'director', (caller) => approvePromise(caller, owned, given), '2026-10-27')
    expect(twice).toMatchObject({ ok: false, because: 'already-approved', onDay: '2026-10-27' })
  })

  test('put back to the words that a body approved is approved again', async () => {
    const words = 'We are committed to diversity.'
    const before = promiseFor(harbour, { words, ownerPostId: null, dueOn: null, bodyUnitId: null })
    await house.as(
      harbour,
      'lead',
      async (caller) =>
        amendPromise(caller, bare, (await promiseById(caller, bare))!.edit, {
          ...before,
          words: 'Hire from where we work.',
        }),
      '2026-10-26',
    )
    expect(await rungOf(harbour, bare, '2026-10-26')).toBe(0)
    await house.as(
      harbour,
      'lead',
      async (caller) => amendPromise(caller, bare, (await promiseById(caller, bare))!.edit, before),
      '2026-10-26',
    )
    expect(await rungOf(harbour, bare, '2026-10-26')).toBe(1)
  })

  test('saved by two people at once is saved once, and the second is told', async () => {
    const base = (await house.as(harbour, 'lead', (caller) => promiseById(caller, bare)))!.edit
    const given = promiseFor(harbour, { words: 'We are committed to diversity.' })
    const first = await house.as(harbour, 'lead', (caller) => amendPromise(caller, bare, base, given))
    const second = await house.as(harbour, 'lead', (caller) => amendPromise(caller, bare, base, given))
    expect([first.ok, second]).toEqual([true, { ok: false, because: 'edited' }])
  })

  test('is retired only with a reason, and then counts for nothing', async () => {
    expect(await house.as(harbour, 'lead', (caller) => retirePromise(caller, bare, ' '))).toEqual({
      ok: false,
      because: 'no-reason',
    })
    await house.as(harbour, 'lead', (caller) => retirePromise(caller, bare, 'It says nothing that could fail.'))
    expect(await rungOf(harbour, bare, '2026-10-30')).toBeUndefined()
  })

  test('cannot be backed with more than is left on the line, and the refusal names what fills it', async () => {
    const other = await house.organisation()
    const line = await house.as(other, 'lead', (caller) => lineOf(caller, other, 100_000))
    const [one, two] = await house.as(other, 'lead', async (caller) => [
      await promiseIn(caller, null, promiseFor(other)),
      await promiseIn(caller, null, promiseFor(other)),
    ])
    await house.as(other, 'lead', (caller) => backRecord(caller, one!, [{ lineId: line, pence: 80_000 }]))
    const refused = await house.as(other, 'lead', (caller) =>
      backRecord(caller, two!, [{ lineId: line, pence: 30_000 }]),
    )
    expect(refused).toMatchObject({ ok: false, because: 'line-full', roomPence: 20_000, fills: [{ pence: 80_000 }] })
  })
})

describe('the next strategy', () => {
  test('takes the place of the one before, and the promises that still stand come along with everything on them', async () => {
    const next = await house.as(
      harbour,
      'lead',
      (caller) => strategyOf(caller, { title: 'Fair again', fromOn: '2026-11-01', toOn: '2030-10-31' }),
      '2026-10-28',
    )
    expect((await approve(harbour, next, '2026-10-28')).ok).toBe(true)
    const before = await house.as(harbour, 'lead', (caller) => readStrategy(caller, strategyId), '2026-11-01')
    expect(before.standing).toBe('superseded')
    const standings = await house.as(harbour, 'lead', (caller) => promiseRungs(caller), '2026-11-01')
    expect(standings.find(({ id }) => id === owned)).toMatchObject({ strategyId: next, rung: 5 })
  })

  test('publishes every fact that the content pack says this room knows, and no other', async () => {
    const { loadPack } = await import('../../app/content/packs.ts')
    const { content } = await loadPack('mainstreaming', '1.0')
    const ours = content.facts
      .filter(({ room, scope }) => room === 'strategy' && scope === 'organisation')
      .map(({ fact }) => fact)
    const facts = await house.as(harbour, 'lead', (caller) => strategyFacts(caller), '2026-11-02')
    expect(Object.keys(facts).sort()).toEqual([...ours].sort())
    expect(facts['commitments.approved']).toMatchObject({ value: 1, counted: [owned] })
    expect(facts['commitments.learning']).toMatchObject({ value: 1 })
    expect(facts['strategy.reviewed']?.value).toBe(false)
  })
})

test('another organisation sees nothing of it', async () => {
  const fells = await house.organisation()
  const seen = await house.as(fells, 'lead', (caller) => promiseRungs(caller))
  expect(seen).toEqual([])
  await expect(house.as(fells, 'lead', (caller) => readStrategy(caller, strategyId))).rejects.toThrow(
    `strategy ${strategyId}`,
  )
})
