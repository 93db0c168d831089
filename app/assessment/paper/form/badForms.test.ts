import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadPack } from '../../../content/packs.ts'
import { docxOf, withTemplate } from '../../../files/hostileFiles.fixture.ts'
import { beginAssessment } from '../../actions.ts'
import { updateAssessment } from '../../store.ts'
import { torn, typedInto, withBody } from '../paper.fixture.ts'
import { shortOf } from './address.ts'
import { at, type Desk, openDesk, tag } from './desk.fixture.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.server.close())

describe('J17 a form with its controls torn out', () => {
  test('is read as far as it goes, and says of the rest where it stands', async () => {
    const id = await desk.open({ 'causes.problem': { fields: { text: 'As it went out.' } } })
    const other = await desk.open()
    const torn6 = withBody(await desk.form(id), (xml) => {
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
    const page = at(await desk.bring(id, torn6))
    const seen = await desk.lead.get(page)
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
    expect((await desk.answers(id)).get('causes.problem')?.fields?.text).toBe('As it went out.')
    const loose = [...seen.html.matchAll(/name="put\.(\d+)"/g)].map(([, n]) => n!)
    const end = loose.at(-1)!
    await desk.confirm(page, { [`put.${end}`]: 'causes.problem' })
    const now = await desk.answers(id)
    expect(now.get('causes.problem')?.fields?.text).toBe('Homes are damp.\nA thought at the very end.')
    expect(now.get('causes.pattern')?.fields).toMatchObject({ figure: '412', source: 'Extract' })
    expect(now.get('causes.drivers')?.rows).toMatchObject([
      { cells: { cause: 'Rent', mechanism: 'Less income for heat', evidence: 'Survey' } },
    ])
    const kept = await desk.lead.get(`${page}/original`)
    expect(Buffer.compare(Buffer.from(kept.bytes()), Buffer.from(torn6))).toBe(0)
    expect(await desk.verbs(id)).toEqual(expect.arrayContaining(['attached', 'imported']))
  })
})

describe('J18 the wrong file', () => {
  test('a program, a template from elsewhere and a plain document are refused in one sentence each', async () => {
    const id = await desk.open()
    const program = await desk.bring(id, Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1'), 'minutes.docx')
    const plain = await desk.bring(id, docxOf())
    const template = await desk.bring(id, withTemplate('https://evil.example/a.dotm'))
    for (const [seen, says] of [
      [program, 'a program'],
      [plain, 'no form of an assessment'],
      [template, ''],
    ] as const) {
      expect(seen.status).toBe(422)
      expect(seen.text).toContain(says)
    }
    const nothing = await desk.lead.upload(
      `/assessments/${id}/forms`,
      (() => {
        const body = new FormData()
        body.set('key', desk.lead.key())
        return body
      })(),
    )
    expect(nothing.text).toContain('Choose a file first')
    expect(await desk.verbs(id)).not.toContain('attached')
  })

  test('the form of another project is accepted, named, and can be moved to where it belongs', async () => {
    const [here, there] = [await desk.open(), await desk.open()]
    const filled = withBody(await desk.form(there), (xml) =>
      typedInto(xml, tag(there, 'causes.problem', 0, 'text'), 'It is theirs.'),
    )
    const page = at(await desk.bring(here, filled))
    const seen = await desk.lead.get(page)
    expect(seen.text).toContain('This form belongs to another assessment: Warm and dry')
    expect(seen.text).not.toContain('Save what is chosen')
    const moved = await desk.lead.post(page, `${page}/move`, {})
    expect(moved.location).toContain(`/assessments/${there}/forms/`)
    expect((await desk.lead.get(at(moved))).text).toContain('It is theirs.')
    expect((await desk.lead.get(page)).status).toBe(404)
    expect(await desk.verbs(here)).toContain('detached')
    expect(await desk.verbs(there)).toContain('attached')
  })

  test('of an assessment that is not here, it is named by the end of its id, and can be removed for good', async () => {
    const id = await desk.open()
    const strange = withBody(await desk.form(id), (xml) => xml)
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
    const parts = unzipSync(strange)
    for (const name of ['docProps/custom.xml', 'word/document.xml'])
      parts[name] = strToU8(
        strFromU8(parts[name]!)
          .replaceAll(id, `${id.slice(0, -8)}deadbeef`)
          .replaceAll(shortOf(id), 'deadbeef'),
      )
    const page = at(await desk.bring(id, zipSync(parts)))
    expect((await desk.lead.get(page)).text).toContain('whose id ends in deadbeef')
    const removed = await desk.lead.post(page, `${page}/removal`, {})
    expect(removed.location).toContain('form.removed')
    expect((await desk.lead.get(`${page}/original`)).status).toBe(404)
    expect((await desk.lead.get(`/assessments/${id}/forms`)).text).toContain('No form has come back yet')
  })

  test('is nobody else’s to see: who does not write the assessment gets no form and no file', async () => {
    const id = await desk.open()
    const page = at(await desk.bring(id, await desk.form(id)))
    const amina = await desk.server.signedIn(desk.org, 'amina')
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
    const id = await desk.server.as(desk.org, 'lead', async (caller) => {
      const { id: made } = await beginAssessment(caller, {
        unitId: desk.org.units.damp!,
        variant: was!.variants[0]!.variant,
        length: 'full',
        stage: 'design',
        pack: 'assessment/process',
      })
      await updateAssessment(caller, made, { packVersion: '1.0' })
      return made
    })
    const blank = await desk.form(id)
    await desk.server.as(desk.org, 'lead', (caller) => updateAssessment(caller, id, { packVersion: '1.1' }))
    const filled = withBody(blank, (xml) => {
      const name = new RegExp(
        `w:val="(ingrain:[0-9a-f]{8}:${changed.question.replaceAll('.', '\\.')}:[01]:[^"/]+)"`,
      ).exec(xml)![1]!
      return typedInto(xml, name, 'Written in the old form.')
    })
    const page = at(await desk.bring(id, filled))
    const seen = await desk.lead.get(page)
    expect(seen.text).toContain('The form asks the questions of version 1.0; the assessment keeps version 1.1 now')
    expect(seen.text).toContain('Written in the old form.')
    expect(seen.text).toContain('The question reads differently now: look again')
    expect((await desk.confirm(page)).status).toBe(422)
    await desk.confirm(page, { [`take.${changed.question}`]: 'form' })
    expect(JSON.stringify((await desk.answers(id)).get(changed.question))).toContain('Written in the old form.')
  })
})
