import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAdviser } from '../../app/involvement/actions.ts'
import { leavePost } from '../../app/organisation/post/actions.ts'
import { startSession } from '../../app/organisation/signin/sessionStore.ts'
import {
  amendConcept,
  answerComment,
  attestConcept,
  closeConsultation,
  conversationOn,
  openConsultation,
  pinProject,
  readConcept,
  savedTexts,
  sayOnConcept,
  startConcept,
  terminologyFacts,
} from '../../app/terminology/actions.ts'
import { noWords } from '../../app/terminology/wording.ts'
import { plan, type TestOrganisation } from '../house.ts'
import { type Browser, openTestServer } from '../server.ts'
import { adopt, adoptedDefinition, asOn, good, project, saying, V1, V2 } from './terminology.fixture.ts'

type Server = Awaited<ReturnType<typeof openTestServer>>

const LACKING = {
  term: 'Health inequity',
  formal:
    'Health inequities are systematic, avoidable and so unfair differences in how long and how well people live, between social groups and places, that follow from unequal money, work, housing and care.',
}
const PLAIN = 'Some people get ill sooner and die younger because of money, work and homes. That is not fair.'

describe('J02 from draft to the public page', () => {
  let server: Server
  let org: TestOrganisation
  let lead: Browser
  let id: string
  let carys: string
  beforeAll(async () => {
    server = await openTestServer('2026-01-05')
    org = await server.organisation({}, '2025-11-01')
    lead = await server.signedIn(org, 'lead')
    carys = await server.as(
      org,
      'lead',
      (caller) => addAdviser(caller, { knownAs: 'Carys', contactBy: 'phone' }),
      '2026-01-05',
    )
  })
  afterAll(() => server.close())

  const facts = (on: string) => server.as(org, 'lead', (caller) => terminologyFacts(caller), on)

  test('the list offers definitions to argue about while there is nothing', async () => {
    const list = await lead.get('/concepts')
    expect(list.text).toContain('Choose a definition to argue about. 3 are ready.')
    const choose = await lead.get('/concepts/new?concept=health-inequity')
    expect(choose.text).toContain('After: Working definition of a research collaboration')
    expect(choose.text).toContain('Nobody has read this source again yet.')
  })

  test('a draft begins from a candidate, and says that it is not yet a promise', async () => {
    const begun = await lead.post('/concepts/new?concept=health-inequity', '/concepts', {})
    expect(begun.location).toMatch(/^\/concepts\/[0-9a-f-]{36}\/draft\?said=concept.started$/)
    id = begun.location!.split('/')[2]!
    const draft = await lead.get(begun.location!)
    expect(draft.text).toContain('A draft is not yet a promise')
    expect((await facts('2026-01-05'))['definition.consulted']).toMatchObject({ value: false })
  })

  test('the page says who is not heard in it, and lets it go on', async () => {
    const saved = await lead.post(`/concepts/${id}/draft`, `/concepts/${id}/draft`, {
      ...LACKING,
      plain: '',
      elements: ['systematic', 'causes'],
      'quote-systematic': 'systematic',
      'quote-causes': 'unequal money, work, housing',
      'quote-between-whom': 'between social groups and places',
      'quote-avoidable-unfair': 'avoidable and so unfair',
      'quote-length-and-quality': 'how long and how well',
      'quote-power-voice': '',
      approach: 'gradient',
    })
    expect(saved.location).toBe(`/concepts/${id}?said=concept.saved`)
    const shown = await lead.get(`/concepts/${id}`)
    expect(shown.text).toContain('This definition does not yet say who is heard.')
    expect(shown.text).not.toContain('does not yet name what causes it')
    const ask = await lead.get(`/concepts/${id}/consultation`)
    expect(ask.text).toContain('This definition does not yet say who is heard.')
    const opened = await lead.post(`/concepts/${id}/consultation`, `/concepts/${id}/consultation`, {
      what: 'Does this say what you mean?',
      minutes: '10',
      pay: '12.50',
      closesOn: '30 January 2026',
      audience: ['staff', 'advisers'],
    })
    expect(opened.location).toBe(`/concepts/${id}?said=concept.consulted`)
    expect((await facts('2026-01-05'))['definition.consulted']).toMatchObject({ value: true })
  })

  test('four people comment, each owed an answer, and the lead answers three', async () => {
    for (const [who, words] of [
      ['themeLead', 'Is place in scope?'],
      ['amina', 'Too long for a bid box.'],
      ['partner', 'Say landlords do things.'],
    ] as const) {
      const browser = await server.signedIn(org, who)
      const said = await browser.post(`/concepts/${id}`, `/concepts/${id}/comments`, { words, severity: 'minor' })
      expect(said.location).toBe(`/concepts/${id}?said=concept.heard`)
    }
    const unread = await lead.post(`/concepts/${id}/spoken`, `/concepts/${id}/spoken`, {
      adviser: carys,
      channel: 'phone',
      saidOn: '5 January 2026',
      words: 'Nobody said anything about not being listened to.',
      severity: 'major',
    })
    expect(unread.status).toBe(422)
    expect(unread.text).toContain('Read their words back to them, then tick that you did')
    expect(unread.text).toContain('Nobody said anything about not being listened to.')
    const spoken = await lead.post(`/concepts/${id}/spoken`, `/concepts/${id}/spoken`, {
      adviser: carys,
      channel: 'phone',
      saidOn: '5 January 2026',
      words: 'Nobody said anything about not being listened to.',
      severity: 'major',
      readBack: 'yes',
    })
    expect(spoken.location).toBe(`/concepts/${id}?said=concept.spoken`)
    const said = await asOn(server, org, '2026-01-05', (caller) => conversationOn(caller, id))
    expect(said).toHaveLength(4)
    const page = await lead.get(`/concepts/${id}`)
    expect(page.text).toContain('Carys, public adviser')
    expect(page.text).toContain('by phone, entered by Grace, read back')
    for (const { action, fromKind } of said.filter(({ words }) => !words.includes('landlords'))) {
      const answered = await lead.post(`/concepts/${id}`, `/concepts/${id}/answers`, {
        action: action!.id,
        answer: 'partly',
        text: 'We looked at it together.',
        ...(fromKind === 'adviser' && { channel: 'phone' }),
      })
      expect(answered.location).toBe(`/concepts/${id}?said=concept.answered`)
    }
  })

  test('the secretary records the adoption, and the page names the fourth comment as an answer owed, by when and to whom', async () => {
    server.clock.now = new Date('2026-01-22T12:00:00Z')
    const secretary = await server.signedIn(org, 'secretary')
    lead = await server.signedIn(org, 'lead')
    const adopted = await secretary.post(`/concepts/${id}/adoption`, `/concepts/${id}/adoption`, {
      version: '1',
      body: org.units.board!,
      onDay: '22 January 2026',
      minute: '31/5.1',
      steward: org.postOf.lead,
      reviewOn: '31 January 2027',
    })
    expect(adopted.location).toBe(`/concepts/${id}?said=concept.adopted`)
    const page = await lead.get(`/concepts/${id}`)
    expect(page.text).toContain('by Management Board, 22 January 2026, minute 31/5.1')
    expect(page.text).toContain('Health equity lead owes Kit an answer by 4 February 2026.')
    const now = await facts('2026-01-22')
    expect(now).toMatchObject({
      'definition.adopted': { value: true },
      'definition.stewardInPost': { value: true },
      'definition.reviewCurrent': { value: true },
      'definition.adviserCommentsAnswered': { value: 1 },
      'definition.plainTwin': { value: false },
      'definition.publicPage': { value: false },
      'definition.linkedPlaces': { value: 0 },
    })
  })

  test('a plain twin, adopted with it, and two links complete what Resourced rests on', async () => {
    server.clock.now = new Date('2026-02-12T12:00:00Z')
    lead = await server.signedIn(org, 'lead')
    await lead.post(`/concepts/${id}/draft`, `/concepts/${id}/draft`, { ...LACKING, plain: PLAIN })
    const secretary = await server.signedIn(org, 'secretary')
    const adopted = await secretary.post(`/concepts/${id}/adoption`, `/concepts/${id}/adoption`, {
      version: 'draft',
      body: org.units.board!,
      onDay: '12 February 2026',
      minute: '32/4',
      steward: org.postOf.lead,
      reviewOn: '31 January 2027',
    })
    expect(adopted.location).toBe(`/concepts/${id}?said=concept.adopted`)
    for (const [tag, title, url] of [
      ['induction', 'Induction pack, page 2', ''],
      ['website', 'Front page', 'https://harbour.example/words'],
    ] as const)
      expect(
        (
          await lead.post(`/concepts/${id}`, `/concepts/${id}/links`, {
            tag,
            title,
            url,
            where: 'Page 2',
            onDay: '12 February 2026',
          })
        ).location,
      ).toBe(`/concepts/${id}?said=concept.linked`)
    await lead.post(`/concepts/${id}`, `/concepts/${id}/publication`, {})
    expect(await facts('2026-02-12')).toMatchObject({
      'definition.plainTwin': { value: true },
      'definition.publicPage': { value: true },
      'definition.linkedPlaces': { value: 2 },
    })
  })

  test('anyone reads the plain words first, and the full ones under them', async () => {
    const glossary = await server.nobody.get(`/p/${org.slug}/glossary`)
    expect(glossary.status).toBe(200)
    expect(glossary.text.indexOf(PLAIN)).toBeGreaterThan(0)
    expect(glossary.text.indexOf(PLAIN)).toBeLessThan(glossary.text.indexOf(LACKING.formal))
    expect(glossary.text).toContain('Management Board agreed these words on 12 February 2026. This is version 2.')
    expect((await server.nobody.get('/p/nobody-here/glossary')).status).toBe(404)
  })

  test('a steward who leaves takes the rung with them, the same day after', async () => {
    await server.as(org, 'director', (caller) => leavePost(caller, org.postOf.lead, '2026-03-01'), '2026-02-20')
    expect(
      (await server.as(org, 'director', (caller) => terminologyFacts(caller), '2026-03-01'))[
        'definition.stewardInPost'
      ],
    ).toMatchObject({ value: true })
    expect(
      (await server.as(org, 'director', (caller) => terminologyFacts(caller), '2026-03-02'))[
        'definition.stewardInPost'
      ],
    ).toMatchObject({ value: false })
  })
})

describe('J03 Carys changes the definition', () => {
  let server: Server
  let org: TestOrganisation
  let id: string
  let comment: string
  let projects: string[]
  beforeAll(async () => {
    server = await openTestServer('2026-09-17')
    org = await server.organisation({ units: plan.units.filter(({ kind }) => kind !== 'project') }, '2026-01-02')
    const made = await adoptedDefinition(server, org)
    id = made.id
    projects = []
    for (const title of ['Warm and dry', 'Night work', 'Bus fares']) projects.push(await project(server, org, title))
    for (const unitId of projects)
      good(await server.as(org, 'amina', (caller) => pinProject(caller, id, { unitId, versionNo: 1 }), '2026-01-27'))
    good(await server.as(org, 'director', (caller) => attestConcept(caller, id, 1), '2026-01-27'))
    const said = good(
      await asOn(server, org, '2026-09-01', (caller) =>
        sayOnConcept(
          caller,
          id,
          { words: 'It still does not say that people like me are not asked.', severity: 'major' },
          saying,
          { adviserId: made.carys, channel: 'phone', readBack: true },
        ),
      ),
    )
    comment = said.commentId!
    const base = (await asOn(server, org, '2026-09-02', (caller) => readConcept(caller, id))).edit
    good(
      await asOn(server, org, '2026-09-02', (caller) =>
        amendConcept(caller, id, { ...noWords, ...V2, base, because: comment }),
      ),
    )
    const ask = good(
      await asOn(server, org, '2026-09-03', (caller) =>
        openConsultation(caller, id, { what: 'One phrase is new. Keep it?', minutes: 5, closesOn: '2026-09-15' }),
      ),
    )
    good(await asOn(server, org, '2026-09-15', (caller) => closeConsultation(caller, id, ask.id)))
    good(
      await asOn(server, org, '2026-09-16', (caller) =>
        answerComment(caller, id, said.actionId!, {
          answer: 'accepted',
          text: 'It is in.',
          sent: { onDay: '2026-09-16', channel: 'email' },
        }),
      ),
    )
  })
  afterAll(() => server.close())

  const facts = (on: string) => server.as(org, 'lead', (caller) => terminologyFacts(caller), on)

  test('until the board decides the first version stays in force, with its pins and attestations', async () => {
    expect(await facts('2026-09-16')).toMatchObject({
      'projects.pinnedShare': { value: 1 },
      'definition.changesFromContribution': { value: 0 },
    })
  })

  test('the version page shows the words that were added, and because of whom', async () => {
    good(
      await adopt(server, org, id, '2026-09-17', { minuteRef: '34/5', reviewOn: '2027-09-30', becauseIds: [comment] }),
    )
    const lead = await server.signedIn(org, 'lead')
    const page = await lead.get(`/concepts/${id}/versions/2`)
    expect(page.text).toContain('Because of a comment by a public adviser, answered 16 September.')
    expect(page.html).toMatch(/<ins>[\s\S]*and from who is heard when these are decided[\s\S]*<\/ins>/)
    expect(page.html).not.toMatch(/<del>[\s\S]*social groups/)
    const list = await lead.get(`/concepts/${id}/versions`)
    expect(list.text).toContain('a comment by a public adviser, answered 16 September')
    const old = await lead.get(`/concepts/${id}/versions/1`)
    expect(old.text).toContain('Version 2 took its place on 17 September 2026.')
  })

  test('what was pinned and attested says look again, and counts for nothing towards the new version', async () => {
    const director = await server.signedIn(org, 'director')
    expect((await director.get(`/concepts/${id}`)).text).toContain('The words have changed: look again')
    const again = await director.get(`/concepts/${id}/attestation`)
    expect(again.text).toContain('You said so of version 1. The words have changed since.')
    expect(again.html).toContain('<ins>')
    expect((await director.get(`/concepts/${id}/projects`)).text).toContain('Version 1: look again')
    const now = await facts('2026-09-17')
    expect(now['projects.pinnedShare']).toMatchObject({
      value: 0,
      of: { n: 0, total: 3 },
      missing: expect.arrayContaining(projects),
    })
    expect(now['members.attestedShare']).toMatchObject({ value: 0, of: { n: 0, total: 10 } })
    expect(now).toMatchObject({
      'definition.changesFromContribution': { value: 1 },
      'definition.changesFromAdviserAnswered': { value: 1 },
    })
  })

  test('members attest once to the new version, and leads move their projects', async () => {
    const amina = await server.signedIn(org, 'amina')
    const attested = await amina.post(`/concepts/${id}/attestation`, `/concepts/${id}/attestation`, {})
    expect(attested.location).toBe(`/concepts/${id}?said=concept.attested`)
    const stale = await server.as(org, 'amina', (caller) => attestConcept(caller, id, 1), '2026-09-17')
    expect(stale).toEqual({ ok: false, because: 'superseded' })
    expect(await server.as(org, 'amina', (caller) => attestConcept(caller, id, 2), '2026-09-17')).toEqual({
      ok: true,
      isNew: false,
    })
    const moved = await amina.post(`/concepts/${id}/projects`, `/concepts/${id}/pins`, {
      unit: projects[0]!,
      version: '2',
    })
    expect(moved.location).toBe(`/concepts/${id}/projects?said=concept.pinned`)
    const now = await facts('2026-09-17')
    expect(now['projects.pinnedShare']).toMatchObject({ of: { n: 1, total: 3 }, counted: [projects[0]] })
    expect(now['members.attestedShare']).toMatchObject({ of: { n: 1, total: 10 }, counted: [org.people.amina] })
  })

  test('a change older than 24 months is no longer what we learn from', async () => {
    // The change was frozen with the words of the second consultation, on 3 September 2026.
    expect((await facts('2028-09-02'))['definition.changesFromContribution']).toMatchObject({ value: 1 })
    expect((await facts('2028-09-03'))['definition.changesFromContribution']).toMatchObject({ value: 0 })
  })
})

const wordFile = async (paragraphs: readonly string[]): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] })),
  )

describe('J04 the coach that keeps its mouth shut', () => {
  let server: Server
  let org: TestOrganisation
  let lead: Browser
  let cookie: string
  beforeAll(async () => {
    server = await openTestServer()
    org = await server.organisation({}, '2026-01-02')
    const token = await server.database.inInstance((db) =>
      startSession(db, { org: org.org, memberId: org.people.themeLead, now: server.clock.now }),
    )
    cookie = `ingrain-session=${token}`
    lead = server.browse(cookie)
  })
  afterAll(() => server.close())

  const filler = Array.from(
    { length: 200 },
    (_, n) => `Paragraph ${n} says when the clinic opens and which bus goes there, and who asked for it.`,
  )
  const text = [
    'We will target hard to reach families.',
    ...filler,
    'As one resident said: “They call us hard to reach, but I am here every Tuesday.”',
    'Hard to reach groups will be sent a leaflet.',
  ].join('\n\n')

  const upload = async (name: string, bytes: Uint8Array) => {
    const ask = await lead.get('/language-check')
    const [, key = ''] = server.fieldsOf(ask, '/language-check', {}).find(([field]) => field === 'key')!
    const form = new FormData()
    form.set('key', key)
    form.set('text', '')
    form.set('file', new File([new Uint8Array(bytes)], name))
    return server.request('/language-check', { method: 'POST', body: form, headers: { cookie } })
  }

  test('two places in her own words are marked with their question, the quotation is left alone and named', async () => {
    const before = await server.database.inOrganisation(org.org, 'reading', (db) =>
      db.one<{ n: number }>('select count(*)::int as n from happening'),
    )
    const found = await lead.post('/language-check', '/language-check', { text })
    expect(found.status).toBe(200)
    expect(found.html.match(/<mark /g)).toHaveLength(2)
    expect(found.text.match(/Hard for whom\? What stopped them\?/g)).toHaveLength(2)
    expect(found.text).toContain('“hard to reach”, because it stands in quotation marks.')
    const after = await server.database.inOrganisation(org.org, 'reading', (db) =>
      db.one<{ n: number }>('select count(*)::int as n from happening'),
    )
    expect(after).toEqual(before)
  })

  test('a Word file is read and left as it is, and the page says that it was not kept', async () => {
    const bytes = await wordFile(text.split('\n\n'))
    const found = await upload('plan.docx', bytes)
    expect(found.status).toBe(200)
    expect(found.html.match(/<mark /g)).toHaveLength(2)
    expect(found.text).toContain('“plan.docx” was read and not kept.')
    expect(
      await server.database.inOrganisation(org.org, 'reading', (db) => db.one('select count(*)::int as n from file')),
    ).toEqual({ n: 0 })
  })

  test('a long document with very much to look at shows its first hundred passages, and says of how many', async () => {
    const bytes = await wordFile(
      Array.from(
        { length: 900 },
        (_, n) =>
          `Section ${n}: hard to reach families will be told about the clinic and its hours, and where the bus goes from there.`,
      ),
    )
    const found = await upload('long.docx', bytes)
    expect(found.html.match(/<mark /g)).toHaveLength(100)
    expect(found.text).toContain('The first 100 of 900 passages are shown.')
    expect(found.html.length).toBeLessThan(200_000)
  })

  test('a file that is something else is refused in one sentence, named', async () => {
    const refused = await upload('plan.docx', new TextEncoder().encode('MZ not a document at all'))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('what is in it is plain text')
  })

  test('a phrase is kept in its passage with a reason, and is asked about again when the passage changes', async () => {
    const page = await lead.post('/language-check', '/language-check', {
      text: 'The hard to reach scheme is its legal name.',
    })
    const fields = server.fieldsOf(page, '/language-check', {
      text: 'The hard to reach scheme is its legal name.',
      keep: '1',
      'reason-1': '',
    })
    const refused = await lead.send('/language-check/keep', fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Say why')
    const kept = await lead.send(
      '/language-check/keep',
      fields.map(([name, value]) => (name === 'reason-1' ? [name, 'It is the name of the scheme'] : [name, value])),
    )
    expect(kept.status).toBe(200)
    expect(kept.text).toContain('“hard to reach”: It is the name of the scheme')
    expect(kept.html).not.toContain('<mark')
    const changed = await lead.post('/language-check', '/language-check', {
      text: 'The hard to reach scheme has a legal name.',
    })
    expect(changed.html).toContain('<mark')
    const columns = await server.database.inOrganisation(org.org, 'reading', (db) =>
      db.query('select * from dismissal'),
    )
    expect(columns).toHaveLength(1)
    expect(JSON.stringify(columns)).not.toContain(org.people.themeLead)
  })

  test('nothing found is said not to be proof of equity, and nothing at all is asked for', async () => {
    const clear = await lead.post('/language-check', '/language-check', { text: 'The clinic opens at eight.' })
    expect(clear.text).toContain('This is not proof of equity')
    expect((await lead.post('/language-check', '/language-check', { text: '  ' })).text).toContain(
      'Paste a text or choose a file',
    )
  })

  test('our own words are looked for too, and an adopted term is shown with its meaning', async () => {
    const graces = await server.signedIn(org, 'lead')
    const added = await graces.post('/phrases', '/phrases', {
      words: 'service user',
      prefer: 'people who use our clinics',
      reason: 'They said so.',
      question: 'What do they call themselves?',
      severity: 'strong',
    })
    expect(added.location).toBe('/phrases?said=phrase.added')
    await adoptedDefinition(server, org)
    const found = await lead.post('/language-check', '/language-check', {
      text: 'Our Service-Users survey asked about health inequity.',
    })
    expect(found.text).toContain('What do they call themselves?')
    expect(found.text).toContain(`An adopted term. Our meaning: ${V1.plain}`)
    expect((await lead.get('/phrases')).text).toContain('people who use our clinics')
  })
})

describe('J05 two editors at once', () => {
  let server: Server
  let org: TestOrganisation
  beforeAll(async () => {
    server = await openTestServer()
    org = await server.organisation()
  })
  afterAll(() => server.close())

  test('the second sees both texts with the differing words marked, hers still in the box, and both stay in the history', async () => {
    const id = good(
      await asOn(server, org, '2026-10-30', (caller) =>
        startConcept(caller, {
          kind: 'recognition',
          term: 'What we recognise',
          formal: 'Class and sex combine.',
          upstream: 'Behaviour follows conditions.',
          plain: 'Lives are made of many things.',
        }),
      ),
    ).id
    const lead = await server.signedIn(org, 'lead')
    const ben = await server.signedIn(org, 'ben')
    const path = `/concepts/${id}/draft`
    const [hers, his] = [await lead.get(path), await ben.get(path)]
    const fields = (page: typeof hers, formal: string) =>
      server.fieldsOf(page, path, {
        term: 'What we recognise',
        formal,
        upstream: 'Behaviour follows conditions.',
        plain: 'Lives are made of many things.',
        source: '',
      })
    expect((await ben.send(path, fields(his, 'Class, sex and race combine.'))).location).toBe(
      `/concepts/${id}?said=concept.saved`,
    )
    const second = await lead.send(path, fields(hers, 'Class, sex and migration combine.'))
    expect(second.status).toBe(303)
    const merge = await lead.get(second.location!)
    expect(merge.text).toContain('What is saved now: Ben, 30 October 2026')
    expect(merge.html).toMatch(/<ins>[\s\S]*?migration[\s\S]*?<\/ins>/)
    expect(merge.html).toMatch(/<del>[\s\S]*?race[\s\S]*?<\/del>/)
    expect(merge.html).toMatch(/<textarea[^>]*name="formal"[^>]*>\s*Class, sex and migration combine\.<\/textarea>/)
    // Ben's text stands until she decides.
    expect((await lead.get(`/concepts/${id}`)).text).toContain('Class, sex and race combine.')
    const joined = await lead.send(path, fields(merge, 'Class, sex, race and migration combine.'))
    expect(joined.location).toBe(`/concepts/${id}?said=concept.saved`)
    const history = await lead.get(`/concepts/${id}/history`)
    expect(history.text).toContain('Waited beside another text that was saved first')
    expect(
      await asOn(server, org, '2026-10-30', async (caller) =>
        (await savedTexts(caller, id)).map(({ body }) => body.formal),
      ),
    ).toEqual([
      'Class, sex, race and migration combine.',
      'Class, sex and migration combine.',
      'Class, sex and race combine.',
      'Class and sex combine.',
    ])
  })
})
