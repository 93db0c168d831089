import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../../test/house.ts'
import { happeningsOf } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { appoint, describePost, leavePost, postOf } from '../post/actions.ts'
import { addUnit } from '../structure/actions.ts'
import { grantsOf, inviteMember, liveRoles, memberOf } from './actions.ts'
import { mergeMembers } from './merge.ts'
import { AUTHORSHIP, LEFT_ALONE } from './mergeStore.ts'

describe('a person who was entered twice', () => {
  let house: House
  let harbour: TestOrganisation
  let twin: string
  const unit = newId()
  const postId = newId()
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
    const invited = await house.as(harbour, 'administrator', (caller) =>
      inviteMember(caller, { name: 'Grace B.', email: 'grace.b@harbour.example', kind: 'staff', role: 'HL' }),
    )
    if (!invited.ok) throw new Error(invited.because)
    twin = invited.id
    const asTwin = { ...harbour, people: { ...harbour.people, lead: twin } }
    await house.as(asTwin, 'lead', (caller) =>
      addUnit(caller, {
        id: unit,
        name: 'Money and health',
        kind: 'part',
        levelId: harbour.levels.programme!,
        parentId: harbour.units.whole!,
      }),
    )
    await house.as(harbour, 'lead', async (caller) => {
      await describePost(caller, { id: postId, title: 'Money lead', unitId: unit })
      await appoint(caller, { postId, memberId: twin, fromOn: '2026-10-01' })
    })
  })
  afterAll(() => house.close())

  test('is one person after the merge: what the twin made and holds is theirs, and their roles are what they were', async () => {
    const before = await house.as(harbour, 'lead', async (caller) =>
      liveRoles(await grantsOf(caller), harbour.people.lead, caller.today),
    )
    expect(
      await house.as(harbour, 'administrator', (caller) => mergeMembers(caller, twin, harbour.people.lead)),
    ).toEqual({ ok: true })
    await house.as(harbour, 'lead', async (caller) => {
      const made = await caller.db.one<{ madeBy: string }>('select made_by as "madeBy" from record where id = $1', [
        unit,
      ])
      expect(made.madeBy).toBe(harbour.people.lead)
      expect((await postOf(caller, postId))?.holder).toMatchObject({ memberId: harbour.people.lead, name: 'Grace' })
      const grants = await grantsOf(caller)
      expect(liveRoles(grants, harbour.people.lead, caller.today)).toEqual(before)
      expect(liveRoles(grants, twin, caller.today)).toEqual([])
      const [happened] = await happeningsOf(caller, unit)
      expect(happened?.byName).toBe('Grace')
      expect(await memberOf(caller, twin)).toMatchObject({ mergedInto: harbour.people.lead, email: null })
    })
  })

  test('is merged once, not into themselves, and not by themselves', async () => {
    const merge = (from: string, into: string) =>
      house.as(harbour, 'administrator', (caller) => mergeMembers(caller, from, into))
    expect(await merge(twin, harbour.people.lead)).toEqual({ ok: false, because: 'merged-already' })
    expect(await merge(harbour.people.dev, harbour.people.dev)).toEqual({ ok: false, because: 'same' })
    expect(await merge(harbour.people.administrator, harbour.people.dev)).toEqual({ ok: false, because: 'self' })
    expect(await merge(harbour.people.partner, harbour.people.dev)).toEqual({ ok: false, because: 'other-kind' })
  })

  test('who is in one post on the same days twice over holds it once', async () => {
    const other = await house.as(harbour, 'administrator', (caller) =>
      inviteMember(caller, { name: 'Dev T.', email: 'dev.t@harbour.example', kind: 'staff', role: 'PL' }),
    )
    if (!other.ok) throw new Error(other.because)
    await house.as(harbour, 'lead', async (caller) => {
      await leavePost(caller, harbour.postOf.dev, '2026-10-10')
      await appoint(caller, { postId: harbour.postOf.dev, memberId: other.id, fromOn: '2026-10-11' })
    })
    expect(
      await house.as(harbour, 'administrator', (caller) => mergeMembers(caller, other.id, harbour.people.dev)),
    ).toEqual({ ok: true })
    const holder = await house.as(harbour, 'lead', async (caller) => (await postOf(caller, harbour.postOf.dev))?.holder)
    expect(holder?.memberId).toBe(harbour.people.dev)
  })

  test('every column of the database that says who did, said or owes is either moved or left alone on purpose', async () => {
    const client = new pg.Client({ connectionString: house.superUrl })
    await client.connect()
    const { rows } = await client.query<{ place: string }>(
      `select table_name || '.' || column_name as place from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid' and (
         column_name ~ '(_by|^by_id|member_id|author_id|^from_id|owed_to_id|^for_id|holder_id|merged_into)$')
       order by 1`,
    )
    await client.end()
    const known = [...AUTHORSHIP, ...LEFT_ALONE].map(([table, column]) => `${table}.${column}`)
    expect(rows.map(({ place }) => place).filter((place) => !known.includes(place))).toEqual([])
    expect(known.filter((place) => !rows.some((row) => row.place === place))).toEqual([])
  })
})
