import type { Db } from '../../store/database.ts'
import type { Work } from '../../store/work.ts'

type NewAddress = { org: string; name: string; isExample: boolean }

/**
 * Takes a short name for the organisation's public pages: its own name, with a number where that is taken.
 * Undefined when this very organisation has one already: the same form was sent twice.
 */
export async function takeSlug(db: Db, { org, name, isExample }: NewAddress): Promise<string | undefined> {
  const plain = slugOf(name)
  for (let n = 1; ; n++) {
    const slug = n === 1 ? plain : `${plain}-${n}`
    const taken = await db.maybe(
      'insert into organisation_address (slug, org_id, is_example) values ($1, $2, $3) on conflict do nothing returning slug',
      [slug, org, isExample],
    )
    if (taken) return slug
    if (await db.maybe('select 1 from organisation_address where org_id = $1', [org])) return undefined
  }
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '') || 'organisation'

type NewOrganisation = {
  name: string
  kind: string
  timeZone: string
  yearStarts: string
  starter: string
  exampleToday?: string
  packs: Record<string, string>
}

export async function insertOrganisation(work: Work, plan: NewOrganisation): Promise<void> {
  await work.db.query(
    `insert into organisation (org_id, name, kind, time_zone, year_starts, starter, example_today, made_at, packs) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      work.org,
      plan.name,
      plan.kind,
      plan.timeZone,
      plan.yearStarts,
      plan.starter,
      plan.exampleToday,
      work.now,
      JSON.stringify(plan.packs),
    ],
  )
}

export async function insertMembership(db: Db, accountId: string, org: string, memberId: string): Promise<void> {
  await db.query(
    'insert into membership (account_id, org_id, member_id) values ($1, $2, $3) on conflict (account_id, org_id) do update set member_id = $3',
    [accountId, org, memberId],
  )
}

export async function insertAccount(
  db: Db,
  { id, email, passwordHash }: { id: string; email: string; passwordHash: string },
): Promise<boolean> {
  const made = await db.maybe(
    'insert into account (id, email, password_hash) values ($1, $2, $3) on conflict do nothing returning id',
    [id, email.toLowerCase(), passwordHash],
  )
  return Boolean(made)
}

export type Account = { id: string; email: string; passwordHash: string | null }

export function accountByEmail(db: Db, email: string): Promise<Account | undefined> {
  return db.maybe('select id, email, password_hash as "passwordHash" from account where email = $1', [
    email.toLowerCase(),
  ])
}

export function accountById(db: Db, id: string): Promise<Account | undefined> {
  return db.maybe('select id, email, password_hash as "passwordHash" from account where id = $1', [id])
}

export async function setPassword(db: Db, id: string, passwordHash: string): Promise<void> {
  await db.query('update account set password_hash = $2 where id = $1', [id, passwordHash])
}

export type Membership = { org: string; memberId: string; slug: string; isExample: boolean }

export function membershipsOf(db: Db, accountId: string): Promise<Membership[]> {
  return db.query(
    `select m.org_id as org, m.member_id as "memberId", a.slug, a.is_example as "isExample"
     from membership m join organisation_address a on a.org_id = m.org_id where m.account_id = $1 order by a.slug`,
    [accountId],
  )
}

export async function organisationBySlug(
  db: Db,
  slug: string,
): Promise<{ org: string; isExample: boolean } | undefined> {
  return db.maybe('select org_id as org, is_example as "isExample" from organisation_address where slug = $1', [slug])
}

export function organisationsHere(db: Db): Promise<{ org: string; slug: string; isExample: boolean }[]> {
  return db.query('select org_id as org, slug, is_example as "isExample" from organisation_address order by slug')
}

export async function putSetUpLink(db: Db, tokenHash: Buffer, endsAt: Date): Promise<void> {
  await db.query(
    `insert into instance_setting (key, value) values ('set-up link', $1) on conflict (key) do update set value = excluded.value`,
    [JSON.stringify({ tokenHash: tokenHash.toString('hex'), endsAt: endsAt.toISOString() })],
  )
}

export async function isSetUpLink(db: Db, tokenHash: Buffer, now: Date): Promise<boolean> {
  const row = await db.maybe<{ value: { tokenHash: string; endsAt: string } }>(
    `select value from instance_setting where key = 'set-up link'`,
  )
  return row?.value.tokenHash === tokenHash.toString('hex') && row.value.endsAt > now.toISOString()
}

export async function endSetUpLink(db: Db): Promise<void> {
  await db.query(`delete from instance_setting where key = 'set-up link'`)
}
