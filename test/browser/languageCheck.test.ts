import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const filler = Array.from(
  { length: 800 },
  (_, n) => `Paragraph ${n} says when the clinic opens, which bus goes there, and who asked for it.`,
)
const plan = [
  'We will target hard to reach families.',
  ...filler,
  'As one resident said: “They call us hard to reach, but I am here every Tuesday.”',
  'Hard to reach groups will be sent a leaflet.',
]

describe.each(WAYS)('J04 the coach that keeps its mouth shut, %s', (way) => {
  test('a Word file of forty pages: two places with their question, the quotation left alone, nothing kept', async () => {
    const written = () =>
      stage.database.inOrganisation(org.org, 'reading', (db) =>
        db.one<{ n: number }>('select (select count(*) from happening)::int + (select count(*) from audit)::int as n'),
      )
    const before = await written()
    const buffer = await Packer.toBuffer(
      new Document({ sections: [{ children: plan.map((text) => new Paragraph(text)) }] }),
    )
    const themeLead = await stage.signedIn(way, org, 'themeLead')
    await themeLead.open('/language-check')
    await themeLead.attach('Or choose a file', {
      name: 'plan.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer,
    })
    await themeLead.press('Check the language')
    expect(await themeLead.page.locator('mark').count()).toBe(2)
    const said = await themeLead.says()
    expect(said.match(/Hard for whom\? What stopped them\?/g)).toHaveLength(2)
    expect(said).toContain('“hard to reach”, because it stands in quotation marks.')
    expect(said).toContain('“plan.docx” was read and not kept.')
    await themeLead.open('/language-check')
    expect(await themeLead.says()).not.toContain('hard to reach')
    expect(await written()).toEqual(before)
    await themeLead.leave()
  })
})
