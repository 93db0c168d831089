import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Database, openDatabase } from './database.ts'
import { APP, findCluster, openCluster } from './embedded/cluster.ts'
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
  if ((await missingMigrations(appUrl)).length)
    throw new Error('The Ingrain that is running is older than this one. Stop it and start it again.')
  return atUrl(folder, appUrl, async () => {})
}

/**
 * The database of this folder just as it is, for looking and nothing else: not brought up to date, not refused for its
 * settings. Undefined where there is none yet.
 */
export async function openAsItIs(settings: Settings = process.env): Promise<AtHand | undefined> {
  const folder = resolve(settings.INGRAIN_DATA || '.data')
  if (settings.DATABASE_URL) return atUrl(folder, settings.DATABASE_URL, async () => {})
  if (!existsSync(join(folder, 'database'))) return undefined
  const running = await findCluster(folder)
  if (running) return atUrl(folder, running.url(APP), async () => {})
  const cluster = await openCluster(folder)
  return atUrl(folder, cluster.url(APP), cluster.stop)
}

function atUrl(folder: string, appUrl: string, stop: () => Promise<void>): AtHand {
  const database = openDatabase(appUrl, { connections: 3 })
  return {
    folder,
    appUrl,
    database,
    close: async () => {
      await database.close()
      await stop()
    },
  }
}
