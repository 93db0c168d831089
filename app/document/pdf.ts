import { Worker } from 'node:worker_threads'
import { inLanguage } from '../words.ts'
import type { Document } from './document.ts'
import { readyToWrite } from './readyToWrite.ts'
import { typesetting } from './typesetting.ts'

/**
 * `accessible`: the file says of itself that it keeps PDF/UA-1, and typst agreed. `undrawn`: letters and signs that no
 * font on this machine can draw; they stand as empty boxes that a screen reader still reads.
 */
export type Pdf =
  | { ok: true; bytes: Uint8Array; accessible: boolean; undrawn: string[] }
  | { ok: false; because: 'too slow'; seconds: number }

type Limits = { seconds?: number; standard?: string }

/**
 * A document as a PDF that reads aloud: tagged, titled, with its language. Where this machine's typst does not know
 * PDF/UA-1 the file is plain and `accessible` is false. Papers are made one after another, each in a thread of its own
 * that is given up after `seconds`. Throws an Error naming what is wrong with a document that cannot be written.
 */
export function writePdf(document: Document, { seconds = 30, standard = 'ua-1' }: Limits = {}): Promise<Pdf> {
  const ready = readyToWrite(document)
  const made = turn.then(() => make(ready, seconds, standard))
  turn = made.catch(() => undefined)
  return made
}

let turn: Promise<unknown> = Promise.resolve()

async function make(document: Document, seconds: number, standard: string): Promise<Pdf> {
  const until = Date.now() + seconds * 1000
  const undrawn = new Set<string>()
  let asked: string | undefined = standard
  for (;;) {
    const paper = inLanguage(document.language.split('-')[0]!, () => JSON.stringify(typesetting(document, undrawn)))
    const answer = await typeset({ paper, standard: asked }, until - Date.now())
    if (!answer) return { ok: false, because: 'too slow', seconds }
    if ('bytes' in answer)
      return { ok: true, bytes: answer.bytes, accessible: asked !== undefined, undrawn: [...undrawn] }
    const more = undrawnIn(answer.refusal).filter((sign) => !undrawn.has(sign))
    for (const sign of more) undrawn.add(sign)
    if (more.length > 0) continue
    if (!asked || !answer.refusal.includes(`unknown variant \`${asked}\``))
      throw new Error(`typst refused the paper: ${answer.refusal}`)
    asked = undefined
  }
}

type Answer = { bytes: Uint8Array } | { refusal: string }

function typeset(workerData: { paper: string; standard?: string }, milliseconds: number): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./typeset.mjs', import.meta.url), { workerData, execArgv: [] })
    const limit = setTimeout(() => end(undefined), Math.max(0, milliseconds))
    const end = (answer: Answer | undefined) => {
      clearTimeout(limit)
      // typst cannot be stopped half way: a late thread works on unheard until its paper is done, and then ends.
      void thread.terminate()
      resolve(answer)
    }
    thread.once('message', end)
    const fail = (error: Error) => {
      clearTimeout(limit)
      reject(error)
    }
    thread.once('error', fail)
    thread.once('exit', (code) => fail(new Error(`the typesetting thread ended with ${code} and no answer`)))
  })
}

/** The signs a refusal names as impossible to draw. typst gives them twice quoted: `\"👧\"` or `\"\\u{200d}\"`. */
function undrawnIn(refusal: string): string[] {
  return [...refusal.matchAll(/the text `\\"(.+?)\\"` could not be displayed/gu)].flatMap(([, shown]) => [
    ...shown!.replace(/\\\\u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  ])
}
