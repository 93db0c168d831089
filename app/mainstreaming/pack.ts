import type { Duties } from '../content/kinds/duties.ts'
import type { Achievement, FactDefinition, Mainstreaming, Requirement } from '../content/kinds/mainstreaming.ts'
import type { Pack } from '../content/pack.ts'
import { packsOf } from '../content/packOf.ts'
import type { Work } from '../store/work.ts'

export type Climbed = Requirement | Achievement

/** The requirements, achievements and facts of one version of the rules, and the roles that may owe them. */
export type Rules = Mainstreaming & {
  version: string
  roles: Duties['roles']
  factOf: ReadonlyMap<string, FactDefinition>
}

/** The rules by which an organisation is counted on a day. */
export async function loadRules(asker: Pick<Work, 'db' | 'today' | 'asIf'>): Promise<Rules> {
  const [mainstreaming, duties] = await packsOf(asker, 'mainstreaming', 'duties')
  return rulesFrom(mainstreaming, duties)
}

export function rulesFrom({ head, content }: Pack<'mainstreaming'>, duties: Pack<'duties'>): Rules {
  return {
    ...content,
    version: head.version,
    roles: duties.content.roles,
    factOf: new Map(content.facts.map((fact) => [fact.fact, fact])),
  }
}

export const keyOf = (climbed: Climbed): string =>
  'requirement' in climbed ? climbed.requirement : climbed.achievement

/** A requirement or an achievement by its id, such as 'S2.3', in capitals or not. */
export function climbedById({ requirements, achievements }: Rules, id: string): Climbed | undefined {
  return [...requirements, ...achievements].find((one) => one.id === id.toUpperCase())
}

/** The definition of a fact that a ladder tests. Packs are checked, so that every tested fact has one. */
export function definitionOf({ factOf }: Rules, fact: string): FactDefinition {
  const found = factOf.get(fact)
  if (!found) throw new Error(`no such fact in the pack: ${fact}`)
  return found
}
