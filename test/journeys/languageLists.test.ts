import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../app/commands/check.ts'
import { copyContent, everyPack } from '../../app/content/contentCopy.fixture.ts'
import { readPacksFrom } from '../../app/content/packs.ts'
import { publishPacks } from '../../app/content/publishPacks.ts'
import { wordingOf } from '../../app/terminology/coach/wordingOf.ts'
import { checkText } from '../../app/terminology/language/checkText.ts'
import type { TestOrganisation } from '../house.ts'
import { type Browser, openTestServer } from '../server.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  lead = await server.signedIn(org, 'lead')
})
afterAll(() => server.close())
afterEach(() => readPacksFrom())

const TEXT = 'We plan for hard to reach groups and for clients.'
const checked = async (text = TEXT, lexicon = '') =>
  (await lead.post('/language-check', '/language-check', { text, lexicon })).text
/** What `ingrain check --org` reads a text against. */
const forCommand = async (text = TEXT) => {
  const found = await wordingOf(server.database, org.slug, [text], 'lexicon/en-GB', new Date('2026-10-30T12:00:00Z'))
  if (!found.ok) throw new Error(`${org.slug} is not here`)
  return checkText(text, [...found.wording.phrases]).map(({ text }) => text)
}

describe('a phrase of our own', () => {
  const given = {
    words: 'client',
    prefer: 'people',
    reason: 'They said so.',
    question: 'Whose words?',
    severity: 'note',
  }
  let path: string

  test('is looked for by the coach, in a file, and by the command for this organisation', async () => {
    expect((await lead.post('/phrases', '/phrases', given)).location).toBe('/phrases?said=phrase.added')
    expect(await checked()).toContain('Whose words?')
    const form = new FormData()
    const [, key = ''] = /name="key" value="([^"]*)"/.exec((await lead.get('/language-check')).html) ?? []
    form.set('key', key)
    form.set('file', new File([TEXT], 'plan.txt'))
    expect((await lead.upload('/language-check', form)).text).toContain('Whose words?')
    expect(await forCommand()).toEqual(['hard to reach', 'clients'])
    const found = await wordingOf(server.database, 'nowhere', [], 'lexicon/en-GB', new Date())
    expect(found).toEqual({ ok: false, known: [org.slug] })
    path = /href="(\/phrases\/[0-9a-f-]{36})"/.exec((await lead.get('/phrases')).html)![1]!
  })

  test('is changed, and every text that it had stays, with who and when', async () => {
    await lead.post(path, path, { ...given, reason: 'Advisers asked us to stop.' })
    const page = await lead.get(path)
    expect(page.text).toContain('Every text it has had')
    expect(page.text).toContain('Text 2, Grace, 30 October 2026')
    expect(page.html).toMatch(/<del>.*They said so/s)
  })

  test('is put away with a reason, no longer looked for, and taken up again', async () => {
    expect((await lead.post(path, `${path}/put-away`, { why: ' ' })).status).toBe(422)
    expect((await lead.post(path, `${path}/put-away`, { why: 'Nobody writes it now' })).location).toBe(
      '/phrases?said=phrase.put-away',
    )
    expect(await checked()).not.toContain('Whose words?')
    expect(await forCommand()).toEqual(['hard to reach'])
    expect((await lead.get('/phrases')).text).toContain('1 phrase that we no longer look for')
    expect((await lead.get(path)).text).toContain('Nobody writes it now')
    await lead.post(path, `${path}/taking-up`, {})
    expect(await checked()).toContain('Whose words?')
  })
})

describe('a phrase of the list that comes with Ingrain', () => {
  test('is switched off with a reason that everybody reads, and on again; that it was off stays', async () => {
    const off = (fields: Record<string, string>) =>
      lead.post('/phrases', '/switched-off-phrases', { entry: 'L01', ...fields })
    const refused = await off({ offReason: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Say why')
    expect((await off({ offReason: 'Our advisers chose it' })).location).toBe('/phrases?said=phrase.off')
    expect(await checked()).not.toContain('Hard for whom?')
    expect(await forCommand()).toEqual(['clients'])
    const amina = await server.signedIn(org, 'amina')
    expect((await amina.get('/phrases')).text).toContain('Our advisers chose it')
    expect((await amina.get('/phrases')).html).not.toContain('/switched-off-phrases')
    expect((await off({ offReason: 'Again' })).text).toContain('This phrase is off already')

    const [end] = /\/switched-off-phrases\/[0-9a-f-]{36}\/end/.exec((await lead.get('/phrases')).html)!
    expect((await lead.post('/phrases', end, {})).location).toBe('/phrases?said=phrase.on')
    expect(await checked()).toContain('Hard for whom?')
    expect((await lead.get('/phrases')).text).toContain('30 October 2026 to 30 October 2026')
  })
})

describe('a list of another language', () => {
  const fixture = fileURLToPath(new URL('../fixtures/lexicon-fr/', import.meta.url))

  test('is a folder of data: it passes the checker, is chosen for a check, and by the command', async () => {
    const content = await copyContent(everyPack)
    await cp(fixture, join(content.root, 'lexicon/fr/1.0'), { recursive: true })
    expect(await publishPacks(content.root)).toEqual({ ok: true, names: ['lexicon/fr/1.0'] })
    expect(await content.check()).toEqual([])
    expect((await lead.get('/language-check')).text).not.toContain('Which list of phrases?')
    readPacksFrom(content.root)

    const ask = await lead.get('/language-check')
    expect(ask.text).toContain('Which list of phrases?')
    expect(ask.html).toContain('Mots à relire, français')
    const text = 'Une aide pour les plus démunis et les publics difficiles à atteindre.'
    const found = await checked(text, 'lexicon/fr')
    expect(found).toContain('Difficiles pour qui?')
    expect(found).toContain('Démunis de quoi, et par quelle décision?')
    expect(await checked(text)).toContain('Nothing to look at twice')
    expect((await lead.get('/packs/lexicon-fr')).status).toBe(200)
    expect((await lead.post('/language-check', '/language-check', { text, lexicon: 'lexicon/xx' })).status).toBe(404)

    const folder = await mkdtemp(join(tmpdir(), 'ingrain-lists-'))
    await writeFile(join(folder, 'plan.txt'), text)
    const run = async (...args: string[]) => {
      let out = ''
      let err = ''
      const code = await check([join(folder, 'plan.txt'), ...args], { out: (t) => (out += t), err: (t) => (err += t) })
      return { code, out, err }
    }
    expect((await run('--language', 'fr')).out).toContain('Difficiles pour qui ?')
    expect((await run()).out).toContain('There is nothing to look at twice.')
    expect(await run('--language', 'xx')).toMatchObject({ code: 2, err: expect.stringContaining('There is en-GB, fr') })
    await rm(folder, { recursive: true })
  })
})

describe('words that are being written', () => {
  test('of a promise or a strategy are read by the coach where they stand; nothing is saved, and nothing typed is lost', async () => {
    const typed = { words: 'We will engage hard to reach groups.', check: 'language', strategy: '', where: '' }
    const promise = await lead.post('/promises/new', '/promises', typed)
    expect(promise.status).toBe(200)
    expect(promise.text).toContain('Ask: Hard for whom?')
    expect(promise.html).toMatch(/<textarea[^>]*name="words"[^>]*>\s*We will engage hard to reach groups\./)
    expect((await lead.get('/promises')).text).not.toContain('hard to reach')

    const text = 'Our foreword names hard to reach groups.'
    const fields = { title: 'Fair', fromOn: '1 April 2026', toOn: '31 March 2029', text, check: 'language' }
    const strategy = await lead.post('/strategies/new', '/strategies', fields)
    expect(strategy.text).toContain('Ask: Hard for whom?')
    expect(strategy.html).toContain('value="Fair"')
    expect((await lead.get('/strategies')).text).not.toContain('Fair')
  })
})
