import { resolve } from 'node:path'
import { type Database, openDatabase } from './database.ts'
import { APP, findCluster } from './embedded/cluster.ts'
import { missingMigrations } from './migrate.ts'
import { type Instance, openInstance, type Settings } from './openInstance.ts'

export type AtHand = Pick<Instance, 'folder' | 'appUrl'> & { database: Database; close: () => Promise<void> }

/**
 * The Ingrain of this folder for a command: the one that is running, beside which it works without a stop, or else one
 * opened for as long as the command takes.
 */
export async function openAtHand(settings: Settings = process.env): Promise<AtHand> {
  const folder = resolve(settings.INGRAIN_DATA || '.data')
  const running = settings.DATABASE_URL ? undefined : await findCluster(folder)
  if (!running) return openInstance(settings)
  const appUrl = running.url(APP)
  if ((await missingMigrations(appUrl)).length) throw new Error('The Ingrain that is running is older than this one. Stop it and start it again.')
  const database = openDatabase(appUrl, { connections: 3 })
  return { folder, appUrl, database, close: () => database.close() }
}
