import { describe, expect, test } from 'vitest'
import type { Block, Document } from './document.ts'
import { readyToWrite } from './readyToWrite.ts'

const paper = (...blocks: Block[]): Document => ({
  title: 'Paper',
  language: 'en-GB',
  date: '2026-12-04',
  organisation: 'Saltmarsh Research Partnership',
  blocks,
})
const heading = (level: 1 | 2 | 3, text: string, id?: string): Block => ({ kind: 'heading', level, text, id })
const link = (to: string): Block => ({ kind: 'paragraph', text: [{ link: 'here', to }] })

describe('a document is refused, with what is wrong, when', () => {
  const refused: [why: string, document: Document, says: string][] = [
    ['it has no title', { ...paper(), title: ' ' }, 'no title'],
    ['its date is not a day', { ...paper(), date: '4 December' }, '4 December'],
    ['its language is not a tag', { ...paper(), language: 'English' }, 'English'],
    ['a heading skips a level', paper(heading(1, 'One'), heading(3, 'Deep')), '"Deep" skips from level 1 to 3'],
    ['it begins below the first level', paper(heading(2, 'Early')), 'from level 0 to 2'],
    ['a heading has no words', paper(heading(1, ' ')), 'no words'],
    ['two headings have one id', paper(heading(1, 'One', 'x'), heading(1, 'Two', 'x')), 'the id "x"'],
    [
      'a table is ragged',
      paper({ kind: 'table', caption: 'Costs', head: ['a', 'b'], rows: [['1', '2'], ['3']] }),
      'row 2 of table "Costs"',
    ],
    ['a table has no columns', paper({ kind: 'table', caption: 'Costs', head: [], rows: [] }), 'no columns'],
    [
      'a table has a width too many',
      paper({ kind: 'table', caption: 'Costs', head: ['a'], rows: [], widths: [1, 2] }),
      '1 columns, not 2',
    ],
    ['a list is empty', paper({ kind: 'bullets', items: [] }), 'no items'],
    ['a list of keys is empty', paper({ kind: 'keyValues', pairs: [] }), 'is empty'],
    ['a link leads to no heading', paper(link('#gone')), '"#gone"'],
    ['a link is a script', paper(link('javascript:alert(1)')), 'javascript:alert(1)'],
    [
      'a link in a table is a file',
      paper({ kind: 'table', caption: '', head: ['a'], rows: [[[{ link: 'x', to: 'file:///etc' }]]] }),
      'file:///etc',
    ],
    ['a word holds a NUL', paper({ kind: 'paragraph', text: 'fair\0ness' }), 'NUL in "fair␀ness"'],
  ]
  test.each(refused)('%s', (_, document, says) => {
    expect(() => readyToWrite(document)).toThrow(says)
  })
})

test('links to the web, to a mail address and to a heading are good', () => {
  const good = paper(
    heading(1, 'One', 'one'),
    link('https://a.example/b?c=d'),
    link('mailto:a@b.example'),
    link('#one'),
  )
  expect(readyToWrite(good)).toEqual(good)
})

test('headings may go back up by more than one level', () => {
  const good = paper(heading(1, 'One'), heading(2, 'Two'), heading(3, 'Three'), heading(1, 'One again'))
  expect(readyToWrite(good)).toEqual(good)
})

test('signs that no file can hold are shown as lost, never dropped', () => {
  const ready = readyToWrite(paper({ kind: 'paragraph', text: 'a\u0001b\uD83Dc\uFFFFd' }))
  expect(ready.blocks).toEqual([{ kind: 'paragraph', text: 'a\uFFFDb\uFFFDc\uFFFDd' }])
})

test('every kind of line end is a line end', () => {
  const ready = readyToWrite(paper({ kind: 'paragraph', text: 'a\r\nb\rc\u2028d\fe' }))
  expect(ready.blocks).toEqual([{ kind: 'paragraph', text: 'a\nb\nc\nd\ne' }])
})
