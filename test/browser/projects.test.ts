import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSheet } from '../../app/files/readSheet.ts'
import { openExample } from '../../app/portable/openExample.ts'
import { openStage, type Stage, WAYS } from './harness.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  expect(await openExample(stage.database)).toBe(true)
})
afterAll(async () => {
  expect(stage.problems).toEqual([])
  await stage.close()
})

const SHEET = readFileSync(new URL('../fixtures/imports/projects-with-seven-errors.csv', import.meta.url), 'utf8')

// The worked example has these projects already; under other titles each way of using a browser brings its own.
const sheetFor = (way: string): Buffer =>
  Buffer.from(
    SHEET.replace(/^,([^,]+),/gm, `,$1 (${way}),`)
      .replace(/researcher-\d+/g, 'Analyst')
      .replace(/(trust|icb|food|county; tenants)$/gm, ''),
  )

describe.each(WAYS)('J07 seven errors of seven kinds, once, %s', (way) => {
  test('all are shown with row, column, what was read and what would be accepted; the right rows are taken, the wrong ones come back', async () => {
    const lead = await stage.arrive(way)
    await lead.open('/example')
    await lead.press(/^Be /, 'Health equity lead')
    await lead.open('/projects/imports/new')
    await lead.press('Read it')
    expect(await lead.errors()).toEqual(['Choose a file.'])
    await lead.attach('The spreadsheet', { name: 'projects.csv', mimeType: 'text/csv', buffer: sheetFor(way) })
    await lead.press('Read it')
    expect(await lead.says()).toContain('2 rows can be taken now, 7 rows have something to mend')
    expect(await lead.says()).toContain('Nothing is saved yet.')
    const shown = await lead.page
      .getByRole('table', { name: 'What has to be mended, by row' })
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))
    const places = shown.map(([row, column]) => `${row} ${column}`)
    expect(places).toEqual(['3 theme', '4 design lock', '5 design lock', '7 title', '8 lead', '9 places', '10 title'])
    for (const cells of shown) for (const cell of cells) expect(cell, cells.join()).toBeTruthy()
    expect(shown[1]!.join()).toContain('31/02/2026')
    const mending = await lead.download('Download the wrong rows')
    const sheet = await readSheet(readFileSync(await mending.path()))
    if (!sheet.ok) throw new Error(sheet.because)
    expect(sheet.sheets[0]!.rows[0]!.at(-1)!.text).toBe('why')
    expect(sheet.sheets[0]!.rows).toHaveLength(1 + 7)
    await lead.press('Take the 2 right rows')
    expect(await lead.says()).toContain('2 projects were taken; 7 rows wait to be mended')
    await lead.open('/projects/imports/new')
    await lead.attach('The spreadsheet', { name: 'projects.csv', mimeType: 'text/csv', buffer: sheetFor(way) })
    await lead.press('Read it')
    expect(await lead.says()).toContain('Here already, and not taken again: rows 2')
    await lead.leave()
  })
})
