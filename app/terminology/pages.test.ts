import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../test/house.ts'
import { adoptedDefinition, asOn, good, project, saying, V1 } from '../../test/journeys/terminology.fixture.ts'
import { people } from '../../test/people.ts'
import { inPseudo, untranslated, untranslatedLabels } from '../../test/pseudo.ts'
import { type Browser, openTestServer } from '../../test/server.ts'
import { newestPack } from '../content/packs.ts'
import { readingGrade } from '../content/readingGrade.ts'
import { startSession } from '../organisation/signin/sessionStore.ts'
import { newId } from '../store/newId.ts'
import * as door from './actions.ts'
import { recordCause, recordIntersection, supportCause } from './causes/actions.ts'
import { addPhrase } from './coach/actions.ts'
import { en as glossaryWords } from './glossary/words.en.ts'
import { shorten } from './pages/list.tsx'

type Server = Awaited<ReturnType<typeof openTestServer>>
const TODAY = '2026-10-30'

describe('the pages of step 1', () => {
  let server: Server
  let org: TestOrganisation
  let lead: Browser
  let cookie: string
  let definition: string
  let draft: string
  let cause: string
  let combination: string
  let phrase: string
  beforeAll(async () => {
    server = await openTestServer(TODAY)
    org = await server.organisation({}, '2026-01-02')
    const token = await server.database.inInstance((db) =>
      startSession(db, { org: org.org, memberId: org.people.lead, now: server.clock.now }),
    )
    cookie = `ingrain-session=${token}`
    lead = server.browse(cookie)
    definition = (await adoptedDefinition(server, org)).id
    await project(server, org, 'Night buses')
    await asOn(server, org, TODAY, async (caller) => {
      draft = good(
        await door.startConcept(caller, { term: 'Fair share', formal: 'What each is owed.', source: 'A talk' }),
      ).id
      good(
        await door.openConsultation(caller, draft, {
          what: 'Owed by whom?',
          minutes: 5,
          closesOn: '2026-11-20',
          alsoDefinitions: ['tokenism.presence'],
        }),
      )
      cause = good(
        await recordCause(caller, {
          title: 'Damp homes',
          level: 3,
          mechanism: 'Mould',
          affected: ['renters'],
          actionable: 'ours',
        }),
      ).id
      good(await supportCause(caller, cause, { title: 'Stock survey', onDay: '2026-02-01', words: 'x' }))
      combination = good(await recordIntersection(caller, { axes: ['nights', 'low pay'], differs: 'Asleep by day' })).id
      phrase = good(
        await addPhrase(caller, {
          words: 'service user',
          prefer: 'people',
          reason: 'They said so',
          question: 'Who?',
          severity: 'note',
        }),
      ).id
      good(
        await door.addLinkedFrom(caller, definition, {
          tag: 'website',
          title: 'Front page',
          url: 'https://harbour.example',
          onDay: TODAY,
        }),
      )
      good(await door.publishConcept(caller, definition, true))
    })
    good(
      await server.as(org, 'amina', (caller) =>
        door.sayOnConcept(caller, draft, { words: 'Owed by us.', severity: 'minor' }, saying),
      ),
    )
  })
  afterAll(() => server.close())

  test('no sentence of ours is typed in a page: in another language every word of ours is in that language', async () => {
    const { terms, texts } = await dataOf(server, org)
    const addresses = [
      '/concepts',
      '/concepts/new',
      '/concepts/new?concept=health-equity',
      '/concepts/new?kind=recognition',
      `/concepts/${definition}`,
      `/concepts/${draft}`,
      `/concepts/${draft}/draft`,
      `/concepts/${definition}/consultation`,
      `/concepts/${draft}/spoken`,
      `/concepts/${definition}/adoption`,
      `/concepts/${definition}/keeping`,
      `/concepts/${definition}/versions`,
      `/concepts/${definition}/versions/1`,
      `/concepts/${definition}/attestation`,
      `/concepts/${definition}/projects`,
      `/concepts/${definition}/history`,
      '/recognition',
      '/causes/new',
      `/causes/${cause}`,
      '/intersections/new',
      `/intersections/${combination}`,
      '/phrases',
      `/phrases/${phrase}`,
      '/language-check',
      `/p/${org.slug}/glossary`,
    ]
    const left: Record<string, string[]> = {}
    for (const address of addresses) {
      const seen = await server.request(address, { headers: { cookie, ...inPseudo } })
      expect(seen.status, address).toBe(200)
      expect(seen.html).toContain('⟦')
      const outside = [
        ...untranslated(seen.html, [...texts, ...terms]),
        ...untranslatedLabels(seen.html, [...texts, ...terms]),
      ]
      if (outside.length) left[address] = outside
    }
    expect(left).toEqual({})
  })

  test('another organisation gets, for every address, what it would get for nothing', async () => {
    const stranger = await server.signedIn(await server.organisation({ name: 'Northbank Community Trust' }), 'lead')
    const nothing = newId()
    for (const [path, id] of [
      ['/concepts/ID', definition],
      ['/concepts/ID/draft', definition],
      ['/concepts/ID/versions', definition],
      ['/concepts/ID/versions/1', definition],
      ['/concepts/ID/adoption', definition],
      ['/concepts/ID/attestation', definition],
      ['/concepts/ID/projects', definition],
      ['/concepts/ID/history', definition],
      ['/causes/ID', cause],
      ['/intersections/ID', combination],
      ['/phrases/ID', phrase],
    ] as const) {
      const [theirs, none] = [
        await stranger.get(path.replace('ID', id)),
        await stranger.get(path.replace('ID', nothing)),
      ]
      expect(theirs.status, path).toBe(404)
      expect(theirs.html, path).toBe(none.html)
    }
    expect((await stranger.get('/concepts')).text).not.toContain('Fair share')
  })

  test('fifty thousand characters, from right to left, with our marks in them, are saved and shown as they are', async () => {
    const formal = `${'الصحة للجميع <b>&amp;</b> "x"\n\n'.repeat(1700)}`.slice(0, 50_000)
    const path = `/concepts/${draft}/draft`
    const saved = await lead.post(path, path, { term: 'عدالة', formal, plain: 'نص', source: '' })
    expect(saved.location).toBe(`/concepts/${draft}?said=concept.saved`)
    const { draft: now } = await asOn(server, org, TODAY, (caller) => door.readConcept(caller, draft))
    expect(now.formal).toBe(formal)
    const page = await lead.get(`/concepts/${draft}`)
    expect(page.html).toContain('<p dir="auto">الصحة للجميع &lt;b&gt;&amp;amp;&lt;/b&gt; &quot;x&quot;</p>')
    const tooLong = await lead.post(path, path, {
      term: 'عدالة',
      formal: `${formal}a`.padEnd(50_001, 'a'),
      plain: 'نص',
      source: '',
    })
    expect(tooLong.status).toBe(422)
    expect(tooLong.text).toContain('Keep this within 50,000 characters')
    expect(tooLong.html).toContain('نص</textarea>')
  })

  test('a zero byte is refused before anything is read', async () => {
    const path = `/concepts/${draft}/draft`
    const sent = await lead.send(
      path,
      server.fieldsOf(await lead.get(path), path, { term: 'a\0b', formal: '', plain: '' }),
    )
    expect(sent.status).toBe(400)
  })

  test('a title of two hundred characters is shown whole, and one more is sent back with everything typed', async () => {
    const long = 'Wort '.repeat(40).trim().padEnd(200, 'x')
    const begun = await lead.post('/concepts/new', '/concepts', { term: long })
    expect((await lead.get(begun.location!.split('/draft')[0]!)).text).toContain(long)
    const refused = await lead.post('/concepts/new', '/concepts', { term: `${long}y` })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain(`${long}y`)
  })

  test('a form with several mistakes names them all at once and keeps what was typed', async () => {
    const path = `/concepts/${definition}/adoption`
    const refused = await lead.post(path, path, {
      version: '1',
      body: '',
      onDay: 'soon',
      steward: '',
      reviewOn: '31/02/2027',
      minute: '31/5.1',
      whyUnheard: '',
    })
    expect(refused.status).toBe(422)
    for (const mistake of [
      'Choose the body that adopted it',
      'Write a day, such as 4 December 2026',
      'Choose who looks after the words',
    ])
      expect(refused.text).toContain(mistake)
    expect(refused.html).toContain('value="31/5.1"')
    expect(refused.html).toContain('value="soon"')
  })

  test('words that are adopted already say by whom', async () => {
    const path = `/concepts/${definition}/adoption`
    const refused = await lead.post(path, path, {
      version: '1',
      body: org.units.board!,
      onDay: '30 October 2026',
      steward: org.postOf.lead,
      reviewOn: '31 January 2028',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('These words are adopted already: by Management Board, on 22 January 2026')
  })

  test('a review date that has passed is late, in words', async () => {
    await asOn(server, org, TODAY, async (caller) => {
      const { edit: base } = await door.readConcept(caller, definition)
      good(await door.keepConcept(caller, definition, { base, stewardPostId: org.postOf.lead, reviewOn: '2026-11-30' }))
    })
    server.clock.now = new Date('2026-12-10T12:00:00Z')
    const later = await (await server.signedIn(org, 'director')).get(`/concepts/${definition}`)
    server.clock.now = new Date(`${TODAY}T12:00:00Z`)
    expect(later.html).toContain('<span class="in-late">was due on 30 November 2026</span>')
  })

  test('what is put away says when, by whom and why, and offers only to come back', async () => {
    const id = good(
      await asOn(server, org, TODAY, (caller) => door.startConcept(caller, { term: 'Old word', formal: 'x' })),
    ).id
    expect((await lead.post(`/concepts/${id}`, `/concepts/${id}/put-away`, { why: '' })).text).toContain('Say why')
    await lead.post(`/concepts/${id}`, `/concepts/${id}/put-away`, { why: 'We say it otherwise' })
    const page = await lead.get(`/concepts/${id}`)
    expect(page.text).toContain('Put away on 30 October 2026 by Grace. Why: “We say it otherwise”')
    expect(page.html).not.toContain(`/concepts/${id}/draft"`)
    await lead.post(`/concepts/${id}`, `/concepts/${id}/return`, {})
    expect((await lead.get(`/concepts/${id}`)).html).toContain(`/concepts/${id}/draft"`)
  })

  test('whoever may not, is told so, and sees no button for it', async () => {
    const amina = await server.signedIn(org, 'amina')
    const page = await amina.get(`/concepts/${draft}`)
    for (const deed of ['draft"', 'adoption"', 'spoken"']) expect(page.html).not.toContain(`/concepts/${draft}/${deed}`)
    expect((await amina.get(`/concepts/${draft}/draft`)).status).toBe(403)
    expect((await amina.get(`/concepts/${draft}/adoption`)).status).toBe(403)
    const evaluator = await server.signedIn(org, 'evaluator')
    expect((await evaluator.get('/language-check')).status).toBe(403)
    expect((await evaluator.get('/concepts')).text).not.toContain('Old word')
  })

  test('checking the language of a draft shows the notes, saves nothing and loses nothing', async () => {
    const path = `/concepts/${definition}/draft`
    const typed = {
      term: 'Health inequity',
      formal: 'What hard to reach people lack.',
      plain: 'Not saved yet.',
      'quote-causes': 'kept too',
      source: 'mine',
    }
    const checked = await lead.send(`${path}/check`, server.fieldsOf(await lead.get(path), path, typed))
    expect(checked.status).toBe(200)
    expect(checked.html).toContain('<mark')
    for (const kept of [
      'What hard to reach people lack.</textarea>',
      'Not saved yet.</textarea>',
      'value="kept too"',
      'value="mine"',
    ])
      expect(checked.html).toContain(kept)
    const { draft: now } = await asOn(server, org, TODAY, (caller) => door.readConcept(caller, definition))
    expect(now.formal).toBe(V1.formal)
    const saved = await lead.send(path, server.fieldsOf(checked, path, { ...typed, formal: 'What they are denied.' }))
    expect(saved.location).toBe(`/concepts/${definition}?said=concept.saved`)
  })

  test('pressing the button twice adopts once', async () => {
    const id = good(
      await asOn(server, org, TODAY, (caller) => door.startConcept(caller, { term: 'Voice', formal: 'Who is heard.' })),
    ).id
    const path = `/concepts/${id}/adoption`
    const fields = server.fieldsOf(await lead.get(path), path, {
      version: 'draft',
      body: org.units.board!,
      onDay: TODAY,
      steward: org.postOf.lead,
      reviewOn: '31 January 2028',
      whyUnheard: 'Hurry',
    })
    const [one, two] = [await lead.send(path, fields), await lead.send(path, fields)]
    expect([one.location, two.location]).toEqual([
      `/concepts/${id}?said=concept.adopted`,
      `/concepts/${id}?said=concept.adopted`,
    ])
    expect(await asOn(server, org, TODAY, (caller) => door.decisionsOn(caller, id))).toHaveLength(1)
  })

  test('two people change a cause at once: what is saved stands above what was typed, and nothing is lost', async () => {
    const path = `/causes/${cause}`
    const typed = {
      title: 'Damp and cold homes',
      level: '3',
      mechanism: 'Mould and cold',
      affected: 'renters',
      actionable: 'ours',
    }
    const [first, second] = [await lead.get(path), await lead.get(path)]
    expect((await lead.send(path, server.fieldsOf(first, path, typed))).location).toBe(`${path}?said=cause.saved`)
    const stale = await lead.send(path, server.fieldsOf(second, path, { ...typed, mechanism: 'Mine' }))
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('Mould and cold')
    expect(stale.html).toContain('Mine</textarea>')
    expect((await lead.send(path, server.fieldsOf(stale, path, { ...typed, mechanism: 'Both' }))).location).toBe(
      `${path}?said=cause.saved`,
    )
  })

  test('a combination without a consequence says that it changes nothing yet', async () => {
    expect((await lead.get('/recognition')).text).toContain('Named, and changes nothing yet')
    const path = `/intersections/${combination}`
    await lead.post(path, path, { axes: 'nights\nlow pay', differs: 'Asleep by day', implication: 'Open at six' })
    expect((await lead.get(path)).text).not.toContain('Named, and changes nothing yet.')
  })

  test('the public glossary shows what is adopted and made public, to anybody, and no draft', async () => {
    const page = await server.nobody.get(`/p/${org.slug}/glossary`)
    expect(page.text).toContain(V1.plain)
    expect(page.text).not.toContain('Fair share')
    expect(page.html.length).toBeLessThan(30_000)
    const bare = await server.organisation({ name: 'Bare Trust' })
    expect((await server.nobody.get(`/p/${bare.slug}/glossary`)).text).toContain('There are no words here yet.')
    await asOn(server, org, TODAY, async (caller) => good(await door.publishConcept(caller, definition, false)))
    expect((await server.nobody.get(`/p/${org.slug}/glossary`)).text).not.toContain(V1.plain)
  })

  test('our own sentences on the public page can be read at the age of eleven', () => {
    const sentences = [
      glossaryWords.lead('Harbour'),
      glossaryWords.empty,
      glossaryWords.agreed('The Board', TODAY, 2),
      glossaryWords.source('a talk'),
    ]
    for (const sentence of sentences) expect(readingGrade(sentence), sentence).toBeLessThanOrEqual(6)
  })
})

/** Texts on these pages that people or packs wrote, longest first where one is a part of another. */
async function dataOf(server: Server, org: TestOrganisation): Promise<{ terms: string[]; texts: string[] }> {
  const { content } = await newestPack('terminology')
  const strings: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') strings.push(value)
    else if (value && typeof value === 'object') for (const inner of Object.values(value)) collect(inner)
  }
  collect(content)
  const lexicon = await newestPack('lexicon/en-GB')
  collect([lexicon.head.title, lexicon.content.entries.map(({ phrase }) => phrase)])
  const rows = await server.database.inOrganisation(org.org, 'reading', async (db) => [
    ...(await db.query<{ text: string }>('select title as text from record')),
    ...(await db.query<{ text: string }>('select name as text from organisation')),
    ...(await db.query<{ text: string }>('select unnest(array[formal, plain, upstream, source]) as text from concept')),
    ...(await db.query<{ text: string }>(
      `select body->>'formal' as text from version union all select body->>'plain' from version union all select body->>'term' from version`,
    )),
    ...(await db.query<{ text: string }>('select words as text from contribution')),
    ...(await db.query<{ text: string }>('select answer_text as text from action where answer_text is not null')),
    ...(await db.query<{ text: string }>(
      'select unnest(array[mechanism, array_to_string(affected, chr(10)), array_to_string(affected, $1)]) as text from cause',
      [', '],
    )),
    ...(await db.query<{ text: string }>(
      'select unnest(array[differs, implication, array_to_string(axes, chr(10)), array_to_string(axes, $1)]) as text from intersection',
      [', '],
    )),
    ...(await db.query<{ text: string }>('select unnest(array[words, prefer, reason, question]) as text from phrase')),
    ...(await db.query<{ text: string }>('select what as text from ask')),
  ])
  const own = rows.map(({ text }) => text).filter((text) => text && text.length > 1)
  return {
    terms: ['Ingrain', ...Object.values(people).map(({ name }) => name)],
    texts: [...strings, ...own]
      .flatMap((text) => [text, ...[60, 100, 160, 200].map((most) => shorten(text, most))])
      .filter((text) => text.length > 2),
  }
}

test('the pages of the room carry no style or script of their own', () => {
  for (const file of [
    'show',
    'draft',
    'list',
    'conversation',
    'standing',
    'consult',
    'adopt',
    'versions',
    'use',
    'history',
    'inUse',
    'onTable',
    'start',
    'wordingView',
  ])
    expect(readFileSync(new URL(`./pages/${file}.tsx`, import.meta.url), 'utf8')).not.toMatch(/style=|<script|onclick/)
})
