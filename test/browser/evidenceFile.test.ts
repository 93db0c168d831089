import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxOf } from '../../app/files/hostileFiles.fixture.ts'
import { exif, jpegWith } from '../../app/files/pictures.fixture.ts'
import type { TestOrganisation } from '../house.ts'
import { openStage, type Stage, WAYS } from './harness.ts'

let stage: Stage
let org: TestOrganisation
beforeAll(async () => {
  stage = await openStage()
  org = await stage.organisation()
})
afterAll(async () => {
  expect(stage.problems).toEqual([])
  await stage.close()
})

describe.each(WAYS)('a flip chart is photographed and kept as evidence, %s', (way) => {
  test('what is no picture is refused with everything typed still there; the picture is kept without where it was taken', async () => {
    const lead = await stage.signedIn(way, org, 'lead')
    await lead.open('/evidence/new')
    await lead.fillAll({
      'What is it?': `Flip chart ${way}`,
      'On which day did it happen?': '20 September 2026',
      'What it says or shows': 'Who travels, and how.',
    })
    await lead.choose('A document')
    await lead.pick('Where was it seen?', 'Warm and dry')
    const picture = { name: 'chart.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') }
    await lead.attach('A file, if there is one', picture)
    await lead.press('Save the evidence')
    expect(await lead.errors()).toEqual([expect.stringContaining('what is in it is a web page')])
    expect(await lead.valueOf('What is it?')).toBe(`Flip chart ${way}`)
    await lead.attach('A file, if there is one', { ...picture, buffer: jpegWith(exif(6, 'N 52.1 W 4.0')) })
    await lead.press('Save the evidence')
    expect(await lead.says()).toContain('The evidence is saved.')
    const kept = readFileSync(await (await lead.download('chart.jpg')).path())
    expect(kept.includes('N 52.1')).toBe(false)
    // Eight points wide and sixteen high: the right way up, as any browser shows it.
    const shown = await lead.page.evaluate(
      `createImageBitmap(new Blob([Uint8Array.from(atob('${kept.toString('base64')}'), (letter) => letter.charCodeAt(0))]))
        .then(({ width, height }) => [width, height])`,
    )
    expect(shown).toEqual([8, 16])
    await lead.leave()
  })

  test('another is put in its place, and then it is taken off with a reason', async () => {
    const lead = await stage.signedIn(way, org, 'lead')
    await lead.open('/evidence')
    await lead.follow(`Flip chart ${way}`)
    await lead.attach('A file', { name: 'minutes.docx', mimeType: 'application/x', buffer: Buffer.from(docxOf()) })
    await lead.press('Attach the file')
    expect(await lead.says()).toContain('The file is attached.')
    await lead.fill('Why?', 'A name is in it.')
    await lead.press('Take the file off')
    expect(await lead.says()).toContain('The file is taken off.')
    expect(await lead.says()).toContain('minutes.docx: taken off, and not here any more')
    expect(await lead.says()).toContain('chart.jpg Picture')
    await lead.leave()
  })
})
