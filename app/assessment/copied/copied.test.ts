import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadPack } from '../../content/packs.ts'
import { clustersOf } from './clusters.ts'
import { copiedPairs, isCompared, type Pair, type Text } from './copied.ts'
import { ownShingles } from './ownShingles.ts'
import { COPIED_FROM, likeness, prefixOf, shinglesOf } from './shingles.ts'

// Few shingles, so that many texts share some; near copies are made by leaving out and adding one.
const shingles = fc
  .uniqueArray(fc.integer({ min: -6, max: 6 }), { maxLength: 10 })
  .map((all) => all.sort((a, b) => a - b))
const texts = fc
  .array(
    fc.record({
      assessmentId: fc.constantFrom('a', 'b', 'c'),
      question: fc.constantFrom('q', 'r'),
      shingles,
    }),
    { maxLength: 14 },
  )
  .map((all): Text[] => all.map((one) => ({ ...one, work: `work of ${one.assessmentId}` })))

function byBruteForce(all: readonly Text[]): Pair[] {
  return all.flatMap((one, a) =>
    all.flatMap((other, b) => {
      const alike = likeness(one.shingles, other.shingles)
      return a < b && isCompared(one, other) && alike >= COPIED_FROM ? [{ a, b, likeness: alike }] : []
    }),
  )
}

describe('looking for copies', () => {
  test('finds exactly the pairs that comparing each with each finds', () => {
    fc.assert(
      fc.property(texts, (all) => {
        expect(copiedPairs(all)).toEqual(byBruteForce(all))
      }),
      { numRuns: 2_000 },
    )
  })

  test('brings together every text that is in such a pair, and no other', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const all = given.filter((one) => one.shingles.length)
        const placesOf = (some: readonly Text[]) =>
          [...new Set(some.map(({ assessmentId, question }) => `${assessmentId} ${question}`))].sort()
        const inPairs = byBruteForce(all).flatMap(({ a, b }) => [all[a]!, all[b]!])
        const clustered = clustersOf(all).flatMap(({ places }) => places.map((one) => ({ ...one }) as unknown as Text))
        expect(placesOf(clustered)).toEqual(expect.arrayContaining(placesOf(inPairs)))
        for (const { places, leastLikeness } of clustersOf(all)) {
          expect(places.length).toBeGreaterThan(1)
          expect(leastLikeness).toBeGreaterThanOrEqual(COPIED_FROM)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('two copies always share a shingle of their prefixes', () => {
    fc.assert(
      fc.property(shingles, fc.subarray([-9, -8, 8, 9]), fc.infiniteStream(fc.nat(3)), (a, added, chance) => {
        const kept = a.filter(() => chance.next().value !== 0)
        const b = [...kept, ...added].sort((one, other) => one - other)
        if (likeness(a, b) < COPIED_FROM) return
        expect(prefixOf(a).some((one) => prefixOf(b).includes(one))).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })

  test('likeness is the same both ways, 1 of a text and itself, and never above 1', () => {
    fc.assert(
      fc.property(shingles, shingles, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, b)).toBeLessThanOrEqual(1)
        if (a.length) expect(likeness(a, a)).toBe(1)
      }),
    )
  })

  test('case and marks do not count, and four words are too few to compare', () => {
    expect(shinglesOf('We ARE committed, to reducing.')).toEqual(shinglesOf('we are committed to reducing'))
    expect(shinglesOf('none was found here')).toEqual([])
  })
})

test('what is quoted from the pack is nobody’s copy: only own words are compared', async () => {
  const { content: pack } = await loadPack('assessment/hiat', '1.0')
  const question = pack.questions.find((one) => one.question === 'causes.problem')!
  const { strong } = question.examples[0]!
  expect(ownShingles(pack, question, { fields: { text: strong } }).shingles).toEqual([])
  const own = 'Tenants of our own town wait eight weeks for a repair, and nobody has asked them why'
  expect(ownShingles(pack, question, { fields: { text: own } }).shingles).toEqual(shinglesOf(own))
  const asked = pack.questions.find((one) => one.question === 'causes.reach')!
  const picks = {
    rows: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, cells: { choice: 'with-partners', by: '2026-01-01' } })),
  }
  expect(ownShingles(pack, asked, picks).shingles).toEqual([])
})
