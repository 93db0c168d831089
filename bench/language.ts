import { readFileSync } from 'node:fs'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import english from 'retext-english'
import equality from 'retext-equality'
import stringify from 'retext-stringify'
import { unified } from 'unified'
import { loadPack } from '../app/content/packs.ts'
import { extractText } from '../app/files/extractText.ts'
import { admitFile } from '../app/files/gate.ts'
import { checkDocument } from '../app/terminology/language/checkDocument.ts'
import { gatherWording } from '../app/terminology/language/gatherWording.ts'
import { type Row, rowOf } from './row.ts'

const PAGES = 300
const WORDS_A_PAGE = 450
const RUNS = 7

/** The language check of a Word file of 300 pages, whole; and the check alone beside a well-known one on the same text. */
export async function measureLanguage(): Promise<Row[]> {
  const paragraphs = longText()
  const bytes = await wordFile(paragraphs)
  const { content } = await loadPack('lexicon/en-GB', '1.0')
  const wording = gatherWording(content.entries, { avoided: [], adopted: [], switchedOff: [], kept: [] })

  const whole: number[] = []
  const alone: number[] = []
  let found = 0
  for (let n = 0; n < RUNS; n++) {
    const begun = performance.now()
    const admitted = await admitFile(bytes, 'plan.docx', ['docx'])
    if (!admitted.ok) throw new Error(`the gate refused: ${admitted.because}`)
    const read = await extractText(bytes, 'docx')
    if (!read.ok) throw new Error(read.because)
    const middle = performance.now()
    found = checkDocument(read.paragraphs, wording).reduce((sum, { hits }) => sum + hits.length, 0)
    alone.push(performance.now() - middle)
    whole.push(performance.now() - begun)
  }
  const peer = await retextRuns(paragraphs.join('\n\n'))
  const what = `the same without reading the file (${content.entries.length} entries, ${found} places)`
  return [
    rowOf({
      what: `language check of a Word file of ${PAGES} pages (${Math.round(bytes.length / 1000)} kB)`,
      runs: whole,
      unit: 'ms',
      atMost: 1000,
    }),
    rowOf({ what, runs: alone, unit: 'ms', peer }),
  ]
}

/** Two plans of invented organisations, over and over, numbered so that no passage is the same twice. */
function longText(): string[] {
  const source = ['existing-strategy.md', 'council-plan.md'].flatMap((name) =>
    readFileSync(new URL(`../test/fixtures/imports/${name}`, import.meta.url), 'utf8')
      .split(/\n\s*\n/)
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  )
  const paragraphs: string[] = []
  for (let words = 0, n = 0; words < PAGES * WORDS_A_PAGE; n++) {
    const text = `${source[n % source.length]} (${n})`
    paragraphs.push(text)
    words += text.split(' ').length
  }
  return paragraphs
}

async function wordFile(paragraphs: string[]): Promise<Uint8Array> {
  const children = paragraphs.map((text) =>
    text.startsWith('#') ? new Paragraph({ text, heading: HeadingLevel.HEADING_2 }) : new Paragraph(text),
  )
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

async function retextRuns(text: string): Promise<{ name: string; runs: number[] }> {
  const processor = unified().use(english).use(equality).use(stringify)
  const runs: number[] = []
  let places = 0
  for (let n = 0; n < 3; n++) {
    const begun = performance.now()
    places = (await processor.process(text)).messages.length
    runs.push(performance.now() - begun)
  }
  return { name: `retext-equality (${places} places)`, runs }
}
