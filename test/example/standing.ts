import type { Facts } from '../../app/ladder/fact.ts'
import { rungOf } from '../../app/ladder/rung.ts'
import type { Asker } from '../../app/mainstreaming/asker.ts'
import { gapOf, gatherFacts } from '../../app/mainstreaming/facts.ts'
import { loadRules } from '../../app/mainstreaming/pack.ts'
import { readOrganisation } from '../../app/organisation/callerStore.ts'
import type { Database } from '../../app/store/database.ts'
import { promiseRungs } from '../../app/strategy/actions.ts'
import { momentOf } from './momentOf.ts'
import { TIME_ZONE } from './stage.ts'

/** Where an organisation stands, by the short names that people use: 'S1.1', 'C03'. */
export type Standing = {
  /** Requirements and achievements that this version can climb. */
  requirements: Record<string, number>
  promises: Record<string, number>
  lipService: { which: string[]; n: number; of: number } | undefined
  facts: Facts
}

/** Where everything stands in the evening of a day, by the facts that the rooms publish and the ladders of the pack. */
export async function standingOn(database: Database, org: string, day: string): Promise<Standing> {
  return inTheEvening(database, org, day, async (asker) => {
    const rules = await loadRules(asker)
    const promises = await promiseRungs(asker)
    const facts = await gatherFacts(asker, promises)
    const climbed = [...rules.requirements, ...rules.achievements].map(({ id, ladder }) => ({
      id,
      standing: rungOf(ladder, facts),
    }))
    const gap = gapOf(promises, day)
    const nameOf = (id: string) => promises.find((promise) => promise.id === id)?.reference ?? id
    return {
      requirements: Object.fromEntries(
        climbed.flatMap(({ id, standing }) => (standing.isInThisVersion ? [[id, standing.rung]] : [])),
      ),
      promises: Object.fromEntries(promises.map(({ id, rung }) => [nameOf(id), rung])),
      lipService: gap && { which: gap.counted.map(nameOf).sort(), n: gap.n, of: gap.of },
      facts,
    }
  })
}

/** Asks something of an organisation in the evening of a day. The example's own pinned day is put aside. */
export function inTheEvening<T>(
  database: Database,
  org: string,
  day: string,
  ask: (asker: Asker) => Promise<T>,
): Promise<T> {
  return database.inOrganisation(org, 'reading', async (db) => {
    const organisation = await readOrganisation(db, org)
    if (!organisation) throw new Error(`no organisation ${org}`)
    const now = momentOf(day, '18:00', TIME_ZONE)
    return ask({ db, org, organisation, by: { kind: 'instance' }, channel: 'screen', now, today: day, touched: [] })
  })
}
