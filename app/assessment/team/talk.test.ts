import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { type Browser, openTestServer } from '../../../test/server.ts'
import { conversationAbout } from '../../involvement/actions.ts'
import { exportOrganisation } from '../../portable/exportOrganisation.ts'
import { newId } from '../../store/newId.ts'
import { beginAssessment, letAuthorGo, nameAuthor, openAssessment, readAssessment } from '../actions.ts'
import { withdraw } from '../loop/actions.ts'
import { frozenOf } from '../loop/frozen.ts'
import { readQuestion } from '../question/readQuestion.ts'
import { teamOf } from './readTeam.ts'
import { dealWith, sayToTeam, takeBack } from './talk.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let id: string
let amina: Browser
let dev: Browser
beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation()
  id = await begin()
  amina = await server.signedIn(org, 'amina')
  dev = await server.signedIn(org, 'dev')
})
afterAll(() => server.close())

const begin = () =>
  server.as(org, 'themeLead', async (caller) => {
    const work = { unitId: org.units.damp!, variant: 'primary-research', length: 'full', stage: 'idea' } as const
    const begun = await beginAssessment(caller, work)
    await nameAuthor(caller, begun.id, org.people.amina)
    await nameAuthor(caller, begun.id, org.people.dev)
    return begun.id
  })

const KEY = 'causes.power'
const at = (assessmentId = id) => `/assessments/${assessmentId}/questions/${KEY}`
const SECRET = 'Shall we admit that we never asked the tenants?'
const say = (words: string, assessmentId = id) =>
  server.as(org, 'amina', async (caller) => {
    const comment = { id: newId(), assessmentId, question: KEY, words }
    expect(await sayToTeam(caller, comment)).toEqual({ ok: true })
    return comment.id
  })
const talkOf = (who: 'amina' | 'dev' | 'themeLead' | 'lead', assessmentId = id) =>
  server.as(org, who, async (caller) => (await readQuestion(caller, assessmentId, KEY)).talk)

describe('what a team says to each other beside an answer', () => {
  test('stands there for the others, whole, with who said it and when, and is counted in the list of questions', async () => {
    const said = await amina.post(at(), `${at()}/talk`, { comment: `${SECRET} <b>` })
    expect([said.status, said.location]).toEqual([303, `${at()}?said=talk.said#talk`])
    const page = await dev.get(at())
    expect(page.text).toContain('Only your team reads this')
    expect(page.html).toContain(`${SECRET} &lt;b&gt;`)
    expect(page.text).toMatch(/Amina ?(10|11|12|13):\d\d/)
    expect((await dev.get(`/assessments/${id}`)).text).toContain('One comment in the team is open.')
  })

  test('is the team’s alone: whoever leads on health equity sees the draft, and neither reads the talk nor joins it', async () => {
    expect((await talkOf('themeLead'))?.comments).toHaveLength(1)
    expect(await talkOf('lead')).toBeUndefined()
    const grace = await server.signedInWithKeys(org, 'lead')
    const page = await grace.get(at())
    expect([page.status, page.text.includes('never asked the tenants')]).toEqual([200, false])
    expect((await grace.get(`/assessments/${id}`)).text).not.toContain('in the team is open')
    const refused = await grace.send(`${at()}/talk`, [
      ['key', grace.key()],
      ['comment', 'I lead here'],
    ])
    expect(refused.status).toBe(403)
  })

  test('is no comment on the assessment: nobody owes it an answer, and it is not handed in', async () => {
    const said = await server.as(org, 'amina', (caller) => conversationAbout(caller, id))
    expect(said).toEqual([])
    const frozen = await server.as(org, 'amina', async (caller) =>
      frozenOf(caller, await openAssessment(caller, id), { gonePast: [], noChange: '', note: '' }),
    )
    expect(JSON.stringify(frozen)).not.toContain('never asked the tenants')
  })

  test('goes with an organisation that moves, as the drafts of answers do', async () => {
    const file = gunzipSync(await exportOrganisation(server.database, org.org)).toString('utf8')
    expect(file).toContain('never asked the tenants')
  })

  test('is dealt with by anybody in the team, folds away with who and when, and opens again', async () => {
    const comment = await say('Where does the 40 come from?')
    await dev.post(at(), `/assessments/${id}/talk/${comment}`, { do: 'deal' })
    const page = await amina.get(at())
    expect(page.text).toContain('One comment is dealt with')
    expect(page.text).toMatch(/Dealt with: Dev, \d\d:\d\d/)
    await amina.post(at(), `/assessments/${id}/talk/${comment}`, { do: 'reopen' })
    expect((await talkOf('dev'))?.comments.map(({ dealtAt }) => dealtAt)).toEqual([null, null])
  })

  test('is deleted by its writer, words and all, and by nobody else', async () => {
    const comment = await say('I take this back')
    expect((await dev.get(at())).html.match(/value="delete"/g)).toBe(null)
    await expect(
      server.as(org, 'dev', (caller) => takeBack(caller, { assessmentId: id, id: comment })),
    ).rejects.toThrow('not allowed')
    const gone = await amina.post(at(), `/assessments/${id}/talk/${comment}`, { do: 'delete' })
    expect(gone.location).toBe(`${at()}?said=talk.deleted#talk`)
    const left = await server.as(org, 'amina', ({ db }) =>
      db.query<{ words: string }>('select words from team_comment where id = $1', [comment]),
    )
    expect(left).toEqual([])
  })

  test('belongs to its assessment: the number of a comment opens nothing in another one', async () => {
    const comment = await say('Only here')
    const other = await begin()
    await expect(
      server.as(org, 'amina', (caller) => dealWith(caller, { assessmentId: other, id: comment, isDealt: true })),
    ).rejects.toThrow('team comment')
  })

  test('refuses nothing said and too much said, with the words still in the box', async () => {
    const empty = await amina.post(at(), `${at()}/talk`, { comment: '  ' })
    expect([empty.status, empty.text.includes('Write what you want to tell your team')]).toEqual([422, true])
    const long = await amina.post(at(), `${at()}/talk`, { comment: 'word '.repeat(10_001) })
    expect([long.status, long.text.includes('takes 50,000 characters')]).toEqual([422, true])
    expect(long.html.match(/word word/g)?.length).toBeGreaterThan(4_000)
  })

  test('a comment that comes after a session has ended waits in the box for its writer alone', async () => {
    const fields = server.fieldsOf(await amina.get(at()), `${at()}/talk`, { comment: 'Typed for three hours' })
    const before = server.clock.now
    server.clock.now = new Date(before.getTime() + 3 * 3_600_000)
    const refused = await amina.send(`${at()}/talk`, fields)
    expect([refused.status, refused.text.includes('Your words are kept')]).toEqual([401, true])
    expect((await (await server.signedIn(org, 'dev')).get(at())).html).not.toContain('Typed for three hours')
    const again = await server.signedIn(org, 'amina')
    expect((await again.get(at())).html).toContain('Typed for three hours</textarea>')
    await again.post(at(), `${at()}/talk`, { comment: 'Typed for three hours' })
    expect((await again.get(at())).html).not.toContain('Typed for three hours</textarea>')
    server.clock.now = before
    amina = await server.signedIn(org, 'amina')
  })

  test('a post that is repeated says it once', async () => {
    const fields = server.fieldsOf(await amina.get(at()), `${at()}/talk`, { comment: 'Said once' })
    await amina.send(`${at()}/talk`, fields)
    await amina.send(`${at()}/talk`, fields)
    expect((await talkOf('amina'))?.comments.filter(({ words }) => words === 'Said once')).toHaveLength(1)
  })

  test('whoever is no longer in the team reads it no more; what they said stays with their name', async () => {
    const second = await begin()
    await server.as(org, 'dev', (caller) =>
      sayToTeam(caller, { id: newId(), assessmentId: second, question: KEY, words: 'Mine' }),
    )
    await server.as(org, 'amina', (caller) => letAuthorGo(caller, second, org.people.dev))
    await expect(talkOf('dev', second)).rejects.toThrow('not allowed')
    expect((await talkOf('amina', second))?.comments).toMatchObject([{ byName: 'Dev', words: 'Mine' }])
  })

  test('stays to be read when the assessment is over, and nothing more is said', async () => {
    const over = await begin()
    await say('Before the end', over)
    await server.as(org, 'amina', (caller) => withdraw(caller, over, { why: 'The funder withdrew' }))
    const page = await amina.get(at(over))
    expect(page.text).toContain('Before the end')
    expect(page.text).toContain('This assessment is over')
    expect(page.html).not.toContain('name="comment"')
    const keys = await server.signedInWithKeys(org, 'amina')
    const late = await keys.send(`${at(over)}/talk`, [
      ['key', keys.key()],
      ['comment', 'Too late'],
    ])
    expect([late.status, late.html.includes('Too late')]).toEqual([422, true])
  })
})

describe('the team', () => {
  test('is whoever leads the work, opened the assessment, or was named, each once and with why', async () => {
    const own = await begin()
    const team = await server.as(org, 'amina', async (caller) => {
      await caller.db.query('update record set owner_post_id = $2 where id = $1', [own, org.postOf.ben])
      await caller.db.query('delete from assessment_author where assessment_id = $1 and member_id = $2', [
        own,
        org.people.themeLead,
      ])
      return teamOf(caller, await readAssessment(caller, own))
    })
    expect(team.map(({ name, is, mayGo }) => [name, is, mayGo])).toEqual([
      ['Ben', 'lead', false],
      ['Tomos', 'opener', false],
      ['Amina', 'named', true],
      ['Dev', 'named', true],
    ])
  })
})
