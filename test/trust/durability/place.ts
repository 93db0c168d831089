import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isServerOf } from '../../../app/store/embedded/running.ts'
import { ROOT } from '../../../scripts/ensure.mjs'

/** Smaller counts in `npm test`; the promised ones with TRUST=full. */
export const count = (usual: number, full: number): number => (process.env.TRUST === 'full' ? full : usual)

/** A data folder of a test's own, which the database's user can reach. */
export function makePlace(): { folder: string; clear: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'ingrain-durable-'))
  chmodSync(folder, 0o755)
  return {
    folder,
    clear: () => {
      if (databasePids(folder).length) killDatabase(folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Told = { code: number | null; out: string; err: string }

/** Runs one command of Ingrain on a folder, to its end. */
export function ingrain(folder: string, args: string[], env: Record<string, string> = {}): Told {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'ingrain'), ...args], {
    cwd: ROOT,
    env: { ...process.env, INGRAIN_DATA: folder, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: status, out: stdout, err: stderr }
}

/** The same, beside whatever else goes on. */
export function ingrainBeside(folder: string, args: string[], env: Record<string, string> = {}): Promise<Told> {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'ingrain'), ...args], {
    cwd: ROOT,
    env: { ...process.env, INGRAIN_DATA: folder, ...env },
    timeout: 60_000,
  })
  const told: Told = { code: null, out: '', err: '' }
  child.stdout.on('data', (chunk) => (told.out += chunk))
  child.stderr.on('data', (chunk) => (told.err += chunk))
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...told, code })))
}

/** The database server of a folder and all its helpers; none when it is not running. */
export function databasePids(folder: string): number[] {
  const data = join(folder, 'database')
  const postmaster = Number(read(join(data, 'postmaster.pid')).split('\n')[0])
  if (!postmaster || !isServerOf(postmaster, data)) return []
  const helpers = spawnSync('pgrep', ['-P', String(postmaster)], { encoding: 'utf8' }).stdout
  return [postmaster, ...helpers.split('\n').map(Number).filter(Boolean)]
}

/** All of them at once, with no time to write anything down. One that has just gone by itself is gone. */
export function killDatabase(folder: string): void {
  const pids = databasePids(folder)
  if (!pids.length) throw new Error(`no database runs on ${folder}`)
  spawnSync('kill', ['-9', ...pids.map(String)])
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
