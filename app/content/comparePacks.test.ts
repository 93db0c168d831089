import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePacks } from './comparePacks.ts'
import { copyContent } from './contentCopy.fixture.ts'
import { entriesOf } from './entries.ts'
import { readPack } from './packs.ts'

const pack = (duties: Record<string, unknown>[]) => ({ entries: entriesOf({ 'duties.yaml': duties }) })

/** Packs with few keys, so that the same ones turn up on both sides, under `was` as well. */
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const somePack = fc
  .uniqueArray(
    fc.record({ duty: name, text: fc.constantFrom('one', 'two'), was: fc.option(name, { nil: undefined }) }),
    {
      selector: ({ duty }) => duty,
    },
  )
  .map(pack)

describe('comparing two versions', () => {
  test('puts every key of both sides in exactly one of the five lists', () => {
    fc.assert(
      fc.property(somePack, somePack, (from, to) => {
        const { kept, moved, reworded, added, gone } = comparePacks(from, to)
        const old = [...kept, ...reworded, ...gone, ...moved.map((each) => each.from)]
        const now = [...kept, ...reworded, ...added, ...moved.map((each) => each.to)]
        expect(old.toSorted()).toEqual(from.entries.map(({ key }) => key).toSorted())
        expect(now.toSorted()).toEqual(to.entries.map(({ key }) => key).toSorted())
        expect(new Set([...old, ...now]).size).toBe(
          kept.length + reworded.length + gone.length + added.length + 2 * moved.length,
        )
      }),
    )
  })

  test('of a pack with itself keeps everything', () => {
    fc.assert(
      fc.property(somePack, (same) => {
        expect(comparePacks(same, same)).toEqual({
          kept: same.entries.map(({ key }) => key),
          moved: [],
          reworded: [],
          added: [],
          gone: [],
        })
      }),
    )
  })

  test('the other way round turns added into gone', () => {
    fc.assert(
      fc.property(somePack, somePack, (from, to) => {
        const [there, back] = [comparePacks(from, to), comparePacks(to, from)]
        expect(back.kept.toSorted()).toEqual(there.kept.toSorted())
        expect(back.reworded.toSorted()).toEqual(there.reworded.toSorted())
      }),
    )
  })

  test('follows a key to its new name, and says whether its words changed too', () => {
    const from = pack([
      { duty: 'a', text: 'one' },
      { duty: 'b', text: 'two' },
    ])
    const to = pack([
      { duty: 'x', was: 'a', text: 'one' },
      { duty: 'y', was: 'b', text: 'changed' },
    ])
    expect(comparePacks(from, to).moved).toEqual([
      { from: 'duty:a', to: 'duty:x', reworded: false },
      { from: 'duty:b', to: 'duty:y', reworded: true },
    ])
  })

  test('does not care in which order fields or entries stand', () => {
    const from = pack([
      { duty: 'a', text: 'one', hours: 1 },
      { duty: 'b', text: 'two' },
    ])
    const to = pack([
      { duty: 'b', text: 'two' },
      { duty: 'a', hours: 1, text: 'one' },
    ])
    expect(comparePacks(from, to).kept).toHaveLength(2)
  })

  test('follows the definitions of a concept that moved', async () => {
    const content = await copyContent(['terminology'])
    await content.newVersion('terminology', '1.0', '9.0')
    await content.edit(
      'terminology/9.0/concepts.yaml',
      '- concept: equality\n',
      '- concept: sameness\n  was: equality\n',
    )
    await content.edit('terminology/9.0/concepts.yaml', 'All people get the same thing', 'All of us get the same thing')
    const compared = comparePacks(
      await readPack(content.path('terminology/1.0')),
      await readPack(content.path('terminology/9.0')),
    )
    expect(compared.moved).toEqual([
      { from: 'concept:equality', to: 'concept:sameness', reworded: false },
      {
        from: 'concept:equality/definition:equality.same',
        to: 'concept:sameness/definition:equality.same',
        reworded: true,
      },
    ])
    expect([compared.added, compared.gone, compared.reworded]).toEqual([[], [], []])
  })
})
