import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../test/house.ts'
import { aRecord } from '../../test/journeys/shared.fixture.ts'
import { type Person, people } from '../../test/people.ts'
import type { Arm } from '../organisation/placement.ts'
import { addEvidence, archiveEvidence, readEvidence } from './actions.ts'
import { listEvidence, PER_PAGE, type Sought } from './listEvidence.ts'

const everything: Sought = { q: '', kind: '', age: '', where: undefined, page: 1 }

describe('the list of evidence', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  const add = async (who: Person, title: string, arms: Arm[], recordIds: string[] = [], onDay = '2026-09-20') => {
    const links = recordIds.map((recordId) => ({ recordId, says: 'supports' as const, tag: null, note: null }))
    const done = await house.as(harbour, who, (caller) =>
      addEvidence(caller, { title, onDay, kind: 'note', words: 'Seen in use.', arms, links }),
    )
    if (!done.ok) throw new Error(done.because)
    return done.id
  }
  const at = (unit: string): Arm => ({ unitId: harbour.units[unit]! })
  const look = (who: Person, sought: Partial<Sought> = {}) =>
    house.as(harbour, who, (caller) => listEvidence(caller, { ...everything, ...sought }))

  test('has for everybody what its pages open for them, and nothing else', async () => {
    const kinds = ['promise', 'unit', 'post', 'budget line', 'indicator', 'duty', 'concept', 'backing']
    const about: { id: string }[] = []
    for (const kind of kinds)
      for (const owner of ['amina', 'partner', null] as const)
        about.push(await aRecord(house, harbour, { kind, owner }))
    const ids = [
      await add('lead', 'Placed nowhere', []),
      await add('lead', 'In a theme', [at('homes')]),
      await add('lead', 'In a project', [at('damp')]),
      await add('lead', 'Elsewhere', [at('children')]),
      await add('amina', 'Her own', [at('children')]),
    ]
    for (const { id } of about) ids.push(await add('lead', 'About something', [at('children')], [id]))
    const seen: Record<string, number> = {}
    for (const who of Object.keys(people) as Person[]) {
      const opens: string[] = []
      for (const id of ids)
        await house
          .as(harbour, who, (caller) => readEvidence(caller, id))
          .then(
            () => opens.push(id),
            () => {},
          )
      const listed = await look(who)
      expect(listed.rows.map(({ id }) => id).sort(), who).toEqual(opens.sort())
      expect(listed).toMatchObject({ total: opens.length, found: opens.length })
      seen[who] = opens.length
    }
    expect(seen).toMatchObject({ lead: ids.length, evaluator: 0, administrator: 0 })
    for (const some of ['amina', 'themeLead', 'partner']) {
      expect(seen[some], some).toBeGreaterThan(0)
      expect(seen[some], some).toBeLessThan(ids.length)
    }
  })

  test('finds by words of the title as they are written, by kind, by age and by place', async () => {
    const whole = at('whole')
    await add('lead', 'Half of 100% of visits', [at('damp')])
    await add('lead', 'half of 1000 VISITS', [at('children')], [], '2025-11-05')
    await add('lead', 'Half of all visits, long ago', [whole], [], '2024-03-01')
    const find = async (sought: Partial<Sought>) =>
      (await look('lead', { q: 'half of', ...sought })).rows.map(({ title }) => title)
    expect(await find({})).toHaveLength(3)
    expect(await find({ q: '100%' })).toEqual(['Half of 100% of visits'])
    expect(await find({ q: 'OF 1000 visits' })).toEqual(['half of 1000 VISITS'])
    expect(await find({ kind: 'minute' })).toEqual([])
    expect(await find({ age: 'ageing' })).toEqual(['half of 1000 VISITS'])
    expect(await find({ age: 'old' })).toEqual(['Half of all visits, long ago'])
    expect(await find({ age: 'counts' })).toEqual(['Half of 100% of visits'])
    expect(await find({ where: at('homes') })).toEqual(['Half of 100% of visits'])
    expect(await find({ where: whole })).toHaveLength(3)
    expect(await find({ where: {} })).toHaveLength(3)
    const { total, counting } = await look('lead')
    expect(total - counting).toBe(1)
  })

  test('does not have what was put away', async () => {
    const id = await add('lead', 'A mistake', [at('whole')])
    expect((await look('lead', { q: 'a mistake' })).found).toBe(1)
    await house.as(harbour, 'lead', (caller) => archiveEvidence(caller, id, 'It was about another meeting.'))
    expect((await look('lead', { q: 'a mistake' })).found).toBe(0)
  })

  test(`comes in pages of ${PER_PAGE}, each thing on one of them, the newest first`, async () => {
    for (let n = 0; n <= PER_PAGE; n++)
      await add('lead', 'Of a long list', [at('whole')], [], `2026-08-${String((n % 30) + 1).padStart(2, '0')}`)
    const pages = [await look('lead', { q: 'long list' }), await look('lead', { q: 'long list', page: 2 })]
    expect(pages.map(({ rows }) => rows.length)).toEqual([PER_PAGE, 1])
    expect(pages[0]).toMatchObject({ found: PER_PAGE + 1, page: 1, pages: 2 })
    const rows = pages.flatMap((page) => page.rows)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(PER_PAGE + 1)
    const days = rows.map(({ onDay }) => onDay)
    expect(days).toEqual([...days].sort().reverse())
    expect(await look('lead', { q: 'long list', page: 9 })).toMatchObject({ page: 2 })
    expect(await look('lead', { q: 'long list', page: -1 })).toMatchObject({ page: 1 })
  })
})
