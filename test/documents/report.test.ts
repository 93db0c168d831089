import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePaperForm } from '../../app/assessment/paper/form/formActions.ts'
import { answered, begun } from '../../app/assessment/paper/paper.fixture.ts'
import { type ReportAbout, readReport } from '../../app/assessment/paper/report/readReport.ts'
import { reportDocument } from '../../app/assessment/paper/report/reportDocument.ts'
import type { Document } from '../../app/document/document.ts'
import { writeDocx } from '../../app/document/docx.ts'
import { writePdf } from '../../app/document/pdf.ts'
import { addAdviser, contribute, enterContribution } from '../../app/involvement/actions.ts'
import { type House, openHouse } from '../house.ts'
import { openedByLibreOffice, openedByPoppler } from './programs.ts'

let house: House
let about: ReportAbout
let paper: Document
beforeAll(async () => {
  house = await openHouse()
  const org = await house.organisation()
  const id = await house.as(org, 'lead', async (caller) => {
    const made = await begun(caller, org, { length: 'full' })
    await answered(caller, made, 'causes.problem', {
      fields: { text: 'Private tenants with asthma are taken to hospital twice as often. We want fewer emergencies.' },
    })
    await answered(caller, made, 'causes.pattern', {
      fields: { figure: '412 per 100,000', source: '', means: 'Winter first' },
    })
    await answered(caller, made, 'causes.drivers', {
      rows: [
        {
          id: '0190a000-0000-7000-8000-000000000001',
          cells: { cause: 'Rent above benefit', level: '3', mechanism: 'Less for heat', evidence: 'Survey' },
        },
      ],
    })
    await answered(caller, made, 'design.chain', {
      fields: { resources: 'word '.repeat(400).trim(), activities: 'A last sentence.' },
    })
    const adviserId = await addAdviser(caller, { knownAs: 'Carys of Saltmarsh', contactBy: 'phone' })
    await enterContribution(
      caller,
      { aboutRecordId: made, kind: 'dissent', words: 'I do not agree with the aim.' },
      { adviserId, channel: 'phone', readBack: true },
    )
    await contribute(caller, {
      aboutRecordId: made,
      kind: 'feedback',
      part: 'causes.problem',
      severity: 'minor',
      words: 'Say where.',
    })
    return made
  })
  about = await house.as(org, 'lead', (caller) => readReport(caller, id, false))
  paper = await house.as(org, 'lead', (caller) => makePaperForm(caller, id, 'plain'))
})
afterAll(() => house.close())

const report = (name: string) => reportDocument(about, about.pack.reports.find((one) => one.report === name)!)
async function pdfOf(document: Document) {
  const pdf = await writePdf(document)
  if (!pdf.ok) throw new Error(pdf.because)
  return { pdf, ...(await openedByPoppler(pdf.bytes)) }
}
const spaced = (text: string) => text.replace(/\s+/g, ' ')

describe('the report of an assessment', () => {
  test('is a PDF that reads aloud, says on each page that it is a draft, and names its day and state', async () => {
    const { pdf, info, words } = await pdfOf(report('assessment-report'))
    expect(pdf.accessible).toBe(true)
    expect(info).toMatch(/^Tagged: +yes$/m)
    const pages = words.split('\f').filter((page) => page.trim())
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expect(page).toContain('DRAFT')
      expect(spaced(page)).toContain('Being drafted, 30 October 2026')
    }
  })

  test('says what the team wrote, shows gaps with their question, and leaves out a figure without a source', async () => {
    const { words } = await pdfOf(report('assessment-report'))
    const text = spaced(words)
    expect(text).toContain('Private tenants with asthma are taken to hospital twice as often.')
    expect(text).toContain('Rent above benefit')
    expect(text).toMatch(/\[not yet answered: 2\.2 /)
    expect(text).not.toContain('412 per 100,000')
    expect(text).toContain('left out, because it has no source yet')
  })

  test('names no adviser, keeps dissent whole, and leaves out what the machine noticed', async () => {
    const { words } = await pdfOf(report('assessment-report'))
    const text = spaced(words)
    expect(text).toContain('Public adviser 1')
    expect(text).toContain('I do not agree with the aim.')
    expect(text).not.toContain('Carys')
    expect(text).not.toContain('What the mechanical check noticed')
  })

  test('is a draft no more when it is accepted', () => {
    const accepted = { ...about, assessment: { ...about.assessment, state: 'accepted' as const } }
    expect(reportDocument(accepted, about.pack.reports[0]!).mark).toBeUndefined()
  })

  test('keeps the limit of a part by whole sentences', () => {
    const blocks = report('assessment-report').blocks
    expect(JSON.stringify(blocks)).not.toContain('A last sentence.')
  })

  test.each(['assessment-report', 'one-page', 'plain-report', 'committee-export'])(
    'opens in LibreOffice: %s',
    async (name) => {
      const { text } = await openedByLibreOffice(await writeDocx(report(name)))
      expect(text).toContain('Private tenants with asthma')
      expect(text).toContain('Built from answers recorded in the assessment.')
    },
    180_000,
  )
})

test('the paper form in plain words has every question asked, room to write, and ticks', async () => {
  const { pdf, words } = await pdfOf(paper)
  expect(pdf.accessible).toBe(true)
  const text = spaced(words)
  for (const { question } of about.asked) expect(text).toContain(spaced(question.plain))
  expect(text).not.toContain('[Write here]')
})
