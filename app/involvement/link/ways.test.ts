import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualWay } from './ways.ts'

describe('the usual way to an adviser', () => {
  test('is the one they chose, where it can be gone', () => {
    expect(usualWay('email', ' carys@public.example ')).toEqual({ way: 'email', isMissing: false })
    expect(usualWay('post', '4 Mill Lane')).toEqual({ way: 'print', isMissing: false })
    expect(usualWay('phone', '01632 960 111')).toEqual({ way: 'phone', isMissing: false })
  })

  test('is the telephone or a printed letter for whoever chose e-mail and gave no address', () => {
    expect(usualWay('email', '01632 960 111')).toEqual({ way: 'phone', isMissing: true })
    expect(usualWay('email', '')).toEqual({ way: 'print', isMissing: true })
    expect(usualWay('email', '4 Mill Lane')).toEqual({ way: 'print', isMissing: true })
  })

  test('says where a letter or a call has no address or number yet', () => {
    expect(usualWay('post', ' ')).toEqual({ way: 'print', isMissing: true })
    expect(usualWay('phone', '')).toEqual({ way: 'phone', isMissing: true })
  })

  test('never is e-mail while the address is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom('email' as const, 'post' as const, 'phone' as const), fc.string(), (by, contact) => {
        const { way, isMissing } = usualWay(by, contact)
        expect(way === 'email' && isMissing).toBe(false)
      }),
    )
  })
})
