import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ROOT } from '../scripts/ensure.mjs'
import { freePort } from '../test/probes/throwAway.ts'
import { tidying } from './tidy.ts'

export type Started = {
  address: string
  /** Of npm, which the server runs under. */
  pid: number
  /** Seconds from the command to the first byte of its first page. */
  firstByte: number
}

const SECONDS = 60

/** A folder of its own for `work`, gone afterwards. The database's own user can reach into it. */
export function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ingrain-bench-'))
  chmodSync(folder, 0o755)
  return tidying(
    () => rmSync(folder, { recursive: true, force: true }),
    () => work(folder),
  )
}

/** Says `npm start`, as anybody would, and stops it when `work` is done. */
export async function whileStarted<T>(
  { folder, env = {} }: { folder: string; env?: Record<string, string> },
  work: (started: Started) => Promise<T>,
): Promise<T> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: ROOT,
    env: { ...process.env, INGRAIN_DATA: folder, PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += chunk))
  return tidying(
    () => end(child),
    async () => {
      const address = `http://127.0.0.1:${port}`
      while (!(await answers(address))) {
        if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}: ${complaint}`)
        if (performance.now() - begun > SECONDS * 1000) throw new Error(`no answer in ${SECONDS} s: ${complaint}`)
        await pause(10)
      }
      return work({ address, pid: child.pid as number, firstByte: (performance.now() - begun) / 1000 })
    },
  )
}

/** Waits until the worked example is unpacked, so that nothing else is going on. */
export async function exampleIsThere(address: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const html = await fetch(`${address}/example`).then((answer) => answer.text())
    if (html.includes('/example/session')) return
    await pause(100)
  }
  throw new Error('the worked example was not unpacked in a minute')
}

// True with the head of the answer, which is sent with the first of its page.
const answers = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = http.get(address, { agent: false }, (answer) => {
      answer.once('data', () => {
        resolve(answer.statusCode === 200 || answer.statusCode === 303)
        request.destroy()
      })
      answer.once('end', () => resolve(true))
    })
    request.once('error', () => resolve(false))
  })

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const giveUp = setTimeout(() => child.kill('SIGKILL'), 20_000)
  child.kill('SIGTERM')
  await ended
  clearTimeout(giveUp)
}
