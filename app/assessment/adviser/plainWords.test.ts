import { readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { good, V1, V2 } from '../../../test/journeys/terminology.fixture.ts'
import { inPseudo, untranslated } from '../../../test/pseudo.ts'
import { openTestServer, type Seen } from '../../../test/server.ts'
import { answerAction } from '../../action/actions.ts'
import { readingGrade, wordsOf } from '../../content/readingGrade.ts'
import { addAdviser, closeAsk, conversationAbout, extendAsk } from '../../involvement/actions.ts'
import { endLink, linksOfAsks, makeLink } from '../../involvement/link/actions.ts'
import { amendConcept, openConsultation, readConcept, startConcept } from '../../terminology/actions.ts'
import { noWords } from '../../terminology/wording.ts'
import { packFor } from '../actions.ts'
import { answerAll, opened, submitAsIs } from '../loop/loop.fixture.ts'
import { adviser, askedByMail, asking, PLAIN, questionsOf, type Server, stranger } from './adviser.fixture.ts'
import { asksWithLinks } from './askAdvisers.ts'

/** What is read on a page, a line for each heading, paragraph and label. */
function read({ html }: Pick<Seen, 'html'>): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  // The full words of a definition are what is asked about: their plain twin stands before them.
  return [V1.formal, V2.formal]
    .reduce((text, formal) => text.replaceAll(formal, ''), main)
    .replace(/<(script|svg|textarea|table|select)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(p|li|h1|h2|h3|label|legend|dd|dt|summary|button)(\s[^>]*)?>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

const PLACES = ['', '/questions', '/questions/1', '/thanks', '/said', '/print']

describe('T53 everything that a public adviser reads', () => {
  let server: Server
  let org: TestOrganisation
  let id: string
  let link: string
  /** The first answers are as long as may be; the others stay as they are. */
  const writeAtLength = () =>
    server.as(org, 'lead', async ({ db }) => {
      const text = 'Damp homes make us ill. '.repeat(2000)
      await db.query(
        `update answer set value = jsonb_build_object('unknown', jsonb_build_object('why', $1::text, 'who', '', 'by', '')) where question_key in (select question_key from answer order by 1 limit 2)`,
        [text],
      )
    })
  /** Two wordings of a definition on the table, and the link of somebody asked about them. */
  const consulted = () =>
    server.as(org, 'lead', async (caller) => {
      const { id } = good(await startConcept(caller, { kind: 'inequity', ...V1 }))
      const ask = { what: 'Which words are better?', minutes: 5, closesOn: '2026-11-20' }
      const first = good(await openConsultation(caller, id, ask))
      await closeAsk(caller, first.id)
      const { edit: base } = await readConcept(caller, id)
      good(await amendConcept(caller, id, { ...noWords, ...V2, base }))
      const second = good(await openConsultation(caller, id, { ...ask, alsoVersions: [1] }))
      const adviserId = await addAdviser(caller, { knownAs: 'Dilys', contactBy: 'email', contact: 'd@public.example' })
      const { made } = good(await makeLink(caller, second.id, { adviserId, sentBy: 'email' }))
      return `/a/${made.token}`
    })
  const pages = new Map<string, Seen>()
  const letters = new Map<string, string>()

  beforeAll(async () => {
    server = await openTestServer('2026-10-30')
    org = await server.organisation()
    id = await opened(server, org)
    await answerAll(server, org, id)
    await writeAtLength()
    await submitAsIs(server, org, id)
    const lead = await server.signedIn(org, 'lead')
    const asked = await askedByMail(server, org, id, { n: 6, knownAs: 'Carys', contact: 'carys@public.example' })
    link = asked.link
    const carys = stranger(server)
    const see = async (state: string, path: string) => pages.set(`${state} ${path}`, await carys.get(`${link}${path}`))
    const seeAll = async (state: string) => {
      for (const path of PLACES) await see(state, path)
    }
    await seeAll('new')
    pages.set('nothing said', await carys.post(`${link}/questions`, `${link}/comments`, {}))
    pages.set(
      'choice without words',
      await carys.post(`${link}/questions/2`, `${link}/comments`, { 'matters-2': 'major' }),
    )
    await carys.post(`${link}/questions`, `${link}/comments`, {
      'words-1': 'Ask the tenants too.',
      'matters-1': 'minor',
      'words-2': 'No.',
      'keep-2': 'yes',
      'matters-3': 'praise',
    })
    await seeAll('said')
    const said = await server.as(org, 'lead', (caller) => conversationAbout(caller, id))
    for (const { action } of said.filter(({ action }) => action))
      await server.as(org, 'amina', (caller) =>
        answerAction(caller, action!.id, { answer: 'partly', text: 'We will ask them in May.' }),
      )
    await seeAll('answered')
    pages.set('not done, without why', await carys.post(`${link}/said`, `${link}/checks`, { is: 'not', words: '' }))
    await carys.post(`${link}/said`, `${link}/checks`, { is: 'not', words: 'Nobody came.' })
    await carys.post(`${link}/said`, `${link}/checks`, { is: 'done', words: '' })
    pages.set('noted', await carys.get(`${link}/said?said=not`))
    await see('checked', '/said')
    server.clock.now = new Date('2026-11-21T12:00:00Z')
    await seeAll('closed')
    server.clock.now = new Date('2026-12-05T12:00:00Z')
    await seeAll('too old')
    const [ask] = await server.as(org, 'lead', (caller) => asksWithLinks(caller, id), '2026-12-05')
    await server.as(org, 'lead', (caller) => extendAsk(caller, ask!.ask.id, '2026-12-20'), '2026-12-05')
    await see('open again', '')
    const [first] = await server.as(org, 'lead', (caller) => linksOfAsks(caller, [ask!.ask.id]), '2026-12-05')
    await server.as(org, 'lead', (caller) => endLink(caller, first!.id), '2026-12-05')
    await seeAll('ended')
    server.clock.now = new Date('2026-10-30T12:00:00Z')

    const other = await askedByMail(server, org, id, { knownAs: 'Late', contact: 'late@public.example' })
    await stranger(server).post(`${other.link}/questions/1`, `${other.link}/comments`, { 'words-1': 'Why not buses?' })
    server.clock.now = new Date('2026-12-03T12:00:00Z')
    pages.set('answer late', await stranger(server).get(other.link))
    server.clock.now = new Date('2026-10-30T12:00:00Z')

    const words = await consulted()
    const dilys = stranger(server)
    const seeWords = async (state: string) => {
      for (const path of ['', '/words', '/thanks', '/said', '/print'])
        pages.set(`words ${state} ${path}`, await dilys.get(`${words}${path}`))
    }
    await seeWords('new')
    pages.set('words, nothing said', await dilys.post(words, `${words}/comments`, {}))
    await dilys.post(words, `${words}/comments`, { prefers: 'version-1' })
    await seeWords('chosen')
    await dilys.post(words, `${words}/comments`, { 'words-1': 'Say who is left out.', 'matters-1': 'minor' })
    await seeWords('said')
    server.clock.now = new Date('2026-11-21T12:00:00Z')
    await seeWords('closed')
    server.clock.now = new Date('2026-10-30T12:00:00Z')

    pages.set('unknown', await carys.get(`/a/${'A'.repeat(43)}`))
    pages.set('code', await carys.get('/a'))
    pages.set('wrong code', await carys.post('/a', '/a', { code: 'K7QF-2MXD-9HRT' }))
    pages.set('no code', await carys.post('/a', '/a', { code: '' }))
    for (const { body, subject } of await server.lettersTo('carys@public.example')) letters.set(subject, body)
    const mair = await adviser(server, org, { knownAs: 'Mair', contactBy: 'post', contact: '4 Mill Lane' })
    const at = `/assessments/${id}`
    const printed = await lead.post(
      `${at}/advisers/new`,
      `${at}/asks`,
      asking([mair], await questionsOf(server, org, id, 1)),
    )
    letters.set('on paper', read({ html: `<main${printed.html.slice(printed.html.indexOf('in-sheet'))}` }))
  })
  afterAll(() => server.close())

  test('is there in every state', () => {
    expect(pages.size).toBeGreaterThan(40)
    expect(letters.size).toBe(3)
    const refused = [...pages].filter(([, { status }]) => status === 422).map(([name]) => name)
    expect(refused).toHaveLength(6)
    expect([...pages].filter(([, { status }]) => status === 410)).toHaveLength(2 * PLACES.length)
  })

  test('is for somebody of ten or eleven: no page is harder than grade 6, and the middle one no harder than 5', () => {
    const grades = [...pages].map(([name, seen]) => ({
      name,
      grade: readingGrade(read(seen)),
      words: wordsOf(read(seen)).length,
    }))
    expect(grades.filter(({ grade, words }) => words >= 25 && grade > 6)).toEqual([])
    const sorted = grades.map(({ grade }) => grade).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(5)
  })

  test('so are the letters', () => {
    const hard = [...letters].map(([name, body]) => ({ name, grade: readingGrade(body.replace(/https?:\S+/g, '')) }))
    expect(hard.filter(({ grade }) => grade > 6)).toEqual([])
  })

  test('weighs no more than 100 kB with all its files, as they are sent', () => {
    const folder = 'app/web/public'
    const files = ['style.css', 'script.js', 'mark.svg'].reduce(
      (sum, name) => sum + statSync(`${folder}/${name}`).size,
      0,
    )
    const fonts = readFileSync(`${folder}/style.css`, 'utf8').match(/fonts\/[\w.-]+/g) ?? []
    const letters = Math.max(...fonts.map((font) => statSync(`${folder}/${font}`).size))
    const heavy = [...pages].map(([name, { html }]) => ({ name, weight: html.length + files + letters }))
    expect(heavy.filter(({ weight }) => weight > 100_000)).toEqual([])
    expect(gzipSync([...pages.values()][0]!.html).length).toBeLessThan(15_000)
  })

  test('works without script, and shows no style of its own', () => {
    for (const [name, { html }] of pages) {
      expect(html.match(/<script/g), name).toHaveLength(1)
      expect(html, name).not.toMatch(/ style=|<style| on[a-z]+="/)
    }
  })

  test('has a way to larger text, to print, and to leave at once, in one place', () => {
    for (const [name, { html, status }] of pages)
      if (status === 200 && name !== 'code') expect(html, name).toMatch(/Larger text|Usual text/)
    expect(pages.get('new ')!.html).toContain('href="https://www.bbc.co.uk/weather"')
    expect(pages.get('new /print')!.html).toContain('class="in-large"')
  })

  test('speaks from the words of the room alone', async () => {
    const again = await askedByMail(server, org, id, { knownAs: 'Pam', contact: 'pam@public.example' })
    const { questions } = await packFor({ pack: 'assessment/hiat', packVersion: '1.0' })
    const data = questions.flatMap(({ adviserPrompt, plain }) => [adviserPrompt, plain])
    const typed = ['Pam', 'Nia, 01632 960 145', '4 Mill Lane, Harbour', 'Harbour Research Collaboration', PLAIN]
    for (const path of PLACES) {
      const page = await stranger(server).get(`${again.link}${path}`, inPseudo)
      expect({ path, left: untranslated(page.html, [...typed, ...data]) }).toEqual({ path, left: [] })
    }
  })

  test('speaks so of words on a table too', async () => {
    const [link] = await server.as(org, 'lead', async (caller) => {
      const { id } = good(await startConcept(caller, { kind: 'term', ...V1, term: 'Fair' }))
      const ask = { what: 'Which words are better?', minutes: 5, closesOn: '2026-11-20' }
      const opened = good(await openConsultation(caller, id, ask))
      const adviserId = await addAdviser(caller, { knownAs: 'Pip', contactBy: 'email', contact: 'p@public.example' })
      const { made } = good(await makeLink(caller, opened.id, { adviserId, sentBy: 'email' }))
      return [`/a/${made.token}`]
    })
    const typed = ['Pip', 'Fair', 'Which words are better?', 'Harbour Research Collaboration', V1.plain, V1.formal]
    for (const path of ['', '/words', '/print']) {
      const page = await stranger(server).get(`${link}${path}`, inPseudo)
      expect({ path, left: untranslated(page.html, typed) }).toEqual({ path, left: [] })
    }
  })
})
