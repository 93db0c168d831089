import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STATES } from '../../app/assessment/assessment.ts'
import { type House, openHouse, type TestOrganisation } from '../house.ts'
import { drawAssessment } from './paths/assessment.ts'
import { drawDecision } from './paths/decision.ts'
import { drawDefinition } from './paths/definition.ts'
import { drawSecondPerson } from './paths/secondPerson.ts'
import { drawStrategy } from './paths/strategy.ts'
import { type Drawing, type Walk, walkOver, walksAlong, walksOver } from './paths/walk.ts'

const full = process.env.TRUST === 'full'
const WALKS = full ? 120 : 6
// An assessment has a long way: many walks, most of which get only some of it behind them.
const LONG_WALKS = full ? 300 : 10

describe('T16 there is no way but the drawn ones', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  const walkOften = async <State>(
    draw: (house: House, org: TestOrganisation) => Promise<Drawing<State>>,
    // What each walk gets of its own: strategies follow one another in an organisation.
    where: () => Promise<TestOrganisation> = async () => harbour,
  ) => {
    const { steps } = await draw(house, await where())
    const sum = { taken: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(walksOver(steps), async (walk) => {
        const org = await where()
        const { taken, refused } = await walkOver(house, org, await draw(house, org), walk)
        sum.taken += taken
        sum.refused += refused
      }),
      { numRuns: WALKS, seed: 20261030 },
    )
    // A walk on which all is refused, or nothing, would show little.
    expect(sum.taken).toBeGreaterThan(WALKS)
    expect(sum.refused).toBeGreaterThan(WALKS)
  }

  test(
    'for a definition: what was put to people or adopted is frozen, and another follows it',
    () => walkOften(drawDefinition),
    600_000,
  )

  test(
    'for a decision: a minute once, an annulment once with a reason, and no other change',
    () => walkOften(drawDecision),
    600_000,
  )

  test(
    'for a yes that wants a second person: nobody says it to themselves, or to other words than were asked about',
    () => walkOften(drawSecondPerson, () => house.organisation()),
    900_000,
  )

  test(
    'for a strategy and a promise in it: a yes is to these very words, and other words wait for their own',
    () => walkOften(drawStrategy, () => house.organisation()),
    900_000,
  )

  test('for an assessment: advisers before the specialist, no acceptance over an open major point, and a decided round stays', async () => {
    const drawn = await drawAssessment(house, harbour)
    const reached = new Set<string>()
    const sum = { taken: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(walksAlong(drawn, 60), async (walk) => {
        const { taken, refused } = await walkOver(house, harbour, await drawAssessment(house, harbour), walk)
        sum.taken += taken
        sum.refused += refused
        statesOf(drawn, walk, ({ at }) => reached.add(at))
      }),
      { numRuns: LONG_WALKS, seed: 20261030, endOnFailure: true },
    )
    expect(sum.taken).toBeGreaterThan(LONG_WALKS * 10)
    expect(sum.refused).toBeGreaterThan(LONG_WALKS * 3)
    // Nothing would be shown of a state that no walk comes to.
    expect(STATES.filter((state) => !reached.has(state))).toEqual([])
  }, 1_800_000)
})

function statesOf<State>({ start, steps }: Drawing<State>, walk: Walk, see: (state: State) => void): void {
  let state = start
  for (const { who, step } of walk) {
    const { may, lead } = steps[step]!
    if (may.includes(who)) state = lead(state) ?? state
    see(state)
  }
}
