import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const packages = { pdftotext: 'poppler-utils', pdfinfo: 'poppler-utils', soffice: 'libreoffice-writer-nogui' }
type Program = keyof typeof packages

/** What a program of another maker says; without the program, one sentence with the command that brings it. */
async function ask(program: Program, given: string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, given, { maxBuffer: 1 << 28, timeout: 120_000 })
    return stdout
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(`${program} is missing: apt-get install -y --no-install-recommends ${packages[program]}`)
    throw error
  }
}

async function inAFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ingrain-document-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A .docx as LibreOffice reads it: its text, and the PDF it makes of it. */
export function openedByLibreOffice(docx: Uint8Array): Promise<{ text: string; pdf: Uint8Array }> {
  return inAFolder(async (folder) => {
    const file = join(folder, 'paper.docx')
    await writeFile(file, docx)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    for (const to of ['txt:Text (encoded):UTF8', 'pdf'])
      await ask('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, file])
    return { text: await readFile(join(folder, 'paper.txt'), 'utf8'), pdf: await readFile(join(folder, 'paper.pdf')) }
  })
}

const FORMATS = { docx: 'docx:MS Word 2007 XML', odt: 'odt' }

/** A document as LibreOffice saves it: opened, and written in this format. */
export function savedByLibreOffice(
  document: Uint8Array,
  from: keyof typeof FORMATS,
  to: keyof typeof FORMATS,
): Promise<Uint8Array> {
  return inAFolder(async (folder) => {
    const file = join(folder, `paper.${from}`)
    await writeFile(file, document)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'saved')
    await ask('soffice', [profile, '--headless', '--convert-to', FORMATS[to], '--outdir', out, file])
    return readFile(join(out, `paper.${to}`))
  })
}

type Opened = { words: string; asSeen: string; info: string; tags: string }

/** A PDF as poppler reads it: its words as written in the file and as seen on the page, its particulars and its tags. */
export function openedByPoppler(pdf: Uint8Array): Promise<Opened> {
  return inAFolder(async (folder) => {
    const file = join(folder, 'paper.pdf')
    await writeFile(file, pdf)
    const [words, asSeen, info, tags] = await Promise.all([
      ask('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']),
      ask('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']),
      ask('pdfinfo', [file]),
      ask('pdfinfo', ['-struct-text', file]),
    ])
    return { words, asSeen, info, tags }
  })
}
