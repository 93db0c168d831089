import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Runner } from './binaries.ts'
import { ask, findRunning, isAlive, readLock, waitForRunning } from './running.ts'

type Place = { runner: Runner; folder: string; data: string; urlAt: (port: number) => string }

/** The port of the server on this folder: the one that is running, or one started now, on `port` or any free one. */
export async function ensureServer(place: Place, port?: number): Promise<number> {
  for (let tries = 0; tries < 5; tries++) {
    const running = await waitForRunning(place.data, place.urlAt)
    if (running) return running
    removeStaleLock(place.data)
    const started = await startServer(place, port ?? (await freePort()))
    if (started) return started
    // After a crash the old server's helpers need a moment to notice and go.
    await pause(200 * (tries + 1))
  }
  const log = join(place.folder, 'database.log')
  throw new Error(`The database did not start. The end of ${log} says why:\n${tail(log)}`)
}

// PostgreSQL clears the lock of a process that is gone, but not one whose number somebody else has by now.
function removeStaleLock(data: string): void {
  const [pid] = readLock(data)
  if (pid && isAlive(Number(pid)) && !findRunning(data)) rmSync(join(data, 'postmaster.pid'), { force: true })
}

async function startServer({ runner, folder, data, urlAt }: Place, port: number): Promise<number | undefined> {
  const { command, args, uid, gid } = runner.wrap(runner.bin('postgres'), ['-D', data, ...settings(port)])
  const out = openSync(join(folder, 'database.log'), 'a', 0o600)
  const server = spawn(command, args, { uid, gid, cwd: '/', detached: true, stdio: ['ignore', out, out] })
  closeSync(out)
  server.unref()
  let isGone = false
  for (const event of ['exit', 'error']) server.once(event, () => (isGone = true))
  for (let waits = 0; !isGone; waits++) {
    if ((await ask(urlAt(port))) === 'yes') return port
    await pause(waits < 40 ? 25 : 100)
  }
  return undefined
}

const settings = (port: number): string[] =>
  Object.entries({
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
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** Stops the server of this folder, and no other: it finishes what is being written, and keeps nobody waiting. */
export async function stopServer(data: string): Promise<void> {
  const running = findRunning(data)
  if (!running) return
  process.kill(running.pid, 'SIGINT')
  for (let waits = 0; waits < 1200 && findRunning(data)?.pid === running.pid; waits++) await pause(25)
}

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
