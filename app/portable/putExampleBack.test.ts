import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../test/house.ts'
import { openTestServer } from '../../test/server.ts'
import { addMember, membersOf } from '../organisation/people/actions.ts'
import { startSession } from '../organisation/signin/sessionStore.ts'
import { clearForgotten } from '../store/clearForgotten.ts'
import { newId } from '../store/newId.ts'
import { exportOrganisation } from './exportOrganisation.ts'
import { putExampleBack } from './putExampleBack.ts'
import { organisationIds } from './store.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let real: TestOrganisation
let folder: string
let file: string

beforeAll(async () => {
  server = await openTestServer()
  real = await server.organisation()
  folder = await mkdtemp(join(tmpdir(), 'ingrain-again-'))
  file = join(folder, 'example.ingrain')
  const model = await server.organisation({ name: 'Saltmarsh' })
  await writeFile(file, await exportOrganisation(server.database, model.org))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const example = async (): Promise<string> => {
  const here = await server.database.inInstance(organisationIds)
  const found = here.filter(({ isExample }) => isExample)
  expect(found).toHaveLength(1)
  return found[0]!.org
}
const namesIn = (org: string) =>
  server.database.inOrganisation(org, 'reading', async (db) => (await membersOf({ db })).map(({ name }) => name))
const rowsOf = async (org: string): Promise<number> => {
  const keeper = new pg.Client({ connectionString: server.superUrl })
  await keeper.connect()
  const { rows } = await keeper.query('select count(*)::int as n from record where org_id = $1', [org])
  await keeper.end()
  return rows[0].n
}

describe('the worked example put back as it was', () => {
  let changed: string

  test('loses what was changed in it, ends every session in it, and leaves every other organisation alone', async () => {
    expect(await putExampleBack(server.database, { file })).toBe(true)
    changed = await example()
    const before = await namesIn(changed)
    const others = await namesIn(real.org)
    await server.database.inOrganisation(changed, 'writing', async (db) => {
      const work = {
        db,
        org: changed,
        by: { kind: 'seed' as const },
        channel: 'screen' as const,
        now: new Date(),
        today: '2026-10-30',
        touched: [],
      }
      await addMember(work, { id: newId(), name: 'Zebedee', email: null, kind: 'staff', role: 'PL' })
    })
    expect(await namesIn(changed)).toContain('Zebedee')
    const memberId = (await server.database.inOrganisation(changed, 'reading', (db) => membersOf({ db })))[0]!.id
    const token = await server.database.inInstance((db) =>
      startSession(db, { org: changed, memberId, now: server.clock.now }),
    )
    const lead = await server.signedIn(real, 'lead')

    expect(await putExampleBack(server.database, { file })).toBe(true)
    expect(await example()).not.toBe(changed)
    expect(await namesIn(await example())).toEqual(before)
    expect(await namesIn(real.org)).toEqual(others)
    expect((await lead.get('/account')).status).toBe(200)
    const gone = await server.browse(`ingrain-session=${token}`).get('/account')
    expect(gone.location).toMatch(/^\/sign-in/)
  })

  test('asked for by two at once is there once', async () => {
    const both = await Promise.all([
      putExampleBack(server.database, { file }),
      putExampleBack(server.database, { file }),
    ])
    expect(both).toEqual([true, true])
    await example()
  })

  test('has its earlier rows cleared at the next start, and only those', async () => {
    const kept = [await rowsOf(real.org), await rowsOf(await example())]
    expect(await rowsOf(changed)).toBeGreaterThan(10)
    expect(await clearForgotten(server.ownerUrl)).toEqual([])
    expect(await rowsOf(changed)).toBe(0)
    expect([await rowsOf(real.org), await rowsOf(await example())]).toEqual(kept)
    expect(await clearForgotten(server.ownerUrl)).toEqual([])
  })

  test('stays as it is where its file is gone or not whole', async () => {
    const org = await example()
    expect(await putExampleBack(server.database, { file: join(folder, 'none') })).toBe(false)
    const torn = join(folder, 'torn.ingrain')
    await writeFile(torn, 'not a file of ours')
    expect(await putExampleBack(server.database, { file: torn })).toBe(false)
    expect(await example()).toBe(org)
  })

  test('is asked about first, and only on this machine', async () => {
    expect((await server.nobody.get('/example')).html).toContain('/example/renewal')
    const page = await server.nobody.get('/example/renewal')
    expect(page.text).toContain('No other organisation is touched')
    const afar = { 'x-forwarded-for': '192.0.2.7' }
    expect((await server.nobody.get('/example/renewal', afar)).status).toBe(404)
    const fields = server.fieldsOf(page, '/example/renewal', {})
    expect((await server.nobody.send('/example/renewal', fields, afar)).status).toBe(404)
  })
})
