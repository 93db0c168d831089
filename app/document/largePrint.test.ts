import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Document } from './document.ts'
import { writeDocx } from './docx.ts'
import { inLargePrint } from './largePrint.ts'
import { writePdf } from './pdf.ts'

const document: Document = {
  title: 'Warm and dry',
  language: 'en-GB',
  date: '2026-10-30',
  organisation: 'Harbour',
  mark: 'DRAFT',
  foot: 'Warm and dry, round 2',
  blocks: [
    { kind: 'heading', level: 1, text: 'About this work' },
    { kind: 'keyValues', pairs: [{ key: 'Led by', value: 'Project lead' }] },
    {
      kind: 'table',
      caption: 'Barriers',
      head: ['Barrier', 'For whom', 'Cost'],
      rows: [
        ['Online only', [{ strong: 'Migrant' }, ' families'], '£1,900'],
        ['A report can end the let', '', 'No cost'],
      ],
    },
  ],
}

test('large print puts nothing side by side: each cell stands under the name of its column, and an empty one not at all', () => {
  expect(inLargePrint(document).blocks).toEqual([
    document.blocks[0],
    { kind: 'paragraph', text: [{ strong: 'Led by: ' }, 'Project lead'] },
    { kind: 'paragraph', text: [{ strong: 'Barriers' }] },
    {
      kind: 'paragraph',
      text: [
        { strong: 'Barrier: ' },
        'Online only',
        '\n',
        { strong: 'For whom: ' },
        { strong: 'Migrant' },
        ' families',
        '\n',
        { strong: 'Cost: ' },
        '£1,900',
      ],
    },
    {
      kind: 'paragraph',
      text: [{ strong: 'Barrier: ' }, 'A report can end the let', '\n', { strong: 'Cost: ' }, 'No cost'],
    },
  ])
})

test('in Word no style of its text is smaller than 18 points, and otherwise the sizes are as they were', async () => {
  const sizesIn = async (one: Document) => {
    const styles = strFromU8(unzipSync(await writeDocx(one))['word/styles.xml']!)
    // Notes at the foot of a page are in every Word file, and in none of ours.
    const ours = styles.replace(/<w:style [^>]*w:styleId="(Foot|End)note.*?<\/w:style>/gs, '')
    return [...ours.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map(([, size]) => Number(size))
  }
  const [large, usual] = [await sizesIn(inLargePrint(document)), await sizesIn(document)]
  // The gap between two blocks is 4 points of nothing.
  expect(Math.min(...large.filter((size) => size !== 8))).toBe(36)
  expect(Math.min(...usual.filter((size) => size !== 8))).toBe(16)
})

test('as PDF it keeps PDF/UA-1, and takes more room', async () => {
  const [large, usual] = [await writePdf(inLargePrint(document)), await writePdf(document)]
  expect(large).toMatchObject({ ok: true, accessible: true, undrawn: [] })
  expect(large.ok && usual.ok && Buffer.compare(large.bytes, usual.bytes)).not.toBe(0)
})
