import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkFor, stranger } from '../../app/assessment/adviser/adviser.fixture.ts'
import { amendAdviser, readAdviser } from '../../app/involvement/actions.ts'
import {
  amendConcept,
  answerComment,
  attestConcept,
  closeConsultation,
  conversationOn,
  openConsultation,
  pinProject,
  readConcept,
  terminologyFacts,
} from '../../app/terminology/actions.ts'
import { noWords } from '../../app/terminology/wording.ts'
import type { TestOrganisation } from '../house.ts'
import { openTestServer } from '../server.ts'
import { adopt, adoptedDefinition, asOn, good, project, V2 } from './terminology.fixture.ts'

const SAID = 'It still does not say that people like me are not asked.'
const MAIL = 'carys@public.example'

describe('J03 Carys changes the definition, by her link', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let org: TestOrganisation
  let id: string
  let carys: string
  let ask: string
  let link: string
  const on = (day: string) => {
    server.clock.now = new Date(`${day}T12:00:00Z`)
  }
  const comment = async () =>
    (await asOn(server, org, '2026-09-02', (caller) => conversationOn(caller, id))).find(({ words }) => words === SAID)!
  const facts = (day: string) => asOn(server, org, day, (caller) => terminologyFacts(caller))

  beforeAll(async () => {
    server = await openTestServer('2026-08-25')
    org = await server.organisation({}, '2026-01-02')
    ;({ id, carys } = await adoptedDefinition(server, org))
    const unitId = await project(server, org, 'Warm and dry')
    good(await server.as(org, 'amina', (caller) => pinProject(caller, id, { unitId, versionNo: 1 }), '2026-01-27'))
    good(await server.as(org, 'director', (caller) => attestConcept(caller, id, 1), '2026-01-27'))
    await asOn(server, org, '2026-08-25', async (caller) => {
      const { edit, ...adviser } = await readAdviser(caller, carys)
      good(await amendAdviser(caller, carys, edit, { ...adviser, contact: MAIL }))
    })
    ask = good(
      await asOn(server, org, '2026-08-25', (caller) =>
        openConsultation(caller, id, { what: 'Are these words still right?', minutes: 5, closesOn: '2026-09-08' }),
      ),
    ).id
  })
  afterAll(() => server.close())

  test('the lead asks her by name from the page of the ask, and nobody when nobody is chosen', async () => {
    const lead = await server.signedIn(org, 'lead')
    expect((await lead.get(`/concepts/${id}`)).html).toContain(`href="/asks/${ask}"`)
    const nobody = await lead.post(`/asks/${ask}`, `/asks/${ask}/links`, {})
    expect(nobody.status).toBe(422)
    expect(nobody.text).toContain('Choose at least one public adviser')
    const asked = await lead.post(`/asks/${ask}`, `/asks/${ask}/links`, { advisers: [carys], sentBy: '' })
    expect(asked.status).toBe(200)
    expect(asked.text).toContain('Carys: the letter is on its way.')
    link = await linkFor(server, MAIL)
    expect((await lead.get(`/asks/${ask}/links`)).location).toBe(`/asks/${ask}?said=link.again`)
    const page = await lead.get(`/asks/${ask}`)
    expect(page.text).toContain('Everybody on the list has been asked.')
  })

  test('she reads what is asked, the plain words before the full ones, and what became of her last comment', async () => {
    on('2026-09-01')
    const { status, text } = await stranger(server).get(link)
    expect(status).toBe(200)
    for (const part of ['Are these words still right?', '5 minutes', '8 September 2026', 'We say why now.'])
      expect(text).toContain(part)
    expect(text.indexOf(V2.plain)).toBeGreaterThan(0)
    expect(text.indexOf('follow from unequal money, work, housing and care.')).toBeGreaterThan(text.indexOf(V2.plain))
  })

  test('she says it, and somebody owes her an answer about those very words', async () => {
    const sent = await stranger(server).post(link, `${link}/comments`, {
      prefers: 'change',
      'words-1': SAID,
      'matters-1': 'major',
    })
    expect(sent.location).toBe(`${link}/thanks`)
    expect((await stranger(server).get(`${link}/thanks`)).text).toContain('Someone will answer by')
    expect(await comment()).toMatchObject({
      askId: ask,
      versionNo: 1,
      fromKind: 'adviser',
      fromId: carys,
      channel: 'screen',
      kind: 'comment',
      severity: 'major',
    })
    const lead = await server.signedIn(org, 'lead')
    expect((await lead.get(`/concepts/${id}`)).text).toContain(SAID)
  })

  test('it is answered, the words change because of it, and her page says both', async () => {
    const { id: because, action } = await comment()
    good(await asOn(server, org, '2026-09-08', (caller) => closeConsultation(caller, id, ask)))
    const { edit: base } = await asOn(server, org, '2026-09-09', (caller) => readConcept(caller, id))
    good(
      await asOn(server, org, '2026-09-09', (caller) => amendConcept(caller, id, { ...noWords, ...V2, base, because })),
    )
    const second = good(
      await asOn(server, org, '2026-09-09', (caller) =>
        openConsultation(caller, id, { what: 'One phrase is new. Keep it?', minutes: 5, closesOn: '2026-09-15' }),
      ),
    )
    expect(second.versionNo).toBe(2)
    good(await asOn(server, org, '2026-09-15', (caller) => closeConsultation(caller, id, second.id)))
    good(
      await asOn(server, org, '2026-09-16', (caller) =>
        answerComment(caller, id, action!.id, { answer: 'accepted', text: 'It is in.' }),
      ),
    )
    on('2026-09-16')
    const seen = await stranger(server).get(`${link}/said`)
    expect(seen.text).toContain('Yes, we will.')
    expect(seen.text).toContain('It is in.')
    expect(seen.text).toContain('We wrote new words for “Health inequity”.')
    expect(seen.html).toContain('Yes, it is done')
  })

  test('version 2 is adopted with it as the reason, and what held for version 1 counts for nothing', async () => {
    const { id: because } = await comment()
    expect(await facts('2026-09-16')).toMatchObject({ 'definition.changesFromAdviserAnswered': { value: 0 } })
    good(await adopt(server, org, id, '2026-09-17', { reviewOn: '2027-09-30', becauseIds: [because] }))
    on('2026-09-17')
    const lead = await server.signedIn(org, 'lead')
    const page = await lead.get(`/concepts/${id}/versions/2`)
    expect(page.text).toContain('Because of a comment by a public adviser, answered 16 September.')
    expect(page.html).toMatch(/<ins>[\s\S]*and from who is heard when these are decided[\s\S]*<\/ins>/)
    expect(await facts('2026-09-17')).toMatchObject({
      'definition.changesFromContribution': { value: 1 },
      'definition.changesFromAdviserAnswered': { value: 1 },
      'projects.pinnedShare': { value: 0 },
      'members.attestedShare': { value: 0 },
    })
  })

  test('her link is for reading until 22 September, and then for nothing', async () => {
    on('2026-09-22')
    const reading = await stranger(server).get(link)
    expect(reading.text).toContain('This closed on 8 September 2026')
    expect(reading.html).not.toContain('name="words-1"')
    on('2026-09-23')
    expect((await stranger(server).get(link)).status).toBe(410)
  })
})
