import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { constants, createGunzip } from 'node:zlib'
import { FileFault } from './fault.ts'
import { startSums } from './lineSum.ts'
import { isSealed } from './seal.ts'

export type Line = { text: string; number: number; isWhole: boolean }

/** No line that Ingrain writes comes near this; a longer one is not ours, and is not gathered. */
const LONGEST = 64 * 1024 * 1024

/** The lines of a packed file, one at a time, each with whether its sum holds. The seal is not one of them. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const sumOf = startSums()
  let number = 0
  const source = createReadStream(path)
  const unpacked = source.pipe(createGunzip())
  source.on('error', (error) => unpacked.destroy(error))
  try {
    for await (const whole of splitLines(unpacked)) {
      if (whole.startsWith('{"seal":')) continue
      const tab = whole.lastIndexOf('\t')
      const text = whole.slice(0, tab)
      number++
      yield { text, number, isWhole: sumOf(text) === whole.slice(tab + 1) }
    }
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = []
  let held = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8')
      rest = []
      held = 0
      from = end + 1
    }
    rest.push(chunk.subarray(from))
    held += chunk.length - from
    if (held > LONGEST) throw new FileFault({ because: 'not-ingrain' })
  }
}

/** Passes a file that is whole to the last byte; otherwise says, as nearly as can be told, what happened to it. */
export async function requireWhole(path: string): Promise<void> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) throw new FileFault({ because: 'missing' })
  if (!(await isOurs(path))) throw new FileFault({ because: 'not-ingrain' })
  if (await isSealed(path)) return
  throw new FileFault(await findFault(path))
}

// Of a file that was cut short there may be less than a line: what there is, is enough to know it by.
async function isOurs(path: string): Promise<boolean> {
  const source = createReadStream(path, { end: 65_535 })
  const unpacked = source.pipe(createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }))
  try {
    for await (const chunk of unpacked) return String(chunk).startsWith('{"ingrain":')
    return false
  } catch {
    return false
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

// The file's seal is broken: go through it for the first line that does not follow from the one before.
async function findFault(path: string): Promise<FileFault['fault']> {
  let part = ''
  try {
    for await (const { text, number, isWhole } of linesOf(path)) {
      if (!isWhole) return { because: 'changed', where: { part, line: number } }
      part = /^\{"part":"(\w+)"/.exec(text)?.[1] ?? part
    }
    return { because: 'damaged' }
  } catch (error) {
    const isCut = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
    return { because: isCut ? 'cut-short' : 'damaged' }
  }
}
