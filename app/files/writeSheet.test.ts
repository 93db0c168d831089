import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSheet } from './readSheet.ts'
import { writeCsv, writeXlsx } from './writeSheet.ts'

const AT = new Date('2026-10-30T09:00:00Z')
const RUNS = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

const dangerous = fc
  .tuple(
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' =', "'=", "''@", 'sep=', ''),
    fc.string({ unit: 'grapheme' }),
  )
  .map(([start, rest]) => start + rest.replaceAll('\0', ''))
const grid = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 })).chain(([columns, rows]) => {
  const row = fc.array(dangerous, { minLength: columns, maxLength: columns })
  return fc.record({ header: row, rows: fc.array(row, { minLength: rows, maxLength: rows }) })
})

describe('a sheet we write', () => {
  test('comes back word for word, whatever was in it', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async ({ header, rows }) => {
        expect(await readBack(writeCsv({ name: 'Plan', header, rows }))).toEqual(trimmed([header, ...rows]))
      }),
      { numRuns: 500 },
    )
  })

  test('comes back word for word as a workbook too', async () => {
    // XML cannot hold control characters, and folds line endings.
    const printable = grid.map(({ header, rows }) => ({
      header: header.map(clean),
      rows: rows.map((row) => row.map(clean)),
    }))
    await fc.assert(
      fc.asyncProperty(printable, async ({ header, rows }) => {
        expect(await readBack(await writeXlsx([{ name: 'Plan', header, rows }], AT))).toEqual(
          trimmed([header, ...rows]),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('has no cell and no heading that a spreadsheet would run', () => {
    fc.assert(
      fc.property(dangerous, fc.boolean(), (text, isHeading) => {
        const sheet = isHeading ? { header: [text], rows: [['end']] } : { header: ['start'], rows: [[text]] }
        const written = new TextDecoder().decode(writeCsv({ name: 'Plan', ...sheet }))
        const cell = isHeading
          ? written.slice(0, -'\r\nend\r\n'.length)
          : written.slice('start\r\n'.length, -'\r\n'.length)
        const typed = cell.startsWith('"') ? cell.slice(1) : cell
        expect(RUNS.test(typed) && !/^[+-]?[\d.,]+(e[+-]?\d+)?%?$/i.test(typed)).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', ' =1+1', '-5+cmd'])(
    'puts an apostrophe before %j',
    (cell) => {
      const written = new TextDecoder().decode(writeCsv({ name: '', header: [cell], rows: [[cell]] }))
      expect(written.split(`'${cell}`)).toHaveLength(3)
    },
  )

  test.each(['-5', '+5', '-5.25', '-1,200', '-3%', '1e6'])('leaves the number %s unharmed', async (cell) => {
    expect(await readBack(writeCsv({ name: '', header: ['n'], rows: [[cell]] }))).toEqual([['n'], [cell]])
    expect(new TextDecoder().decode(writeCsv({ name: '', header: ['n'], rows: [[cell]] }))).not.toContain("'")
  })

  test('keeps numbers as numbers and days as days in a workbook', async () => {
    const file = await writeXlsx(
      [
        {
          name: 'a/b',
          header: ['n', 'on'],
          rows: [
            [-5, { day: '2026-03-31' }],
            [0.1, 12.5],
          ],
        },
      ],
      AT,
    )
    const read = await readSheet(file)
    expect(read).toMatchObject({
      sheets: [
        {
          name: 'a b',
          rows: [
            {},
            [
              { text: '-5', is: 'number' },
              { text: '2026-03-31', is: 'day' },
            ],
            [
              { text: '0.1', is: 'number' },
              { text: '12.5', is: 'number' },
            ],
          ],
        },
      ],
    })
  })

  test('is a workbook of known parts, with no person’s name, hidden sheet, comment or defined name in it', async () => {
    const parts = unzipSync(await writeXlsx([{ name: 'Plan', header: ['a'], rows: [['b']] }], AT))
    expect(
      Object.keys(parts)
        .filter((part) => !part.endsWith('/'))
        .sort(),
    ).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/theme/theme1.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
    expect(strFromU8(parts['docProps/core.xml']!)).toContain('<dc:creator>Ingrain</dc:creator>')
    expect(strFromU8(parts['xl/workbook.xml']!)).not.toMatch(/definedName|state="(very)?hidden/i)
  })
})

async function readBack(file: Uint8Array): Promise<string[][]> {
  const read = await readSheet(file)
  if (!read.ok) return []
  return read.sheets[0]!.rows.map((row) => row.map((cell) => cell.text))
}

function trimmed(rows: string[][]): string[][] {
  const height = rows.findLastIndex((row) => row.some((cell) => cell !== '')) + 1
  const width = Math.max(...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  return rows.slice(0, height).map((row) => row.slice(0, width))
}

function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML cannot hold
  return text.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
}
