import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../house.ts'

/** Kept outside any organisation: who may sign in, and where. Everything else belongs to one. */
const OF_THE_INSTANCE = [
  'account',
  'membership',
  'session',
  'attempt',
  'instance_setting',
  'instance_log',
  'organisation_address',
  'link_address',
  'sign_in_link',
  'outbox',
  'schema_migration',
]

const full = process.env.TRUST === 'full'

describe('T01 organisations are kept apart by the database itself', () => {
  let house: House
  let harbour: TestOrganisation
  let northbank: TestOrganisation
  let owner: pg.Client
  let app: pg.Client
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
    northbank = await house.organisation({ name: 'Northbank' })
    owner = new pg.Client({ connectionString: house.superUrl })
    app = new pg.Client({ connectionString: house.appUrl })
    await owner.connect()
    await app.connect()
  })
  afterAll(async () => {
    await owner.end()
    await app.end()
    await house.close()
  })

  const tables = async (): Promise<string[]> => {
    const { rows } = await owner.query(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all($1) order by 1`,
      [OF_THE_INSTANCE],
    )
    return rows.map(({ name }) => name)
  }

  /** Every way in which a table of an organisation is not shut. */
  async function faults(): Promise<string[]> {
    const { rows } = await owner.query(
      `select c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
         (select a.attnotnull from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id') as org,
         (select json_agg(json_build_object('cmd', p.cmd, 'using', p.qual, 'check', p.with_check, 'permissive', p.permissive)) from pg_policies p
            where p.tablename = c.relname and p.schemaname = 'public') as policies,
         (select count(*) from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and not exists (
            select 1 from unnest(k.conkey) with ordinality as own(att, n) join unnest(k.confkey) with ordinality as their(att, n) using (n)
              join pg_attribute a on a.attrelid = k.conrelid and a.attnum = own.att
              join pg_attribute b on b.attrelid = k.confrelid and b.attnum = their.att
            where a.attname = 'org_id' and b.attname = 'org_id')) as loose
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all($1)`,
      [OF_THE_INSTANCE],
    )
    const rule = '(org_id = this_org())'
    return rows.flatMap(({ name, on, forced, org, policies, loose }) => {
      const [policy, ...more] = policies ?? []
      const isShut = policy?.cmd === 'ALL' && policy.using === rule && policy.check === rule && more.length === 0
      return [
        !on && 'row security off',
        !forced && 'not forced',
        !org && 'no org_id',
        !isShut && 'policy',
        Number(loose) > 0 && 'a key without org_id',
      ]
        .filter(Boolean)
        .map((fault) => `${name}: ${fault}`)
    })
  }

  test('every table has org_id, row security on and forced, one policy both ways, and no key that leaves the organisation', async () => {
    expect((await tables()).length).toBeGreaterThan(40)
    expect(await faults()).toEqual([])
  })

  test('this very check notices each table whose wall is taken away or made lower', async () => {
    for (const table of await tables()) {
      for (const damage of [
        `alter table "${table}" disable row level security`,
        `alter table "${table}" no force row level security`,
        `drop policy own on "${table}"`,
        `alter policy own on "${table}" using (true)`,
        `alter policy own on "${table}" with check (true)`,
        `create policy extra on "${table}" using (true)`,
      ]) {
        await owner.query('begin')
        await owner.query(damage)
        expect(await faults(), damage).not.toEqual([])
        await owner.query('rollback')
      }
    }
  })

  test('the app signs in as a role that owns nothing and is above nothing, and there is no function or view that lends it more', async () => {
    const { rows } = await owner.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'ingrain_app'`,
    )
    expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
    const owned = await owner.query(`select relname from pg_class where relowner = 'ingrain_app'::regrole`)
    expect(owned.rows).toEqual([])
    const lent =
      await owner.query(`select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
      union all select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace`)
    expect(lent.rows).toEqual([])
    await expect(app.query('set role ingrain_owner')).rejects.toThrow(/permission denied/)
  })

  test('what happened, versions and the audit chain can be added to and read, and never changed', async () => {
    for (const table of ['happening', 'version', 'audit', 'attestation', 'pin', 'duty_answer']) {
      await expect(app.query(`update ${table} set org_id = org_id`)).rejects.toThrow(/permission denied/)
      await expect(app.query(`delete from ${table}`)).rejects.toThrow(/permission denied/)
      await expect(app.query(`truncate ${table}`)).rejects.toThrow(/permission denied/)
    }
  })

  test('whatever is asked of whatever table, an organisation sees its own rows and no organisation sees none', async () => {
    const names = await tables()
    const orgs = { harbour: harbour.org, northbank: northbank.org, nobody: '' }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom('harbour', 'northbank', 'nobody' as const),
        fc.constantFrom('select', 'insert'),
        async (table, who, verb) => {
          const org = orgs[who as keyof typeof orgs]
          const other = who === 'harbour' ? northbank.org : harbour.org
          await app.query('begin')
          try {
            await app.query(`select set_config('app.org', $1, true)`, [org])
            if (verb === 'select') {
              const { rows } = await app.query(`select distinct org_id from "${table}"`)
              expect(rows.every(({ org_id }) => org_id === org)).toBe(true)
            } else {
              const { rows } = await owner.query(
                `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
                [table],
              )
              const { columns } = rows[0]
              // A row of the other organisation, taken whole with the superuser's eyes, is refused by the policy.
              const whole = await owner.query(`select to_jsonb(t) as row from "${table}" t where org_id = $1 limit 1`, [
                other,
              ])
              if (!whole.rows[0]) return
              await expect(
                app.query(
                  `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_record(null::public."${table}", $1)`,
                  [whole.rows[0].row],
                ),
              ).rejects.toThrow(/row-level security/)
            }
          } finally {
            await app.query('rollback')
          }
        },
      ),
      { numRuns: full ? 2000 : 200, seed: 20261125 },
    )
  }, 300_000)
})
