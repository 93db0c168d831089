import { afterAll, beforeAll, expect, test } from 'vitest'
import { newestPack } from '../../app/content/packs.ts'
import { startSession } from '../../app/organisation/signin/sessionStore.ts'
import { plan, type TestOrganisation } from '../house.ts'
import { type Person, people } from '../people.ts'
import { inPseudo, untranslated, untranslatedLabels } from '../pseudo.ts'
import { openTestServer } from '../server.ts'
import { makeBlanksAndWork, makeCommitments } from './mainstreaming.fixture.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let data: string[]
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation({}, '2026-01-05')
  await makeCommitments(server, org)
  await makeBlanksAndWork(server, org)
  data = await wordsOfPeopleAndPacks()
})
afterAll(() => server.close())

/** What people wrote here, and what the content packs say: words that a translation of the product leaves alone. */
async function wordsOfPeopleAndPacks(): Promise<string[]> {
  const titles = await server.as(org, 'lead', ({ db }) =>
    db.query<{ text: string }>(
      'select title as text from record union select words from promise union select reason from blank union select name from organisation',
    ),
  )
  const names = [...plan.levels, ...plan.activities, ...plan.units].flatMap(({ name }) => [name, name.toLowerCase()])
  const cast = Object.values(people).flatMap(({ name, title }) => [name, title])
  return [
    ...titles.map(({ text }) => text),
    ...names,
    ...cast,
    ...textsIn((await newestPack('mainstreaming')).content),
    ...textsIn((await newestPack('duties')).content.roles),
  ].filter(Boolean)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

async function openInPseudo(who: Person, path: string): Promise<string> {
  const token = await server.database.inInstance((db) =>
    startSession(db, { org: org.org, memberId: org.people[who], now: server.clock.now }),
  )
  const { html, status } = await server.request(path, { headers: { cookie: `ingrain-session=${token}`, ...inPseudo } })
  expect(status).toBe(200)
  return html
}

test('every sentence of ours on these pages can be said in another language', async () => {
  const cell = `row=${org.levels.organisation}&activity=${org.activities.corporate}`
  const pages: [Person, string][] = [
    ['director', '/board'],
    ['partner', '/board'],
    ['lead', '/grid'],
    ['lead', `/grid?${cell}`],
    ['lead', `/grid?unit=${org.units.whole}&of=duties`],
    ['lead', '/requirements/S1.1'],
    ['lead', '/requirements/S2.1'],
    ['lead', '/requirements/S2.3'],
    ['lead', '/requirements/S3.1'],
    ['lead', '/requirements/A1'],
    ['lead', '/requirements/S2.1/thresholds'],
    ['director', '/lip-service'],
    ['lead', '/my-work'],
    ['themeLead', '/my-work'],
    ['auditor', '/my-work'],
    ['lead', '/search?q=who'],
    ['lead', '/search?q=zzz'],
    ['lead', '/search'],
  ]
  for (const [who, path] of pages) {
    const html = await openInPseudo(who, path)
    expect(untranslated(html, data), `${who} ${path}`).toEqual([])
    expect(untranslatedLabels(html, data), `${who} ${path}`).toEqual([])
  }
})
