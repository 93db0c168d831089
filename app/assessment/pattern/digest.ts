import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import type { QuarterScore } from './patternStore.ts'

/** Under so many pieces of work a spread is a list, and no chart: it would seem to say more than it does. */
export const FEWEST_TO_SPREAD = 5

export type WeakQuestion = {
  pack: string
  question: string
  number: string
  ask: string
  /** Pieces of work whose answer was rated. */
  n: number
  lowest: number
  median: number
  /** How many got 0, 1, 2, 3 and 4; undefined where there are too few for a spread. */
  spread: number[] | undefined
  /** The scores themselves, lowest first, where there are few. */
  scores: number[]
}

const SCALE = [0, 1, 2, 3, 4]

/** Under so many pieces of work no score is shown at all: people would know whose it is, and it would say little. */
export const FEWEST_TO_SHOW = 3
/** A question is weak where its middle score is so much or less. */
export const MOST_OF_WEAK = 2

/** What was rated: how many questions, how many of them in too few pieces of work to show, and the weak ones of the rest. */
export type Rated = { all: number; tooFew: number; weak: WeakQuestion[] }

/** The weak questions of those rated, weakest first: lowest median, then lowest score. Nobody and no team is named. Pure. */
export function ratedQuestions(scores: readonly QuarterScore[], packs: ReadonlyMap<string, Pack>): Rated {
  const byQuestion = new Map<string, QuarterScore[]>()
  for (const score of scores) {
    const key = `${score.pack} ${score.question}`
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), score])
  }
  const orderOf = ({ pack, question }: Pick<WeakQuestion, 'pack' | 'question'>): number =>
    packs.get(pack)?.questions.findIndex((one) => one.question === question) ?? 0
  const rated = [...byQuestion.values()].flatMap((all) => {
    const { pack, question } = all[0]!
    const asked = packs.get(pack)?.questions.find((one) => one.question === question)
    return asked ? [weakness(all, { pack, question, number: asked.number, ask: asked.ask })] : []
  })
  const shown = rated.filter(({ n }) => n >= FEWEST_TO_SHOW)
  const weak = shown.filter(({ median }) => median <= MOST_OF_WEAK)
  weak.sort((a, b) => a.median - b.median || a.lowest - b.lowest || b.n - a.n || orderOf(a) - orderOf(b))
  return { all: rated.length, tooFew: rated.length - shown.length, weak }
}

function weakness(
  all: readonly QuarterScore[],
  about: Pick<WeakQuestion, 'pack' | 'question' | 'number' | 'ask'>,
): WeakQuestion {
  const ofWork = new Map<string, number>()
  for (const { unitId, score } of all) ofWork.set(unitId, Math.min(score, ofWork.get(unitId) ?? 4))
  const scores = [...ofWork.values()].sort((a, b) => a - b)
  const n = scores.length
  return {
    ...about,
    n,
    lowest: scores[0]!,
    median: (scores[(n - 1) >> 1]! + scores[n >> 1]!) / 2,
    spread: n < FEWEST_TO_SPREAD ? undefined : SCALE.map((step) => scores.filter((score) => score === step).length),
    scores: n < FEWEST_TO_SPREAD ? scores : [],
  }
}

export type Point = { id: string; unitId: string; theme: string; severity: string; words: string }
export type Theme = {
  theme: string
  name: string
  points: number
  works: number
  major: number
  example: string | undefined
}

/** An example of a theme is shown from so many pieces of work on: from fewer, people would know whose it is. */
export const FEWEST_FOR_EXAMPLE = 3

/** The themes that came up, the one in most pieces of work first. Names that would tell whose it is are taken out. Pure. */
export function recurringThemes(points: readonly Point[], names: Names, nameOf: (theme: string) => string): Theme[] {
  const themes = [...new Set(points.map(({ theme }) => theme))]
  return themes
    .map((theme) => {
      const own = points.filter((point) => point.theme === theme)
      const works = new Set(own.map(({ unitId }) => unitId)).size
      const shortest = [...own].sort((a, b) => a.words.length - b.words.length || (a.id < b.id ? -1 : 1))[0]!
      return {
        theme,
        name: nameOf(theme),
        points: own.length,
        works,
        major: own.filter(({ severity }) => severity === 'major').length,
        example: works < FEWEST_FOR_EXAMPLE ? undefined : withoutNames(shortest.words, names),
      }
    })
    .sort((a, b) => b.works - a.works || b.points - a.points || (a.name < b.name ? -1 : 1))
}

export type Names = { people: readonly string[]; things: readonly string[] }

const SHORTEST_NAME = 3
const GONE = '…'

/** A text without these names: people's in part as well, of work and places the whole. Longest first. Pure. */
export function withoutNames(text: string, { people, things }: Names): string {
  const parts = people.flatMap((name) => [name, ...name.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part))])
  const known = [...new Set([...parts, ...things])]
    .filter((name) => name.length >= SHORTEST_NAME)
    .sort((a, b) => b.length - a.length)
  return known.reduce(
    (left, name) => left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'), GONE),
    text,
  )
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
