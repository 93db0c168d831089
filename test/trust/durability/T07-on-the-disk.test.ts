import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCluster, SUPERUSER } from '../../../app/store/embedded/cluster.ts'
import { openInstance } from '../../../app/store/openInstance.ts'
import { openPostgres15 } from '../../postgres15.ts'
import { freePort } from '../../probes/throwAway.ts'
import { databasePids, ingrain, makePlace } from './place.ts'
import { readCredentials, Writer } from './writer.ts'

const WRITES = 100

describe('T07 what is acknowledged is on the disk', () => {
  let place: ReturnType<typeof makePlace>
  beforeAll(() => {
    place = makePlace()
  })
  afterAll(() => place.clear())

  test(`${WRITES} acknowledged writes, one after another, reach the disk at least ${WRITES} times`, async () => {
    const credentials = join(place.folder, 'credentials.json')
    expect(ingrain(place.folder, ['seed', '--credentials', credentials])).toMatchObject({ code: 0 })
    const traced = await startTraced(place.folder)
    try {
      const writer = new Writer(() => traced.address)
      await writer.signIn(readCredentials(credentials).users[0]!)
      const posts = []
      for (let n = 0; n < WRITES; n++) posts.push(await writer.fillIn(`write ${n}`))
      const before = traced.syncs()
      for (const post of posts) await writer.sendUntilDone(post)
      expect(traced.syncs() - before).toBeGreaterThanOrEqual(WRITES)
    } finally {
      await traced.stop()
    }
  }, 180_000)

  describe('a server that may forget is refused before anybody works on it', () => {
    let folder: string
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'ingrain-forgetful-'))
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    test.each(['fsync', 'synchronous_commit', 'full_page_writes'])(
      '%s',
      async (setting) => {
        const server = await openPostgres15([`${setting}=off`])
        try {
          const opening = openInstance({
            INGRAIN_DATA: folder,
            DATABASE_URL: server.appUrl,
            DATABASE_OWNER_URL: server.ownerUrl,
          })
          await expect(opening).rejects.toThrow(`The database has ${setting} switched off`)
          expect(
            ingrain(folder, ['start'], { DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl, PORT: '0' }),
          ).toMatchObject({ code: 1, err: expect.stringContaining(setting) })
        } finally {
          await server.close()
        }
      },
      60_000,
    )
  })

  test('in the built-in one, switching it off for the app’s role alone is refused too; in its own files it has no effect', async () => {
    const folder = makePlace()
    try {
      const first = await openInstance({ INGRAIN_DATA: folder.folder })
      const cluster = await findCluster(folder.folder)
      const keeper = new pg.Client({ connectionString: cluster?.url(SUPERUSER, 'postgres') })
      await keeper.connect()
      await keeper.query('alter system set fsync = off')
      await keeper.query('alter system set synchronous_commit = off')
      await keeper.end()
      await first.close()
      const again = await openInstance({ INGRAIN_DATA: folder.folder })
      const careless = new pg.Client({
        connectionString: (await findCluster(folder.folder))?.url(SUPERUSER, 'postgres'),
      })
      await careless.connect()
      await careless.query('alter role ingrain_app set synchronous_commit = off')
      await careless.end()
      await again.close()
      await expect(openInstance({ INGRAIN_DATA: folder.folder })).rejects.toThrow('synchronous_commit switched off')
      expect(databasePids(folder.folder)).toEqual([])
    } finally {
      folder.clear()
    }
  }, 60_000)
})

/** A real Ingrain, its database with it, under strace: every call that puts a file on the disk is written down. */
async function startTraced(folder: string) {
  if (spawnSync('strace', ['-V']).status !== 0)
    throw new Error('This test needs strace. Install it with: sudo apt-get install -y --no-install-recommends strace')
  const log = join(folder, 'syncs')
  const port = await freePort()
  const child = spawn(
    'strace',
    ['-f', '-e', 'trace=fsync,fdatasync', '-e', 'signal=none', '-o', log, process.execPath, 'bin/ingrain', 'start'],
    {
      env: { ...process.env, INGRAIN_DATA: folder, PORT: String(port) },
      stdio: 'ignore',
    },
  )
  const address = `http://127.0.0.1:${port}`
  while (
    !(await fetch(address).then(
      () => true,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`Ingrain under strace ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const app = Number(spawnSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }).stdout.split('\n')[0])
  return {
    address,
    syncs: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .split('\n')
            .filter((line) => /f(?:data)?sync(?:\(\d+\)| resumed>\)?) *= 0/.test(line)).length
        : 0,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      process.kill(app, 'SIGTERM')
      await ended
    },
  }
}
