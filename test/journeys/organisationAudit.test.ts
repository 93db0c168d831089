import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../house.ts'
import { openTestServer } from '../server.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
})
afterAll(() => server.close())

describe('the audit trail', () => {
  test('says in words that the chain is whole, and shows who changed which fields, and none of the words', async () => {
    const lead = await server.signedIn(org, 'lead')
    await lead.post('/units/new', '/units', {
      name: 'Harbour light',
      kind: 'part',
      parentId: org.units.whole!,
      levelId: org.levels.programme!,
      places: '',
      groups: '',
    })
    const una = await server.signedIn(org, 'auditor')
    const page = await una.get('/audit')
    expect(page.text).toMatch(/The chain is whole: each of its \d+ entries follows from the one before/)
    expect(page.text).toContain('Grace')
    expect(page.text).toContain('Made: Part of the organisation (name)')
    expect(page.text).not.toContain('Harbour light')
    expect(page.text).toContain('30 October 2026')
  })

  test('is read by whoever may audit, and by nobody else', async () => {
    for (const who of ['administrator', 'director', 'lead', 'auditor'] as const)
      expect((await (await server.signedIn(org, who)).get('/audit')).status).toBe(200)
    for (const who of ['amina', 'themeLead', 'partner', 'evaluator'] as const)
      expect((await (await server.signedIn(org, who)).get('/audit')).status).toBe(403)
  })

  test('says at which entry it is broken when somebody changed one behind the product’s back', async () => {
    const client = new pg.Client({ connectionString: server.superUrl })
    await client.connect()
    await client.query(
      `update audit set entry = jsonb_set(entry, '{by}', '"member:nobody"') where org_id = $1 and seq = 2`,
      [org.org],
    )
    await client.end()
    const page = await (await server.signedIn(org, 'auditor')).get('/audit')
    expect(page.text).toContain('The chain is broken at entry 2')
    const other = await server.organisation({ name: 'Elsewhere' })
    expect((await (await server.signedIn(other, 'auditor')).get('/audit')).text).toContain('The chain is whole')
  })
})
