import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { openTestServer } from '../../../test/server.ts'
import { nextPath } from '../../web/nextPath.ts'
import { faultOf, hashPassword, isPassword } from './password.ts'

describe('a password', () => {
  test('has twelve characters or more and is not one that everybody tries', () => {
    expect(faultOf('a quiet tide')).toBeUndefined()
    expect(faultOf('elevenchars')).toBe('short')
    expect(faultOf('Password-Password1')).toBe('common')
    expect(faultOf('aaaaaaaaaaaaaaaa')).toBe('common')
    expect(faultOf('nell@northbank.example', ['nell@northbank.example'])).toBe('common')
  })

  test('is kept as Argon2id and never as it is', async () => {
    const kept = await hashPassword('a quiet morning tide')
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword(kept, 'a quiet morning tide')).toBe(true)
    expect(await isPassword(kept, 'a quiet morning tid')).toBe(false)
    expect(await isPassword(undefined, 'the password of nobody at all')).toBe(false)
  })
})

test('after signing in one goes on to a page of ours and never to another site', () => {
  expect(nextPath('/concepts?q=a', '/home')).toBe('/concepts?q=a')
  for (const away of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\n/elsewhere.example',
    'javascript:alert(1)',
    '',
  ])
    expect(nextPath(away, '/home')).toBe('/home')
})

describe('signing in', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let harbour: TestOrganisation
  beforeAll(async () => {
    server = await openTestServer()
    harbour = await server.organisation()
  })
  afterAll(() => server.close())

  test('says all that is missing at once', async () => {
    const refused = await server.nobody.post('/sign-in', '/sign-in', { email: '', password: '' })
    expect(refused.text).toContain('Write your e-mail address.')
    expect(refused.text).toContain('Write your password.')
  })

  test('makes somebody who tries too often wait, says how long, and lets them in again after it', async () => {
    const attempt = () =>
      server.nobody.post('/sign-in', '/sign-in', { email: 'someone@harbour.example', password: 'not the password' })
    const answers = []
    for (let n = 0; n < 11; n++) answers.push((await attempt()).status)
    expect(answers).toEqual([...Array(10).fill(422), 429])
    server.clock.now = new Date(server.clock.now.getTime() + 16 * 60_000)
    expect((await attempt()).status).toBe(422)
  })

  test('lasts two hours without a sign of life and twelve in all', async () => {
    const browser = await server.signedIn(harbour, 'amina')
    const start = server.clock.now.getTime()
    const statusAfter = async (minutes: number) => {
      server.clock.now = new Date(start + minutes * 60_000)
      return (await browser.get('/account')).status
    }
    expect(await statusAfter(110)).toBe(200)
    expect(await statusAfter(220)).toBe(200)
    expect(await statusAfter(350)).toBe(303)
    server.clock.now = new Date(start)
  })

  test('ends with signing out, on the server too', async () => {
    const browser = await server.signedIn(harbour, 'amina')
    const out = await browser.post('/account', '/sign-out', {})
    expect(out.headers.getSetCookie().join()).toContain('ingrain-session=;')
    expect((await browser.get('/account')).status).toBe(303)
  })

  test('asks for a host of ours: another name in the request is refused', async () => {
    const elsewhere = await server.browse('').get('/sign-in')
    expect(elsewhere.status).toBe(200)
    const forged = await server.request('/sign-in', { headers: { host: 'elsewhere.example' } })
    expect(forged.status).toBe(421)
  })
})
