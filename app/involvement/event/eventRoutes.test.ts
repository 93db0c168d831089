import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import type { Person } from '../../../test/people.ts'
import { inPseudo, untranslated } from '../../../test/pseudo.ts'
import { type Browser, openTestServer } from '../../../test/server.ts'
import { listEvents } from './actions.ts'

const bus = {
  title: 'Bus ride with tenants',
  onDay: '20 October 2026',
  place: 'Mill Lane',
  stage: 'design',
  role: 'consulted',
  people: '6',
  who: 'Tenants',
  missing: 'Night workers',
  said: 'The stop is too far.',
  changed: 'The stop was moved.',
  paid: 'paid',
  toldOn: '',
  teamRating: '4',
}

describe('something done with people', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let org: TestOrganisation
  let lead: Browser
  beforeAll(async () => {
    server = await openTestServer('2026-10-30')
    org = await server.organisation()
    lead = await server.signedIn(org, 'lead')
    await server.as(org, 'lead', ({ db }) =>
      db.query('update record set owner_post_id = $2 where id = $1', [org.units.damp!, org.postOf.amina]),
    )
  })
  afterAll(() => server.close())

  const log = async (who: Person, changes: Record<string, string> = {}) => {
    const browser = await server.signedIn(org, who)
    return browser.post('/events/new', '/events', { ...bus, unitId: org.units.damp!, ...changes })
  }
  const eventOf = (seen: { location: string | null }) => seen.location!.replace(/\?.*/, '')

  test('is logged once, and then stands on the list, on its own page and for its work', async () => {
    const seen = await log('amina')
    expect(seen.location).toMatch(/^\/events\/[0-9a-f-]{36}\?said=event\.logged$/)
    const page = await lead.get(eventOf(seen))
    for (const words of [
      'Bus ride with tenants',
      '20 October 2026',
      'Warm and dry',
      'Night workers',
      'The stop was moved.',
      'Very much (4)',
    ])
      expect(page.text).toContain(words)
    expect((await lead.get('/events')).text).toContain('1 of the one event changed something.')
    const listed = await server.as(org, 'amina', (caller) => listEvents(caller, { unitId: org.units.damp! }))
    expect(listed).toMatchObject([{ title: 'Bus ride with tenants', people: 6, adviserRating: null }])
    expect(await server.as(org, 'amina', (caller) => listEvents(caller, { unitId: org.units.homes! }))).toEqual([])
  })

  test('tells every mistake at once, with everything typed still there', async () => {
    const seen = await log('amina', {
      title: 'Only a title',
      onDay: 'yesterday',
      stage: '',
      role: '',
      people: 'many',
      paid: '',
      unitId: '',
    })
    expect(seen.status).toBe(422)
    expect(seen.html).toContain('value="Only a title"')
    for (const words of [
      'Give the day',
      'Choose the stage',
      'Choose what people did',
      'as a whole number',
      'Say whether they were paid',
      'Choose the work',
    ])
      expect(seen.text).toContain(words)
    expect((await log('amina', { onDay: '31 October 2026' })).text).toContain('Give today or an earlier day')
  })

  test('shows both ratings with their gap to those who govern, and to its team only that there is one', async () => {
    const seen = await log('amina', { title: 'A walk' })
    const at = eventOf(seen)
    await lead.post(`${at}/amendment`, `${at}/amendment`, {
      adviserRating: '1',
      adviserRaters: '1',
      ...bus,
      title: 'A walk',
      unitId: org.units.damp!,
    })
    const governing = await (await server.signedIn(org, 'director')).get(at)
    expect(governing.text).toContain('A little (1), one adviser')
    expect(governing.text).toContain('These differ by 3.')
    const team = await (await server.signedIn(org, 'amina')).get(at)
    expect(team.text).toContain('There is a rating. It is shown to the team when five or more advisers gave one.')
    expect(team.text).not.toContain('A little')
    expect((await (await server.signedIn(org, 'amina')).get(`${at}/amendment`)).html).not.toContain('adviserRating')
  })

  test('changed by its team keeps what advisers rated', async () => {
    const at = eventOf(await log('lead', { title: 'A meal', adviserRating: '2', adviserRaters: '3' }))
    const amina = await server.signedIn(org, 'amina')
    await amina.post(`${at}/amendment`, `${at}/amendment`, { ...bus, title: 'A long meal', unitId: org.units.damp! })
    expect((await lead.get(at)).text).toContain('Some (2), 3 advisers')
    const stale = await server.signedInWithKeys(org, 'lead')
    const late = await stale.send(`${at}/amendment`, [
      ['key', stale.key()],
      ['base', '0'],
      ...Object.entries({ ...bus, title: 'Mine', unitId: org.units.damp! }),
    ])
    expect(late.status).toBe(422)
    expect(late.html).toContain('value="Mine"')
    expect(late.text).toContain('A long meal')
    expect((await lead.get(at)).text).toContain('A long meal')
  })

  test.each(['ben', 'secretary', 'partner'] as const)('%s does not log for work that is not theirs', async (who) => {
    const browser = await server.signedInWithKeys(org, who)
    const sent = await browser.send('/events', [
      ['key', browser.key()],
      ...Object.entries({ ...bus, unitId: org.units.damp! }),
    ])
    expect(sent.status).toBe(403)
  })

  test('of another team is not read by somebody who leads other work', async () => {
    const at = eventOf(await log('lead', { title: 'Elsewhere', unitId: org.units.children! }))
    expect((await (await server.signedIn(org, 'amina')).get(at)).status).toBe(403)
    expect((await (await server.signedIn(org, 'amina')).get('/events')).text).not.toContain('Elsewhere')
  })

  test('is spoken of in the words of the room alone', async () => {
    const at = eventOf(await log('lead'))
    const data = Object.values(bus).concat(
      'Warm and dry',
      'Grace',
      'Harbour Research Collaboration',
      'Homes and work',
      'Children and families',
      'Management Board',
      'Fells Food Network',
      'Harbour',
      'A walk',
      'A long meal',
      'A meal',
      'Elsewhere',
    )
    for (const path of ['/events', '/events/new', at, `${at}/amendment`])
      expect({ path, left: untranslated((await lead.get(path, inPseudo)).html, data) }).toEqual({ path, left: [] })
  })
})
