import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { body, paragraph } from '../files/hostileFiles.fixture.ts'
import { readPieces } from './readPieces.ts'

const read = (inside: string) => {
  const found = readPieces(body(inside), (style) => (style === 'Heading2' ? 'heading' : undefined))
  if (!found) throw new Error('broken')
  return found
}
const cell = (inside: string) => `<w:tc>${inside}</w:tc>`
const table = (...cells: string[]) => `<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`
const run = (text: string, style = '') =>
  `<w:r>${style && `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`}<w:t>${text}</w:t></w:r>`
const control = (tag: string, inside: string, more = '') =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${more}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`

describe('the pieces of a Word file', () => {
  test('are paragraphs and rows in order, with the names of what stands in them', () => {
    const { pieces } = read(
      paragraph('1.1 What', '<w:pStyle w:val="Heading2"/>') +
        table(paragraph('Answer'), `<w:p>${control('a', run('Cold'))}</w:p>${paragraph('homes')}`),
    )
    expect(pieces).toMatchObject([
      { kind: 'paragraph', text: '1.1 What', isHeading: true },
      { kind: 'row', cells: [{ text: 'Answer' }, { text: 'Cold\nhomes', tags: ['a'] }] },
    ])
  })

  test('find a control round a paragraph, a cell or a row as well', () => {
    const around = [
      table(paragraph('L'), control('a', paragraph('words'))),
      `<w:tbl><w:tr>${cell(paragraph('L'))}${control('a', cell(paragraph('words')))}</w:tr></w:tbl>`,
    ]
    for (const inside of around)
      expect(read(inside).pieces).toMatchObject([{ cells: [{ text: 'L' }, { text: 'words', tags: ['a'] }] }])
  })

  test('leave out Word’s own invitation to type, and keep what was typed where a program forgot to say so', () => {
    const sign = '<w:showingPlcHdr/>'
    const own = `<w:p>${control('a', run('Klicken Sie hier', 'PlaceholderText'), sign)}</w:p>`
    const typed = `<w:p>${control('a', run('typed'), sign)}</w:p>`
    expect(read(own).pieces).toMatchObject([{ text: '', tags: ['a'] }])
    expect(read(typed).pieces).toMatchObject([{ text: 'typed' }])
  })

  test('tell the final text of tracked changes, and that there were some', () => {
    const changed = `<w:p>${run('kept ')}<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id="2">${run('new')}</w:ins></w:p>`
    expect(read(changed).pieces).toMatchObject([{ text: 'kept new', isTracked: true }])
  })

  test('tell a table inside a cell as lines of it, ticks of a symbol font as ticks, and count comments', () => {
    const { pieces, comments } = read(
      table(
        paragraph('L'),
        `${table(paragraph('a'), paragraph('b'))}<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run(' Income')}<w:r><w:commentReference w:id="1"/></w:r></w:p>`,
      ),
    )
    expect(pieces).toMatchObject([{ cells: [{ text: 'L' }, { text: 'a | b\n☒ Income' }] }])
    expect(comments).toBe(1)
  })

  test('keep every word of any nesting of tables, controls and paragraphs', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/)
    const { block } = fc.letrec<{ block: string }>((tie) => ({
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        word.map((text) => paragraph(`${text}.`)),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => control('t', all.join(''))),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => table(...all)),
      ),
    }))
    fc.assert(
      fc.property(block, (inside) => {
        const text = JSON.stringify(read(inside).pieces)
        for (const [, one] of inside.matchAll(/>([a-z]{4,9}\.)</g)) expect(text).toContain(one)
      }),
    )
  })

  test('are not made of broken markup', () => {
    expect(readPieces('<w:p><w:r>', () => undefined)).toBeUndefined()
  })
})
