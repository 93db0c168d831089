import { join, resolve } from 'node:path'
import { clearForgotten } from './clearForgotten.ts'
import { type Database, openDatabase } from './database.ts'
import { checkDurability } from './durability.ts'
import { APP, OWNER, openCluster } from './embedded/cluster.ts'
import { makeFolder } from './embedded/dataFolder.ts'
import { readSecret } from './embedded/secret.ts'
import { migrate, missingMigrations } from './migrate.ts'

/** One running Ingrain: its database, its data folder, its secret. */
export type Instance = {
  database: Database
  folder: string
  secret: string
  appUrl: string
  warnings: string[]
  close: () => Promise<void>
}

export type Settings = { INGRAIN_DATA?: string; DATABASE_URL?: string; DATABASE_OWNER_URL?: string }

/** Opens the built-in database, or the server that DATABASE_URL names, brought up to date. */
export async function openInstance(settings: Settings = process.env): Promise<Instance> {
  const folder = resolve(settings.INGRAIN_DATA || '.data')
  makeFolder(folder)
  const { appUrl, warnings, stop } = settings.DATABASE_URL
    ? await openServer(settings.DATABASE_URL, settings.DATABASE_OWNER_URL)
    : await openEmbedded(folder)
  const database = openDatabase(appUrl)
  return {
    database,
    folder,
    secret: readSecret(join(folder, 'secret')),
    appUrl,
    warnings,
    close: async () => {
      await database.close()
      await stop()
    },
  }
}

async function openEmbedded(folder: string) {
  const cluster = await openCluster(folder)
  try {
    await migrate(cluster.url(OWNER), APP)
    const left = await clearForgotten(cluster.url(OWNER))
    const warnings = [...left, ...(await checkDurability(cluster.url(APP)))]
    return { appUrl: cluster.url(APP), warnings, stop: cluster.stop }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

async function openServer(appUrl: string, ownerUrl: string | undefined) {
  const appRole = decodeURIComponent(new URL(appUrl).username)
  if (ownerUrl) await migrate(ownerUrl, appRole)
  const missing = await missingMigrations(appUrl)
  if (missing.length)
    throw new Error(
      `The database is behind this version of Ingrain by ${missing.length} migrations. Start once with DATABASE_OWNER_URL set to the owner of its tables.`,
    )
  const left = ownerUrl ? await clearForgotten(ownerUrl) : []
  return { appUrl, warnings: [...left, ...(await checkDurability(appUrl))], stop: async () => {} }
}
