import { clockOf, readOrganisation } from '../../organisation/callerStore.ts'
import type { Database } from '../../store/database.ts'
import type { Asker } from '../asker.ts'
import { type Status, statusOf } from './status.ts'
import { addresses } from './statusStore.ts'
import { words } from './words.ts'

export type Told = { ok: true; text: string } | { ok: false; text: string }

/** Where one organisation stands, as JSON or as lines of text. `named`: its address or its id. */
export async function tellStatus(
  database: Database,
  named: string,
  { json, now }: { json: boolean; now: Date },
): Promise<Told> {
  const all = await database.inInstance(addresses)
  const found = all.find(({ org, slug }) => org === named || slug === named)
  if (!found) {
    const known = all.map(({ slug }) => slug).join(', ')
    return { ok: false, text: all.length ? `${words.status.notFound(named)}${known}` : words.status.noOrganisations }
  }
  return database.inOrganisation(found.org, 'reading', async (db) => {
    const organisation = await readOrganisation(db, found.org)
    if (!organisation) throw new Error(`no organisation at the address ${found.slug}`)
    const asker: Asker = {
      db,
      org: found.org,
      organisation,
      by: { kind: 'instance' },
      channel: 'screen',
      touched: [],
      ...clockOf(organisation, now),
    }
    const status = await statusOf(asker)
    return { ok: true, text: json ? JSON.stringify(status, null, 2) : asLines(status) }
  })
}

function asLines({ requirements, achievements, lipServiceGap }: Status): string {
  const told = words.status
  const lines = [...requirements, ...achievements].map(({ id, word, title }) =>
    told.line(id, word ?? told.notInVersion, title),
  )
  return [...lines, lipServiceGap ? told.gap(lipServiceGap.n, lipServiceGap.of) : told.noGap].join('\n')
}
