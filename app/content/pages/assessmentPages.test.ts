import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openTestServer } from '../../../test/server.ts'
import { loadPack } from '../packs.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let lead: Browser
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  lead = await server.signedIn(await server.organisation(), 'lead')
})
afterAll(() => server.close())

const packs: [address: string, name: string, version: string][] = [
  ['/packs/assessment-hiat', 'assessment/hiat', '1.0'],
  ['/packs/assessment-equality-impact', 'assessment/equality-impact', '1.0'],
  ['/packs/assessment-process', 'assessment/process', '1.0'],
  ['/packs/assessment-process', 'assessment/process', '1.1'],
]

describe.each(packs)('the page of %s (%s %s)', (address, name, version) => {
  const pages = async (noun = '') => {
    const found = []
    for (let page = 1; page < 30; page++) {
      const drawn = await lead.get(`${address}?version=${version}&noun=${noun}&page=${page}`)
      if (found.at(-1)?.html === drawn.html) break
      found.push(drawn)
      if (!drawn.html.includes(`page=${page + 1}`)) break
    }
    return found
  }

  test('tells every question with its plain twin, in the order of the pack', async () => {
    const text = (await pages('question')).map((page) => page.text).join('\n')
    const { questions } = (await loadPack(name, version)).content as { questions: { number: string; ask: string }[] }
    const places = questions.map(({ number, ask }) => text.indexOf(`${number} ${ask}`))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('names no question by its key, shows no code and stays under 200 kB', async () => {
    const { questions } = (await loadPack(name, version)).content as { questions: { question: string }[] }
    for (const { html, text } of await pages()) {
      expect(html.length).toBeLessThan(200_000)
      expect(text).not.toContain('[object Object]')
      expect(questions.map(({ question }) => question).filter((key) => text.includes(key))).toEqual([])
    }
  })
})

test('a newer version is compared question by question, in words', async () => {
  const { text } = await lead.get('/packs/assessment-process/comparison?from=1.0&to=1.1')
  expect(text).toContain('5.3 What came out differently in this round, for whom, and which rule goes next?')
  expect(text).toContain('1.2 Who wrote the rules and forms of this process')
  expect(text).toContain('3.4 Who sits where it is decided')
})
