import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../../test/house.ts'
import { appoint, leavePost, postOf } from './actions.ts'

describe('a post', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  test('has one holder a day, and the next may begin the day after', async () => {
    const postId = harbour.postOf.themeLead
    const early = await house.as(harbour, 'lead', (caller) =>
      appoint(caller, { postId, memberId: harbour.people.amina, fromOn: '2026-10-01' }),
    )
    expect(early).toEqual({ ok: false, because: 'already-held' })
    await house.as(harbour, 'lead', (caller) => leavePost(caller, postId, '2026-10-20'))
    const after = await house.as(harbour, 'lead', (caller) =>
      appoint(caller, { postId, memberId: harbour.people.amina, fromOn: '2026-10-21' }),
    )
    expect(after).toEqual({ ok: true })
  })

  test('stands empty from the day after its holder has left', async () => {
    const postId = harbour.postOf.dev
    await house.as(harbour, 'lead', (caller) => leavePost(caller, postId, '2026-10-15'))
    const onLastDay = await house.as(harbour, 'lead', (caller) => postOf(caller, postId), '2026-10-15')
    const dayAfter = await house.as(harbour, 'lead', (caller) => postOf(caller, postId), '2026-10-16')
    expect(onLastDay?.holder?.name).toBe('Dev')
    expect(dayAfter).toMatchObject({ holder: null, vacantSince: '2026-10-16' })
  })

  test('is kept by the lead, the director or the keeper of posts, and by nobody else', async () => {
    const asked = house.as(harbour, 'amina', (caller) => leavePost(caller, harbour.postOf.ben, '2026-10-20'))
    await expect(asked).rejects.toThrow('not allowed: post.edit')
  })
})
