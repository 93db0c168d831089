import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSheet } from './readSheet.ts'
import { sheetWords } from './sheetWords.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function texts(file: Uint8Array): Promise<string[][]> {
  const read = await readSheet(file)
  if (!read.ok) throw new Error(`refused: ${sheetWords.refusal(read)}`)
  return read.sheets[0]!.rows.map((row) => row.map((cell) => cell.text))
}

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a .csv', () => {
  test('is read with quotes, doubled quotes and line breaks inside cells', async () => {
    expect(await texts(bytes('a,"b, ""c""",d\r\n"two\nlines",,e\r\n'))).toEqual([
      ['a', 'b, "c"', 'd'],
      ['two\nlines', '', 'e'],
    ])
  })

  test('may be parted by semicolons, tabs or bars, or say so in its first line', async () => {
    for (const file of ['a;b\n1,5;2\n', 'a\tb\n1,5\t2\n', 'a|b\n1,5|2\n', 'sep=;\na;b\n1,5;2\n'])
      expect(await texts(bytes(file))).toEqual([
        ['a', 'b'],
        ['1,5', '2'],
      ])
  })

  test('may be UTF-8 or UTF-16, with or without its mark', async () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
    for (const file of [bytes('\uFEFFcosts,£5\n'), bytes('costs,£5\n'), utf16('\uFEFFcosts,£5\n'), utf16('costs,£5\n')])
      expect(await texts(file)).toEqual([['costs', '£5']])
    expect(await texts(new Uint8Array(Buffer.from('\uFEFFcosts,£5\n', 'utf16le').swap16()))).toEqual([['costs', '£5']])
  })

  test('saved by an old Excel is read as Windows-1252, and the reading says so', async () => {
    const read = await readSheet(new Uint8Array([0x61, 0x2c, 0xa3, 0x35, 0x0a]))
    expect(read).toMatchObject({ ok: true, notes: [{ note: 'encoding-guessed', encoding: 'windows-1252' }] })
    expect(await texts(new Uint8Array([0x61, 0x2c, 0xa3, 0x35, 0x0a]))).toEqual([['a', '£5']])
  })

  test('with a quotation mark never closed is refused by the line it opens in', async () => {
    const read = await readSheet(bytes('a,b\nc,"d\ne,f\n'))
    expect(read).toEqual({ ok: false, because: 'unclosed-quote', line: 2 })
  })

  test('with a character that is not text is refused by its line', async () => {
    expect(await readSheet(bytes('a,b\nc,d\0e\n'))).toEqual({ ok: false, because: 'nul', line: 2 })
  })

  test('keeps the row numbers that a person sees, blank rows included', async () => {
    expect(await texts(bytes('title\n\nhead,er\n'))).toEqual([
      ['title', ''],
      ['', ''],
      ['head', 'er'],
    ])
  })

  test('with a formula shows it and never runs it; a bullet or a negative number is not one', async () => {
    const read = await readSheet(bytes('=1+1,@SUM(A1),+A1+A2,- travel paid,-5,+44 7700\n'))
    if (!read.ok) throw new Error(read.because)
    expect(read.sheets[0]!.rows[0]!.map((cell) => cell.is)).toEqual([
      'formula',
      'formula',
      'formula',
      'text',
      'number',
      'text',
    ])
    expect(read.notes).toMatchObject([{ note: 'formulas' }])
  })

  test('of a hundred thousand rows is refused in one sentence', async () => {
    const read = await readSheet(bytes('a,b,c\n'.repeat(100_000)))
    expect(read).toEqual({ ok: false, because: 'too-many-rows', most: 20_000 })
    expect(read.ok || sheetWords.refusal(read)).toBe('The sheet has more than 20,000 rows. Send it in parts.')
  })

  test('that ends in a hundred thousand blank rows is read', async () => {
    expect(await texts(bytes(`a,b\n${',\n'.repeat(100_000)}`))).toEqual([['a', 'b']])
  })

  test('of a million columns is refused, and a million separators after the last word are not', async () => {
    expect(await readSheet(bytes('a,'.repeat(1_000_000)))).toMatchObject({ because: 'too-many-columns', row: 1 })
    expect(await texts(bytes(`a,b${','.repeat(1_000_000)}\n`))).toEqual([['a', 'b']])
  })

  test('with a cell longer than an answer may be is refused by its row', async () => {
    expect(await readSheet(bytes(`a\n${'x'.repeat(50_001)}\n`))).toMatchObject({ because: 'cell-too-long', row: 2 })
  })
})

describe('an .xlsx', () => {
  test('gives days as ISO, numbers and yes-no as shown, rich text as text', async () => {
    const file = await workbook((book) =>
      book
        .addWorksheet('Plan')
        .addRow([
          new Date('2026-03-31T00:00:00Z'),
          -5.25,
          true,
          { richText: [{ text: 'two ' }, { text: 'parts' }] },
          { text: 'a link', hyperlink: 'https://example.invalid' },
          { error: '#REF!' },
        ]),
    )
    expect(await texts(file)).toEqual([['2026-03-31', '-5.25', 'TRUE', 'two parts', 'a link', '#REF!']])
  })

  test('gives a formula as what the sheet last showed, and names it', async () => {
    const file = await workbook((book) => {
      book.addWorksheet('Plan').addRow([
        { formula: 'HYPERLINK("http://example.invalid")', result: 'Seaview' },
        { formula: 'A1', date1904: false },
      ])
    })
    const read = await readSheet(file)
    if (!read.ok) throw new Error(read.because)
    expect(read.sheets[0]!.rows[0]).toEqual([
      { text: 'Seaview', is: 'formula', formula: '=HYPERLINK("http://example.invalid")' },
      { text: '', is: 'formula', formula: '=A1' },
    ])
    expect(read.notes).toMatchObject([
      {
        note: 'formulas',
        cells: [
          { row: 1, column: 1 },
          { row: 1, column: 2 },
        ],
      },
    ])
  })

  test('has its merged cells filled from the first, each saying from which', async () => {
    const file = await workbook((book) => {
      const sheet = book.addWorksheet('Plan')
      sheet.addRow(['Theme', 'x'])
      sheet.addRow([null, 'y'])
      sheet.mergeCells('A1:A2')
    })
    const read = await readSheet(file)
    if (!read.ok) throw new Error(read.because)
    expect(read.sheets[0]!.rows[1]![0]).toEqual({ text: 'Theme', is: 'text', filledFrom: 'A1' })
    expect(read.notes).toEqual([{ note: 'merged', sheet: 'Plan', cells: ['A1'] }])
  })

  test('has its hidden sheets read and named', async () => {
    const file = await workbook((book) => {
      book.addWorksheet('Plan').addRow(['a'])
      book.addWorksheet('Staff', { state: 'veryHidden' }).addRow(['b'])
    })
    expect(await readSheet(file)).toMatchObject({
      sheets: [{ isHidden: false }, { isHidden: true }],
      notes: [{ sheet: 'Staff' }],
    })
  })

  test('of a hundred thousand rows is refused before it is unpacked to its end', async () => {
    const row = (n: number) => `<row r="${n}"><c r="A${n}" t="inlineStr"><is><t>words</t></is></c></row>`
    const rows = Array.from({ length: 100_000 }, (_, at) => row(at + 1)).join('')
    const before = process.memoryUsage().rss
    expect(await readSheet(rawWorkbook(`<sheetData>${rows}</sheetData>`))).toMatchObject({ because: 'too-many-rows' })
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000)
  })

  test('with rows that only carry a look down to the last one is read', async () => {
    const look = Array.from(
      { length: 60_000 },
      (_, at) => `<row r="${at + 2}" ht="20"><c r="A${at + 2}" s="1"/></row>`,
    ).join('')
    const first = '<row r="1"><c r="A1" t="inlineStr"><is><t>words</t></is></c></row>'
    expect(await texts(rawWorkbook(`<sheetData>${first}${look}</sheetData>`))).toEqual([['words']])
  })

  test('with a range over a whole sheet in a merge, a rule, a column or a name costs nothing', async () => {
    const first = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>words</t></is></c></row></sheetData>'
    const everything = 'A1:XFD1048576'
    const merge = rawWorkbook(`${first}<mergeCells><mergeCell ref="${everything}"/></mergeCells>`)
    expect(await readSheet(merge)).toMatchObject({ because: 'too-many-merged' })
    const rule = `<dataValidations><dataValidation type="list" sqref="${everything}"><formula1>1</formula1></dataValidation></dataValidations>`
    const column = '<cols><col min="1" max="999999999" width="9"/></cols>'
    const name = '<definedNames><definedName name="all">Plan!$A$1:$XFD$1048576</definedName></definedNames>'
    expect(await texts(rawWorkbook(`${column}${first}${rule}`, name))).toEqual([['words']])
  })

  test('that is some other zip, or broken, is refused', async () => {
    expect(await readSheet(zipSync({ 'a.txt': strToU8('a') }))).toMatchObject({ because: 'unreadable-workbook' })
    const whole = await workbook((book) => book.addWorksheet('Plan').addRow(['a']))
    expect(await readSheet(whole.slice(0, 1_000))).toMatchObject({ because: 'unreadable-workbook' })
  })

  test('written as a stream, sizes after the parts, is read', async () => {
    const pieces: Uint8Array[] = []
    const stream = new PassThrough().on('data', (piece: Buffer) => pieces.push(new Uint8Array(piece)))
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true, useStyles: true })
    const sheet = book.addWorksheet('Plan')
    sheet.addRow(['a', 'b']).commit()
    const day = sheet.addRow([new Date('2026-03-31T00:00:00Z')])
    day.getCell(1).numFmt = 'd mmm yyyy'
    day.commit()
    await book.commit()
    expect(await texts(Buffer.concat(pieces))).toEqual([
      ['a', 'b'],
      ['2026-03-31', ''],
    ])
  })
})

test('any bytes are read or refused, and never more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (junk, isZip) => {
      const read = await readSheet(isZip ? new Uint8Array([0x50, 0x4b, 3, 4, ...junk]) : junk)
      expect(read.ok || sheetWords.refusal(read).length > 10).toBe(true)
    }),
    { numRuns: 300 },
  )
})

function rawWorkbook(sheet: string, names = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packed = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets>${names}</workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}">${sheet}</worksheet>`),
  })
}
