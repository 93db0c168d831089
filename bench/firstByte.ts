import { type Row, rowOf } from './row.ts'
import { exampleIsThere, inFolder, whileStarted } from './started.ts'

const RUNS = 3

/** `npm start` to the first byte of the first page, in seconds: in an empty folder, and again in the same one. */
export async function measureFirstByte(): Promise<Row[]> {
  const cold: number[] = []
  const warm: number[] = []
  for (let n = 0; n < RUNS; n++)
    await inFolder(async (folder) => {
      for (const times of [cold, warm])
        await whileStarted({ folder }, async ({ address, firstByte }) => {
          times.push(firstByte)
          await exampleIsThere(address)
        })
    })
  return [
    rowOf({ what: 'npm start to the first byte, in an empty folder', runs: cold, unit: 's', atMost: 5 }),
    rowOf({ what: 'npm start to the first byte, started again', runs: warm, unit: 's', atMost: 1.5 }),
  ]
}
