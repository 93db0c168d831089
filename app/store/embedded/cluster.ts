import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chooseRunner, findBinaries } from './binaries.ts'
import { checkFolder, giveTo, isMade, keeperOf, makeDatabase, makeFolder } from './dataFolder.ts'
import { FolderTaken, type Hold, holdFolder } from './hold.ts'
import { ensureRoles } from './roles.ts'
import { waitForRunning } from './running.ts'
import { deriveSecret, readSecret } from './secret.ts'
import { ensureServer, stopServer } from './server.ts'

export const SUPERUSER = 'ingrain_super'
export const OWNER = 'ingrain_owner'
export const APP = 'ingrain_app'

export type Role = typeof SUPERUSER | typeof OWNER | typeof APP

export type Cluster = {
  port: number
  /** The address of a database in this cluster, signed in as one of its roles. */
  url: (role: Role, database?: string) => string
  stop: () => Promise<void>
}

/**
 * Opens the PostgreSQL that lives in `folder`, making it on first use. The server outlives a killed app: the next
 * start finds it, checks that nobody else is using it, and takes it over. Should the server be killed under a living
 * app, it is started again.
 */
export async function openCluster(given: string): Promise<Cluster> {
  makeFolder(given)
  // One name for one folder, however it was reached: a running server is known by it.
  const folder = realpathSync(given)
  const data = join(folder, 'database')
  checkFolder(folder, data)
  const secret = readSecret(join(folder, 'secret'))
  const runner = chooseRunner(findBinaries(), folder, keeperOf(data))
  if (!isMade(data))
    makeDatabase(runner, folder, data, { superuser: SUPERUSER, password: deriveSecret(secret, SUPERUSER) })
  giveTo(runner, data)

  const place = { runner, folder, data, urlAt: (port: number) => urlOf(secret, port, SUPERUSER, 'postgres') }
  let port: number | undefined
  let hold: Hold | undefined
  let isStopping = false
  const takeHold = async (): Promise<void> => {
    const found = await ensureServer(place, port)
    hold = await holdFolder(place.urlAt(found), folder, () => void recover())
    port = found
  }
  const recover = async (): Promise<void> => {
    for (let wait = 0; !isStopping; wait = Math.min(wait + 500, 5000)) {
      await pause(wait)
      const failure = await takeHold().catch((error: Error) => error)
      if (!failure) return
      console.error(`${new Date().toISOString()} ${failure.message}`)
    }
  }
  await persist(takeHold)
  const url: Cluster['url'] = (role, database = 'ingrain') => urlOf(secret, port ?? 0, role, database)
  await ensureRoles(url(SUPERUSER, 'postgres'), { owner: OWNER, app: APP }, (role) => deriveSecret(secret, role))
  return {
    port: port ?? 0,
    url,
    stop: async () => {
      isStopping = true
      await hold?.release()
      await stopServer(data)
    },
  }
}

// A command that had the server for itself may stop it in the very moment that we find it: then it is started again.
async function persist(takeHold: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    const failure = await takeHold().catch((error: Error) => error)
    if (!failure) return
    if (failure instanceof FolderTaken || tries === 5) throw failure
    await pause(100 * tries)
  }
}

/** The addresses of a cluster that is running already, without taking hold of its folder; undefined when none is. */
export async function findCluster(given: string): Promise<Pick<Cluster, 'port' | 'url'> | undefined> {
  if (!existsSync(given)) return undefined
  const folder = realpathSync(given)
  if (!existsSync(join(folder, 'secret')) || !isMade(join(folder, 'database'))) return undefined
  const secret = readSecret(join(folder, 'secret'))
  const port = await waitForRunning(join(folder, 'database'), (at) => urlOf(secret, at, SUPERUSER, 'postgres'), {
    seconds: 30,
  })
  return port ? { port, url: (role, database = 'ingrain') => urlOf(secret, port, role, database) } : undefined
}

const urlOf = (secret: string, port: number, role: Role, database: string): string =>
  `postgres://${role}:${deriveSecret(secret, role)}@127.0.0.1:${port}/${database}`
