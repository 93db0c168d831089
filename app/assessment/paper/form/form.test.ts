import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestOrganisation } from '../../../../test/house.ts'
import { openTestServer, type Browser } from '../../../../test/server.ts'
import { answersOf } from '../../answer/answerStore.ts'
import { answered, begun, torn, typedInto, withBody } from '../paper.fixture.ts'
import { tagOf } from './address.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser & { key: () => string }
beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation()
  lead = await server.signedInWithKeys(org, 'lead')
})
afterAll(() => server.close())

const tag = (id: string, question: string, row: number, field: string) => tagOf(id, { question, row, field })
const formOf = async (id: string) => (await lead.get(`/assessments/${id}/form.docx`)).bytes()
const bring = async (id: string, bytes: Uint8Array, name = 'form.docx') => {
  const body = new FormData()
  body.set('key', lead.key())
  body.set('file', new File([Buffer.from(bytes)], name))
  return lead.upload(`/assessments/${id}/forms`, body)
}
const at = (seen: { location: string | null }) => seen.location!.split('?')[0]!
const answers = (id: string) => server.as(org, 'lead', (caller) => answersOf(caller, id))
const confirm = async (page: string, fields: Record<string, string> = {}) =>
  lead.post(page, `${page}/confirmation`, fields)

describe('a Word form', () => {
  test('goes out with the answers so far, and brings back what was typed', async () => {
    const id = await server.as(org, 'lead', async (caller) => {
      const made = await begun(caller, org)
      await answered(caller, made, 'causes.problem', { fields: { text: 'Cold homes.\n\nAnd damp & mould <here>.' } })
      return made
    })
    const form = await formOf(id)
    const same = await lead.get(at(await bring(id, form)))
    expect(same.text).toContain('Nothing is left to take from this form')
    const filled = withBody(form, (xml) => {
      let now = typedInto(xml, tag(id, 'causes.pattern', 0, 'figure'), '412 per 100,000')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'cause'), 'Rent rises')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'level'), 'Living and working conditions')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'mechanism'), 'Less for heat\nand food')
      now = typedInto(now, tag(id, 'causes.reach', 1, 'choice'), 'Only with partners')
      return typedInto(now, tag(id, 'causes.problem', 0, 'text'), 'Cold homes, and more of them.')
    })
    const brought = await bring(id, filled)
    expect(brought.status).toBe(303)
    const page = at(brought)
    const seen = await lead.get(page)
    expect(seen.text).toContain('4 answers would change')
    expect(seen.text).toContain('412 per 100,000')
    expect(await answers(id)).toHaveLength(1)
    const done = await confirm(page)
    expect(done.location).toBe(`/assessments/${id}?said=form.taken`)
    const now = new Map((await answers(id)).map(({ question, value }) => [question, value]))
    expect(now.get('causes.problem')).toEqual({ fields: { text: 'Cold homes, and more of them.' } })
    expect(now.get('causes.pattern')?.fields?.figure).toBe('412 per 100,000')
    const [cause] = now.get('causes.drivers')?.rows ?? []
    expect(cause?.cells).toMatchObject({ cause: 'Rent rises', level: '3', mechanism: 'Less for heat\nand food' })
    expect(now.get('causes.reach')?.rows).toMatchObject([{ id: cause?.id, cells: { choice: 'with-partners' } }])
    expect((await lead.get(page)).text).toContain('Nothing is left to take from this form')
    expect((await confirm(page).catch((error: Error) => error.message)) as string).toContain('no form for')
  })
})
