import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

const BIN = '/usr/lib/postgresql/15/bin'
const NOBODY = 65534

/** Debian's own PostgreSQL 15 on a free port, as a server that somebody else keeps; with an owner and an app role. */
export async function openPostgres15(settings: string[] = []) {
  if (!existsSync(join(BIN, 'postgres')))
    throw new Error(
      'This test needs PostgreSQL 15. Install it with: sudo apt-get install -y --no-install-recommends postgresql-15',
    )
  const folder = mkdtempSync(join(tmpdir(), 'ingrain-pg15-'))
  const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  chmodSync(folder, 0o700)
  if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(BIN, 'initdb'),
    ['-D', data, '-U', 'keeper', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums'],
    { ...as, cwd: '/', encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  const port = await freePort()
  const server = spawn(
    join(BIN, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      ...settings.flatMap((one) => ['-c', one]),
    ],
    { ...as, cwd: '/', stdio: 'ignore' },
  )
  const url = (role: string, database: string) => `postgres://${role}@127.0.0.1:${port}/${database}`
  const keeper = await connect(url('keeper', 'postgres'))
  await keeper.query('create role house_owner login')
  await keeper.query('create role house_app login')
  await keeper.query('create database house owner house_owner')
  await keeper.end()
  return {
    appUrl: url('house_app', 'house'),
    ownerUrl: url('house_owner', 'house'),
    keeperUrl: url('keeper', 'house'),
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function connect(connectionString: string): Promise<pg.Client> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString })
    try {
      await client.connect()
      return client
    } catch (error) {
      if (tries > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
