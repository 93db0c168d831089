import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkFor, stranger } from '../../app/assessment/adviser/adviser.fixture.ts'
import { startSession } from '../../app/organisation/signin/sessionStore.ts'
import { closeConsultation, conversationOn, openConsultationOn, wordingsOf } from '../../app/terminology/actions.ts'
import { momentOf } from '../example/momentOf.ts'
import { replay } from '../example/replay.ts'
import { actAs, callIt, idOf, type Stage, TIME_ZONE } from '../example/stage.ts'
import { type Standing, standingOn } from '../example/standing.ts'
import { readYear } from '../example/year.ts'
import { type Browser, openTestServer } from '../server.ts'

const CARYS = 'carys@example.org'
/** What Carys said by herself in the example, and says here by a link. */
const HERS = 'c-016'

describe('J03 in the worked year, the comment that changes the definition coming by a link', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let stage: Stage
  let link: string
  const evenings = new Map<string, Standing>()
  const whole = readYear('worked-year.yaml')
  const words = String(whole.events.find(({ id }) => id === HERS)?.with.text)

  const on = (day: string): Date => {
    server.clock.now = momentOf(day, '12:00', TIME_ZONE)
    return server.clock.now
  }
  const lead = async (): Promise<Browser> => {
    const about = { org: stage.org, memberId: idOf(stage, 'he-lead'), now: server.clock.now }
    return server.browse(`ingrain-session=${await server.database.inInstance((db) => startSession(db, about))}`)
  }
  const asLead = <T>(day: string, work: Parameters<typeof actAs<T>>[3]) => actAs(stage, 'he-lead', on(day), work)
  const rungOn = (day: string) => evenings.get(day)?.requirements['S1.1']
  const shareOn = (day: string, name: string) => evenings.get(day)?.facts[name]?.of

  /** The lead asks her from the page of the ask; she writes on the page of her letter. */
  async function byLink(): Promise<void> {
    const concept = idOf(stage, 'inequity')
    on('2026-08-28')
    const grace = await lead()
    await grace.post(`/concepts/${concept}/consultation`, `/concepts/${concept}/consultation`, {
      what: 'Are these words still right?',
      minutes: '5',
      pay: '12.50',
      closesOn: '14 September 2026',
      audience: ['advisers'],
    })
    const ask = await asLead('2026-08-28', (caller) => openConsultationOn(caller, concept))
    const asked = await grace.post(`/asks/${ask?.id}`, `/asks/${ask?.id}/links`, {
      advisers: [idOf(stage, 'adviser-01')],
      sentBy: '',
    })
    expect(asked.status).toBe(200)
    link = await linkFor(server, CARYS)
    on('2026-09-01')
    const sent = await stranger(server).post(link, `${link}/comments`, {
      prefers: 'change',
      'words-1': words,
      'matters-1': 'major',
    })
    expect(sent.location).toBe(`${link}/thanks`)
    await asLead('2026-09-01', async (caller) => {
      const said = (await conversationOn(caller, concept)).find((one) => one.words === words)
      expect(said).toMatchObject({ channel: 'screen', fromKind: 'adviser', severity: 'major' })
      callIt(stage, HERS, 'contribution', said?.id)
      await closeConsultation(caller, concept, ask!.id)
    })
  }

  beforeAll(async () => {
    server = await openTestServer('2026-08-28')
    const events = whole.events.filter(({ id, day }) => id !== HERS && day <= '2026-09-22')
    const watched = ['2026-09-16', '2026-09-17', '2026-09-21', '2026-09-22']
    await replay(server.database, { ...whole, events }, async (day, now) => {
      stage = now
      if (day === '2026-08-27') await byLink()
      if (watched.includes(day)) evenings.set(day, await standingOn(server.database, now.org, day))
    })
  }, 300_000)
  afterAll(() => server.close())

  test('her words are the reason of version 2, on its page and on hers', async () => {
    // The year's clock has stopped at the end of the year; whoever comes by a link has the clock of the place.
    await server.database.inOrganisation(stage.org, 'writing', (db) =>
      db.query('update organisation set example_today = null'),
    )
    on('2026-09-22')
    const concept = idOf(stage, 'inequity')
    const [newest] = await asLead('2026-09-22', (caller) => wordingsOf(caller, concept))
    const page = await (await lead()).get(`/concepts/${concept}/versions/${newest?.no}`)
    expect(page.text).toContain('Because of a comment by a public adviser, answered 16 September.')
    const hers = await stranger(server).get(`${link}/said`)
    expect(hers.text).toContain('It is in, in your order of words.')
    expect(hers.text).toContain('We wrote new words for “Health inequity”.')
  })

  test('the day that they are adopted S1.1 falls to Resourced: nobody has attested to them, no project carries them', () => {
    expect([rungOn('2026-09-16'), rungOn('2026-09-17')]).toEqual([5, 3])
    expect(shareOn('2026-09-17', 'members.attestedShare')).toEqual({ n: 0, total: 79 })
    expect(shareOn('2026-09-17', 'projects.pinnedShare')).toEqual({ n: 0, total: 14 })
  })

  test('it is on Learning again when 44 of 79 have attested and 8 of 14 projects are pinned, and not before', () => {
    expect([rungOn('2026-09-21'), rungOn('2026-09-22')]).toEqual([3, 5])
    expect(shareOn('2026-09-22', 'members.attestedShare')).toEqual({ n: 44, total: 79 })
    expect(shareOn('2026-09-21', 'projects.pinnedShare')).toEqual({ n: 0, total: 14 })
    expect(shareOn('2026-09-22', 'projects.pinnedShare')).toEqual({ n: 8, total: 14 })
  })
})
