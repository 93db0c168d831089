import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tellStatus } from '../../app/mainstreaming/status/tellStatus.ts'
import type { TestOrganisation } from '../house.ts'
import { openTestServer } from '../server.ts'
import { makeCommitments } from './mainstreaming.fixture.ts'
import { openOn, rowOf, type Server } from './mainstreamingPages.ts'

describe('J01 begin from nothing', () => {
  let server: Server
  let org: TestOrganisation
  beforeAll(async () => {
    server = await openTestServer('2026-10-30')
    org = await server.organisation({ name: 'Northbank' }, '2026-10-01')
  })
  afterAll(() => server.close())

  test('the board says in one sentence what the first step is', async () => {
    const { text, html } = await openOn(server, org)('lead', '/board')
    expect(text).toContain('You have begun. The first step is to agree what health inequity means here.')
    expect(text).toContain('Nothing is waiting for you.')
    expect(html).not.toContain('in-late')
  })

  test('every requirement says Absent in words, or that it is not in this version yet', async () => {
    const { html } = await openOn(server, org)('lead', '/board')
    const ids = [...html.matchAll(/<li class="in-row" id="(S\d\.\d|A\d)"/g)].map(([, id]) => id!)
    expect(ids).toHaveLength(23)
    for (const id of ids) expect(rowOf(html, id)).toMatch(/Absent|Not in this version yet/)
    for (const id of ['S1.1', 'S1.2', 'S2.1', 'S2.2', 'S2.3', 'S2.4', 'S3.7', 'S4.5'])
      expect(rowOf(html, id)).toContain('Absent')
    expect(rowOf(html, 'S3.1')).not.toContain('Absent')
  })

  test('a draft changes nothing, because a draft is not yet a promise, and the board says so', async () => {
    const lead = await server.signedIn(org, 'lead')
    await lead.post('/concepts/new?concept=health-inequity', '/concepts', {})
    const { html, text } = await lead.get('/board')
    expect(rowOf(html, 'S1.1')).toContain('Absent')
    expect(rowOf(html, 'S1.1')).toContain('A draft is begun. A draft is not yet a promise.')
    expect(text).toContain('The first step is to agree what health inequity means here.')
  })

  test('before anything is approved, no number pretends to be a lip-service gap', async () => {
    const { text } = await openOn(server, org)('lead', '/lip-service')
    expect(text).toContain('No commitment has been approved yet, so none can be only words.')
    expect(text).not.toMatch(/\b0 ?%|\b0 of\b/)
  })
})

describe('where an organisation stands, for machines', () => {
  let server: Server
  let org: TestOrganisation
  beforeAll(async () => {
    server = await openTestServer('2026-10-30')
    org = await server.organisation({}, '2026-01-05')
    await makeCommitments(server, org)
  })
  afterAll(() => server.close())
  const now = new Date('2026-10-30T12:00:00Z')

  test('is told by address or by id, the same both ways', async () => {
    const told = await tellStatus(server.database, org.slug, { json: true, now })
    expect(told.ok).toBe(true)
    expect(await tellStatus(server.database, org.org, { json: true, now })).toEqual(told)
    const status = JSON.parse(told.text)
    expect(status).toMatchObject({ today: '2026-10-30', lipServiceGap: { n: 4, of: 12 } })
    expect(status.requirements).toHaveLength(18)
    expect(status.achievements).toHaveLength(5)
    expect(status.requirements[2]).toMatchObject({
      id: 'S2.1',
      rung: 1,
      word: 'Declared',
      next: { rung: 2, fact: 'commitments.ownedShare' },
    })
    expect(status.requirements[6]).toMatchObject({ id: 'S3.1', rung: null, word: null })
    expect(status.promises.map(({ rung }: { rung: number }) => rung).sort()).toEqual([
      0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5,
    ])
    expect(status.facts['commitments.ownedShare']).toMatchObject({ n: 10, of: 12 })
  })

  test('of an organisation that is not here names those that are', async () => {
    expect(await tellStatus(server.database, 'nowhere', { json: true, now })).toEqual({
      ok: false,
      text: `There is no organisation called nowhere here. These are: ${org.slug}`,
    })
  })
})
