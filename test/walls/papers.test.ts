import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { map } from '../../app/map.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const walks = readdirSync('docs/walks').map((name) => join('docs/walks', name))

describe('the papers of the house are true', () => {
  test('every file that a walk passes is there', () => {
    const named = walks.flatMap((walk) =>
      [...read(walk).matchAll(/\b((?:app|content|db|test)\/[\w./-]+\.(?:tsx?|yaml|sql))\b/g)].map(([, path]) => ({
        walk,
        path: path!,
      })),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter(({ path }) => !existsSync(path))).toEqual([])
  })

  test('there are seven walks', () => expect(walks).toHaveLength(7))

  test('every relative link in README, CONTRIBUTING and content/README leads somewhere', () => {
    const lost = ['README.md', 'CONTRIBUTING.md', 'content/README.md'].flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, to]) => join(dirname(page), to!))
        .filter((to) => !existsSync(to)),
    )
    expect(lost).toEqual([])
  })

  test('every room has a word in the glossary', () => {
    const glossary = read('GLOSSARY.md')
    expect(Object.keys(map).filter((room) => room !== 'reports' && !glossary.includes(`| ${room} |`))).toEqual([])
  })

  test('each decision says what it decides in its title, and they are numbered without a gap', () => {
    const numbers = readdirSync('docs/decisions').map((name) => Number(name.slice(0, 4)))
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, n) => n + 1))
  })

  test('each dependency has its line of reason', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'))
    const reasons = read('docs/decisions/0009-the-stack.md')
    const without = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter(
      (name) => !name.startsWith('@types/') && !reasons.includes(name),
    )
    expect(without).toEqual([])
  })
})
