import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ROOT } from '../../../scripts/ensure.mjs'
import { databasePids, makePlace } from './place.ts'

describe('npm start', () => {
  let place: ReturnType<typeof makePlace>
  beforeEach(() => {
    place = makePlace()
  })
  afterEach(() => place.clear())

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'when npm ends by %s, Ingrain and its database end too, and it can be started again',
    async (signal) => {
      const first = await start(place.folder)
      expect(databasePids(place.folder)).not.toEqual([])
      await first.end(signal)
      await untilStill(place.folder)
      const second = await start(place.folder)
      expect(await second.status()).toBe(200)
      await second.end('SIGTERM')
      await untilStill(place.folder)
    },
    120_000,
  )
})

async function untilStill(folder: string): Promise<void> {
  while (databasePids(folder).length) await pause(50)
}

async function start(folder: string) {
  const child = spawn('npm', ['start'], { cwd: ROOT, env: { ...process.env, INGRAIN_DATA: folder, PORT: '0' } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const isOver = once(child, 'exit')
  while (!said.includes('Ingrain is running at')) {
    if (child.exitCode !== null) throw new Error(said)
    await pause(50)
  }
  const address = said.match(/Ingrain is running at (\S+)/)?.[1]
  return {
    status: async () => (await fetch(`${address}/sign-in`)).status,
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal)
      await isOver
    },
  }
}
