import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { openTestServer } from '../../../test/server.ts'
import { beginAssessment } from '../actions.ts'
import { saveAnswer } from '../answer/actions.ts'
import { answerTo } from '../answer/answerStore.ts'
import type { Value } from '../answer/value.ts'
import { revise } from '../loop/drafting.ts'
import { answerAll, opened, scoreAll, submitAsIs, submitted, withBen } from '../loop/loop.fixture.ts'
import { decide } from '../loop/review/decide.ts'
import { askedByMail, questionsOf, type Server, stranger } from './adviser.fixture.ts'

let server: Server
let org: TestOrganisation
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
})
afterAll(() => server.close())

const QUESTION = 'causes.problem'
const unknown = (why: string): Value => ({ unknown: { why, who: 'The council', by: '2026-12-04' } })
const write = (assessmentId: string, value: Value) =>
  server.as(org, 'amina', async (caller) => {
    const base = (await answerTo(caller, assessmentId, QUESTION))?.edit ?? 0
    const saved = await saveAnswer(caller, { assessmentId, question: QUESTION, value, base })
    if (!saved.ok) throw new Error(saved.because)
  })
let nth = 0
/** What somebody reads who is asked now: on the page of questions and on paper, which say the same. */
async function linkTo(id: string): Promise<() => Promise<string>> {
  const [first] = await questionsOf(server, org, id, 1)
  expect(first).toBe(QUESTION)
  const contact = `reader${nth++}@public.example`
  const { link } = await askedByMail(server, org, id, { n: 1, knownAs: 'Carys', contact })
  return async () => {
    const { text } = await stranger(server).get(`${link}/questions`)
    return `${text} ${(await stranger(server).get(`${link}/print`)).text}`
  }
}
/** Another assessment of the same team, which nobody has submitted. */
const another = () =>
  server.as(org, 'amina', async (caller) => {
    const about = { unitId: org.units.damp!, variant: 'primary-research', length: 'short', stage: 'design' } as const
    return (await beginAssessment(caller, about)).id
  })

const STILL = 'This is still being written.'
const ELSEWHERE = 'The team points to another plan here.'

describe('what a public adviser reads of a team', () => {
  test('is what was submitted, after it was returned and written anew too', async () => {
    const { id, reviewId } = await withBen(server, org)
    const read = await linkTo(id)
    expect(await read()).toContain('Nobody has counted yet')
    await scoreAll(server, org, reviewId, 1, 'ben', id)
    const done = await server.as(org, 'ben', (caller) =>
      decide(caller, reviewId, { decision: 'return', note: 'Count' }),
    )
    expect(done).toMatchObject({ ok: true })
    await server.as(org, 'amina', (caller) => revise(caller, id))
    await write(id, unknown('We are counting flats now'))
    const seen = await read()
    expect(seen).toContain('Nobody has counted yet')
    expect(seen).not.toContain('counting flats')
    expect(seen).not.toContain(STILL)
    expect(await (await linkTo(id))()).not.toContain('counting flats')
  })

  test('is what stands, and said to be still being written, where they are asked before anything was submitted', async () => {
    const id = await opened(server, org)
    await write(id, unknown('We begin to ask'))
    const read = await linkTo(id)
    expect(await read()).toContain(STILL)
    await write(id, unknown('We have asked two streets'))
    expect(await read()).toContain('We have asked two streets')
  })
})

describe('an answer that points to another plan', () => {
  test('shows nothing of a plan that was never submitted, neither while it is written nor as it was submitted', async () => {
    const source = await another()
    await write(source, unknown('A thought that is not finished'))
    const id = await opened(server, org)
    await write(id, { same: { assessmentId: source, question: QUESTION } })
    const drafting = await linkTo(id)
    expect(await drafting()).toContain(ELSEWHERE)
    expect(await drafting()).not.toContain('not finished')
    await answerAll(server, org, id)
    await submitAsIs(server, org, id)
    const asked = await linkTo(id)
    expect(await asked()).toContain(ELSEWHERE)
    expect(await asked()).not.toContain('not finished')
    // What is submitted there later was not part of what was submitted here.
    await answerAll(server, org, source)
    const nextDay: Server = { ...server, as: (org, who, work) => server.as(org, who, work, '2026-10-31') }
    await submitAsIs(nextDay, org, source)
    expect(await asked()).toContain(ELSEWHERE)
    expect(await asked()).not.toContain('not finished')
    // Who was asked while this one was written reads it as it stands, with what is submitted there by now.
    expect(await drafting()).toContain('not finished')
  })

  test('shows what was submitted there, and not what is written since', async () => {
    const source = await submitted(server, org)
    const id = await opened(server, org)
    await write(id, { same: { assessmentId: source, question: QUESTION } })
    const read = await linkTo(id)
    expect(await read()).toContain('Nobody has counted yet')
    await server.as(org, 'lead', ({ db }) =>
      db.query('update answer set value = $2 where assessment_id = $1', [source, unknown('Written since')]),
    )
    expect(await read()).toContain('Nobody has counted yet')
    expect(await read()).not.toContain('Written since')
  })
})
