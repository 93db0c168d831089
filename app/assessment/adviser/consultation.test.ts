import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { asOn, good, project, V1, V2 } from '../../../test/journeys/terminology.fixture.ts'
import { openTestServer } from '../../../test/server.ts'
import { actionsAbout } from '../../action/actions.ts'
import { closeAsk, conversationAbout, openAsk } from '../../involvement/actions.ts'
import { makeLink } from '../../involvement/link/actions.ts'
import { newId } from '../../store/newId.ts'
import { amendConcept, openConsultation, putAwayConcept, readConcept, startConcept } from '../../terminology/actions.ts'
import { preferencesIn } from '../../terminology/preferences.ts'
import { noWords } from '../../terminology/wording.ts'
import { adviser, type Server, stranger } from './adviser.fixture.ts'

const DAY = '2026-10-30'
let server: Server
let org: TestOrganisation
beforeAll(async () => {
  server = await openTestServer(DAY)
  org = await server.organisation({}, '2026-01-02')
})
afterAll(() => server.close())

const lead = <T>(work: Parameters<typeof asOn<T>>[3]) => asOn(server, org, DAY, work)
const CLOSES = { what: 'Are these words right?', minutes: 5, payPence: 1250, closesOn: '2026-11-20' }
let terms = 0
const concept = async (words = {}) =>
  good(await lead((caller) => startConcept(caller, { kind: 'term', ...V1, term: `Term ${++terms}`, ...words }))).id

async function linkTo(askId: string): Promise<{ link: string; adviserId: string }> {
  const adviserId = await adviser(server, org, { knownAs: `Adviser ${newId().slice(0, 4)}` })
  const { made } = good(await lead((caller) => makeLink(caller, askId, { adviserId, sentBy: 'email' })))
  return { link: `/a/${made.token}`, adviserId }
}

/** A consultation with one wording, or two, and somebody's link to it. */
async function consulted({ two = false, words = {}, opensOn = DAY } = {}) {
  const id = await concept(words)
  const also: number[] = []
  if (two) {
    const first = good(await lead((caller) => openConsultation(caller, id, CLOSES)))
    await lead((caller) => closeAsk(caller, first.id))
    const { edit: base, term } = await lead((caller) => readConcept(caller, id))
    good(await lead((caller) => amendConcept(caller, id, { ...noWords, ...V2, term, base })))
    also.push(first.versionNo)
  }
  const opened = good(await lead((caller) => openConsultation(caller, id, { ...CLOSES, opensOn, alsoVersions: also })))
  return { id, ask: opened.id, ...(await linkTo(opened.id)) }
}
const said = (id: string) => lead((caller) => conversationAbout(caller, id))

describe('a public adviser at the words on the table', () => {
  test('reads two wordings beside their letters and says which is better; another day, the other', async () => {
    const { id, ask, link, adviserId } = await consulted({ two: true })
    const page = await stranger(server).get(link)
    for (const part of ['Wording A', 'Wording B', V1.formal, V2.formal, 'Which do you like best?'])
      expect(page.text).toContain(part)
    const choose = (prefers: string) => stranger(server).post(link, `${link}/comments`, { prefers })
    for (const choice of ['version-1', 'version-2', 'version-2', 'version-1']) {
      expect((await choose(choice)).location).toBe(`${link}/thanks`)
      expect((await stranger(server).get(link)).html).toMatch(
        new RegExp(`(checked[^>]*value="${choice}"|value="${choice}"[^>]*checked)`),
      )
    }
    const all = await said(id)
    expect(all.map(({ part, words }) => [part, words])).toEqual([
      ['version-1', 'Wording A.'],
      ['version-2', 'Wording B.'],
      ['version-1', 'Wording A.'],
    ])
    expect(all.every(({ fromId, action }) => fromId === adviserId && !action)).toBe(true)
    expect(preferencesIn(all, { id: ask }, [1, 2]).tallies).toEqual([
      { choice: 'version-1', members: 0, advisers: 1 },
      { choice: 'version-2', members: 0, advisers: 0 },
    ])
    const thanks = await stranger(server).get(`${link}/thanks`)
    expect(thanks.text).toContain('We have what you said.')
    expect((await stranger(server).get(`${link}/said`)).text).not.toContain('Wording A.')
  })

  test('says one comment, which takes the place of the one before it until it is answered', async () => {
    const { id, link } = await consulted()
    const say = (words: string, more = {}) =>
      stranger(server).post(link, `${link}/comments`, { 'words-1': words, ...more })
    await say('Say who is left out.')
    await say('Say who is left out, and why.', { 'keep-1': 'yes', 'matters-1': 'major' })
    const [one, ...others] = await said(id)
    expect(others).toEqual([])
    expect(one).toMatchObject({ words: 'Say who is left out, and why.', kind: 'dissent', severity: 'major' })
    expect(one?.action?.answeredOn).toBeNull()
    const changed = await stranger(server).post(`${link}/said`, `${link}/amendments`, { words: 'In my own words.' })
    expect(changed.location).toContain('said=amended')
    expect((await said(id))[0]?.words).toBe('In my own words.')
  })

  test('with nothing said, or a choice that needs words, is told so, and nothing is kept', async () => {
    const { id, link } = await consulted()
    const nothing = await stranger(server).post(link, `${link}/comments`, {})
    expect(nothing.status).toBe(422)
    expect(nothing.text).toContain('Write or choose something.')
    const bare = await stranger(server).post(link, `${link}/comments`, { prefers: 'drop', 'matters-1': 'major' })
    expect(bare.status).toBe(422)
    expect(bare.html).toMatch(/(checked[^>]*value="drop"|value="drop"[^>]*checked)/)
    await stranger(server).send(
      `${link}/comments`,
      server.fieldsOf(await stranger(server).get(link), `${link}/comments`, { prefers: 'version-99' }),
    )
    expect(await said(id)).toEqual([])
  })

  test('asks to be rung once, and whoever asked has it to do', async () => {
    const { id, link, adviserId } = await consulted()
    for (let n = 0; n < 2; n++)
      expect((await stranger(server).post(link, `${link}/call`, {})).location).toContain('said=call')
    const owed = (await lead((caller) => actionsAbout(caller, id))).filter(({ owedToId }) => owedToId === adviserId)
    expect(owed).toMatchObject([{ kind: 'task', ownerPostId: org.postOf.lead }])
  })

  test('reads very long words on a page of their own', async () => {
    const formal = 'Damp homes make us ill. '.repeat(1500)
    const { link } = await consulted({ words: { formal } })
    const page = await stranger(server).get(link)
    expect(page.html.length).toBeLessThan(15_000)
    expect(page.text).toContain('Read all the words')
    expect((await stranger(server).get(`${link}/words`)).text).toContain('Damp homes make us ill.')
  })

  test('finds no box when the words were put away, before it opens, or after it closed', async () => {
    const away = await consulted()
    const form = await stranger(server).get(away.link)
    await lead((caller) => putAwayConcept(caller, away.id, 'Not needed.'))
    const closed = await consulted()
    await lead((caller) => closeAsk(caller, closed.ask))
    const early = await consulted({ opensOn: '2026-11-05' })
    for (const { link } of [away, closed, early])
      for (const path of ['', '/words', '/questions', '/print']) {
        const page = await stranger(server).get(`${link}${path}`)
        expect(page.status).toBe(200)
        expect(page.html).not.toContain('name="words-1"')
      }
    const late = server.fieldsOf(form, `${away.link}/comments`, { 'words-1': 'Too late.' })
    expect((await stranger(server).send(`${away.link}/comments`, late)).status).toBe(422)
    expect(await said(away.id)).toEqual([])
  })

  test('looking writes nothing, however often', async () => {
    const { link } = await consulted({ two: true })
    const sums = () =>
      lead(({ db }) =>
        db.query(
          ['link', 'contribution', 'action', 'happening', 'audit']
            .map((table) => `select '${table}' as what, md5(string_agg(x::text, '|' order by x::text)) from ${table} x`)
            .join(' union all '),
        ),
      )
    const before = await sums()
    for (const path of ['', '/words', '/questions', '/thanks', '/said', '/print', '?large=1'])
      expect((await stranger(server).get(`${link}${path}`)).status).toBe(200)
    expect(await sums()).toEqual(before)
  })

  test('comments on whatever else an ask is about, as a whole', async () => {
    const aboutRecordId = await project(server, org, 'Warm and dry')
    const { id } = good(await lead((caller) => openAsk(caller, { ...CLOSES, aboutRecordId, kind: 'review' })))
    const { link } = await linkTo(id)
    await stranger(server).post(link, `${link}/comments`, { 'words-1': 'Ask us sooner.' })
    expect(await said(aboutRecordId)).toMatchObject([{ words: 'Ask us sooner.', askId: id, part: null }])
  })
})
