import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf } from './multipart.ts'

const BOUNDARY = 'xYz'
const bodyOf = (parts: { name: string; file?: string; bytes: Uint8Array }[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name, file, bytes }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ])

async function* cut(body: Uint8Array, sizes: number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, n = 0; at < body.length; n++) {
    const size = sizes[n % sizes.length] ?? 1
    yield body.subarray(at, at + size)
    at += size
  }
}

async function read(body: Uint8Array, sizes = [7]) {
  const parts: { name: string; file?: string; bytes: Buffer }[] = []
  for await (const piece of piecesOf(cut(body, sizes), BOUNDARY)) {
    const last = parts.at(-1)
    if (piece.is === 'head')
      parts.push({
        name: piece.name,
        ...(piece.fileName !== undefined && { file: piece.fileName }),
        bytes: Buffer.alloc(0),
      })
    else if (last) last.bytes = Buffer.concat([last.bytes, piece.bytes])
  }
  return parts
}

describe('a posted form that is too long to hold', () => {
  test('is read the same however its bytes are cut on their way, even where they look like its own marks', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.constantFrom('\r\n', '--', 'xYz', '\r\n--xY', '\r', '\n--xYz', 'a'), { maxLength: 20 })
        .map((parts) => Buffer.from(parts.join(''))),
    )
    const isOwnMark = (given: Uint8Array) =>
      Buffer.from(given).includes(`\r\n--${BOUNDARY}`) ||
      Buffer.from(given).subarray(0, 5).toString() === `--${BOUNDARY}`
    const part = fc.record({
      name: fc.constantFrom('key', 'file', 'slug'),
      file: fc.option(fc.constantFrom('', 'a.ingrain'), { nil: undefined }),
      bytes: bytes.filter((given) => !isOwnMark(given)),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        async (parts, sizes) => {
          const wanted = parts.map(({ name, file, bytes: given }) => ({
            name,
            ...(file !== undefined && { file }),
            bytes: Buffer.from(given),
          }))
          expect(await read(bodyOf(parts), sizes)).toEqual(wanted)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('is refused when it breaks off, or is none', async () => {
    const whole = bodyOf([{ name: 'file', file: 'a', bytes: Buffer.from('hello') }])
    await expect(read(whole.subarray(0, whole.length - 6))).rejects.toThrow('breaks off')
    await expect(read(Buffer.from('name=value'))).rejects.toThrow('breaks off')
    await expect(read(Buffer.alloc(40_000, 'a'), [1000])).rejects.toThrow('no part')
    await expect(read(Buffer.from('--xYz\r\nContent-Type: text/plain\r\n\r\nx\r\n--xYz--'))).rejects.toThrow(
      'without a name',
    )
  })
})
