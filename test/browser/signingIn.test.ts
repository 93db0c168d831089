import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inviteMember } from '../../app/organisation/people/actions.ts'
import { openStage, type Stage, WAYS } from './harness.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  expect(stage.problems).toEqual([])
  await stage.close()
})

describe.each(WAYS)('an invitation, %s', (way) => {
  test('may be looked at as often as one likes, is taken up once, and leads to a place of one’s own', async () => {
    stage.on('2026-10-30')
    const org = await stage.organisation()
    const email = `omar@${way.replaceAll(' ', '-')}.example`
    const invited = await stage.as(org, 'administrator', (caller) =>
      inviteMember(caller, { name: 'Omar', email, kind: 'staff', role: 'PL' }),
    )
    if (!invited.ok) throw new Error(invited.because)
    const link = `/invitations/${invited.token}`

    const omar = await stage.arrive(way)
    for (let times = 0; times < 3; times++) await omar.open(link)
    expect(await omar.heading()).toBe('Join Harbour Research Collaboration')
    await omar.fill('Choose a password', 'passwordpassword')
    await omar.press('Join')
    expect(await omar.errors()).toEqual(['Too many people use that one. Choose something less expected.'])
    await omar.fill('Choose a password', 'a quiet morning tide')
    await omar.press('Join')
    expect(omar.path).toBe('/board')
    await omar.open(link)
    expect(await omar.heading()).toBe('This invitation cannot be used')

    await omar.open('/account')
    await omar.press(/^Sign out$/)
    expect(await omar.says()).toContain('You are signed out.')
    await omar.open('/budget')
    expect(omar.path).toBe('/sign-in')
    await omar.press('Sign in')
    expect(await omar.errors()).toEqual(['Write your e-mail address.', 'Write your password.'])
    await omar.fill('Your e-mail address', email)
    await omar.fill('Password', 'another tide altogether')
    await omar.press('Sign in')
    expect(await omar.errors()).toEqual([
      'That e-mail address and password do not belong together. Check both and try again.',
    ])
    expect(await omar.valueOf('Your e-mail address')).toBe(email)
    await omar.fill('Password', 'a quiet morning tide')
    await omar.press('Sign in')
    expect(omar.path).toBe('/budget')
    await omar.leave()
  })
})
