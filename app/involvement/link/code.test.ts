import { expect, test } from 'vitest'
import { newCode, readCode, tokenOfCode } from './code.ts'

test('a printed code has no vowel and nothing that is mistaken for something else', () => {
  const codes = Array.from({ length: 200 }, newCode)
  for (const code of codes) {
    expect(code).toMatch(/^[2-9CDFGHJKMNPQRTVWXY]{4}(-[2-9CDFGHJKMNPQRTVWXY]{4}){2}$/)
    expect(readCode(code)).toBe(code.replaceAll('-', ''))
  }
  expect(new Set(codes).size).toBe(200)
})

test('a code is read however it is typed: small letters, spaces, long dashes', async () => {
  expect(readCode('k7qf 2mxd—9hrt')).toBe('K7QF2MXD9HRT')
  expect(await tokenOfCode('k7qf 2mxd 9hrt')).toBe(await tokenOfCode('K7QF-2MXD-9HRT'))
})

test('a code from before, with vowels and look-alikes in it, still opens; O and I are read as 0 and 1', () => {
  expect(readCode('AE0S-1ZBC-9HRT')).toBe('AE0S1ZBC9HRT')
  expect(readCode('aeos-izbc-9hrt')).toBe('AE0S1ZBC9HRT')
})

test('what was never a code is none', () => {
  for (const typed of ['', 'K7QF', 'K7QF-2MXD-9HRTX', 'K7QF-2MXD-9HR!', 'U7QF-2MXD-9HRT'])
    expect(readCode(typed)).toBeUndefined()
})
