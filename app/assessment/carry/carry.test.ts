import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plan, type TestOrganisation } from '../../../test/house.ts'
import { openTestServer } from '../../../test/server.ts'
import { contribute } from '../../involvement/actions.ts'
import { newId } from '../../store/newId.ts'
import { getVersion } from '../../store/version.ts'
import { beginAssessment, openAssessment } from '../actions.ts'
import { teamView } from '../adviser/teamView.ts'
import { saveAnswer, textsBefore } from '../answer/actions.ts'
import { writeDraft } from '../answer/draftStore.ts'
import { resolveSame } from '../answer/same.ts'
import type { Value } from '../answer/value.ts'
import type { Frozen } from '../loop/frozen.ts'
import { writeRatings } from '../loop/review/reviewStore.ts'
import { stepsOf } from '../loop/stepStore.ts'
import { readQuestion } from '../question/readQuestion.ts'
import { keepUnsent, sayToTeam } from '../team/talk.ts'
import { moveToNewer, offersFor } from './actions.ts'
import { areRelated, guessVariant, packsFor, packsRead, sameElsewhere } from './crosswalk.ts'
import { allKeysNow, keyThrough } from './keysNow.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation({
    units: [
      ...plan.units,
      { key: 'hiring', name: 'Hiring people', levelKey: 'organisation', kind: 'process', parentKey: 'whole' },
    ],
  })
})
afterAll(() => server.close())

const PROCESS = 'assessment/process'

/** An assessment by a version of a pack: what an organisation that read that version would have opened. */
const open = (
  pack: string,
  {
    version,
    unitId = org.units.hiring!,
    variant = 'recruitment',
  }: { version?: string; unitId?: string; variant?: string } = {},
) =>
  server.as(org, 'lead', async (caller) => {
    const reader = version ? { ...caller, asIf: { [pack]: version } } : caller
    return (await beginAssessment(reader, { unitId, pack, variant, length: 'full', stage: 'design' })).id
  })

const save = (id: string, question: string, value: Value, base = 0, who: 'lead' | 'dev' = 'lead') =>
  server.as(org, who, (caller) => saveAnswer(caller, { assessmentId: id, question, value, base }))

const read = (id: string) => server.as(org, 'lead', (caller) => openAssessment(caller, id))
const said = (words: string): Value => ({ rows: [{ id: newId(), cells: { group: words } }] })

describe('moving an assessment to a newer version of its questions', () => {
  let id: string
  beforeAll(async () => {
    id = await open(PROCESS, { version: '1.0' })
    for (const { question } of (await read(id)).asked)
      await save(id, question.question, said(`About ${question.question}`))
    await save(id, 'rules.panel', said('Second text'), 1)
  })

  test('first shows what is kept, moved, reworded, new and gone, and moves nothing by itself', async () => {
    const lead = await server.signedIn(org, 'lead')
    expect((await lead.get(`/assessments/${id}`)).text).toContain('Version 1.1 of these questions waits.')
    const page = await lead.get(`/assessments/${id}/version`)
    expect(page.text).toContain('1 answer to look at again, 1 new question')
    for (const list of ['reworded', 'moved', 'added', 'gone']) expect(page.html).toContain(`id="${list}"`)
    expect((await read(id)).assessment.packVersion).toBe('1.0')
    const keys = await server.signedInWithKeys(org, 'lead')
    const stale = await keys.send(`/assessments/${id}/version`, [
      ['key', keys.key()],
      ['to', '1.1'],
      ['seen', '7'],
    ])
    expect([stale.status, stale.text.includes('Somebody took a step meanwhile.')]).toEqual([422, true])
  })

  test('is for the team: nobody else moves it', async () => {
    const ben = await server.signedInWithKeys(org, 'ben')
    const refused = await ben.send(`/assessments/${id}/version`, [
      ['key', ben.key()],
      ['to', '1.1'],
      ['seen', '1'],
    ])
    expect(refused.status).toBe(403)
    const dilys = await server.signedIn(org, 'director')
    expect((await dilys.get(`/assessments/${id}/version`)).status).toBe(403)
  })

  test('carries every answer under the key its question has now, freezes what was, and marks what to look at again', async () => {
    const before = new Map((await read(id)).answers.map((one) => [one.question, one.value]))
    const lead = await server.signedIn(org, 'lead')
    const moved = await lead.post(`/assessments/${id}/version`, `/assessments/${id}/version`, {})
    expect(moved.location).toBe(`/assessments/${id}?said=carry.moved`)
    const { assessment, answers } = await read(id)
    expect(assessment).toMatchObject({ packVersion: '1.1', state: 'drafting', round: 0 })
    const after = new Map(answers.map((one) => [one.question, one]))
    for (const [question, value] of before)
      expect(after.get(question === 'rules.panel' ? 'rules.who-decides' : question)?.value).toEqual(value)
    expect(answers.filter(({ lookAgain }) => lookAgain).map(({ question }) => question)).toEqual(['people.pattern'])
    const texts = await server.as(org, 'lead', (caller) => textsBefore(caller, id, 'rules.who-decides'))
    expect(texts.map(({ value }) => value.rows?.[0]?.cells.group)).toEqual(['About rules.panel'])
    const step = (await server.as(org, 'lead', (caller) => stepsOf(caller, id))).at(-1)
    expect(step).toMatchObject({ step: 'carry over', state: 'drafting', detail: { from: '1.0', to: '1.1' } })
    const frozen = await server.as(org, 'lead', (caller) => getVersion<Frozen>(caller, id, step!.versionNo!))
    expect(frozen?.body.packVersion).toBe('1.0')
    const gone = frozen?.body.answers.find(({ question }) => question === 'steps.who-wrote-it')
    expect(gone?.value).toEqual(before.get('steps.who-wrote-it'))
    expect((await lead.get(`/assessments/${id}/version`)).text).toContain('the version that your organisation reads')
    expect(await server.as(org, 'lead', (caller) => moveToNewer(caller, id, { to: '1.1', seen: 2 }))).toEqual({
      ok: false,
      because: 'no-newer',
    })
  })

  test('a look again is over when the answer is saved once more', async () => {
    const answer = (await read(id)).answers.find(({ question }) => question === 'people.pattern')
    await save(id, 'people.pattern', said('Looked at again'), answer!.edit)
    expect((await read(id)).answers.some(({ lookAgain }) => lookAgain)).toBe(false)
  })
})

describe('what was said about a question that has another key now', () => {
  const [was, now] = ['rules.panel', 'rules.who-decides']
  let id: string
  let after: string
  beforeAll(async () => {
    id = await open(PROCESS, { version: '1.0' })
    await save(id, was, said('The same six people'))
    await server.as(org, 'lead', async (caller) => {
      const about = { assessmentId: id, question: was }
      await sayToTeam(caller, { ...about, id: newId(), words: 'Who are the six?' })
      await writeDraft(caller, { ...about, value: said('Half a sentence'), base: 1 })
      await keepUnsent(caller, { ...about, words: 'Not sent yet' })
      await contribute(caller, { aboutRecordId: id, part: was, kind: 'feedback', severity: 'minor', words: 'Say who' })
      await writeRatings(caller, id, [
        { question: was, round: 0, byKind: 'agreed', byId: org.people.ben, score: 1, note: '' },
        { question: was, round: 0, byKind: 'adviser', byId: newId(), score: 2, note: '' },
      ])
    })
    after = await open(PROCESS, { version: '1.1' })
    await save(after, now, { same: { assessmentId: id, question: was } })
    const lead = await server.signedIn(org, 'lead')
    await lead.post(`/assessments/${id}/version`, `/assessments/${id}/version`, {})
  })

  test('stands at that question: points, what the team said, drafts and scores; and nobody rewrites what was said', async () => {
    const view = await server.as(org, 'lead', (caller) => readQuestion(caller, id, now))
    expect(view.said.map(({ words }) => words)).toEqual(['Say who'])
    expect(view.talk?.comments.map(({ words }) => words)).toEqual(['Who are the six?'])
    expect(view.talk?.unsent).toBe('Not sent yet')
    expect(view.draft?.value.rows?.[0]?.cells.group).toBe('Half a sentence')
    const lead = await server.signedIn(org, 'lead')
    expect((await lead.get(`/assessments/${id}/feedback`)).text).toMatch(/3\.4 .*Say who/s)
    expect((await lead.get(`/assessments/${id}`)).text).toContain('One thing was said about it.')
    const heard = await server.as(org, 'lead', (caller) => teamView(caller, id))
    expect(heard.byQuestion).toMatchObject([{ title: expect.stringContaining('3.4'), scores: [2] }])
    const kept = await server.as(org, 'lead', ({ db }) =>
      db.query(
        `select part as key from contribution where about_record_id = $1
         union select question_key from rating where assessment_id = $1`,
        [id],
      ),
    )
    expect(kept).toEqual([{ key: was }])
  })

  test('counts as the same question in the facts, before and after', async () => {
    const keyNow = await server.as(org, 'lead', (caller) => allKeysNow(caller))
    expect([keyNow(id, was), keyNow(id, 'people.pattern'), keyNow(after, was)]).toEqual([now, 'people.pattern', was])
  })

  test('an answer that is the same as the moved one still says what that one says', async () => {
    const opened = await read(after)
    expect(opened.given(now)?.rows?.[0]?.cells.group).toBe('The same six people')
  })

  test('an assessment that began in the newer version shows the last answer beside it, under the key that it had', async () => {
    const unitId = org.units.children!
    const first = await open(PROCESS, { version: '1.0', unitId })
    await save(first, was, said('As it was last year'))
    const second = await open(PROCESS, { version: '1.1', unitId })
    const view = await server.as(org, 'lead', (caller) => readQuestion(caller, second, now))
    expect(view.previous?.value.rows?.[0]?.cells.group).toBe('As it was last year')
    expect(view.previous?.at).toEqual({ assessmentId: first, question: was })
  })

  test('a key is followed through every move, and stays where none names it', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(fc.array(fc.dictionary(key, key), { maxLength: 5 }), key, (moves, from) => {
        let at = from
        for (const moved of moves) at = moved[at] ?? at
        expect(keyThrough(moves)(from)).toBe(at)
        expect(keyThrough([])(from)).toBe(from)
      }),
    )
  })
})

describe('the same answer in several assessments', () => {
  let process: string
  let hiat: string
  beforeAll(async () => {
    process = await open(PROCESS)
    hiat = await open('assessment/hiat', { variant: 'corporate-process' })
    await save(hiat, 'design.who-gains', said('People without a degree gain least'))
  })

  test('is offered where a crosswalk says that the questions are one, and counts in both once it is taken', async () => {
    const lead = await server.signedIn(org, 'lead')
    const at = `/assessments/${process}/elsewhere`
    const page = await lead.get(at)
    expect(page.text).toContain('1 answer may count here too')
    expect(page.text).toContain('People without a degree gain least')
    const taken = await lead.post(at, at, {})
    expect(taken.location).toBe(`${at}?said=carry.same`)
    expect((await lead.get(at)).text).toContain('This answer is the same as that one.')
    const opened = await read(process)
    expect(opened.given('people.who-gains')?.rows?.[0]?.cells.group).toBe('People without a degree gain least')
    const back = await server.as(org, 'lead', async (caller) => offersFor(caller, await openAssessment(caller, hiat)))
    expect(back).toEqual([])
  })

  test('follows what is written there, and says so where it stands', async () => {
    const [answer] = (await read(hiat)).answers
    await save(hiat, 'design.who-gains', said('People who cannot move house gain least'), answer!.edit)
    const opened = await read(process)
    expect(opened.given('people.who-gains')?.rows?.[0]?.cells.group).toBe('People who cannot move house gain least')
    const own = opened.answers.find(({ question }) => question === 'people.who-gains')
    const there = await server.as(org, 'lead', (caller) => resolveSame(caller, own!.value))
    expect(there.elsewhere).toMatchObject({
      assessmentId: hiat,
      question: 'design.who-gains',
      unitName: 'Hiring people',
    })
  })

  test('answers that point at each other in a ring say nothing, and nothing hangs', async () => {
    const same = (assessmentId: string, question: string): Value => ({ same: { assessmentId, question } })
    const [first] = (await read(hiat)).answers
    await expect(save(hiat, 'design.who-gains', same(process, 'people.who-gains'), first!.edit)).rejects.toThrow('ring')
    await server
      .as(org, 'lead', async (caller) => {
        await caller.db.query(
          `update answer set value = $2 where assessment_id = $1 and question_key = 'design.who-gains'`,
          [hiat, JSON.stringify(same(process, 'people.who-gains'))],
        )
        const ring = await resolveSame(caller, same(hiat, 'design.who-gains'))
        expect(ring).toEqual({ value: {}, because: 'ring' })
        throw new Error('put it back')
      })
      .catch((error: Error) => expect(error.message).toBe('put it back'))
    const itself = save(process, 'people.who-gains', same(process, 'people.who-gains'), 1)
    await expect(itself).rejects.toThrow('ring')
  })

  test('nobody reads, by way of the same, what they may not open; and nobody can say the same as it', async () => {
    const mine = await server.as(org, 'dev', async (caller) => {
      await caller.db.query('update record set owner_post_id = $2 where id = $1', [org.units.damp, org.postOf.dev])
      const { id } = await beginAssessment(caller, {
        unitId: org.units.damp!,
        variant: 'primary-research',
        length: 'full',
        stage: 'design',
      })
      return id
    })
    const value: Value = { same: { assessmentId: hiat, question: 'design.who-gains' } }
    expect(await server.as(org, 'dev', (caller) => resolveSame(caller, value))).toEqual({
      value: {},
      because: 'not-yours',
    })
    await expect(save(mine, 'design.who-gains', value, 0, 'dev')).rejects.toThrow('not allowed')
    const nowhere: Value = { same: { assessmentId: newId(), question: 'design.who-gains' } }
    await expect(save(mine, 'design.who-gains', nowhere, 0, 'dev')).rejects.toThrow('gone')
  })
})

describe('which questions are asked of what', () => {
  test('a process is asked its own questions first, a project those of the health inequalities assessment', async () => {
    const packs = await server.as(org, 'lead', (caller) => packsRead(caller))
    expect(packsFor({ kind: 'process' }, packs.keys()).slice(0, 2)).toEqual([PROCESS, 'assessment/hiat'])
    expect(packsFor({ kind: 'project' }, packs.keys())[0]).toBe('assessment/hiat')
    expect(packsFor({ kind: 'project' }, packs.keys())).not.toContain(PROCESS)
    const hiat = packs.get('assessment/hiat')!
    expect(guessVariant(hiat, { kind: 'process', activityKey: null })).toBe('corporate-process')
    expect(guessVariant(hiat, { kind: 'project', activityKey: 'evaluation' })).toBeDefined()
    expect(guessVariant(hiat, { kind: 'project', activityKey: 'no-such' })).toBeUndefined()
  })

  test('every crosswalk reads the same from both sides', async () => {
    const packs = await server.as(org, 'lead', (caller) => packsRead(caller))
    let pairs = 0
    for (const [name, { questions }] of packs)
      for (const { question } of questions)
        for (const other of sameElsewhere(packs, { pack: name, question })) {
          expect(sameElsewhere(packs, other)).toContainEqual({ pack: name, question })
          expect(areRelated(packs, name, other.pack)).toBe(true)
          pairs++
        }
    expect(pairs).toBeGreaterThan(20)
  })
})
