import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { chooseRunner, findBinaries, type Runner } from './binaries.ts'
import { deriveSecret, readSecret } from './secret.ts'

export const SUPERUSER = 'ingrain_super'
export const OWNER = 'ingrain_owner'
export const APP = 'ingrain_app'

export type Cluster = {
  port: number
  /** The address of a database in this cluster, signed in as one of its roles. */
  url: (role: typeof SUPERUSER | typeof OWNER | typeof APP, database?: string) => string
  stop: () => Promise<void>
}

/**
 * Opens the PostgreSQL that lives in `folder`, making it on first use. The server outlives a killed app: the next
 * start finds it, checks that nobody else is using it, and takes it over.
 */
export async function openCluster(folder: string): Promise<Cluster> {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const secret = readSecret(join(folder, 'secret'))
  const data = join(folder, 'database')
  const runner = chooseRunner(findBinaries(), folder)
  giveTo(runner, data)

  const password = (role: string) => deriveSecret(secret, role)
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(runner, folder, data, password(SUPERUSER))

  const port = (await portOfRunning(data, password(SUPERUSER))) ?? (await startServer(runner, folder, data))
  const url: Cluster['url'] = (role, database = 'ingrain') =>
    `postgres://${role}:${password(role)}@127.0.0.1:${port}/${database}`
  await holdFolder(url(SUPERUSER, 'postgres'), folder)
  await ensureRoles(url(SUPERUSER, 'postgres'), password)
  return { port, url, stop: () => stopServer(data) }
}

function giveTo({ owner }: Runner, data: string): void {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  if (process.getuid?.() !== 0) return
  const wanted = owner ?? 0
  if (statSync(data).uid !== wanted) spawnSync('chown', ['-R', `${wanted}:${wanted}`, data])
}

function initialise(runner: Runner, folder: string, data: string, password: string): void {
  // A first start that was cut short leaves a part of a cluster and no PG_VERSION; begin it again.
  rmSync(data, { recursive: true, force: true })
  giveTo(runner, data)
  const passwordFile = join(folder, 'first-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (runner.owner !== undefined) chownSync(passwordFile, runner.owner, runner.owner)
  const { command, args, uid, gid } = runner.wrap(runner.bin('initdb'), [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ])
  const { status, stderr } = spawnSync(command, args, { uid, gid, cwd: '/', encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (status !== 0) throw new Error(`The database could not be made in ${data}: ${stderr}`)
}

/** The port of a server that is already running on this folder, orphaned or not. */
async function portOfRunning(data: string, password: string): Promise<number | undefined> {
  const lock = join(data, 'postmaster.pid')
  if (!existsSync(lock)) return undefined
  const [pid, , , port] = readFileSync(lock, 'utf8').split('\n')
  if (!isPostgres(Number(pid))) {
    rmSync(lock, { force: true })
    return undefined
  }
  for (let tries = 0; tries < 40; tries++) {
    if (await answers(Number(port), password)) return Number(port)
    if (!isPostgres(Number(pid))) return undefined
    await pause(50)
  }
  await stopServer(data)
  return undefined
}

// In a container process numbers are used again: the lock may name a process that is something else by now.
function isPostgres(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  } catch {
    return false
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: SUPERUSER, password, database: 'postgres' })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function startServer(runner: Runner, folder: string, data: string): Promise<number> {
  const log = join(folder, 'database.log')
  for (let tries = 0; tries < 3; tries++) {
    const port = await freePort()
    const { command, args, uid, gid } = runner.wrap(runner.bin('postgres'), [
      '-D',
      data,
      ...settings({
        port,
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
        max_connections: 100,
        shared_buffers: '128MB',
        fsync: 'on',
        synchronous_commit: 'on',
        full_page_writes: 'on',
        timezone: 'UTC',
        log_timezone: 'UTC',
        log_statement: 'none',
        jit: 'off',
      }),
    ])
    const out = openSync(log, 'a', 0o600)
    const server = spawn(command, args, { uid, gid, cwd: '/', detached: true, stdio: ['ignore', out, out] })
    server.unref()
    const secret = readSecret(join(folder, 'secret'))
    for (let waits = 0; waits < 600 && server.exitCode === null; waits++) {
      if (await answers(port, deriveSecret(secret, SUPERUSER))) return port
      await pause(waits < 40 ? 25 : 100)
    }
    // Somebody else started one on this folder in the same moment: theirs is the one to look at.
    const theirs = await portOfRunning(data, deriveSecret(secret, SUPERUSER))
    if (theirs) return theirs
  }
  throw new Error(`The database did not start. The end of ${log} says why:\n${tail(log)}`)
}

const settings = (values: Record<string, string | number>): string[] =>
  Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])

const tail = (file: string): string => readFileSync(file, 'utf8').split('\n').slice(-12).join('\n')

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

let holding: pg.Client | undefined

// The server itself is the lock: it drops a dead app's hold at once, and never a living one's.
async function holdFolder(url: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: `ingrain ${process.pid}` })
  client.on('error', () => {})
  await client.connect()
  for (let tries = 0; tries < 8; tries++) {
    const { rows } = await client.query('select pg_try_advisory_lock(7031) as mine')
    if (rows[0].mine) {
      holding = client
      return
    }
    await pause(100)
  }
  const { rows } = await client.query(
    `select application_name as name from pg_stat_activity a join pg_locks l on l.pid = a.pid where l.locktype = 'advisory' and l.objid = 7031`,
  )
  await client.end()
  throw new Error(
    `Another Ingrain (process ${String(rows[0]?.name ?? '').replace('ingrain ', '') || 'unknown'}) is already running on ${folder}. Stop that one first, or choose another folder with INGRAIN_DATA.`,
  )
}

async function ensureRoles(url: string, password: (role: string) => string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('select rolname from pg_roles where rolname = any($1)', [[OWNER, APP]])
    const known = rows.map((row) => row.rolname)
    for (const role of [OWNER, APP])
      if (!known.includes(role))
        await client.query(`create role ${role} login nosuperuser nobypassrls password '${password(role)}'`)
    const { rows: found } = await client.query("select 1 from pg_database where datname = 'ingrain'")
    if (!found.length) await client.query(`create database ingrain owner ${OWNER}`)
    await client.query('revoke all on database ingrain from public')
    await client.query(`grant connect on database ingrain to ${APP}`)
  } finally {
    await client.end()
  }
}

async function stopServer(data: string): Promise<void> {
  await holding?.end().catch(() => {})
  holding = undefined
  const lock = join(data, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
  if (!isPostgres(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waits = 0; waits < 400 && isPostgres(pid); waits++) await pause(25)
}
