import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { newestPack, newestVersions } from '../content/packs.ts'
import { explainRefusal } from '../files/explainRefusal.ts'
import { extractText, textTypes } from '../files/extractText.ts'
import { admitFile, refuseTooBig } from '../files/gate.ts'
import { usualLimits } from '../files/limits.ts'
import type { Paragraph } from '../files/paragraph.ts'
import type { Refusal } from '../files/refusal.ts'
import { type LexiconName, lexiconFor } from '../terminology/coach/lexicons.ts'
import { wordingOf } from '../terminology/coach/wordingOf.ts'
import { checkDocument } from '../terminology/language/checkDocument.ts'
import type { Wording } from '../terminology/language/checkText.ts'
import { checkAsData, tellCheck } from '../terminology/language/tellCheck.ts'
import { words } from '../terminology/language/words.ts'
import { atHand } from './atHand.ts'

type Output = { out: (text: string) => void; err: (text: string) => void }
type Asked = { file: string; org?: string; lexicon: LexiconName; json: boolean }

/**
 * `ingrain check FILE [--org ORGANISATION] [--language fr] [--json]`: reads a file against the lexicon and prints what
 * to look at twice. With an organisation its own words, what it has switched off and its adopted terms count too.
 * Needs no database without one.
 * @returns the exit code: 0 when the file was read, whatever was found in it; 2 when it could not be
 */
export async function check(args: readonly string[], { out, err }: Output): Promise<number> {
  const refuse = (sentence: string) => {
    err(`${sentence}\n`)
    return 2
  }
  const asked = askedFor(args)
  if (!asked) return refuse(words.usage)
  const languages = Object.keys(await newestVersions()).filter((pack) => pack.startsWith('lexicon/'))
  if (!languages.includes(asked.lexicon))
    return refuse(words.noSuchLanguage(languages.map((pack) => pack.slice('lexicon/'.length))))
  const read = await readDocument(asked.file)
  if (!read) return refuse(words.noSuchFile(asked.file))
  if (!read.ok) return refuse(explainRefusal(read))
  const tell = (wording: Wording) => {
    const checked = checkDocument(read.paragraphs, wording)
    out(asked.json ? `${JSON.stringify(checkAsData(checked), null, 2)}\n` : tellCheck(checked, wording.phrases))
    return 0
  }
  const { org } = asked
  if (org === undefined) return tell({ phrases: (await newestPack(asked.lexicon)).content.entries })
  const passages = read.paragraphs.map(({ text }) => text)
  return atHand(async ({ database }) => {
    const found = await wordingOf(database, org, passages, asked.lexicon, new Date())
    return found.ok ? tell(found.wording) : refuse(words.noSuchOrganisation(org, found.known))
  })
}

function askedFor(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { org: { type: 'string' }, language: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return undefined
    return { file, lexicon: lexiconFor(values.language), json: values.json, ...(values.org && { org: values.org }) }
  } catch {
    return undefined
  }
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
