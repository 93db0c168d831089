import { existsSync } from 'node:fs'
import type { Database } from '../store/database.ts'
import { FileFault } from './fault.ts'
import { EXAMPLE_FILE, openExample } from './openExample.ts'
import { requireWhole } from './readSealed.ts'
import type { Shelf } from './shelf.ts'
import { forgetExample, organisationIds } from './store.ts'

/**
 * Makes the worked example as it was on its first day here: the one that was changed is forgotten, with everybody's
 * session in it, and brought in anew from its file. No other organisation is touched. False, with nothing changed,
 * where there is no whole file to bring it from.
 */
export async function putExampleBack(
  database: Database,
  { shelf, file = EXAMPLE_FILE, now = new Date() }: { shelf?: Shelf; file?: string; now?: Date } = {},
): Promise<boolean> {
  if (!existsSync(file) || !(await isWhole(file))) return false
  await database.inInstance(async (db) => {
    for (const { org, isExample } of await organisationIds(db)) if (isExample) await forgetExample(db, org, now)
  })
  if (await openExample(database, { shelf, file })) return true
  // Somebody pressed in the same moment, and was first.
  return (await database.inInstance(organisationIds)).some(({ isExample }) => isExample)
}

const isWhole = (file: string): Promise<boolean> =>
  requireWhole(file).then(
    () => true,
    (error: unknown) => {
      if (error instanceof FileFault) return false
      throw error
    },
  )
