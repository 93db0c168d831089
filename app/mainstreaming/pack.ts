import type { Duties } from '../content/kinds/duties.ts'
import type { Achievement, FactDefinition, Mainstreaming, Requirement } from '../content/kinds/mainstreaming.ts'
import { loadPack } from '../content/packs.ts'

const VERSION = '1.0'

export type Climbed = Requirement | Achievement

/** The requirements, achievements and facts that this version of Ingrain reads, and the roles that may owe them. */
export type Rules = Mainstreaming & { roles: Duties['roles']; factOf: ReadonlyMap<string, FactDefinition> }

export async function loadRules(): Promise<Rules> {
  const { content } = await loadPack('mainstreaming', VERSION)
  const duties = await loadPack('duties', VERSION)
  return {
    ...content,
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
