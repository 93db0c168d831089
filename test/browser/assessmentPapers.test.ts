import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nameAuthor } from '../../app/assessment/actions.ts'
import { answersOf } from '../../app/assessment/answer/answerStore.ts'
import { tag } from '../../app/assessment/paper/form/desk.fixture.ts'
import { answered, begun, torn, typedInto, withBody } from '../../app/assessment/paper/paper.fixture.ts'
import { happeningsOf } from '../../app/store/happening.ts'
import type { TestOrganisation } from '../house.ts'
import { openStage, type Stage, WAYS } from './harness.ts'
import type { Visitor } from './visitor.ts'

let stage: Stage
let org: TestOrganisation
const folder = mkdtempSync(join(tmpdir(), 'ingrain-papers-'))
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(async () => {
  stage.on('2026-10-30')
  org = await stage.organisation()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  expect(stage.problems).toEqual([])
  await stage.close()
})

/** An assessment that Kit, from a partner, writes with the team. */
const openFor = (said = 'As it went out.'): Promise<string> =>
  stage.as(org, 'lead', async (caller) => {
    const id = await begun(caller, org)
    await answered(caller, id, 'causes.problem', { fields: { text: said } })
    await nameAuthor(caller, id, org.people.partner)
    return id
  })

async function takeForm(visitor: Visitor, id: string): Promise<Uint8Array> {
  await visitor.open(`/assessments/${id}/forms`)
  const file = await visitor.download('Take the Word form')
  return new Uint8Array(readFileSync(await file.path()))
}

async function bring(visitor: Visitor, id: string, name: string, bytes: Uint8Array): Promise<void> {
  await visitor.open(`/assessments/${id}/forms`)
  const path = join(folder, name)
  writeFileSync(path, bytes)
  await visitor.page.getByLabel('The filled form').setInputFiles(path)
  await visitor.press('Look at the form')
}

const answers = (id: string) => stage.as(org, 'lead', (caller) => answersOf(caller, id))

/** What a train journey does to a form: six boxes gone, a heading typed anew, a table from elsewhere, tracked changes. */
const tornOnATrain = (form: Uint8Array, id: string, other: string): Uint8Array =>
  withBody(form, (xml) => {
    let now = xml
    for (const [question, row, field, text] of [
      ['causes.problem', 0, 'text', 'Homes are damp.'],
      ['causes.pattern', 0, 'figure', '412'],
      ['causes.pattern', 0, 'source', 'Extract'],
      ['causes.drivers', 1, 'cause', 'Rent'],
      ['causes.drivers', 1, 'mechanism', 'Less for heat'],
      ['causes.drivers', 1, 'evidence', 'Survey'],
    ] as const) {
      const box = tag(id, question, row, field)
      now = torn(typedInto(now, box, text), box, { marks: true })
    }
    const tracked = [
      'Less </w:t></w:r><w:del w:id="901" w:author="A"><w:r><w:delText>haddock </w:delText></w:r></w:del>',
      '<w:ins w:id="902" w:author="A"><w:r><w:t>income </w:t></w:r></w:ins><w:r><w:t>for heat',
    ].join('')
    const box = `<w:sdt><w:sdtPr><w:tag w:val="${tag(other, 'causes.problem', 0, 'text')}"/></w:sdtPr>`
    const cell = `${box}<w:sdtContent><w:r><w:t>From the other project.</w:t></w:r></w:sdtContent></w:sdt>`
    const theirs = `<w:tbl><w:tr><w:tc><w:p>${cell}</w:p></w:tc></w:tr></w:tbl>`
    const end = '<w:p><w:r><w:t>A thought at the very end.</w:t></w:r></w:p>'
    return now
      .replace(/(<w:t[^>]*>)1\.5 [^<]*/, '$11.5 Causes behind it')
      .replace('Less for heat', tracked)
      .replace('</w:body>', `${theirs}${end}</w:body>`)
  })

describe.each(WAYS)('J17 a Word form with its controls torn out, %s', (way) => {
  test('says what it placed and how, what it could not, and saves nothing until somebody confirms', async () => {
    const [id, other] = [await openFor(), await openFor()]
    const kit = await stage.signedIn(way, org, 'partner')
    const filled = tornOnATrain(await takeForm(kit, id), id, other)
    await bring(kit, id, 'filled-on-the-train.docx', filled)
    expect(await kit.heading()).toContain('What the form would change')
    const said = await kit.says()
    for (const words of [
      'by the number of the question',
      'Less income for heat',
      'Changes were tracked in this file',
      'From the form of another assessment: Warm and dry',
      'From the other project.',
      'A thought at the very end.',
      'Put it where?',
    ])
      expect(said).toContain(words)
    expect(said).not.toContain('haddock')
    expect((await answers(id)).map(({ value }) => value)).toEqual([{ fields: { text: 'As it went out.' } }])
    const { path } = kit
    await kit.open(path)
    await kit.press('Save what is chosen')
    expect(await kit.says()).toContain('The form is taken in.')
    const now = new Map((await answers(id)).map(({ question, value }) => [question, value]))
    expect(now.get('causes.problem')?.fields?.text).toBe('Homes are damp.')
    expect(now.get('causes.drivers')?.rows).toMatchObject([{ cells: { mechanism: 'Less income for heat' } }])
    await kit.open(path)
    const kept = await kit.download('The file as it came')
    expect(new Uint8Array(readFileSync(await kept.path()))).toEqual(filled)
    await kit.leave()
  })
})

describe.each(WAYS)('J18 the wrong file, %s', (way) => {
  test('a program and a film are refused by name; the form of another project finds its way there', async () => {
    const [id, other] = [await openFor(), await openFor('Theirs')]
    const lead = await stage.signedIn(way, org, 'lead')
    await bring(lead, id, 'minutes.docx', Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1'))
    expect((await lead.errors()).join()).toContain('a program')
    const film = Buffer.alloc(60_000_000, 1)
    film.set(Buffer.from('\0\0\0\x20ftypmp42', 'latin1'))
    await bring(lead, id, 'walk.mp4', film)
    expect(await lead.says()).toContain('larger than this page can take: 20 MB for a file')
    expect(await stage.as(org, 'lead', (caller) => happeningsOf(caller, id))).not.toContainEqual(
      expect.objectContaining({ verb: 'attached' }),
    )

    const theirs = withBody(await takeForm(lead, other), (xml) =>
      typedInto(xml, tag(other, 'causes.problem', 0, 'text'), 'It is theirs.'),
    )
    await bring(lead, id, 'warm.docx', theirs)
    expect(await lead.says()).toContain('This form belongs to another assessment: Warm and dry')
    await lead.press(/^Move it to/)
    expect(lead.path).toContain(`/assessments/${other}/forms/`)
    expect(await lead.says()).toContain('It is theirs.')
    const verbs = (await stage.as(org, 'lead', (caller) => happeningsOf(caller, other))).map(({ verb }) => verb)
    expect(verbs).toContain('attached')
    await lead.leave()
  })
})
