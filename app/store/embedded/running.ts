import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export type Running = { pid: number; port: number }

/**
 * The server that is running on this data folder, orphaned or not; undefined when its lock is stale or there is none.
 * In a container process numbers are used again, so a number alone proves nothing.
 */
export function findRunning(data: string): Running | undefined {
  const [pid, , , port] = readLock(data)
  return pid && isServerOf(Number(pid), data) ? { pid: Number(pid), port: Number(port) || 0 } : undefined
}

export function readLock(data: string): string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** True when the process is a PostgreSQL server of this very folder: never one of somebody else's. */
export function isServerOf(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false
  if (!existsSync('/proc/self/cmdline')) return true
  try {
    const [program, ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return basename(program ?? '') === 'postgres' && args.includes(data)
  } catch {
    return false
  }
}

export function isAlive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

type Reply = 'yes' | 'not yet' | 'no' | 'wrong password'

/** Whether a server answers at an address. `not yet`: it is there, and starting, recovering or going down. */
export async function ask(url: string): Promise<Reply> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return 'yes'
  } catch (error) {
    const { code } = error as { code?: string }
    return code === '57P03' ? 'not yet' : code?.startsWith('28') ? 'wrong password' : 'no'
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Waits until a server that is running on this folder answers: after a crash it first recovers, which takes as long as
 * it takes. Undefined when it went away meanwhile. Throws when it does not take our password, or stays silent.
 */
export async function waitForRunning(
  data: string,
  urlAt: (port: number) => string,
  { seconds = 120 } = {},
): Promise<number | undefined> {
  const until = Date.now() + seconds * 1000
  for (let running = findRunning(data); running; running = findRunning(data)) {
    const reply = running.port ? await ask(urlAt(running.port)) : 'no'
    if (reply === 'yes') return running.port
    if (reply === 'wrong password')
      throw new Error(
        `The database in ${data} does not open with the file secret beside it. Put the right one back from a copy.`,
      )
    if (Date.now() > until)
      throw new Error(`The database in ${data} is running (process ${running.pid}) and does not answer.`)
    await pause(50)
  }
  return undefined
}
