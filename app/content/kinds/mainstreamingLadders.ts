import { flawsOf, type LadderFlaw } from '../../ladder/climb.ts'
import type { Condition, Test } from '../../ladder/condition.ts'
import { type ClimbedRung, climbedRungs, type Ladder } from '../../ladder/rung.ts'
import type { Mistake } from '../kind.ts'
import { suggest } from '../mistakesOf.ts'
import { words } from './mainstreaming.words.ts'
import type { FactDefinition } from './mainstreamingShape.ts'

/** A ladder with its place in the pack, what its facts may be about, and which rungs it should have. */
export type PlacedLadder = {
  file: string
  at: (string | number)[]
  ladder: Ladder
  scope: FactDefinition['scope']
  rungs: readonly ClimbedRung[]
  facts: string[]
}

/** Facts that are not there or cannot be asked so; rungs missing, out of reach or idle; parts that change nothing. */
export function checkLadder(placed: PlacedLadder, facts: FactDefinition[]): Mistake[] {
  const { file, at, ladder } = placed
  const rungs = climbedRungs.flatMap((rung): Mistake[] => {
    const condition = ladder[rung]
    const isWanted = placed.rungs.includes(rung)
    if (!condition) return isWanted ? [{ file, at, says: words.missingRung(rung) }] : []
    if (!isWanted) return [{ file, at: [...at, rung], says: words.achievementRung(rung) }]
    return checkTests(placed, condition, [...at, rung], facts)
  })
  if (rungs.length > 0) return rungs
  return flawsOf(ladder).map((flaw) => ({
    file,
    at: [...at, flaw.rung, ...('at' in flaw ? flaw.at : [])],
    says: tell(flaw),
  }))
}

function checkTests(placed: PlacedLadder, condition: Condition, at: Mistake['at'], facts: FactDefinition[]): Mistake[] {
  if ('all' in condition) return condition.all.flatMap((part, n) => checkTests(placed, part, [...at, 'all', n], facts))
  if ('any' in condition) return condition.any.flatMap((part, n) => checkTests(placed, part, [...at, 'any', n], facts))
  const fact = facts.find((each) => each.fact === condition.fact)
  const here = { file: placed.file, at: [...at, 'fact'] }
  if (!fact) {
    const near = suggest(
      condition.fact,
      facts.map((each) => each.fact),
    )
    return [{ ...here, says: words.noSuchFact(condition.fact), ...near }]
  }
  if (fact.scope !== placed.scope) return [{ ...here, says: words.wrongScope(fact.fact, fact.scope) }]
  if (fits(condition, fact)) return []
  return [{ ...here, says: words.wrongTest(fact.fact, fact.type), suggestion: words.yesNoTest }]
}

function fits(test: Test, { type }: FactDefinition): boolean {
  return 'is' in test ? type === 'yes-no' && typeof test.is === 'boolean' : type !== 'yes-no'
}

function tell(flaw: LadderFlaw): string {
  switch (flaw.flaw) {
    case 'cannotBeClimbed':
      return words.cannotBeClimbed(flaw.rung)
    case 'asksNothingNew':
      return words.asksNothingNew(flaw.rung)
    case 'changesNothing':
      return words.changesNothing
    case 'sameFactTwice':
      return words.sameFactTwice(flaw.fact, flaw.rung)
    case 'bothDirections':
      return words.bothDirections(flaw.fact)
  }
}
