import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../scripts/ensure.mjs'

export type ThrowAway = {
  address: string
  pid: number
  /** Everything it has printed so far. */
  printed: () => string
  stop: () => Promise<void>
}

type Settings = { folder?: string; env?: Record<string, string>; seconds?: number }

/** A real `bin/ingrain start` in a folder and on a port of its own. With no `folder` its data goes when it stops. */
export async function startThrowAway({
  folder = tempFolder(),
  env = {},
  seconds = 60,
}: Settings = {}): Promise<ThrowAway> {
  const isOurs = folder.startsWith(join(tmpdir(), PREFIX))
  const port = await freePort()
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'ingrain'), 'start'], {
    // Somewhere else on purpose: it starts from whatever folder somebody stands in.
    cwd: tmpdir(),
    env: { ...process.env, INGRAIN_DATA: folder, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.once('exit', (code, signal) => (output += `\ningrain start ended: ${code ?? signal}\n`))
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const stop = async () => {
    await end(child)
    if (isOurs) rmSync(folder, { recursive: true, force: true })
  }
  const address = `http://127.0.0.1:${port}`
  try {
    await firstAnswer(address, child, seconds)
  } catch (error) {
    await stop()
    throw new Error(`${(error as Error).message}\n${output}`)
  }
  return { address, pid: child.pid as number, printed: () => output, stop }
}

const PREFIX = 'ingrain-thrown-'

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  // The database's own user has to reach its part of it.
  chmodSync(folder, 0o755)
  return folder
}

async function firstAnswer(address: string, child: ChildProcess, seconds: number): Promise<void> {
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`ingrain start ended with ${child.exitCode}`)
    const answered = await fetch(address)
      .then((answer) => answer.arrayBuffer())
      .then(
        () => true,
        () => false,
      )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`no answer in ${seconds} s`)
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => child.kill('SIGKILL'), 15_000)
    child.once('exit', () => {
      clearTimeout(giveUp)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
