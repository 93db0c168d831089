import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../../test/house.ts'
import { noteChange } from '../../evidence/actions.ts'
import { contribute } from '../../involvement/actions.ts'
import type { Facts } from '../../ladder/fact.ts'
import { addUnit } from '../../organisation/structure/actions.ts'
import { newId } from '../../store/newId.ts'
import { assessmentFacts } from '../facts.ts'
import { setGate, waiveGate } from '../gate/actions.ts'
import { insertReview } from '../loop/review/reviewStore.ts'
import { answered, begun, registered, stepped } from './work.fixture.ts'

let house: House
let org: TestOrganisation
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const facts = (on?: string): Promise<Facts> => house.as(org, 'lead', (caller) => assessmentFacts(caller), on)
const gateOn = (appliesTo: 'project' | 'process', approver: 'director' | 'ben' = 'director') => ({
  id: newId(),
  title: `Gate on each ${appliesTo}`,
  appliesTo,
  variants: [],
  processUnitId: null,
  pack: 'assessment/hiat',
  length: 'short' as const,
  stage: 'design' as const,
  before: 'design_lock' as const,
  mode: 'require' as const,
  approverPostId: org.postOf[approver],
  policyEvidenceId: null,
  mustShow: [],
  adds: [],
  queueDays: 30,
})
const row = (cells: Record<string, string | string[]>) => ({ id: newId(), cells })

test('an organisation that has assessed nothing has no shares, an empty queue, and its reviewer', async () => {
  org = await house.organisation()
  const found = await facts()
  expect(found['assessments.openedBeforeLockShare']?.value).toBe('unknown')
  expect(found['assessments.causeAndIntersectionShare']?.value).toBe('unknown')
  expect(found['gates.withApproverShare']?.value).toBe('unknown')
  expect(found['review.medianQueueDays']?.value).toBe(0)
  expect(found['reviewers.active']).toMatchObject({ value: 1, counted: [org.people.ben] })
  expect(found['gates.policyStated']?.value).toBe(false)
  expect(found['achievement.a2.measureMoved']?.value).toBe(false)
  expect(found['toolkits.reportsLastCycle']?.value).toBe('unknown')
})

test('work is in scope where a gate asks for it, and a waiver lets it out until it ends', async () => {
  org = await house.organisation()
  const early = await registered(house, org, 'Early', 'amina', { designLockOn: '2026-10-20' })
  const late = await registered(house, org, 'Late', 'dev', { designLockOn: '2026-10-20' })
  const free = await registered(house, org, 'To come', 'dev', { designLockOn: '2027-01-20' })
  await begun(house, org, early, 'amina', '2026-10-10')
  await begun(house, org, late, 'dev', '2026-10-20')
  expect((await facts())['assessments.openedBeforeLockShare']?.value).toBe('unknown')
  const gate = gateOn('project')
  await house.as(org, 'lead', (caller) => setGate(caller, gate))
  expect((await facts())['assessments.openedBeforeLockShare']).toMatchObject({
    value: 0.5,
    counted: [early],
    missing: [late],
  })
  const waiver = {
    why: 'The partner assesses it and shares all answers',
    instead: 'We read theirs',
    untilOn: '2026-11-30',
  }
  const waived = await house.as(org, 'director', (caller) =>
    waiveGate(caller, { gateId: gate.id, unitId: late, id: newId(), after: '' }, waiver),
  )
  expect(waived).toEqual({ ok: true })
  expect((await facts())['assessments.openedBeforeLockShare']).toMatchObject({ value: 1, missing: [] })
  expect((await facts('2026-12-01'))['assessments.openedBeforeLockShare']).toMatchObject({
    value: 0.5,
    missing: [late],
  })
  const next = (await facts('2027-10-21'))['assessments.openedBeforeLockShare']
  expect(next?.counted).toEqual([])
  // Work of which nobody said when it starts or is fixed counts from half a year after it came here.
  expect(next?.missing).toEqual([org.units.damp, free])
})

test('gates count by what they are on, and by whether their approver is in post', async () => {
  org = await house.organisation()
  for (const kind of ['project', 'process'] as const)
    await house.as(org, 'lead', (caller) => setGate(caller, gateOn(kind)))
  const found = await facts()
  expect(found['gates.projectKinds']?.value).toBe(1)
  expect(found['gates.institutionalProcesses']?.value).toBe(1)
  expect(found['gates.withApproverShare']).toMatchObject({ value: 1, of: { n: 2, total: 2 } })
})

test('a submission counts for a year: whether it names both, how long it waited, and whether it is of a process', async () => {
  org = await house.organisation()
  const work = await registered(house, org, 'Both', 'amina')
  const both = await begun(house, org, work, 'amina', '2026-09-02')
  const one = await begun(house, org, await registered(house, org, 'One', 'dev'), 'dev', '2026-09-02')
  const causes = { rows: [row({ cause: 'Rents', level: '4', mechanism: 'm' })] }
  await answered(house, org, both, 'amina', 'causes.drivers', causes)
  await answered(house, org, both, 'amina', 'causes.combined', {
    rows: [row({ axes: ['a', 'b'], design: 'Evening visits' })],
  })
  await answered(house, org, one, 'dev', 'causes.drivers', causes)
  await answered(house, org, one, 'dev', 'causes.combined', { rows: [row({ axes: ['a', 'b'], design: '' })] })
  const process = newId()
  const level = org.levels.organisation!
  await house.as(org, 'lead', (caller) =>
    addUnit(caller, { id: process, name: 'Recruitment', levelId: level, parentId: org.units.whole!, kind: 'process' }),
  )
  const own = await begun(house, org, process, 'lead', '2026-09-02', 'assessment/process')
  for (const id of [both, one, own])
    await stepped(house, org, id, { step: 'submit', state: 'specialist_review', round: 1 }, '2026-09-10')
  await stepped(house, org, both, { step: 'return', state: 'returned', round: 1 }, '2026-09-20')
  const found = await facts('2026-10-30')
  expect(found['assessments.causeAndIntersectionShare']).toMatchObject({ value: 0.5, counted: [both], missing: [one] })
  expect(found['assessments.institutional']).toMatchObject({ value: 1, counted: [own] })
  // 10 days until it came back, and two that have waited 50.
  expect(found['review.medianQueueDays']?.value).toBe(50)
  expect(found['review.medianQueueDays']?.missing.length).toBe(2)
  const year = await facts('2027-09-11')
  expect(year['assessments.institutional']?.value).toBe(0)
  expect(year['assessments.causeAndIntersectionShare']?.value).toBe('unknown')
})

test('a change to the design counts by its cause: a review, an adviser, the flag, or a row that the team wrote', async () => {
  org = await house.organisation()
  const work = await registered(house, org, 'Changed', 'amina')
  const id = await begun(house, org, work, 'amina', '2026-09-02')
  await stepped(house, org, id, { step: 'submit', state: 'specialist_review', round: 1 }, '2026-09-10')
  const reviewId = newId()
  const pointId = newId()
  await house.as(
    org,
    'lead',
    (caller) =>
      insertReview(caller, { id: reviewId, assessmentId: id, title: 'x', round: 1, reviewerId: org.people.ben }),
    '2026-09-11',
  )
  await house.as(
    org,
    'ben',
    (caller) =>
      contribute(caller, {
        id: pointId,
        aboutRecordId: id,
        kind: 'feedback',
        severity: 'minor',
        theme: 'barriers',
        words: 'Offer evenings',
        reviewId,
      }),
    '2026-09-12',
  )
  expect((await facts())['assessments.designChangedAfterReview']?.value).toBe(0)
  await house.as(org, 'amina', async (caller) => {
    const changed = await noteChange(caller, {
      recordId: id,
      what: 'Evening visits',
      becauseRecordId: pointId,
      becauseKind: 'contribution',
    })
    expect(changed.ok).toBe(true)
  })
  const found = await facts()
  expect(found['assessments.designChangedAfterReview']).toMatchObject({ value: 1, counted: [work] })
  expect(found['assessments.designChangesLogged']?.value).toBe(1)
  expect(found['changes.fromCauseFlagOrAdviser']?.value).toBe(0)
  expect((await facts('2029-01-01'))['assessments.designChangesLogged']?.value).toBe(0)
})

test('counting asks the database no more often when there is ten times as much', async () => {
  org = await house.organisation()
  const count = () =>
    house.as(org, 'lead', async (caller) => {
      let queries = 0
      const counting =
        <A extends unknown[], R>(call: (...given: A) => R) =>
        (...given: A): R => {
          queries++
          return call(...given)
        }
      const { query, one, maybe } = caller.db
      const db = { query: counting(query), one: counting(one), maybe: counting(maybe) } as typeof caller.db
      await assessmentFacts({ ...caller, db })
      return queries
    })
  await house.as(org, 'lead', (caller) => setGate(caller, gateOn('project')))
  const some = async (n: number) => {
    for (let at = 0; at < n; at++) {
      const id = await begun(
        house,
        org,
        await registered(house, org, `Work ${newId()}`, 'amina', { designLockOn: '2026-10-20' }),
        'amina',
        '2026-10-01',
      )
      await stepped(house, org, id, { step: 'submit', state: 'specialist_review', round: 1 }, '2026-10-05')
    }
  }
  await some(1)
  const first = await count()
  await some(10)
  expect(await count()).toBe(first)
})
