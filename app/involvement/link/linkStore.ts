import type { Db } from '../../store/database.ts'
import type { Work } from '../../store/work.ts'
import type { AdviserLink, SentBy } from './link.ts'

type Asker = Pick<Work, 'db'>

const LINK = `select l.id, l.ask_id as "askId", l.for_adviser_id as "adviserId", a.known_as as "adviserName",
  l.sent_by as "sentBy", l.made_at::date as "madeOn", l.seen_on as "seenOn", l.ended_at as "endedAt"
  from link l join adviser a on a.id = l.for_adviser_id`

export const linkById = ({ db }: Asker, id: string): Promise<AdviserLink | undefined> =>
  db.maybe(`${LINK} where l.purpose = 'adviser' and l.id = $1`, [id])

export const linkByToken = ({ db }: Asker, tokenHash: Buffer): Promise<AdviserLink | undefined> =>
  db.maybe(`${LINK} where l.purpose = 'adviser' and l.token_hash = $1`, [tokenHash])

export const linksOfAsks = ({ db }: Asker, askIds: string[]): Promise<AdviserLink[]> =>
  db.query(`${LINK} where l.purpose = 'adviser' and l.ask_id = any($1) order by l.made_at, l.id`, [askIds])

export const linksOfAdviser = ({ db }: Asker, adviserId: string): Promise<AdviserLink[]> =>
  db.query(`${LINK} where l.purpose = 'adviser' and l.for_adviser_id = $1 order by l.made_at desc, l.id desc`, [
    adviserId,
  ])

/** The one way from a token to its organisation, before anybody is known. */
export async function organisationOfToken(db: Db, tokenHash: Buffer): Promise<string | undefined> {
  const sql = 'select org_id as org from link_address where token_hash = $1'
  return (await db.maybe<{ org: string }>(sql, [tokenHash]))?.org
}

type NewLink = { id: string; tokenHash: Buffer; adviserId: string; askId: string; sentBy: SentBy; expiresAt: Date }

export async function insertLink(work: Work, link: NewLink): Promise<void> {
  await work.db.query(
    `insert into link (id, token_hash, purpose, for_adviser_id, ask_id, sent_by, made_at, expires_at)
     values ($1, $2, 'adviser', $3, $4, $5, $6, $7)`,
    [link.id, link.tokenHash, link.adviserId, link.askId, link.sentBy, work.now, link.expiresAt],
  )
  await work.db.query('insert into link_address (token_hash, org_id) values ($1, $2)', [link.tokenHash, work.org])
  work.touched.push({ record: link.askId, kind: 'link', verb: 'made', fields: [] })
}

/** False when it was ended already. */
export async function writeEnded(work: Work, { id, askId }: Pick<AdviserLink, 'id' | 'askId'>): Promise<boolean> {
  const sql = 'update link set ended_at = $2 where id = $1 and ended_at is null returning id'
  const ended = Boolean(await work.db.maybe(sql, [id, work.now]))
  if (ended) work.touched.push({ record: askId, kind: 'link', verb: 'ended', fields: [] })
  return ended
}

/** Those of an ask move with its closing day. */
export async function writeExpiry({ db }: Work, askId: string, expiresAt: Date): Promise<void> {
  await db.query('update link set expires_at = $2 where ask_id = $1', [askId, expiresAt])
}

/** Whoever speaks by one link takes turns with themselves: two windows, or one press that came twice. */
export async function lockLink({ db }: Asker, id: string): Promise<void> {
  await db.query('select 1 from link where id = $1 for update', [id])
}

export async function writeSeen(work: Work, { id, askId }: Pick<AdviserLink, 'id' | 'askId'>): Promise<void> {
  const sql = 'update link set seen_on = $2 where id = $1 and seen_on is null returning id'
  if (await work.db.maybe(sql, [id, work.today]))
    work.touched.push({ record: askId, kind: 'link', verb: 'seen', fields: [] })
}
