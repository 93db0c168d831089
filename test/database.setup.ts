import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { APP, type Cluster, OWNER, openCluster, SUPERUSER } from '../app/store/embedded/cluster.ts'
import { ensureRoles } from '../app/store/embedded/roles.ts'
import { migrate } from '../app/store/migrate.ts'
import { openPostgres15 } from './postgres15.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    superUrl: string
    appUrl: string
    ownerUrl: string
  }
}

/**
 * One real PostgreSQL for the whole run, with a migrated database that every test file copies for itself: the built-in
 * one, or with TEST_ON=server the operating system's own PostgreSQL 15.
 */
export default async function setup(project: TestProject) {
  const ground = process.env.TEST_ON === 'server' ? await onServer() : await onBuiltIn()
  const superUrl = ground.url(SUPERUSER, 'postgres')
  await migrate(ground.url(OWNER, 'ingrain'), APP)
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  console.log(`The tests stand on PostgreSQL ${rows[0]?.server_version}.`)
  await client.query('alter database ingrain with is_template true allow_connections true')
  await client.end()
  project.provide('superUrl', superUrl)
  project.provide('appUrl', ground.url(APP, 'DATABASE'))
  project.provide('ownerUrl', ground.url(OWNER, 'DATABASE'))
  return ground.stop
}

type Ground = { url: Cluster['url']; stop: () => Promise<void> }

async function onBuiltIn(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'ingrain-test-'))
  const cluster = await openCluster(folder)
  return {
    url: cluster.url,
    stop: async () => {
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function onServer(): Promise<Ground> {
  const server = await openPostgres15()
  const url: Ground['url'] = (role, database = 'ingrain') => {
    const address = new URL(server.keeperUrl)
    if (role !== SUPERUSER) address.username = role
    address.pathname = database
    return String(address)
  }
  await ensureRoles(url(SUPERUSER, 'postgres'), { owner: OWNER, app: APP }, () => '')
  return { url, stop: server.close }
}
