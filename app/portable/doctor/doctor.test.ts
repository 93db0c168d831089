import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../../test/house.ts'
import { newId } from '../../store/newId.ts'
import { examine } from './examine.ts'
import { lookAtNode } from './looks.ts'

describe('the doctor', () => {
  let house: House
  let harbour: TestOrganisation
  let folder: string
  let keeper: pg.Client
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
    folder = mkdtempSync(join(tmpdir(), 'ingrain-doctor-'))
    keeper = new pg.Client({ connectionString: house.superUrl })
    await keeper.connect()
  })
  afterAll(async () => {
    await keeper.end()
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const look = async (of: Partial<House> = house) =>
    (await examine({ ...house, ...of, folder }, folder))
      .filter(({ is }) => is !== 'well')
      .map(({ is, says }) => `${is}: ${says}`)

  test('finds nothing wrong where nothing is', async () => {
    expect(await look()).toEqual([])
  })

  test('says where to begin when there is nothing yet', async () => {
    expect((await examine(undefined, '/nowhere')).map(({ says }) => says)).toContain(
      'There is no database in /nowhere yet. Start Ingrain once: npm start',
    )
  })

  test('knows a Node that is too old', () => {
    expect(['20.18.9', '18.20.0', '20.19.0', '24.1.0'].map((version) => lookAtNode(version)[0]?.is)).toEqual([
      'fault',
      'fault',
      'well',
      'well',
    ])
  })

  test.each([
    ['alter table promise disable row level security', 'alter table promise enable row level security', 'promise'],
    ['alter table version no force row level security', 'alter table version force row level security', 'version'],
    ['create policy peep on evidence for select using (true)', 'drop policy peep on evidence', 'evidence'],
    ['create table newcomer (org_id uuid)', 'drop table newcomer', 'newcomer'],
  ])('finds a wall with a hole in it: %s', async (hole, mend, table) => {
    await keeper.query(hole)
    expect(await look()).toEqual([
      `fault: Row security does not keep organisations apart in ${table}. Stop Ingrain until it does.`,
    ])
    await keeper.query(mend)
  })

  test('finds the first entry of an audit chain that somebody changed, or took out', async () => {
    const { rows } = await keeper.query('select entry from audit where org_id = $1 and seq = 2', [harbour.org])
    await keeper.query(`update audit set entry = entry || '{"by": "nobody"}' where org_id = $1 and seq = 2`, [
      harbour.org,
    ])
    expect(await look()).toEqual([
      `fault: In ${harbour.slug} the record of who did what does not hold together: entry 2 does not follow from the one before it.`,
    ])
    await keeper.query('update audit set entry = $2 where org_id = $1 and seq = 2', [harbour.org, rows[0].entry])
    expect(await look()).toEqual([])
  })

  test('finds letters that are stuck, and those that wait', async () => {
    await keeper.query(
      `insert into outbox (id, to_address, subject, body, at, tries) values ($1, 'a@b.example', '', '', now(), 8), ($2, 'a@b.example', '', '', now() - interval '2 hours', 0)`,
      [newId(), newId()],
    )
    expect(await look()).toEqual([
      expect.stringContaining('fault: 1 letter could not be sent'),
      expect.stringContaining('warning: 1 letter has waited'),
    ])
    await keeper.query('delete from outbox')
  })

  test('finds a file that is lost, and one that is not as it came', async () => {
    const sha256 = createHash('sha256').update('minutes').digest('hex')
    await house.as(harbour, 'lead', ({ db }) =>
      db.query(
        `insert into file (id, sha256, bytes, type, name, at) values ($1, $2, 7, 'text', 'minutes.txt', now())`,
        [newId(), sha256],
      ),
    )
    expect(await look()).toEqual([
      `fault: The file “minutes.txt” of ${harbour.slug} is not where it should be. Take it from a backup.`,
    ])
    mkdirSync(join(folder, 'files', sha256.slice(0, 2)), { recursive: true })
    writeFileSync(join(folder, 'files', sha256.slice(0, 2), sha256), 'minuteS')
    expect(await look()).toEqual([
      `fault: The file “minutes.txt” of ${harbour.slug} is not as it was when it came. Take it from a backup.`,
    ])
    writeFileSync(join(folder, 'files', sha256.slice(0, 2), sha256), 'minutes')
    expect(await look()).toEqual([])
  })

  test('says that the tables are behind, and looks no further', async () => {
    const { rows } = await keeper.query(`delete from schema_migration where name = '0015_portable.sql' returning *`)
    expect(await look()).toEqual([
      'fault: The tables are behind this version of Ingrain by 1: 0015_portable.sql. Start Ingrain once.',
    ])
    await keeper.query('insert into schema_migration (name, checksum) values ($1, $2)', [
      rows[0].name,
      rows[0].checksum,
    ])
  })

  test('says when the app signs in as somebody whom row security does not bind', async () => {
    expect(await look({ appUrl: house.ownerUrl })).toEqual([expect.stringContaining('row security does not bind')])
  })
})
