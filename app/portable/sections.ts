import { createHash } from 'node:crypto'
import { z } from 'zod'
import { FileFault, type Kind } from './fault.ts'
import { linesOf } from './readSealed.ts'
import type { WriteLine } from './writeSealed.ts'

export const FORMAT = 1

/** The first line of a file: what it is, and what a reader must know. */
export type Head = {
  ingrain: Kind
  format: number
  product: string
  /** Name and checksum of every migration that the database had run. */
  migrations: [name: string, checksum: string][]
  organisation?: { name: string; slug: string }
  contacts?: boolean
}

/** What follows the head, in the order it stands in the file. Tables come before what points at them. */
export type Section =
  | { is: 'organisation'; org: string }
  | { is: 'part'; part: string; columns: string[]; line: number }
  | { is: 'row'; text: string; line: number }
  | { is: 'file'; sha256: string; line: number }
  | { is: 'bytes'; bytes: Buffer; line: number }
  | { is: 'end'; parts: number; files: number }

type PartEnd = { end: string; rows: number; sha256: string }

/** Writes one part: its columns, its rows, then how many there were and what they hash to. */
export async function writePart(
  line: WriteLine,
  part: string,
  columns: string[],
  rows: AsyncIterable<string>,
): Promise<PartEnd> {
  await line(JSON.stringify({ part, columns }))
  const hash = createHash('sha256')
  let count = 0
  for await (const row of rows) {
    hash.update(row).update('\n')
    count++
    await line(row)
  }
  const end = { end: part, rows: count, sha256: hash.digest('hex') }
  await line(JSON.stringify(end))
  return end
}

const PIECE = 49_152

export async function writeFileSection(
  line: WriteLine,
  sha256: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  await line(JSON.stringify({ file: sha256 }))
  let held = Buffer.alloc(0)
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk])
    for (; held.length >= PIECE; held = held.subarray(PIECE))
      await line(JSON.stringify(held.toString('base64', 0, PIECE)))
  }
  if (held.length) await line(JSON.stringify(held.toString('base64')))
}

const text = z.string().max(300)
const headShape = z.object({
  ingrain: z.enum(['organisation', 'backup']),
  format: z.number().int(),
  product: text,
  migrations: z.array(z.tuple([text, text])).max(10_000),
  organisation: z.object({ name: text, slug: text }).optional(),
  contacts: z.boolean().optional(),
})
const partShape = z.strictObject({ part: text, columns: z.array(text).max(1000) })
const endShape = z.strictObject({ end: text, rows: z.number().int(), sha256: text })
const fileShape = z.strictObject({ file: z.string().regex(/^[0-9a-f]{64}$/) })
const orgShape = z.strictObject({ organisation: z.uuid() })
const lastShape = z.strictObject({ end: z.literal('ingrain'), parts: z.number().int(), files: z.number().int() })

export async function readHead(path: string): Promise<Head> {
  for await (const { text: first } of linesOf(path)) {
    const head = headShape.safeParse(parse(first))
    if (head.success) return head.data
    break
  }
  throw new FileFault({ because: 'not-ingrain' })
}

/** Everything after the head. Throws a FileFault that names the part and the line where something is not as it was. */
export async function* sectionsOf(path: string): AsyncGenerator<Section> {
  const at = { part: '', line: 0 }
  const lines = linesOf(path)
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new FileFault({ because: 'cut-short' })
    at.line = value.number
    if (!value.isWhole) throw changed(at)
    return value.text
  }
  const counted = { parts: 0, files: 0 }
  try {
    await next()
    for (;;) {
      const section = read(await next(), at)
      if (section.is === 'end') {
        if (section.parts !== counted.parts || section.files !== counted.files) throw changed(at)
        yield section
        return
      }
      if (section.is === 'part') at.part = section.part
      if (section.is === 'part') counted.parts++
      if (section.is === 'file') counted.files++
      yield section
      if (section.is === 'part') yield* rowsOf(section.part, next, at)
    }
  } finally {
    await lines.return(undefined)
  }
}

type At = { part: string; line: number }
const changed = ({ part, line }: At) => new FileFault({ because: 'changed', where: { part, line } })

// The rows of one part, until the line that says how many they were.
async function* rowsOf(part: string, next: () => Promise<string>, at: At): AsyncGenerator<Section> {
  const hash = createHash('sha256')
  for (let rows = 0; ; rows++) {
    const text = await next()
    // PostgreSQL writes a space after a colon, so no row begins like this.
    if (text.startsWith('{"end":"')) {
      const end = endShape.safeParse(parse(text))
      if (end.data?.end === part && end.data.rows === rows && end.data.sha256 === hash.digest('hex')) return
      throw changed(at)
    }
    hash.update(text).update('\n')
    yield { is: 'row', text, line: at.line }
  }
}

function read(text: string, at: At): Section {
  const value = parse(text)
  if (typeof value === 'string') return { is: 'bytes', bytes: Buffer.from(value, 'base64'), line: at.line }
  const part = partShape.safeParse(value)
  if (part.success) return { is: 'part', ...part.data, line: at.line }
  const file = fileShape.safeParse(value)
  if (file.success) return { is: 'file', sha256: file.data.file, line: at.line }
  const organisation = orgShape.safeParse(value)
  if (organisation.success) return { is: 'organisation', org: organisation.data.organisation }
  const last = lastShape.safeParse(value)
  if (!last.success) throw changed(at)
  return { is: 'end', parts: last.data.parts, files: last.data.files }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
