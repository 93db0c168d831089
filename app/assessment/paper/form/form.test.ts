import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../../test/house.ts'
import { type Browser, openTestServer } from '../../../../test/server.ts'
import { loadPack } from '../../../content/packs.ts'
import { docxOf, withTemplate } from '../../../files/hostileFiles.fixture.ts'
import { happeningsOf } from '../../../store/happening.ts'
import { beginAssessment } from '../../actions.ts'
import { answersOf } from '../../answer/answerStore.ts'
import type { Value } from '../../answer/value.ts'
import { updateAssessment } from '../../store.ts'
import { answered, begun, torn, typedInto, withBody } from '../paper.fixture.ts'
import { shortOf, tagOf } from './address.ts'

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
const form = async (id: string) => (await lead.get(`/assessments/${id}/form.docx`)).bytes()
const bring = (id: string, bytes: Uint8Array, name = 'form.docx') => {
  const body = new FormData()
  body.set('key', lead.key())
  body.set('file', new File([Buffer.from(bytes)], name))
  return lead.upload(`/assessments/${id}/forms`, body)
}
const at = (seen: { location: string | null }) => seen.location!.split('?')[0]!
const answers = async (id: string) =>
  new Map(
    (await server.as(org, 'lead', (caller) => answersOf(caller, id))).map(({ question, value }) => [question, value]),
  )
const confirm = (page: string, fields: Record<string, string> = {}) => lead.post(page, `${page}/confirmation`, fields)
const open = (values: Record<string, Value> = {}) =>
  server.as(org, 'lead', async (caller) => {
    const id = await begun(caller, org)
    for (const [question, value] of Object.entries(values)) await answered(caller, id, question, value)
    return id
  })
const verbs = async (id: string) =>
  (await server.as(org, 'lead', (caller) => happeningsOf(caller, id))).map(({ verb }) => verb)

const PROBLEM = 'Cold homes.\n\nAnd damp & mould <here>.'

describe('a Word form', () => {
  test('goes out with the answers so far, and as it is it changes nothing', async () => {
    const id = await open({ 'causes.problem': { fields: { text: PROBLEM } } })
    const seen = await lead.get(at(await bring(id, await form(id))))
    expect(seen.text).toContain('Nothing is left to take from this form')
  })

  test('brings back what was typed, shown first and saved when somebody confirms, once', async () => {
    const id = await open({ 'causes.problem': { fields: { text: PROBLEM } } })
    const filled = withBody(await form(id), (xml) => {
      let now = typedInto(xml, tag(id, 'causes.pattern', 0, 'figure'), '412 per 100,000')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'cause'), 'Rent rises')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'level'), 'Living and working conditions')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'mechanism'), 'Less for heat\nand food')
      now = typedInto(now, tag(id, 'causes.reach', 1, 'choice'), 'Only with partners')
      return typedInto(now, tag(id, 'causes.problem', 0, 'text'), 'Cold homes, and more of them.')
    })
    const page = at(await bring(id, filled))
    const seen = await lead.get(page)
    expect(seen.text).toContain('4 answers would change')
    expect(seen.text).toContain('412 per 100,000')
    expect((await answers(id)).size).toBe(1)
    const fields = server.fieldsOf(seen, `${page}/confirmation`, {})
    expect((await lead.send(`${page}/confirmation`, fields)).location).toBe(`/assessments/${id}?said=form.taken`)
    const now = await answers(id)
    expect(now.get('causes.problem')).toEqual({ fields: { text: 'Cold homes, and more of them.' } })
    expect(now.get('causes.pattern')?.fields?.figure).toBe('412 per 100,000')
    const [cause] = now.get('causes.drivers')?.rows ?? []
    expect(cause?.cells).toMatchObject({ cause: 'Rent rises', level: '3', mechanism: 'Less for heat\nand food' })
    expect(now.get('causes.reach')?.rows).toMatchObject([{ id: cause?.id, cells: { choice: 'with-partners' } }])
    // The same press again, and a fresh one from an old page, save nothing more.
    expect((await lead.send(`${page}/confirmation`, fields)).status).toBe(303)
    const fresh = fields.map(([name, value]): [string, string] => [name, name === 'key' ? lead.key() : value])
    expect((await lead.send(`${page}/confirmation`, fresh)).location).toContain('form.nothing')
    expect(await answers(id)).toEqual(now)
    expect((await lead.get(page)).text).toContain('Nothing is left to take from this form')
  })

  test('sent back twice, from two people, adds no row twice', async () => {
    const id = await open()
    const filled = withBody(await form(id), (xml) =>
      typedInto(xml, tag(id, 'causes.drivers', 1, 'cause'), 'Rent rises'),
    )
    await confirm(at(await bring(id, filled)))
    const again = withBody(filled, (xml) => typedInto(xml, tag(id, 'causes.drivers', 2, 'cause'), 'Bad work'))
    await confirm(at(await bring(id, again)), { 'take.causes.drivers': 'form' })
    const rows = (await answers(id)).get('causes.drivers')?.rows ?? []
    expect(rows.map(({ cells }) => cells.cause)).toEqual(['Rent rises', 'Bad work'])
  })

  test('does not overwrite what somebody saved since it went out: both texts are shown, and one is chosen', async () => {
    const id = await open({ 'causes.problem': { fields: { text: 'As it went out.' } } })
    const filled = withBody(await form(id), (xml) =>
      typedInto(xml, tag(id, 'causes.problem', 0, 'text'), 'From the train.'),
    )
    await server.as(org, 'lead', (caller) =>
      answered(caller, id, 'causes.problem', { fields: { text: 'From the office.' } }),
    )
    const page = at(await bring(id, filled))
    const seen = await lead.get(page)
    expect(seen.text).toContain('Saved by somebody since the form went out')
    for (const text of ['From the train.', 'From the office.']) expect(seen.text).toContain(text)
    const refused = await confirm(page)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Question 1.1: choose which of the two shall stand')
    expect((await answers(id)).get('causes.problem')?.fields?.text).toBe('From the office.')
    await confirm(page, { 'take.causes.problem': 'form' })
    expect((await answers(id)).get('causes.problem')?.fields?.text).toBe('From the train.')
  })

  test('saves all or nothing when somebody saves while the page is open', async () => {
    const id = await open()
    const filled = withBody(await form(id), (xml) =>
      typedInto(
        typedInto(xml, tag(id, 'causes.problem', 0, 'text'), 'Mine.'),
        tag(id, 'causes.pattern', 0, 'figure'),
        '412',
      ),
    )
    const page = at(await bring(id, filled))
    const fields = server.fieldsOf(await lead.get(page), `${page}/confirmation`, {
      'take.causes.problem': 'form',
      'take.causes.pattern': 'form',
    })
    await server.as(org, 'lead', (caller) => answered(caller, id, 'causes.problem', { fields: { text: 'Theirs.' } }))
    const refused = await lead.send(`${page}/confirmation`, fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Question 1.1 was saved by somebody while you looked')
    expect([...(await answers(id)).values()]).toEqual([{ fields: { text: 'Theirs.' } }])
  })

  test('emptied on purpose changes nothing unless somebody says so', async () => {
    const id = await open({ 'causes.problem': { fields: { text: 'Stays.' } } })
    const filled = withBody(await form(id), (xml) => typedInto(xml, tag(id, 'causes.problem', 0, 'text'), ''))
    const page = at(await bring(id, filled))
    expect((await lead.get(page)).text).toContain('Emptied in the form')
    await confirm(page)
    expect((await answers(id)).get('causes.problem')?.fields?.text).toBe('Stays.')
    await confirm(page, { 'take.causes.problem': 'form' })
    expect((await answers(id)).get('causes.problem')?.fields?.text).toBe('')
  })
})

describe('J17 a form with its controls torn out', () => {
  test('is read as far as it goes, and says of the rest where it stands', async () => {
    const id = await open({ 'causes.problem': { fields: { text: 'As it went out.' } } })
    const other = await open()
    const torn6 = withBody(await form(id), (xml) => {
      let now = typedInto(xml, tag(id, 'causes.problem', 0, 'text'), 'Homes are damp.')
      now = typedInto(now, tag(id, 'causes.pattern', 0, 'figure'), '412')
      now = typedInto(now, tag(id, 'causes.pattern', 0, 'source'), 'Extract')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'cause'), 'Rent')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'mechanism'), 'Less for heat')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'evidence'), 'Survey')
      for (const [question, row, field] of [
        ['causes.problem', 0, 'text'],
        ['causes.pattern', 0, 'figure'],
        ['causes.pattern', 0, 'source'],
        ['causes.drivers', 1, 'cause'],
        ['causes.drivers', 1, 'mechanism'],
        ['causes.drivers', 1, 'evidence'],
      ] as const)
        now = torn(now, tag(id, question, row, field), { marks: true })
      now = now.replace(/(<w:t[^>]*>)1\.5 [^<]*/, '$11.5 Causes behind it')
      // Tracked: a word struck out, a word put in.
      now = now.replace(
        'Less for heat',
        'Less </w:t></w:r><w:del w:id="901" w:author="A"><w:r><w:delText>haddock </w:delText></w:r></w:del><w:ins w:id="902" w:author="A"><w:r><w:t>income </w:t></w:r></w:ins><w:r><w:t>for heat',
      )
      const theirs = `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Answer</w:t></w:r></w:p></w:tc><w:tc><w:p><w:sdt><w:sdtPr><w:tag w:val="${tag(other, 'causes.problem', 0, 'text')}"/></w:sdtPr><w:sdtContent><w:r><w:t>From the other project.</w:t></w:r></w:sdtContent></w:sdt></w:p></w:tc></w:tr></w:tbl>`
      return now.replace('</w:body>', `${theirs}<w:p><w:r><w:t>A thought at the very end.</w:t></w:r></w:p></w:body>`)
    })
    const page = at(await bring(id, torn6))
    const seen = await lead.get(page)
    for (const text of [
      'by the number of the question',
      'Less income for heat',
      'Changes were tracked in this file',
      'From the form of another assessment: Warm and dry',
      'From the other project.',
      'A thought at the very end.',
      'Put it where?',
    ])
      expect(seen.text).toContain(text)
    expect(seen.text).not.toContain('haddock')
    expect((await answers(id)).get('causes.problem')?.fields?.text).toBe('As it went out.')
    const loose = [...seen.html.matchAll(/name="put\.(\d+)"/g)].map(([, n]) => n!)
    const end = loose.at(-1)!
    await confirm(page, { [`put.${end}`]: 'causes.problem' })
    const now = await answers(id)
    expect(now.get('causes.problem')?.fields?.text).toBe('Homes are damp.\nA thought at the very end.')
    expect(now.get('causes.pattern')?.fields).toMatchObject({ figure: '412', source: 'Extract' })
    expect(now.get('causes.drivers')?.rows).toMatchObject([
      { cells: { cause: 'Rent', mechanism: 'Less income for heat', evidence: 'Survey' } },
    ])
    const kept = await lead.get(`${page}/original`)
    expect(Buffer.compare(Buffer.from(kept.bytes()), Buffer.from(torn6))).toBe(0)
    expect(await verbs(id)).toEqual(expect.arrayContaining(['attached', 'imported']))
  })
})

describe('J18 the wrong file', () => {
  test('a program, a template from elsewhere and a plain document are refused in one sentence each', async () => {
    const id = await open()
    const program = await bring(id, Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1'), 'minutes.docx')
    const plain = await bring(id, docxOf())
    const template = await bring(id, withTemplate('https://evil.example/a.dotm'))
    for (const [seen, says] of [
      [program, 'a program'],
      [plain, 'no form of an assessment'],
      [template, ''],
    ] as const) {
      expect(seen.status).toBe(422)
      expect(seen.text).toContain(says)
    }
    const nothing = await lead.upload(
      `/assessments/${id}/forms`,
      (() => {
        const body = new FormData()
        body.set('key', lead.key())
        return body
      })(),
    )
    expect(nothing.text).toContain('Choose a file first')
    expect(await verbs(id)).not.toContain('attached')
  })

  test('the form of another project is accepted, named, and can be moved to where it belongs', async () => {
    const [here, there] = [await open(), await open()]
    const filled = withBody(await form(there), (xml) =>
      typedInto(xml, tag(there, 'causes.problem', 0, 'text'), 'It is theirs.'),
    )
    const page = at(await bring(here, filled))
    const seen = await lead.get(page)
    expect(seen.text).toContain('This form belongs to another assessment: Warm and dry')
    expect(seen.text).not.toContain('Save what is chosen')
    const moved = await lead.post(page, `${page}/move`, {})
    expect(moved.location).toContain(`/assessments/${there}/forms/`)
    expect((await lead.get(at(moved))).text).toContain('It is theirs.')
    expect((await lead.get(page)).status).toBe(404)
    expect(await verbs(here)).toContain('detached')
    expect(await verbs(there)).toContain('attached')
  })

  test('of an assessment that is not here, it is named by the end of its id, and can be removed for good', async () => {
    const id = await open()
    const strange = withBody(await form(id), (xml) => xml)
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
    const parts = unzipSync(strange)
    for (const name of ['docProps/custom.xml', 'word/document.xml'])
      parts[name] = strToU8(
        strFromU8(parts[name]!)
          .replaceAll(id, `${id.slice(0, -8)}deadbeef`)
          .replaceAll(shortOf(id), 'deadbeef'),
      )
    const page = at(await bring(id, zipSync(parts)))
    expect((await lead.get(page)).text).toContain('whose id ends in deadbeef')
    const removed = await lead.post(page, `${page}/removal`, {})
    expect(removed.location).toContain('form.removed')
    expect((await lead.get(`${page}/original`)).status).toBe(404)
    expect((await lead.get(`/assessments/${id}/forms`)).text).toContain('No form has come back yet')
  })

  test('is nobody else’s to see: who does not write the assessment gets no form and no file', async () => {
    const id = await open()
    const page = at(await bring(id, await form(id)))
    const amina = await server.signedIn(org, 'amina')
    for (const path of [page, `${page}/original`, `/assessments/${id}/form.docx`])
      expect((await amina.get(path)).status).toBe(403)
  })
})

describe('a form of an older version of the questions', () => {
  test('is placed by question, and those that read differently wait for a look', async () => {
    const [was, now] = await Promise.all(
      ['1.0', '1.1'].map(async (version) => (await loadPack('assessment/process', version)).content),
    )
    const changed = was!.questions.find(({ question, ask, plain }) => {
      const same = now!.questions.find((one) => one.question === question)
      return same && (same.ask !== ask || same.plain !== plain)
    })!
    const id = await server.as(org, 'lead', async (caller) => {
      const { id: made } = await beginAssessment(caller, {
        unitId: org.units.damp!,
        variant: was!.variants[0]!.variant,
        length: 'full',
        stage: 'design',
        pack: 'assessment/process',
      })
      await updateAssessment(caller, made, { packVersion: '1.0' })
      return made
    })
    const blank = await form(id)
    await server.as(org, 'lead', (caller) => updateAssessment(caller, id, { packVersion: '1.1' }))
    const filled = withBody(blank, (xml) => {
      const name = new RegExp(
        `w:val="(ingrain:[0-9a-f]{8}:${changed.question.replaceAll('.', '\\.')}:[01]:[^"/]+)"`,
      ).exec(xml)![1]!
      return typedInto(xml, name, 'Written in the old form.')
    })
    const page = at(await bring(id, filled))
    const seen = await lead.get(page)
    expect(seen.text).toContain('The form asks the questions of version 1.0; the assessment keeps version 1.1 now')
    expect(seen.text).toContain('Written in the old form.')
    expect(seen.text).toContain('The question reads differently now: look again')
    expect((await confirm(page)).status).toBe(422)
    await confirm(page, { [`take.${changed.question}`]: 'form' })
    expect(JSON.stringify((await answers(id)).get(changed.question))).toContain('Written in the old form.')
  })
})
