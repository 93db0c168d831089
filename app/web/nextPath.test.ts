import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPath } from './nextPath.ts'

test('a form comes back to the page of ours that it was on', () => {
  expect(nextPath('/concepts/1', '/board')).toBe('/concepts/1')
  expect(nextPath('/evidence?q=damp&page=2', '/board')).toBe('/evidence?q=damp&page=2')
})

test('what was said last time is not said again', () => {
  expect(nextPath('/concepts/1?said=action.answered', '/board')).toBe('/concepts/1')
})

test.each([
  '',
  'concepts/1',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  'javascript:alert(1)',
  '/.//elsewhere.example',
  '/a/..//elsewhere.example',
])('%j leads nowhere of its own', (typed) => {
  expect(nextPath(typed, '/board')).toBe('/board')
})

test('whatever is typed, the address stays here', () => {
  const parts = fc.constantFrom('/', '\\', '.', '@', ':', 'http', 'a', '?', '#', '%2f', '\t', ' ', 'é')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(parts).map((all) => all.join('')),
      ),
      (typed) => {
        const next = nextPath(typed, '/board')
        expect(new URL(next, 'http://127.0.0.1:3000').origin).toBe('http://127.0.0.1:3000')
        expect(next).toMatch(/^\/(?!\/)/)
      },
    ),
  )
})
