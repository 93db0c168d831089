import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUpOrganisation } from '../../app/organisation/setup/setUp.ts'
import { readStructure } from '../../app/organisation/structure/actions.ts'
import { openInstance } from '../../app/store/openInstance.ts'
import { plan } from '../house.ts'
import { openPostgres15 } from '../postgres15.ts'

describe('a PostgreSQL server of your own (version 15)', () => {
  let server: Awaited<ReturnType<typeof openPostgres15>>
  let folder: string
  beforeAll(async () => {
    server = await openPostgres15()
    folder = mkdtempSync(join(tmpdir(), 'ingrain-server-'))
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const settings = () => ({ INGRAIN_DATA: folder, DATABASE_URL: server.appUrl })

  test('is refused in a sentence until its owner has migrated it', async () => {
    await expect(openInstance(settings())).rejects.toThrow(/behind this version of Ingrain by \d+ migrations/)
  })

  test('is migrated by the owner and used by a role that owns nothing', async () => {
    const instance = await openInstance({ ...settings(), DATABASE_OWNER_URL: server.ownerUrl })
    const begun = await setUpOrganisation(instance.database, plan, new Date())
    const { units } = await instance.database.inOrganisation(begun.org, 'reading', (db) => readStructure({ db }))
    expect(units.map(({ name }) => name)).toContain('Warm and dry')
    await instance.close()
  })

  test('opens again without the owner', async () => {
    const instance = await openInstance(settings())
    expect(instance.warnings).toEqual([])
    await instance.close()
  })

  test('is refused when the app would sign in as the owner of the tables', async () => {
    await expect(openInstance({ ...settings(), DATABASE_URL: server.ownerUrl })).rejects.toThrow(
      /row security does not bind/,
    )
  })
})
