import { clockOf, readOrganisation } from '../../organisation/callerStore.ts'
import { organisationsHere } from '../../organisation/setup/store.ts'
import type { Database } from '../../store/database.ts'
import type { Wording } from '../language/checkText.ts'
import type { LexiconName } from './lexicons.ts'
import { wordingHere } from './wordingHere.ts'

/** What an organisation reads passages against, for a command: it is named by its address or its id. */
export async function wordingOf(
  database: Database,
  named: string,
  passages: readonly string[],
  lexicon: LexiconName,
  now: Date,
): Promise<{ ok: true; wording: Wording } | { ok: false; known: string[] }> {
  const all = await database.inInstance(organisationsHere)
  const found = all.find(({ org, slug }) => org === named || slug === named)
  if (!found) return { ok: false, known: all.map(({ slug }) => slug) }
  return database.inOrganisation(found.org, 'reading', async (db) => {
    const organisation = await readOrganisation(db, found.org)
    if (!organisation) throw new Error(`no organisation at the address ${found.slug}`)
    const { today } = clockOf(organisation, now)
    return { ok: true, wording: await wordingHere({ db, today }, passages, lexicon) }
  })
}
