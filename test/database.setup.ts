import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { APP, OWNER, openCluster, SUPERUSER } from '../app/store/embedded/cluster.ts'
import { migrate } from '../app/store/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    superUrl: string
    appUrl: string
    ownerUrl: string
  }
}

/** One real PostgreSQL for the whole run, with a migrated database that every test file copies for itself. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'ingrain-test-'))
  const cluster = await openCluster(folder)
  const superUrl = cluster.url(SUPERUSER, 'postgres')
  await migrate(cluster.url(OWNER), APP)
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  await client.query('alter database ingrain with is_template true allow_connections true')
  await client.end()
  project.provide('superUrl', superUrl)
  project.provide('appUrl', cluster.url(APP, 'DATABASE'))
  project.provide('ownerUrl', cluster.url(OWNER, 'DATABASE'))
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
