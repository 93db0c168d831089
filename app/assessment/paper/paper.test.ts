import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { type Browser, openTestServer } from '../../../test/server.ts'
import { answersOf } from '../answer/answerStore.ts'
import { answered, begun } from './paper.fixture.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
let id: string
beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation()
  lead = await server.signedIn(org, 'lead')
  id = await server.as(org, 'lead', async (caller) => {
    const made = await begun(caller, org)
    await answered(caller, made, 'causes.problem', { fields: { text: 'Homes are cold. People fall ill.' } })
    await answered(caller, made, 'causes.pattern', {
      fields: { figure: '412 per 100,000', source: '', means: 'Winter first' },
    })
    await answered(caller, made, 'causes.drivers', {
      rows: [
        {
          id: '0190a000-0000-7000-8000-000000000001',
          cells: { cause: 'Rent', level: '3', mechanism: 'Less for heat', evidence: 'Survey' },
        },
      ],
    })
    await answered(caller, made, 'design.who-gains', {
      unknown: { why: 'No data by rent', who: 'Council', by: '2026-12-01' },
    })
    return made
  })
})
afterAll(() => server.close())

describe('the papers of an assessment', () => {
  test('stand on one page, with what goes out and what came back', async () => {
    const seen = await lead.get(`/assessments/${id}/forms`)
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('Take the Word form')
    expect(seen.text).toContain('No form has come back yet')
    expect(seen.text).toContain('One-page summary')
  })

  test('as data, give each answer just as it is kept', async () => {
    const seen = await lead.get(`/assessments/${id}/report.json`)
    const told = JSON.parse(seen.html)
    const kept = await server.as(org, 'lead', (caller) => answersOf(caller, id))
    for (const { question, value } of kept)
      expect(told.answers.find((one: { question: string }) => one.question === question).value).toEqual(value)
    expect(told).toMatchObject({ format: 'ingrain-assessment', formatVersion: 1, isDraft: true })
  })

  test('as text for a bid, name the questions that are missing and cut nothing inside a sentence', async () => {
    const seen = await lead.get(`/assessments/${id}/bid-text?limit=short&words.problem-and-inequality=10`)
    expect(seen.status).toBe(200)
    expect(seen.html).toContain('Homes are cold. People fall ill.')
    expect(seen.text).toContain('It cannot be written before these are answered')
    expect(seen.html).toContain(`/assessments/${id}/questions/design.shaped-by`)
    expect((await lead.get(`/assessments/${id}/bid-text?words.problem-and-inequality=lots`)).status).toBe(422)
  })

  test.each(['assessment-report', 'one-page', 'plain-report'])('come as Word and PDF: %s', async (form) => {
    for (const format of ['docx', 'pdf']) {
      const seen = await lead.get(`/assessments/${id}/report.${format}?form=${form}`)
      expect(seen.status).toBe(200)
      expect(seen.bytes().length).toBeGreaterThan(5000)
    }
  })

  test.each(['assessment-report', 'one-page', 'plain-report'])(
    'are read on a page, and taken in large print: %s',
    async (form) => {
      const seen = await lead.get(`/assessments/${id}/report?form=${form}`)
      expect(seen.status).toBe(200)
      expect(seen.text).toContain('This is a draft: the assessment has not been accepted yet.')
      expect(seen.html).toContain('Homes are cold. People fall ill.')
      expect(seen.text).not.toContain('412 per 100,000')
      for (const format of ['docx', 'pdf']) {
        expect(seen.html).toContain(`/assessments/${id}/report.${format}?form=${form}&amp;size=large`)
        const large = await lead.get(`/assessments/${id}/report.${format}?form=${form}&size=large`)
        expect(large.headers.get('content-disposition')).toContain('large-print')
        expect(large.bytes().length).toBeGreaterThan(5000)
      }
    },
  )

  test('are read out as text where the pack says so, and not found in a format that it does not give', async () => {
    const seen = await lead.get(`/assessments/${id}/report.txt?form=plain-report`)
    expect(seen.html).toContain('What is wrong')
    expect((await lead.get(`/assessments/${id}/report.txt?form=one-page`)).status).toBe(404)
    expect((await lead.get(`/assessments/${id}/report?form=committee-export`)).status).toBe(404)
  })

  test('are printed with room to write, in formal and in plain words', async () => {
    for (const words of ['', '?words=plain']) {
      const seen = await lead.get(`/assessments/${id}/paper${words}`)
      expect(seen.headers.get('content-type')).toBe('application/pdf')
    }
  })
})
