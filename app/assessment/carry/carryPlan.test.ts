import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePacks } from '../../content/comparePacks.ts'
import type { Question } from '../../content/kinds/assessment.ts'
import { carryPlan, renames } from './carryPlan.ts'

type One = { key: string; words: string; was?: string }
const entries = (all: One[]) => ({
  entries: all.map(({ key, words, was }) => ({
    key: `question:${key}`,
    noun: 'question',
    name: key,
    file: 'questions.yaml',
    at: [],
    words,
    ...(was && { was: `question:${was}` }),
  })),
})
const pack = (all: One[]) => ({
  questions: all.map(({ key, words }) => ({ question: key, ask: words }) as Question),
})
const planFor = (from: One[], to: One[], answered: string[]) =>
  carryPlan(pack(from), pack(to), comparePacks(entries(from), entries(to)), new Set(answered))

const words = fc.constantFrom('one', 'two')
const older = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
  .chain((keys) => fc.tuple(...keys.map((key) => words.map((said): One => ({ key, words: said })))))
const newer = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'x', 'y', 'z'), { maxLength: 6 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc
          .tuple(words, fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: undefined }))
          .map(([said, was]): One => ({ key, words: said, ...(was && was !== key && { was }) })),
      ),
    ),
  )

describe('moving to a newer version', () => {
  test('puts every question of either version into exactly one list', () => {
    fc.assert(
      fc.property(older, newer, (from, to) => {
        const plan = planFor(from, to, [])
        const all = [...plan.kept, ...plan.moved, ...plan.reworded, ...plan.added, ...plan.gone]
        expect(all.flatMap((one) => one.from?.question ?? []).sort()).toEqual(from.map(({ key }) => key).sort())
        expect(all.flatMap((one) => one.to?.question ?? []).sort()).toEqual(to.map(({ key }) => key).sort())
      }),
    )
  })

  test('keeps every answer: each has one key to go on under, its own or a new one, and no two have the same', () => {
    fc.assert(
      fc.property(older, newer, (from, to) => {
        const answered = from.map(({ key }) => key)
        const plan = planFor(from, to, answered)
        const renamed = renames(plan)
        const after = answered.map((key) => renamed.get(key) ?? key)
        expect(new Set(after).size).toBe(answered.length)
        const gone = plan.gone.map((one) => one.from?.question)
        for (const [n, key] of after.entries())
          expect(to.some((one) => one.key === key) || gone.includes(answered[n])).toBe(true)
      }),
    )
  })

  test('asks to look again at exactly the answers whose question reads differently now', () => {
    fc.assert(
      fc.property(older, newer, fc.subarray(['a', 'b', 'c', 'd', 'e']), (from, to, answered) => {
        const own = answered.filter((key) => from.some((one) => one.key === key))
        const plan = planFor(from, to, own)
        const renamed = renames(plan)
        const differ = own.filter((key) => {
          const after = to.find((one) => one.key === (renamed.get(key) ?? key))
          return after && after.words !== from.find((one) => one.key === key)?.words
        })
        expect([...plan.lookAgain].sort()).toEqual(differ.map((key) => renamed.get(key) ?? key).sort())
      }),
    )
  })
})
