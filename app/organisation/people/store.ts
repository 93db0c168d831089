import type { Db } from '../../store/database.ts'
import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Grant, Member } from './people.ts'

type Asker = Pick<Work, 'db'>

// Who has an account is kept outside the organisation; here it shows as having joined.
const MEMBER = `select m.id, m.name, m.email, m.kind, m.home_unit_id as "homeUnitId", m.from_on as "fromOn", m.to_on as "toOn",
  m.suspended_at is not null as "isSuspended", m.merged_into as "mergedInto", (select r.edit from record r where r.id = m.id) as edit,
  exists (select 1 from happening h where h.record_id = m.id and h.verb in ('joined', 'set up')) as "hasJoined" from member m`

export function membersOf({ db }: Asker): Promise<Member[]> {
  return db.query(`${MEMBER} order by m.name collate "C", m.id`)
}

export function memberOf({ db }: Asker, id: string): Promise<Member | undefined> {
  return db.maybe(`${MEMBER} where m.id = $1`, [id])
}

export function memberByEmail({ db }: Asker, email: string): Promise<Member | undefined> {
  return db.maybe(`${MEMBER} where m.email = $1`, [email.toLowerCase()])
}

export async function insertMember(
  work: Work,
  member: Pick<Member, 'id' | 'name' | 'email' | 'kind' | 'homeUnitId' | 'fromOn' | 'toOn'>,
): Promise<void> {
  await makeRecord(work, { id: member.id, kind: 'member', title: member.name, unitId: member.homeUnitId }, [
    'name',
    'email',
    'kind',
  ])
  await work.db.query(
    'insert into member (id, name, email, kind, home_unit_id, from_on, to_on) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      member.id,
      member.name,
      member.email?.toLowerCase() || null,
      member.kind,
      member.homeUnitId,
      member.fromOn,
      member.toOn,
    ],
  )
}

/** The last day of a membership. Posts held longer than that end with it, and those still to come are not taken up. */
export async function endMember(work: Work, id: string, onDay: string): Promise<void> {
  await work.db.query('update member set to_on = $2 where id = $1', [id, onDay])
  await work.db.query('delete from appointment where member_id = $1 and from_on > $2', [id, onDay])
  await work.db.query('update appointment set to_on = $2 where member_id = $1 and (to_on is null or to_on > $2)', [
    id,
    onDay,
  ])
  work.touched.push({ record: id, kind: 'member', verb: 'ended', fields: ['last day'] })
}

export async function setSuspended(work: Work, id: string, isSuspended: boolean): Promise<void> {
  await work.db.query('update member set suspended_at = $2 where id = $1', [id, isSuspended ? work.now : null])
}

export async function updateMember(
  { db }: Work,
  id: string,
  { name, email, homeUnitId }: Pick<Member, 'name' | 'email' | 'homeUnitId'>,
): Promise<void> {
  await db.query('update member set name = $2, email = $3, home_unit_id = $4 where id = $1', [
    id,
    name,
    email,
    homeUnitId,
  ])
}

/** Every link to join that is still open for a person stops working. */
export async function endInvitations({ db, now }: Work, memberId: string): Promise<void> {
  await db.query('update link set ended_at = $2 where for_member_id = $1 and used_at is null and ended_at is null', [
    memberId,
    now,
  ])
}

const GRANT = `select g.id, g.member_id as "memberId", g.role, g.unit_id as "unitId", g.from_on as "fromOn", g.to_on as "toOn",
  g.ended_at is not null as "isEnded", giver.name as "givenByName", second.name as "secondName",
  g.second_missing as "isSecondMissing"
  from role_grant g left join member giver on giver.id = g.given_by left join member second on second.id = g.second_member_id`

export function grantsOf({ db }: Asker): Promise<Grant[]> {
  return db.query(`${GRANT} order by g.from_on, g.id`)
}

type NewGrant = Pick<Grant, 'id' | 'memberId' | 'role' | 'unitId' | 'fromOn' | 'toOn'> & {
  secondMemberId?: string
  isSecondMissing?: boolean
}

export async function insertGrant(work: Work, grant: NewGrant): Promise<void> {
  await makeRecord(work, { id: grant.id, kind: 'grant', title: grant.role, unitId: grant.unitId }, ['role', 'until'])
  await work.db.query(
    `insert into role_grant (id, member_id, role, unit_id, from_on, to_on, given_by, second_member_id, second_missing)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      grant.id,
      grant.memberId,
      grant.role,
      grant.unitId,
      grant.fromOn,
      grant.toOn,
      work.by.id,
      grant.secondMemberId,
      grant.isSecondMissing ?? false,
    ],
  )
}

export async function endGrant(work: Work, id: string): Promise<void> {
  await work.db.query('update role_grant set ended_at = $2 where id = $1 and ended_at is null', [id, work.now])
  work.touched.push({ record: id, kind: 'grant', verb: 'ended', fields: [] })
}

type Invitation = { id: string; tokenHash: Buffer; memberId: string; expiresAt: Date }

export async function insertInvitation(work: Work, { id, tokenHash, memberId, expiresAt }: Invitation): Promise<void> {
  await endInvitations(work, memberId)
  await work.db.query(
    `insert into link (id, token_hash, purpose, for_member_id, expires_at) values ($1, $2, 'invitation', $3, $4)`,
    [id, tokenHash, memberId, expiresAt],
  )
  await work.db.query('insert into link_address (token_hash, org_id) values ($1, $2)', [tokenHash, work.org])
}

export async function organisationOfLink(db: Db, tokenHash: Buffer): Promise<string | undefined> {
  const row = await db.maybe<{ org: string }>('select org_id as org from link_address where token_hash = $1', [
    tokenHash,
  ])
  return row?.org
}

export type OpenInvitation = {
  id: string
  memberId: string
  name: string
  email: string | null
  expiresAt: Date
  usedAt: Date | null
  endedAt: Date | null
}

export function invitationByToken({ db }: Asker, tokenHash: Buffer): Promise<OpenInvitation | undefined> {
  return db.maybe(
    `select l.id, l.for_member_id as "memberId", m.name, m.email, l.expires_at as "expiresAt", l.used_at as "usedAt", l.ended_at as "endedAt"
     from link l join member m on m.id = l.for_member_id where l.token_hash = $1 and l.purpose = 'invitation'`,
    [tokenHash],
  )
}

/** True for the one request that used it; false for every other at the same moment. */
export async function useInvitation({ db, now }: Work, id: string): Promise<boolean> {
  return Boolean(
    await db.maybe(
      'update link set used_at = $2 where id = $1 and used_at is null and ended_at is null and expires_at > $2 returning id',
      [id, now],
    ),
  )
}

export function openInvitationsOf({ db, now }: Work): Promise<{ memberId: string; expiresAt: Date }[]> {
  return db.query(
    'select for_member_id as "memberId", expires_at as "expiresAt" from link where used_at is null and ended_at is null and expires_at > $1',
    [now],
  )
}
