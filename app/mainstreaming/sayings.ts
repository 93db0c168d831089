import type { FactDefinition } from '../content/kinds/mainstreaming.ts'
import type { Check, Wants } from '../ladder/condition.ts'
import type { Fact } from '../ladder/fact.ts'
import { sayCount } from '../web/parts/count.tsx'
import { sayMoney } from '../web/parts/money.tsx'
import { type RungNumber, rungWord } from '../web/parts/rung.tsx'
import type { Next, RestsOn } from './board.ts'
import type { Holder, Owes } from './owes.ts'
import type { Climbed, Rules } from './pack.ts'
import { words } from './words.ts'

/** The word of a rung: a requirement has the six, an achievement is claimed, emerging or supported. */
export function sayRung(
  climbed: Climbed,
  rung: RungNumber,
  { achievementRungs }: Pick<Rules, 'achievementRungs'>,
): string {
  if ('step' in climbed) return rungWord(rung)
  return achievementRungs.find(({ achievementRung }) => achievementRung === rung)?.word ?? rungWord(rung)
}

/** What the records say about a fact: 8 of 12 (67%), £1,200, yes, or that there is nothing to count yet. */
export function sayFound({ type }: Pick<FactDefinition, 'type'>, found: Fact | undefined): string {
  const told = words.facts
  if (!found) return told.notInVersion
  const { value, of } = found
  if (value === 'unknown') return told.notCounted
  if (typeof value === 'boolean') return value ? told.yes : told.no
  if (typeof value === 'string') return value
  if (of && of.total > 0) return sayCount(of.n, of.total)
  if (value === 0 && type !== 'days') return told.none
  return sayNumber(type, value)
}

function sayNumber(type: FactDefinition['type'], value: number): string {
  if (type === 'share') return words.facts.percent(value)
  if (type === 'money') return sayMoney(value)
  return type === 'days' ? words.facts.days(value) : words.facts.number(value)
}

/** What a test asks for, in the same unit: all 12, 9 of 12, at least 2, at most 40%. */
export function sayNeeded(wants: Wants, { type }: Pick<FactDefinition, 'type'>, found?: Fact): string {
  const told = words.needed
  if ('is' in wants)
    return wants.is === true ? told.yes : wants.is === false ? words.facts.no : told.word(String(wants.is))
  if ('atMost' in wants) return told.atMost(sayNumber(type, wants.atMost))
  const total = found?.of?.total ?? 0
  if (type === 'share' && total > 0) return sayEnough(wants.atLeast, total)
  // A money fact that asks for a penny asks for any money at all.
  if (type === 'money' && wants.atLeast === 1) return told.some
  return told.atLeast(sayNumber(type, wants.atLeast))
}

// The least whole number that makes the share; 1e-9 because 0.8 × 10 is not quite 8 to a computer.
function sayEnough(share: number, total: number): string {
  const enough = Math.ceil(share * total - 1e-9)
  return enough === total ? words.needed.all(total) : words.needed.ofTotal(enough, total)
}

/** A fact by its own name, with what the records say; a yes or a no as a sentence. */
export function sayFact(fact: FactDefinition, found: Fact | undefined): string {
  if (found?.value === true) return fact.means
  if (found?.value === false) return words.facts.notYet(fact.means)
  return words.facts.line(fact.means, sayFound(fact, found))
}

export function sayRestsOn(restsOn: RestsOn): string {
  const told = words.rests
  switch (restsOn.is) {
    case 'facts':
      return restsOn.said.map(({ fact, found }) => sayFact(fact, found)).join(' ')
    case 'condition':
      return restsOn.sentence
    case 'drafts':
      return told.drafts(restsOn.n)
    case 'nothing':
      return told.nothing
    case 'not in this version':
      return told.notInVersion
  }
}

/** The one next thing: what to do, and for what is counted how far it is. */
export function sayNext({ fact, check }: Pick<Next, 'fact' | 'check'>): string {
  const isCounted = fact.type !== 'yes-no' && isPartlyThere(check)
  if (!isCounted) return words.next.plain(fact.lift)
  return words.next.now(fact.lift, sayFound(fact, check.found), sayNeeded(check.test, fact, check.found))
}

const isPartlyThere = ({ found }: Check): boolean =>
  typeof found?.value === 'number' && (found.value > 0 || (found.of?.total ?? 0) > 0)

/** Who owes it: the person who has been asked already, or whoever holds the role, or the owners of what is missing. */
export function sayOwes(owes: Owes, due?: { on: string; by: string }): string {
  const told = words.owes
  if (due) return told.asked(due.by, due.on)
  if (owes.is === 'role') {
    const [first, ...others] = owes.people
    if (!first) return told.nobody(owes.title)
    return others.length ? told.people(owes.title, owes.people.length) : sayHolder(first, owes.title)
  }
  const { people, vacant, unowned } = owes
  return told.join([
    ...(people.length > 2 ? [told.manyOwners(people.length)] : people.map((holder) => sayHolder(holder))),
    ...(vacant.length > 1 ? [told.manyVacant(vacant.length)] : vacant.map(told.vacant)),
    ...(unowned > 0 ? [told.unowned(unowned)] : []),
  ])
}

function sayHolder({ name, post }: Holder, role?: string): string {
  const as = post ?? role
  return as ? words.owes.person(name, as) : name
}
