import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { writeSealed } from './writeSealed.ts'

/** The lines of a file without their sums and seal. */
export const linesIn = (file: Uint8Array): string[] =>
  unpacked(file)
    .filter((line) => line.includes('\t'))
    .map((line) => line.slice(0, line.lastIndexOf('\t')))

export const unpacked = (file: Uint8Array): string[] => gunzipSync(file).toString('utf8').split('\n')

/** The file unpacked, changed and packed again, as anybody could with ordinary tools. */
export const editedByHand = (file: Uint8Array, change: (lines: string[]) => string[]): Uint8Array =>
  gzipSync(change(unpacked(file)).join('\n'))

/** A file made with care by somebody who knows how: every sum, count and hash is right, and so is the seal. */
export async function forged(file: Uint8Array, change: (line: string) => string | undefined): Promise<Uint8Array> {
  const lines = countAgain(
    linesIn(file)
      .map(change)
      .filter((line) => line !== undefined),
  )
  const folder = await mkdtemp(join(tmpdir(), 'ingrain-forged-'))
  try {
    await writeSealed(join(folder, 'forged'), async (write) => {
      for (const line of lines) await write(line)
    })
    return new Uint8Array(await readFile(join(folder, 'forged')))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function countAgain(lines: readonly string[]): string[] {
  let rows: string[] = []
  return lines.map((line) => {
    if (line.startsWith('{"part":')) rows = []
    else if (line.startsWith('{"end":"') && !line.startsWith('{"end":"ingrain"')) {
      const sha256 = createHash('sha256')
        .update(rows.map((row) => `${row}\n`).join(''))
        .digest('hex')
      return JSON.stringify({ end: JSON.parse(line).end, rows: rows.length, sha256 })
    } else rows.push(line)
    return line
  })
}
