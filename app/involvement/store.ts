import { makeRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import type { Adviser, Ask, Contribution } from './involvement.ts'
import { words } from './words.ts'

type Asker = Pick<Work, 'db'>

const ASK = `select a.id, a.kind, a.about_record_id as "aboutRecordId", about.title as "aboutTitle", about.kind as "aboutKind", a.version_no as "versionNo", a.what, a.plain,
  a.minutes, a.pay_pence as "payPence", a.pay_because as "payBecause", a.audience, a.questions, a.ring, a.opens_on as "opensOn", a.closes_on as "closesOn", a.closed_at as "closedAt"
  from ask a join record about on about.id = a.about_record_id`

export const askById = ({ db }: Asker, id: string): Promise<Ask | undefined> => db.maybe(`${ASK} where a.id = $1`, [id])
export const asksAbout = ({ db }: Asker, recordId: string): Promise<Ask[]> =>
  db.query(`${ASK} where a.about_record_id = $1 order by a.opens_on desc, a.id desc`, [recordId])
export const allAsks = ({ db }: Asker): Promise<Ask[]> => db.query(`${ASK} order by a.closes_on desc, a.id desc`)
export const asksAboutKinds = ({ db }: Asker, kinds: string[]): Promise<Ask[]> =>
  db.query(`${ASK} where about.kind = any($1) order by a.opens_on, a.id`, [kinds])

export async function insertAsk(
  work: Work,
  ask: Omit<Ask, 'aboutTitle' | 'aboutKind' | 'closedAt'>,
  ownerPostId: string | null,
): Promise<void> {
  await makeRecord(work, { id: ask.id, kind: 'ask', title: ask.what.slice(0, 200), ownerPostId }, [
    'what',
    'minutes',
    'closes',
  ])
  await work.db.query(
    `insert into ask (id, kind, about_record_id, version_no, what, plain, minutes, pay_pence, audience, opens_on, closes_on,
       pay_because, questions, ring)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ask.id,
      ask.kind,
      ask.aboutRecordId,
      ask.versionNo,
      ask.what,
      ask.plain,
      ask.minutes,
      ask.payPence,
      ask.audience,
      ask.opensOn,
      ask.closesOn,
      ask.payBecause,
      ask.questions,
      ask.ring,
    ],
  )
}

/** False when it was closed already. */
export async function writeClosed({ db, now }: Work, id: string): Promise<boolean> {
  return Boolean(
    await db.maybe('update ask set closed_at = $2 where id = $1 and closed_at is null returning id', [id, now]),
  )
}

export async function writeClosesOn({ db }: Work, id: string, onDay: string): Promise<void> {
  await db.query('update ask set closes_on = $2, closed_at = null where id = $1', [id, onDay])
}

const CONTRIBUTION = `select c.id, c.about_record_id as "aboutRecordId", c.ask_id as "askId", c.part, c.version_no as "versionNo", c.from_kind as "fromKind",
  c.from_id as "fromId", coalesce(adviser.known_as, speaker.name) as "fromName", c.entered_by as "enteredBy", clerk.name as "enteredByName",
  c.channel, c.read_back as "readBack", c.kind, c.severity, c.theme, c.review_id as "reviewId", c.affected, c.settled_by as "settledBy",
  c.for_lead_alone as "forLeadAlone", c.words, c.said_on as "saidOn"
  from contribution c left join adviser on adviser.id = c.from_id left join member speaker on speaker.id = c.from_id left join member clerk on clerk.id = c.entered_by`

export const contributionById = ({ db }: Asker, id: string): Promise<Contribution | undefined> =>
  db.maybe(`${CONTRIBUTION} where c.id = $1`, [id])
export const contributionsAbout = ({ db }: Asker, recordId: string): Promise<Contribution[]> =>
  db.query(`${CONTRIBUTION} where c.about_record_id = $1 order by c.said_on, c.id`, [recordId])
export const contributionsAboutKinds = ({ db }: Asker, kinds: string[]): Promise<Contribution[]> =>
  db.query(
    `${CONTRIBUTION} join record about on about.id = c.about_record_id where about.kind = any($1) order by c.said_on, c.id`,
    [kinds],
  )

/** The beginning of what was said, for lists. */
export const titleOf = (words: string): string => words.slice(0, 120)

/** A title stands on lists that others read, so what is for the lead alone has one that tells nothing. */
export const titleFor = ({ words: said, forLeadAlone }: Pick<Contribution, 'words' | 'forLeadAlone'>): string =>
  forLeadAlone ? words.forLeadAlone : titleOf(said)

export async function insertContribution(
  work: Work,
  c: Omit<Contribution, 'fromName' | 'enteredByName'>,
): Promise<void> {
  await makeRecord(work, { id: c.id, kind: 'contribution', title: titleFor(c) }, ['words', 'kind'])
  await work.db.query(
    `insert into contribution (id, about_record_id, part, version_no, ask_id, from_kind, from_id, entered_by, channel, read_back, kind, severity, words, said_on,
       theme, review_id, affected, settled_by, for_lead_alone)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      c.id,
      c.aboutRecordId,
      c.part,
      c.versionNo,
      c.askId,
      c.fromKind,
      c.fromId,
      c.enteredBy,
      c.channel,
      c.readBack,
      c.kind,
      c.severity,
      c.words,
      c.saidOn,
      c.theme,
      c.reviewId,
      c.affected,
      c.settledBy,
      c.forLeadAlone,
    ],
  )
}

/** How often the public has spoken about a record since a moment. */
export async function countHeardSince({ db }: Asker, recordId: string, at: Date): Promise<number> {
  const { n } = await db.one<{ n: number }>(
    `select count(*)::int as n from contribution c join record r on r.id = c.id
     where c.about_record_id = $1 and c.from_kind in ('adviser', 'resident') and r.made_at >= $2`,
    [recordId, at],
  )
  return n
}

/** The speaker's own correction. The title made from the words goes with them, so that nothing taken back stays. */
export async function writeWords(work: Work, id: string, words: string): Promise<void> {
  await work.db.query('update contribution set words = $2 where id = $1', [id, words])
  await work.db.query(
    `update record r set title = case when c.for_lead_alone then r.title else $2 end, edit = r.edit + 1
     from contribution c where r.id = $1 and c.id = r.id`,
    [id, titleOf(words)],
  )
  work.touched.push({ record: id, kind: 'contribution', verb: 'amended', fields: ['words'] })
}

/** The same where the speaker also says anew how much it matters, or that they want it kept as they said it. */
export async function writeSaid(
  work: Work,
  id: string,
  { words, severity, kind }: Pick<Contribution, 'words' | 'severity' | 'kind'>,
): Promise<void> {
  await writeWords(work, id, words)
  await work.db.query('update contribution set severity = $2, kind = $3 where id = $1', [id, severity, kind])
}

const ADVISER = `select a.id, a.known_as as "knownAs", a.interests, a.contact_by as "contactBy", a.from_on as "fromOn", a.to_on as "toOn", r.edit
  from adviser a join record r on r.id = a.id`

export const advisersOf = ({ db }: Asker): Promise<Adviser[]> =>
  db.query(`${ADVISER} order by a.known_as collate "C", a.id`)
export const adviserById = ({ db }: Asker, id: string): Promise<Adviser | undefined> =>
  db.maybe(`${ADVISER} where a.id = $1`, [id])

export async function insertAdviser(work: Work, adviser: Omit<Adviser, 'edit'>, contact: string | null): Promise<void> {
  await makeRecord(work, { id: adviser.id, kind: 'adviser', title: adviser.knownAs }, ['knownAs', 'contactBy'])
  await work.db.query(
    'insert into adviser (id, known_as, interests, contact_by, from_on, to_on) values ($1, $2, $3, $4, $5, $6)',
    [adviser.id, adviser.knownAs, adviser.interests, adviser.contactBy, adviser.fromOn, adviser.toOn],
  )
  await writeContact(work, adviser.id, contact)
}

export async function updateAdviser(
  { db }: Work,
  id: string,
  to: Pick<Adviser, 'knownAs' | 'interests' | 'contactBy' | 'toOn'>,
): Promise<void> {
  await db.query('update adviser set known_as = $2, interests = $3, contact_by = $4, to_on = $5 where id = $1', [
    id,
    to.knownAs,
    to.interests,
    to.contactBy,
    to.toOn,
  ])
}

/** Keeps how to reach somebody in its own table; nothing given takes it away. */
export async function writeContact({ db }: Work, adviserId: string, contact: string | null): Promise<void> {
  await db.query('delete from adviser_contact where adviser_id = $1 and $2::text is null', [adviserId, contact])
  if (contact)
    await db.query(
      'insert into adviser_contact (adviser_id, contact) values ($1, $2) on conflict (org_id, adviser_id) do update set contact = excluded.contact',
      [adviserId, contact],
    )
}

export const contactOf = ({ db }: Asker, adviserId: string): Promise<{ contact: string } | undefined> =>
  db.maybe('select contact from adviser_contact where adviser_id = $1', [adviserId])

export const contactsOf = ({ db }: Asker): Promise<{ adviserId: string; contact: string }[]> =>
  db.query('select adviser_id as "adviserId", contact from adviser_contact')

export const contributionsOf = (
  { db }: Asker,
  adviserId: string,
): Promise<(Contribution & { aboutTitle: string; aboutKind: string })[]> =>
  db.query(
    `select said.*, about.title as "aboutTitle", about.kind as "aboutKind"
     from (${CONTRIBUTION} where c.from_id = $1) said join record about on about.id = said."aboutRecordId" order by said."saidOn" desc, said.id desc`,
    [adviserId],
  )

/** What public advisers and residents said, oldest first. */
export const saidByPublic = ({ db }: Asker): Promise<{ id: string; saidOn: string }[]> =>
  db.query(
    `select c.id, c.said_on as "saidOn" from contribution c where c.from_kind in ('adviser', 'resident') order by c.said_on, c.id`,
  )

/** The asks that this member has said something to. */
export async function asksAnsweredBy({ db }: Asker, memberId: string): Promise<string[]> {
  const sql = 'select distinct ask_id as id from contribution where from_id = $1 and ask_id is not null'
  return (await db.query<{ id: string }>(sql, [memberId])).map(({ id }) => id)
}
