import { Worker } from 'node:worker_threads'
import type { Limits } from './limits.ts'
import type { PdfLine } from './pdfParagraphs.ts'
import type { Refusal } from './refusal.ts'

type Answer = { ok: true; pages: PdfLine[][] } | { ok: false; because: 'password' | 'tooLong' | 'damaged' }
type Read = { ok: true; pages: PdfLine[][] } | Refusal

const LOOK_EVERY = 50

let last: Promise<unknown> = Promise.resolve()

/**
 * The lines of text on each page of a PDF. One PDF is read at a time, in its own thread, which is ended when it takes
 * more than `limits.pdfSeconds` or `limits.pdfMegabytes`: a PDF can be written to do either.
 */
export function readPdf(bytes: Uint8Array, limits: Limits): Promise<Read> {
  const reading = last.then(() => readAlone(bytes, limits))
  last = reading.catch(() => undefined)
  return reading
}

async function readAlone(bytes: Uint8Array, limits: Limits): Promise<Read> {
  const copy = bytes.slice()
  const worker = new Worker(new URL('./pdfWorker.mjs', import.meta.url), {
    workerData: { bytes: copy, most: limits.characters },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.pdfMegabytes, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  let looking: NodeJS.Timeout | undefined
  try {
    return await new Promise<Read>((resolve, reject) => {
      const until = performance.now() + limits.pdfSeconds * 1000
      const atFirst = process.memoryUsage.rss()
      worker.once('message', (answer: Answer) => resolve(asRead(answer, limits)))
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ ok: false, because: 'tooSlow' })
        else reject(error)
      })
      worker.once('exit', () => resolve({ ok: false, because: 'damaged' }))
      looking = setInterval(() => {
        const grown = (process.memoryUsage.rss() - atFirst) / 1_000_000
        if (performance.now() > until || grown > limits.pdfMegabytes) resolve({ ok: false, because: 'tooSlow' })
      }, LOOK_EVERY)
    })
  } finally {
    clearInterval(looking)
    await worker.terminate()
  }
}

function asRead(answer: Answer, limits: Limits): Read {
  if (answer.ok) return answer
  if (answer.because === 'password') return { ok: false, because: 'password', found: 'pdf' }
  return answer.because === 'tooLong'
    ? { ok: false, because: 'tooLong', most: limits.characters }
    : { ok: false, because: 'damaged' }
}
