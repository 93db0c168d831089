import type { RoundScore } from './factStore.ts'

export type Slope = {
  /** Assessments rated in two rounds, or after one before it on the same work. */
  n: number
  mean: number
  /** The 95 per cent interval of the mean. */
  from: number
  to: number
}

type Rated = { id: string; previousId: string | null }

const NORMAL_95 = 1.96

/**
 * How far teams came between their first and their latest rated answers, in points of 0 to 4. Only questions rated both
 * times count. A round is compared with the first round of the same work, so a team is compared with itself alone.
 * Undefined under two pairs, where there is no interval. Pure.
 */
export function withinTeamSlope(scores: readonly RoundScore[], assessments: readonly Rated[]): Slope | undefined {
  const rounds = roundsOf(scores)
  const previous = new Map(assessments.map(({ id, previousId }) => [id, previousId]))
  const changes = [...rounds].flatMap(([id, own]) => {
    const last = own.at(-1)!
    const first = firstOf(id, rounds, previous)
    if (!first || first === last) return []
    const both = [...last].filter(([question]) => first.has(question))
    return both.length ? [mean(both.map(([question, score]) => score - first.get(question)!))] : []
  })
  if (changes.length < 2) return undefined
  const middle = mean(changes)
  const spread = Math.sqrt(changes.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (changes.length - 1))
  const half = (NORMAL_95 * spread) / Math.sqrt(changes.length)
  return { n: changes.length, mean: middle, from: middle - half, to: middle + half }
}

type Round = Map<string, number>

/** By assessment, its rated rounds in order: what raters agreed on, else the mean of what they gave. */
function roundsOf(scores: readonly RoundScore[]): Map<string, Round[]> {
  const given = new Map<string, RoundScore[]>()
  for (const one of scores) {
    const key = `${one.assessmentId} ${one.round} ${one.question}`
    given.set(key, [...(given.get(key) ?? []), one])
  }
  const byAssessment = new Map<string, Map<number, Round>>()
  for (const all of given.values()) {
    const { assessmentId, round, question } = all[0]!
    const agreed = all.filter(({ byKind }) => byKind === 'agreed')
    const rounds = byAssessment.get(assessmentId) ?? new Map<number, Round>()
    byAssessment.set(assessmentId, rounds)
    const own = rounds.get(round) ?? new Map<string, number>()
    rounds.set(round, own.set(question, mean((agreed.length ? agreed : all).map(({ score }) => score))))
  }
  return new Map(
    [...byAssessment].map(([id, rounds]) => [id, [...rounds].sort(([a], [b]) => a - b).map(([, round]) => round)]),
  )
}

/** The first rated round of the earliest assessment that this one goes back to. */
function firstOf(
  id: string,
  rounds: ReadonlyMap<string, Round[]>,
  previous: ReadonlyMap<string, string | null>,
): Round | undefined {
  const passed = new Set<string>()
  let earliest: Round | undefined
  for (let at: string | null = id; at && !passed.has(at); at = previous.get(at) ?? null) {
    passed.add(at)
    earliest = rounds.get(at)?.[0] ?? earliest
  }
  return earliest
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
