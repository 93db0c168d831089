import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { loadPack } from '../content/packs.ts'
import { explainRefusal } from '../files/explainRefusal.ts'
import { extractText, textTypes } from '../files/extractText.ts'
import { admitFile, refuseTooBig } from '../files/gate.ts'
import { usualLimits } from '../files/limits.ts'
import type { Paragraph } from '../files/paragraph.ts'
import type { Refusal } from '../files/refusal.ts'
import { checkDocument } from '../terminology/language/checkDocument.ts'
import { checkAsData, tellCheck } from '../terminology/language/tellCheck.ts'
import { words } from '../terminology/language/words.ts'

type Output = { out: (text: string) => void; err: (text: string) => void }

/**
 * `ingrain check FILE [--json]`: reads a file against the lexicon and prints what to look at twice. Needs no database.
 * @returns the exit code: 0 when the file was read, whatever was found in it; 2 when it could not be
 */
export async function check(args: readonly string[], { out, err }: Output): Promise<number> {
  const [file, ...more] = args.filter((each) => each !== '--json')
  const refuse = (sentence: string) => {
    err(`${sentence}\n`)
    return 2
  }
  if (file === undefined || more.length > 0) return refuse(words.usage)
  const read = await readDocument(file)
  if (!read) return refuse(words.noSuchFile(file))
  if (!read.ok) return refuse(explainRefusal(read))
  const { entries: phrases } = (await loadPack('lexicon/en-GB', '1.0')).content
  const checked = checkDocument(read.paragraphs, { phrases })
  out(args.includes('--json') ? `${JSON.stringify(checkAsData(checked), null, 2)}\n` : tellCheck(checked, phrases))
  return 0
}

export function run(args: readonly string[]): Promise<number> {
  return check(args, { out: (text) => void process.stdout.write(text), err: (text) => void process.stderr.write(text) })
}

async function readDocument(file: string): Promise<{ ok: true; paragraphs: Paragraph[] } | Refusal | undefined> {
  const bytes = await readBytes(file)
  if (!bytes || 'because' in bytes) return bytes
  const admitted = await admitFile(bytes, basename(file), textTypes)
  if (!admitted.ok) return admitted
  const type = textTypes.find((each) => each === admitted.type)
  if (!type) throw new Error(`admitted a file of a type that was not asked for: ${admitted.type}`)
  return extractText(bytes, type)
}

/** A file's bytes; of one that is too big only the beginning is read. Undefined where there is no such file. */
async function readBytes(file: string): Promise<Uint8Array | Refusal | undefined> {
  const handle = await open(file).catch(() => undefined)
  try {
    const size = (await handle?.stat())?.size ?? 0
    if (size <= usualLimits.bytes) return await handle?.readFile().catch(() => undefined)
    const beginning = new Uint8Array(4096)
    await handle?.read(beginning)
    return refuseTooBig(beginning, size)
  } finally {
    await handle?.close()
  }
}
