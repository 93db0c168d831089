import { HEAD, makeRecord, type RecordHead } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import type { Change, Evidence, EvidenceLink, Linked, PossibleCause, ToldChange } from './evidence.ts'

type Asker = Pick<Work, 'db'>

const EVIDENCE = `e.id, r.title, e.on_day as "onDay", e.kind, e.topic, e.words, e.url, e.source, e.file_id as "fileId", e.until_on as "untilOn",
  r.edit, r.made_by as "madeBy", r.archived_at is not null as "isArchived"`
const LINK = `k.evidence_id as "evidenceId", k.record_id as "recordId", k.says, k.tag, k.note`

const POLICY = `select e.id, r.title, approval.on_day is not null as "isApproved", approval.on_day as "approvedOn"
  from evidence e join record r on r.id = e.id left join lateral (
    select min(d.on_day) as on_day from decided() d where d.record_id = e.id and d.is_yes) approval on true`

export function evidenceById({ db }: Asker, id: string): Promise<Evidence | undefined> {
  return db.maybe(`select ${EVIDENCE} from evidence e join record r on r.id = e.id where e.id = $1`, [id])
}

type LinkedHead = { title: string; kind: string; unitId: string | null; ownerPostId: string | null }

export function linksOf({ db }: Asker, evidenceId: string): Promise<(EvidenceLink & LinkedHead)[]> {
  return db.query(
    `select ${LINK}, r.title, r.kind, r.unit_id as "unitId", r.owner_post_id as "ownerPostId" from evidence_link k join record r on r.id = k.record_id where k.evidence_id = $1 order by r.kind, r.title, r.id`,
    [evidenceId],
  )
}

export function linkedTo({ db }: Asker, recordId: string): Promise<Linked[]> {
  return db.query(
    `select ${EVIDENCE}, ${LINK} from evidence_link k join evidence e on e.id = k.evidence_id join record r on r.id = e.id
     where k.record_id = $1 and r.archived_at is null order by e.on_day desc, e.id`,
    [recordId],
  )
}

export function linkedToKinds({ db }: Asker, kinds: string[]): Promise<Linked[]> {
  return db.query(
    `select ${EVIDENCE}, ${LINK} from evidence_link k join record about on about.id = k.record_id
     join evidence e on e.id = k.evidence_id join record r on r.id = e.id
     where about.kind = any($1) and r.archived_at is null`,
    [kinds],
  )
}

export async function insertEvidence(
  work: Work,
  evidence: Omit<Evidence, 'edit' | 'madeBy' | 'isArchived'>,
): Promise<void> {
  await makeRecord(work, { id: evidence.id, kind: 'evidence', title: evidence.title }, ['title', 'onDay', 'kind'])
  await work.db.query(
    'insert into evidence (id, on_day, kind, topic, words, url, source, file_id, until_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [
      evidence.id,
      evidence.onDay,
      evidence.kind,
      evidence.topic,
      evidence.words,
      evidence.url,
      evidence.source,
      evidence.fileId,
      evidence.untilOn,
    ],
  )
}

export async function updateEvidence(
  { db }: Work,
  id: string,
  to: Pick<Evidence, 'onDay' | 'kind' | 'words' | 'url' | 'source' | 'topic'>,
): Promise<void> {
  await db.query(
    'update evidence set on_day = $2, kind = $3, words = $4, url = $5, source = $6, topic = $7 where id = $1',
    [id, to.onDay, to.kind, to.words, to.url, to.source, to.topic],
  )
}

export async function writeFile({ db }: Work, id: string, fileId: string | null): Promise<void> {
  await db.query('update evidence set file_id = $2 where id = $1', [id, fileId])
}

export async function insertLink(work: Work, { evidenceId, recordId, says, tag, note }: EvidenceLink): Promise<void> {
  await work.db.query(
    `insert into evidence_link (evidence_id, record_id, says, tag, note) values ($1, $2, $3, $4, $5)
     on conflict (org_id, evidence_id, record_id, says) do update set tag = excluded.tag, note = excluded.note`,
    [evidenceId, recordId, says, tag, note],
  )
  work.touched.push({ record: recordId, kind: 'evidence link', verb: 'linked', fields: [says] })
}

export async function deleteLink(work: Work, { evidenceId, recordId, says }: EvidenceLink): Promise<void> {
  await work.db.query('delete from evidence_link where evidence_id = $1 and record_id = $2 and says = $3', [
    evidenceId,
    recordId,
    says,
  ])
  work.touched.push({ record: recordId, kind: 'evidence link', verb: 'unlinked', fields: [says] })
}

const CHANGE = `c.id, c.record_id as "recordId", c.what, c.before_words as before, c.after_words as after, c.on_day as "onDay",
  c.because_record_id as "becauseRecordId", c.because_kind as "becauseKind", c.by_adviser as "isByAdviser", c.version_no as "versionNo"`

const TOLD = `select ${CHANGE}, about.title as "recordTitle", about.kind as "recordKind", cause.title as "becauseTitle", cause.kind as "becauseRecordKind"
  from change c join record about on about.id = c.record_id join record cause on cause.id = c.because_record_id`

export function changesTo({ db }: Asker, recordId: string): Promise<ToldChange[]> {
  return db.query(`${TOLD} where c.record_id = $1 order by c.on_day desc, c.id`, [recordId])
}

export function changeById({ db }: Asker, id: string): Promise<ToldChange | undefined> {
  return db.maybe(`${TOLD} where c.id = $1`, [id])
}

export function changesToKinds({ db }: Asker, kinds: string[]): Promise<Change[]> {
  return db.query(`select ${CHANGE} from change c join record r on r.id = c.record_id where r.kind = any($1)`, [kinds])
}

export async function insertChange(work: Work, change: Change): Promise<void> {
  await makeRecord(work, { id: change.id, kind: 'change', title: change.what.slice(0, 200) }, ['what', 'because'])
  await work.db.query(
    `insert into change (id, record_id, what, before_words, after_words, on_day, because_record_id, because_kind, by_adviser, version_no)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      change.id,
      change.recordId,
      change.what,
      change.before,
      change.after,
      change.onDay,
      change.becauseRecordId,
      change.becauseKind,
      change.isByAdviser,
      change.versionNo,
    ],
  )
}

/**
 * A record as a cause: whether a public adviser spoke, and the day it was said or decided, where it has one. `saidId` is
 * what was said behind it: itself, or what it answers.
 */
export function causeOf(
  { db }: Asker,
  id: string,
  saidId: string,
): Promise<(RecordHead & { isByAdviser: boolean; onDay: string | null }) | undefined> {
  return db.maybe(
    `select ${HEAD}, exists (select 1 from said() s where s.id = $2 and s.is_by_adviser)
         or exists (select 1 from held() h where h.event_id = r.id and h.is_by_adviser) as "isByAdviser",
       coalesce((select s.on_day from said() s where s.id = r.id), (select h.on_day from held() h where h.event_id = r.id limit 1),
         (select min(d.on_day) from decided() d where d.decision_id = r.id)) as "onDay"
     from record r where r.id = $1`,
    [id, saidId],
  )
}

/** What was said about a record, done with people or decided, newest first; and one more record when `alsoId` names it. */
export function possibleCauses({ db }: Asker, recordId: string, alsoId?: string): Promise<PossibleCause[]> {
  return db.query(
    `select r.id, r.kind, r.title, s.by_name as "byName", s.is_by_adviser as "isByAdviser", s.on_day as "onDay",
       case when s.kind = 'reflection' then 'reflection' else 'contribution' end as "becauseKind"
     from said() s join record r on r.id = s.id where s.about_record_id = $1 or s.id = $2
     union
     select r.id, r.kind, r.title, null, h.is_by_adviser, h.on_day, 'event'
     from held() h join record r on r.id = h.event_id where h.about_record_id = $1 or h.event_id = $2
     union
     select r.id, r.kind, r.title, body.title, false, d.on_day, 'decision'
     from decided() d join record r on r.id = d.decision_id join record body on body.id = d.body_unit_id
     where d.record_id = $1 or d.decision_id = $2
     order by "onDay" desc, id`,
    [recordId, alsoId],
  )
}

/** Records of these kinds with all these words in their titles, for choosing what a piece of evidence shows. */
export function recordsTitled({ db }: Asker, kinds: readonly string[], q: string, limit = 20): Promise<RecordHead[]> {
  return db.query(
    `select ${HEAD} from record r where r.kind = any($1) and r.archived_at is null and r.title ilike all($2) order by r.title, r.id limit $3`,
    [
      kinds,
      q
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`),
      limit,
    ],
  )
}

export type Policy = { id: string; title: string; isApproved: boolean; approvedOn: string | null }

/** Policies on a topic, each with the day of the first standing decision that approved it. */
export function policiesOn({ db }: Asker, topic: string): Promise<Policy[]> {
  return db.query(`${POLICY} where e.kind = 'policy' and e.topic = $1 and r.archived_at is null order by e.id`, [topic])
}

export function policyById({ db }: Asker, id: string): Promise<Policy | undefined> {
  return db.maybe(`${POLICY} where e.kind = 'policy' and e.id = $1`, [id])
}

/** Only the day of each piece of evidence that supports a record of these kinds: what rungs are counted from. */
export function supportsOfKinds(
  { db }: Asker,
  kinds: string[],
): Promise<{ id: string; recordId: string; onDay: string }[]> {
  return db.query(
    `select k.evidence_id as id, k.record_id as "recordId", e.on_day as "onDay" from evidence_link k join record about on about.id = k.record_id
     join evidence e on e.id = k.evidence_id join record r on r.id = e.id
     where about.kind = any($1) and k.says = 'supports' and r.archived_at is null`,
    [kinds],
  )
}
