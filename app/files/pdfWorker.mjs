// Reads a PDF's text in a thread of its own, so that a file made to hang or swell can be stopped. Plain JavaScript,
// because a worker is started by the runtime itself, under tsx and under the tests alike.
import { parentPort, workerData } from 'node:worker_threads'
import { getDocument } from 'unpdf/pdfjs'

/** @typedef {{ text: string, x: number, y: number, size: number }} Line a line of text; y grows upwards, in points */

try {
  parentPort.postMessage({ ok: true, pages: await readPages(workerData.bytes, workerData.most) })
} catch (error) {
  const because = error?.name === 'PasswordException' ? 'password' : error?.message === 'tooLong' ? 'tooLong' : 'damaged'
  parentPort.postMessage({ ok: false, because })
}

async function readPages(bytes, most) {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
  })
  const document = await task.promise
  const pages = []
  let letters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const lines = linesOf(items)
    for (const line of lines) letters += line.text.length
    if (letters > most) throw new Error('tooLong')
    pages.push(lines)
    page.cleanup()
  }
  return pages
}

/** @returns {Line[]} */
function linesOf(items) {
  const lines = []
  let line
  for (const { str, transform, height, hasEOL } of items) {
    if (transform && str !== '') {
      const [, , , , x, y] = transform
      if (!line || (Math.abs(line.y - y) > line.size * 0.6 && str.trim())) {
        line = { text: '', x, y, size: height || 1 }
        lines.push(line)
      }
      line.size = Math.max(line.size, height || 0)
      line.text += str
    }
    if (hasEOL) line = undefined
  }
  return lines.filter((each) => each.text.trim())
}
