import { rmSync } from 'node:fs'
import { startThrowAway, tempFolder } from '../test/probes/throwAway.ts'
import { type Row, rowOf } from './row.ts'

const RUNS = 3

/** From the command to the first page, in seconds: on an empty folder, and again on the same folder. */
export async function measureFirstByte(): Promise<Row[]> {
  const cold: number[] = []
  const warm: number[] = []
  for (let n = 0; n < RUNS; n++) {
    const folder = tempFolder()
    for (const times of [cold, warm]) {
      const begun = performance.now()
      const ingrain = await startThrowAway({ folder })
      times.push((performance.now() - begun) / 1000)
      await exampleIsThere(ingrain.address)
      await ingrain.stop()
    }
    rmSync(folder, { recursive: true, force: true })
  }
  return [
    rowOf({ what: 'first page, a new folder', runs: cold, unit: 's', atMost: 5 }),
    rowOf({ what: 'first page, started again', runs: warm, unit: 's', atMost: 1.5 }),
  ]
}

/** Waits until the worked example is unpacked, so that nothing else is going on. */
export async function exampleIsThere(address: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const html = await fetch(`${address}/example`).then((answer) => answer.text())
    if (html.includes('/example/session')) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the worked example was not unpacked in a minute')
}
