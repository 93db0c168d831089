import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, test } from 'vitest'
import { explainRefusal } from './explainRefusal.ts'
import { extractText } from './extractText.ts'
import { admitFile } from './gate.ts'
import { body, docxOf, paragraph } from './hostileFiles.fixture.ts'
import { usualLimits } from './limits.ts'
import { pdfFrom, pdfOf } from './pdf.fixture.ts'

async function read(bytes: Uint8Array, type: 'docx' | 'pdf' | 'md' | 'txt') {
  const answer = await extractText(bytes, type)
  if (!answer.ok) throw new Error(explainRefusal(answer))
  return answer.paragraphs
}

const word = (inside: string) => docxOf({ 'word/document.xml': body(inside) })
const texts = async (bytes: Uint8Array, type: 'docx' | 'pdf' | 'md' | 'txt') =>
  (await read(bytes, type)).map((each) => each.text)

describe('a Word document', () => {
  test('of forty pages comes through the gate, with its headings, lists, tables, notes and pages', async () => {
    const pages = Array.from({ length: 40 }, (_, index) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: `Part ${index + 1}` }),
      new Paragraph({
        children: [
          new TextRun('Families '),
          new TextRun({ text: 'told us', bold: true }),
          new TextRun(` of page ${index + 1}.`),
        ],
      }),
      new Paragraph({ text: 'An item', numbering: { reference: 'list', level: 0 } }),
      new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('In a cell')] })] })] }),
      new Paragraph({
        children: index < 39 ? [new PageBreak()] : [new TextRun('The end.'), new FootnoteReferenceRun(1)],
      }),
    ])
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('A note.')] } },
      numbering: {
        config: [
          { reference: 'list', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: AlignmentType.START }] },
        ],
      },
      sections: [{ children: [new Paragraph({ heading: HeadingLevel.TITLE, text: 'Our plan' }), ...pages.flat()] }],
    })
    const bytes = await Packer.toBuffer(document)
    expect(await admitFile(bytes, 'plan.docx', ['docx'])).toEqual({ ok: true, type: 'docx' })
    const paragraphs = await read(bytes, 'docx')
    expect(paragraphs[0]).toMatchObject({ text: 'Our plan', style: 'title', place: { page: 1, paragraph: 1 } })
    expect(paragraphs.slice(-6)).toMatchObject([
      { text: 'Part 40', style: 'heading', level: 2, place: { page: 40 } },
      { text: 'Families told us of page 40.', style: 'body', place: { page: 40, heading: 'Part 40' } },
      { text: 'An item', style: 'list' },
      { text: 'In a cell', style: 'cell' },
      { text: 'The end.', style: 'body' },
      { text: 'A note.', style: 'note', place: { paragraph: 1 + 40 * 4 + 2 } },
    ])
  })

  test('has the pages that Word last made, and a break at the head of a paragraph counts before it', async () => {
    const broken = '<w:p><w:r><w:lastRenderedPageBreak/><w:t>Two</w:t></w:r><w:r><w:br w:type="page"/></w:r></w:p>'
    const paragraphs = await read(word(`${paragraph('One')}${broken}${paragraph('Still two')}`), 'docx')
    expect(paragraphs.map((each) => each.place.page)).toEqual([1, 2, 2])
  })

  test('that does not say where its pages end has no page numbers', async () => {
    const paragraphs = await read(word(paragraph('One ') + paragraph('Two')), 'docx')
    expect(paragraphs.map((each) => each.place)).toEqual([{ paragraph: 1 }, { paragraph: 2 }])
  })

  test('shows what a reader sees: words put in, not words taken out, moved away or kept as a second copy', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
    const inside = `<w:p>${run('a')}<w:ins>${run('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del><w:moveFrom>${run('d')}</w:moveFrom><mc:AlternateContent><mc:Choice>${run('e')}</mc:Choice><mc:Fallback>${run('f')}</mc:Fallback></mc:AlternateContent><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`
    expect(await texts(word(inside), 'docx')).toEqual(['abe'])
  })

  test('keeps a tab, a line break and signs such as & < é, and a text box as paragraphs of its own', async () => {
    const box = `<w:pict><w:txbxContent>${paragraph('In the box')}</w:txbxContent></w:pict>`
    const inside = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>Q&amp;A &lt;&#233;&gt;</w:t><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t></w:r><w:r>${box}</w:r></w:p>`
    expect(await texts(word(inside), 'docx')).toEqual(['In the box', 'Q&A <é>\tx\ny'])
  })

  test('has quotations by style, headings by outline and no table of contents', async () => {
    const style = (id: string, name: string, more = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
    const styles = `<w:styles>${style('Q', 'Intense Quote')}${style('Q2', 'Ours', '<w:basedOn w:val="Q"/>')}${style('T', 'toc 1')}${style('H', 'Kop', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')}</w:styles>`
    const styled = (id: string) => paragraph(id, `<w:pStyle w:val="${id}"/>`)
    const bytes = docxOf({
      'word/document.xml': body(['Q', 'Q2', 'T', 'H'].map(styled).join('')),
      'word/styles.xml': styles,
    })
    expect((await read(bytes, 'docx')).map((each) => `${each.text} ${each.style}`)).toEqual([
      'Q quotation',
      'Q2 quotation',
      'H heading',
    ])
  })

  test('with entities of its own does not swell: they stay as they are written', async () => {
    expect(await texts(word(paragraph('&lol; &#0; &#xD800;')), 'docx')).toEqual(['&lol;'])
  })

  test('whose XML is broken, or that has no text, is refused', async () => {
    expect(await extractText(word('<w:p'), 'docx')).toMatchObject({ ok: false, because: 'damaged' })
    expect(await extractText(word('<w:p>'.repeat(1000) + '</w:p>'.repeat(1000)), 'docx')).toMatchObject({
      ok: false,
      because: 'damaged',
    })
    expect(await extractText(word(''), 'docx')).toMatchObject({ ok: false, because: 'noText' })
  })
})

describe('a PDF', () => {
  test('gives paragraphs with their page, headings by size of letter, without running headers and page numbers', async () => {
    const pages = Array.from({ length: 5 }, (_, index) => [
      'Our plan, draft',
      '',
      `# Part ${index + 1}`,
      '',
      'Families told us that the',
      'clinic is too far.',
      '',
      'A second thought',
      `${index + 1}`,
    ])
    const paragraphs = await read(pdfOf(pages), 'pdf')
    expect(paragraphs.slice(0, 3)).toMatchObject([
      { text: 'Part 1', style: 'heading', level: 1, place: { page: 1, paragraph: 1 } },
      { text: 'Families told us that the clinic is too far.', style: 'body', place: { page: 1, heading: 'Part 1' } },
      { text: 'A second thought', place: { page: 1 } },
    ])
    expect(paragraphs.at(-1)?.place.page).toBe(5)
    expect(paragraphs).toHaveLength(15)
  })

  test('keeps a sentence whole that runs over the end of a page', async () => {
    expect(await texts(pdfOf([['We work with'], ['families.']]), 'pdf')).toEqual(['We work with families.'])
  })

  test('made of pictures is refused in words of its own', async () => {
    const answer = await extractText(pdfFrom([Buffer.from('0 0 m 9 9 l S')]), 'pdf')
    expect(answer).toMatchObject({ ok: false, because: 'scanned' })
  })

  test('that is locked or damaged is refused', async () => {
    const garbage = `<${'41'.repeat(32)}>`
    const locked = `/ID [<41> <41>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${garbage} /U ${garbage} >>`
    expect(await extractText(pdfFrom([Buffer.from('S')], locked), 'pdf')).toMatchObject({
      because: 'password',
      found: 'pdf',
    })
    expect(await extractText(Buffer.from('%PDF-1.7 and nothing'), 'pdf')).toMatchObject({ because: 'damaged' })
  })

  test('that does not end, or swells, is stopped and refused, and the next one is read', async () => {
    const endless = Buffer.from('q 1 0 0 1 0 0 cm BT /F1 9 Tf (word) Tj ET Q\n'.repeat(2_000_000))
    const limits = { ...usualLimits, pdfSeconds: 0.2 }
    expect(await extractText(pdfFrom([endless]), 'pdf', limits)).toMatchObject({ ok: false })
    expect(await texts(pdfOf([['After']]), 'pdf')).toEqual(['After'])
  })
})

describe('plain text and Markdown', () => {
  test('paragraphs are parted by empty lines, whatever ends the lines', async () => {
    const paragraphs = await read(Buffer.from('\ufeffOne\r\nstill one\r\n\r\n\r\n  Two\r\n'), 'txt')
    expect(paragraphs.map(({ text, start }) => [text, start])).toEqual([
      ['One\r\nstill one', 0],
      ['Two', 22],
    ])
  })

  test('a Markdown text has headings, items, quoted blocks and rows, each where it stands in the file', async () => {
    const text = '# Plan\nFirst\nline\n- item\n  more\n1. two\n> said\n> so\nAfter\n\nUnder\n-----\n| a | b |\n'
    const paragraphs = await read(Buffer.from(text), 'md')
    expect(paragraphs.map(({ text: said, style }) => `${style}: ${said}`)).toEqual([
      'heading: Plan',
      'body: First\nline',
      'list: item\n  more',
      'list: two',
      'quotation: > said\n> so',
      'body: After',
      'heading: Under',
      'cell: | a | b |',
    ])
    for (const { start, text: said } of paragraphs) expect(text.slice(start, start + said.length)).toBe(said)
    expect(paragraphs.map((each) => each.place.heading)).toEqual([
      undefined,
      'Plan',
      'Plan',
      'Plan',
      'Plan',
      'Plan',
      undefined,
      'Under',
    ])
  })

  test('longer than the limit is refused', async () => {
    expect(await extractText(Buffer.from('long'), 'txt', { ...usualLimits, characters: 3 })).toMatchObject({
      because: 'tooLong',
      most: 3,
    })
  })
})
