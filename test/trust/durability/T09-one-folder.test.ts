import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startThrowAway, type ThrowAway } from '../../probes/throwAway.ts'
import { count, databasePids, ingrain, ingrainBeside, killDatabase, makePlace } from './place.ts'

describe('T09 one Ingrain on one folder', () => {
  let place: ReturnType<typeof makePlace>
  let running: ThrowAway | undefined
  const start = async (): Promise<ThrowAway> => {
    running = await startThrowAway({ folder: place.folder })
    return running
  }
  const answers = async ({ address }: ThrowAway) => (await fetch(`${address}/sign-in`)).status
  // A folder that Ingrain has run on before, made once; the tests that begin a new one say so.
  let used: ReturnType<typeof makePlace>
  beforeAll(async () => {
    used = makePlace()
    await (await startThrowAway({ folder: used.folder })).stop()
  }, 180_000)
  afterAll(() => used.clear())
  beforeEach(({ task }) => {
    place = makePlace()
    if (!/a new folder|holds something else/.test(task.name))
      // With its owners: part of it belongs to the database's own user.
      spawnSync('cp', ['-a', `${used.folder}/.`, place.folder])
  })
  afterEach(async () => {
    await running?.stop()
    running = undefined
    place.clear()
  })

  test('a second one is refused in a sentence that names the first, as often as it tries, and the first goes on', async () => {
    const first = await start()
    const pids = databasePids(place.folder)[0]
    for (let n = 0; n < count(3, 20); n++) {
      const second = await ingrainBeside(place.folder, ['start'], { PORT: '0' })
      expect(second).toMatchObject({ code: 1, out: '' })
      expect(second.err).toContain(`Another Ingrain (process ${first.pid}) is already running on ${place.folder}.`)
      expect(await answers(first)).toBe(200)
    }
    expect(databasePids(place.folder)[0]).toBe(pids)
  }, 600_000)

  test('reached by another name, the folder is still the same folder', async () => {
    const first = await start()
    const other = `${place.folder}-alias`
    symlinkSync(place.folder, other)
    expect(await ingrainBeside(other, ['start'], { PORT: '0' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('already running'),
    })
    rmSync(other)
    expect(await answers(first)).toBe(200)
  }, 180_000)

  test('of two that begin a new folder in the same moment one runs, and the other is refused', async () => {
    const both = [0, 1].map(() => spawnStart(place.folder))
    const ended = await Promise.race(both.map(({ ended }) => ended))
    expect(ended).toMatchObject({ code: 1 })
    expect(ended.err).toContain('already running')
    const living = both.find(({ isOver }) => !isOver())
    // The one that was refused may be told so before the other has finished starting.
    while (!living?.isOver() && !living?.said().includes('Ingrain is running at')) await pause(100)
    expect(living?.said()).toContain('Ingrain is running at')
    await living?.stop()
  }, 180_000)

  test('commands work beside one that runs', async () => {
    const first = await start()
    expect(await ingrainBeside(place.folder, ['doctor'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing is wrong.'),
    })
    expect(await ingrainBeside(place.folder, ['seed'])).toMatchObject({ code: 0 })
    expect(await answers(first)).toBe(200)
  }, 180_000)

  test('a lock whose holder was killed is taken over, whether its database still runs or not', async () => {
    const first = await start()
    process.kill(first.pid, 'SIGKILL')
    const orphan = databasePids(place.folder)[0]
    const second = await start()
    expect(await answers(second)).toBe(200)
    expect(databasePids(place.folder)[0]).toBe(orphan)
    process.kill(second.pid, 'SIGKILL')
    killDatabase(place.folder)
    expect(await answers(await start())).toBe(200)
  }, 180_000)

  test('a lock that names a process which is something else by now is stale, and that process is left alone', async () => {
    const first = await start()
    process.kill(first.pid, 'SIGKILL')
    killDatabase(place.folder)
    const innocent = spawn('sleep', ['60'])
    const lock = join(place.folder, 'database', 'postmaster.pid')
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(innocent.pid)))
    expect(await answers(await start())).toBe(200)
    expect(innocent.exitCode ?? innocent.signalCode).toBeNull()
    innocent.kill()
  }, 180_000)

  test('when it is told to stop, its database stops too, and the folder can be copied', async () => {
    const first = await start()
    await first.stop()
    expect(databasePids(place.folder)).toEqual([])
    expect(existsSync(join(place.folder, 'database', 'postmaster.pid'))).toBe(false)
  }, 180_000)

  test('the secret is for its user alone, and what cannot be is refused in a sentence', async () => {
    await (await start()).stop()
    const secret = join(place.folder, 'secret')
    expect(statSync(secret).mode & 0o777).toBe(0o600)
    const kept = readFileSync(secret, 'utf8')
    rmSync(secret)
    expect(ingrain(place.folder, ['start'], { PORT: '0' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('The file secret is missing'),
    })
    writeFileSync(secret, 'short')
    expect(ingrain(place.folder, ['start'], { PORT: '0' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('is damaged'),
    })
    writeFileSync(secret, kept)
    expect(await answers(await start())).toBe(200)
  }, 180_000)

  test('a folder that holds something else under its names is left as it is', () => {
    mkdirSync(join(place.folder, 'database'))
    writeFileSync(join(place.folder, 'database', 'letters.txt'), 'Dear all')
    expect(ingrain(place.folder, ['start'], { PORT: '0' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no database of Ingrain'),
    })
    expect(readFileSync(join(place.folder, 'database', 'letters.txt'), 'utf8')).toBe('Dear all')
  })
})

function spawnStart(folder: string) {
  const told = { said: '', isOver: false }
  const child = ingrainStart(folder)
  child.stdout?.on('data', (chunk) => (told.said += chunk))
  let err = ''
  child.stderr?.on('data', (chunk) => (err += chunk))
  const ended = new Promise<{ code: number | null; err: string }>((resolve) =>
    child.once('close', (code) => {
      told.isOver = true
      resolve({ code, err })
    }),
  )
  return {
    ended,
    isOver: () => told.isOver,
    said: () => told.said,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const ingrainStart = (folder: string) =>
  spawn(process.execPath, ['bin/ingrain', 'start'], {
    env: { ...process.env, INGRAIN_DATA: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
