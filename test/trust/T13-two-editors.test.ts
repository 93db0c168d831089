import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { merge3 } from '../../app/store/differences.ts'
import { newId } from '../../app/store/newId.ts'
import { amendConcept, readConcept, savedTexts, startConcept } from '../../app/terminology/actions.ts'
import { type House, openHouse, type TestOrganisation } from '../house.ts'
import type { Person } from '../people.ts'

const full = process.env.TRUST === 'full'
const EDITORS: Person[] = ['lead', 'ben', 'themeLead']

describe('T13 no edit is ever lost', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  test('of people who open, write and save in any order every text is kept, and none is written over unseen', async () => {
    // Each step: an editor opens the draft, or saves what they wrote since they opened it.
    const steps = fc.array(fc.record({ who: fc.nat({ max: 7 }), opens: fc.boolean() }), { minLength: 4, maxLength: 14 })
    let saves = 0
    await fc.assert(
      fc.asyncProperty(steps, async (orders) => {
        const id = newId()
        await house.as(harbour, 'lead', (caller) => startConcept(caller, { id, kind: 'term', term: `Term ${id}` }))
        const opened = new Map<number, number>()
        const written: string[] = []
        for (const [n, { who, opens }] of orders.entries()) {
          const person = EDITORS[who % EDITORS.length]!
          await house.as(harbour, person, async (caller) => {
            const { edit, draft } = await readConcept(caller, id)
            if (opens || !opened.has(who)) {
              opened.set(who, edit)
              return
            }
            const formal = `text ${n} of ${who}`
            written.push(formal)
            saves++
            const saved = await amendConcept(caller, id, { ...draft, formal, base: opened.get(who)! })
            // Refused exactly when somebody saved since this editor opened it.
            expect(saved.ok).toBe(opened.get(who) === edit)
            if (saved.ok) opened.set(who, edit + 1)
          })
        }
        const kept = await house.as(harbour, 'lead', async (caller) => [
          (await readConcept(caller, id)).draft.formal,
          ...(await savedTexts(caller, id)).map(({ body }) => body.formal),
        ])
        expect(written.filter((text) => !kept.includes(text))).toEqual([])
      }),
      { numRuns: full ? 500 : 40, seed: 20261125 },
    )
    expect(saves).toBeGreaterThan(20)
  }, 600_000)

  test('two saves in the same moment: one is taken, the other is kept beside it', async () => {
    for (let round = 0; round < (full ? 100 : 10); round++) {
      const id = newId()
      await house.as(harbour, 'lead', (caller) => startConcept(caller, { id, kind: 'term', term: `Moment ${round}` }))
      const saved = await Promise.all(
        EDITORS.map((who) =>
          house.as(harbour, who, async (caller) =>
            amendConcept(caller, id, { ...(await readConcept(caller, id)).draft, formal: `by ${who}`, base: 0 }),
          ),
        ),
      )
      expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
    }
  }, 300_000)

  test('joining two texts keeps every word of both or says where they differ', () => {
    const paragraph = fc.constantFrom('One.', 'Two.', 'Three.', 'Four.', '')
    const text = fc.array(paragraph, { maxLength: 6 }).map((all) => all.join('\n'))
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const merged = merge3(base, mine, theirs)
        if (mine === base) expect(merged).toMatchObject({ ok: true, text: theirs })
        else if (theirs === base || mine === theirs) expect(merged).toMatchObject({ ok: true, text: mine })
        else if (!merged.ok) expect(merged.conflicts.length).toBeGreaterThan(0)
      }),
      { numRuns: full ? 10_000 : 1_000, seed: 20261125 },
    )
  })
})
