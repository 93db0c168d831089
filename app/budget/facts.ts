import { openTasksAbout } from '../action/actions.ts'
import { amountOf, countOf, type Facts, shareOf } from '../ladder/fact.ts'
import { isHeldForRequirement, type Owner } from '../ladder/owner.ts'
import type { Caller } from '../organisation/caller.ts'
import { postsOf } from '../organisation/post/actions.ts'
import type { Work } from '../store/work.ts'
import { type BudgetLine, type Purpose, yearsThatCount } from './budget.ts'
import { linesOf } from './store.ts'

type Asker = Work & { organisation: Pick<Caller['organisation'], 'yearStarts'> }

/** What the budget knows of money planned, approved and ring-fenced, in the names of the content pack. */
export async function budgetFacts(asker: Asker): Promise<Facts> {
  const posts = new Map((await postsOf(asker)).map((post) => [post.id, post]))
  const handOvers = new Set((await openTasksAbout(asker, 'post')).map(({ recordId }) => recordId))
  const ownerOf = ({ holderPostId }: BudgetLine): Owner | undefined => {
    const post = holderPostId ? posts.get(holderPostId) : undefined
    return (
      post && {
        isInPost: Boolean(post.holder),
        vacantSince: post.vacantSince ?? undefined,
        isHandOverOpen: handOvers.has(post.id),
      }
    )
  }
  const isHeld = (line: BudgetLine) => isHeldForRequirement(ownerOf(line), asker.today)
  return factsOfLines(await linesOf(asker), isHeld, { today: asker.today, yearStarts: asker.organisation.yearStarts })
}

type When = { today: string; yearStarts: string }

/** The same from lines already read. Pure. */
export function factsOfLines(
  lines: readonly BudgetLine[],
  isHeld: (line: BudgetLine) => boolean,
  { today, yearStarts }: When,
): Facts {
  const [year = '', lastYear] = yearsThatCount(today, yearStarts)
  const of = (purpose: Purpose) => lines.filter((line) => line.purpose === purpose)
  const approved = (purpose: Purpose) =>
    of(purpose).filter(
      ({ yearStartsOn, approvedOn }) => approvedOn && approvedOn <= today && [year, lastYear].includes(yearStartsOn),
    )
  const waiting = (purpose: Purpose) =>
    of(purpose).filter(({ yearStartsOn, approvedOn }) => !approvedOn && yearStartsOn === year)
  const money = (counted: readonly BudgetLine[], missing: readonly BudgetLine[]) =>
    amountOf(
      counted.reduce((sum, { pence }) => sum + pence, 0),
      idsOf(counted),
      idsOf(missing),
    )
  const planned = (purpose: Purpose) =>
    countOf(idsOf(of(purpose).filter(({ yearStartsOn }) => isThisOrNext(yearStartsOn, year))))
  const ringfenced = (purpose: Purpose) => {
    const [safe, open] = split(approved(purpose), (line) => line.ringfenced)
    return money(safe, [...open, ...waiting(purpose)])
  }
  const judged = (['training', 'resources'] as const).flatMap((purpose) => linesJudged(of(purpose), year, lastYear))
  const [good, wanting] = split(judged, (line) => Boolean(line.approvedOn) && isHeld(line))
  return {
    'budget.trainingLines': planned('training'),
    'budget.resourceLines': planned('resources'),
    'budget.approvedAndHeldShare': shareOf(idsOf(good), idsOf(wanting)),
    'budget.trainingRingfenced': ringfenced('training'),
    'budget.resourcesRingfenced': ringfenced('resources'),
    'budget.trainingThisYear': money(approved('training'), waiting('training')),
    'budget.involvementThisYear': money(approved('involvement'), waiting('involvement')),
  }
}

/**
 * The lines of one purpose that are judged: this year's. At the start of a year, while none of them is approved yet,
 * last year's approved lines stand in for them, so that a new year does not undo what a body decided.
 */
function linesJudged(lines: readonly BudgetLine[], year: string, lastYear: string | undefined): BudgetLine[] {
  const now = lines.filter(({ yearStartsOn }) => yearStartsOn === year)
  const before = lines.filter(({ yearStartsOn, approvedOn }) => approvedOn && yearStartsOn === lastYear)
  return before.length && !now.some(({ approvedOn }) => approvedOn) ? before : now
}

const isThisOrNext = (startsOn: string, year: string): boolean =>
  [year.slice(0, 4), String(Number(year.slice(0, 4)) + 1)].includes(startsOn.slice(0, 4))

const idsOf = (lines: readonly BudgetLine[]): string[] => lines.map(({ id }) => id)

const split = (lines: readonly BudgetLine[], holds: (line: BudgetLine) => boolean): [BudgetLine[], BudgetLine[]] => [
  lines.filter(holds),
  lines.filter((line) => !holds(line)),
]
