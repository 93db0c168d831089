import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { type Browser, openTestServer } from '../../../test/server.ts'
import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { listPacks, loadPack } from '../../content/packs.ts'
import { beginAssessment, openAssessment } from '../actions.ts'
import { filledWith, formOf } from '../answer/answer.fixture.ts'
import { type Length, STAGES, type Stage } from '../assessment.ts'
import { questionsAsked } from './asked.ts'
import { layoutHere } from './layoutHere.ts'

const heads = (await listPacks()).filter(({ kind, status }) => kind === 'assessment' && status !== 'draft')
const packs = await Promise.all(
  heads.map(async ({ pack, version }) => ({
    pack,
    version,
    content: (await loadPack(pack as `assessment/${string}`, version)).content,
  })),
)

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation()
  lead = await server.signedIn(org, 'lead')
})
afterAll(() => server.close())

type Kind = { pack: string; version: string; variant: string; length: Length; stage: Stage }

const begin = ({ pack, version, ...kind }: Kind) =>
  server.as(org, 'lead', async (caller) => {
    const reading = { ...caller, asIf: { [pack]: version } }
    return (await beginAssessment(reading, { ...kind, unitId: org.units.damp!, pack })).id
  })

/** Opens a question, answers it in every field as the form asks for, and reads it back. */
async function answer(id: string, key: string, n: number): Promise<void> {
  const at = `/assessments/${id}/questions/${key}`
  const said = `Our own words ${n}`
  const { fields } = await server.as(org, 'lead', async (caller) => {
    const opened = await openAssessment(caller, id)
    const question = opened.pack.questions.find((one) => one.question === key)!
    const layout = await layoutHere(caller, opened, question)
    const form = formOf(layout, filledWith(layout, said))
    return { fields: Object.fromEntries(form.names().map((name) => [name, form.all(name)])) }
  })
  const shown = await lead.get(at)
  expect(shown.status, key).toBe(200)
  for (const name of Object.keys(fields)) expect(shown.html, `${key} asks ${name}`).toContain(name.split('.').at(-1))
  const saved = await lead.send(at, server.fieldsOf(shown, at, fields))
  expect(saved.status, `${key}: ${saved.text.slice(0, 300)}`).toBe(303)
  const again = await lead.get(at)
  const hasWords = Object.values(fields).some((values) => values.includes(said))
  if (hasWords) expect(again.html, key).toContain(said)
}

const lengthsOf = (pack: Pack, variant: string): Length[] =>
  pack.lengths.filter(({ questions }) => questions[variant]?.length).map(({ length }) => length)

describe.each(packs)('every question of $pack $version', ({ pack, version, content }) => {
  test.each(content.variants.map(({ variant }) => variant))(
    'can be answered in its kind and read back, in each length, for %s',
    async (variant) => {
      for (const [n, length] of lengthsOf(content, variant).entries()) {
        const id = await begin({ pack, version, variant, length, stage: STAGES[n % STAGES.length]! })
        for (const key of content.lengths.find((one) => one.length === length)!.questions[variant]!)
          await answer(id, key, n)
        const opened = await server.as(org, 'lead', (caller) => openAssessment(caller, id))
        const open = opened.asked.filter(({ question, isDue }) => isDue && !opened.given(question.question))
        expect(open.map(({ question }) => question.question)).toEqual([])
      }
    },
    120_000,
  )

  test('is due at some stage where its kind of work must answer it, and stays due from then on', () => {
    for (const { variant } of content.variants)
      for (const length of lengthsOf(content, variant)) {
        const due = STAGES.map((stage) =>
          questionsAsked(content, { variant, length, stage, added: [] }, () => undefined)
            .filter(({ isDue }) => isDue)
            .map(({ question }) => question.question),
        )
        for (const [n, keys] of due.slice(1).entries()) expect(keys).toEqual(expect.arrayContaining(due[n]!))
        expect(due.at(-1)!.length).toBeGreaterThan(0)
      }
  })
})
