// The thread that typesets one paper and ends. Plain JavaScript, so that a thread can start it without a loader.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const mainFileContent = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8')
const { paper, standard } = workerData

try {
  const compiler = NodeCompiler.create()
  const bytes = compiler.pdf({ mainFileContent, inputs: { paper } }, standard ? { pdfStandard: standard } : {})
  // What typst remembers of one paper belongs to the process, not to this thread: nothing of it is kept.
  compiler.evictCache(0)
  parentPort.postMessage({ bytes: new Uint8Array(bytes) })
} catch (error) {
  parentPort.postMessage({ refusal: `${error.message || error.code || error}` })
}
