import { HEAD, makeRecord, type RecordHead } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import type { Change, Evidence, EvidenceLink, Linked } from './evidence.ts'

type Asker = Pick<Work, 'db'>

const EVIDENCE = `e.id, r.title, e.on_day as "onDay", e.kind, e.topic, e.words, e.url, e.source, e.file_id as "fileId", e.until_on as "untilOn",
  r.edit, r.made_by as "madeBy", r.archived_at is not null as "isArchived"`
const LINK = `k.evidence_id as "evidenceId", k.record_id as "recordId", k.says, k.tag, k.note`

export function allEvidence({ db }: Asker): Promise<Evidence[]> {
  return db.query(`select ${EVIDENCE} from evidence e join record r on r.id = e.id where r.archived_at is null order by e.on_day desc, e.id`)
}

export function evidenceById({ db }: Asker, id: string): Promise<Evidence | undefined> {
  return db.maybe(`select ${EVIDENCE} from evidence e join record r on r.id = e.id where e.id = $1`, [id])
}

export function linksOf({ db }: Asker, evidenceId: string): Promise<(EvidenceLink & { title: string; kind: string })[]> {
  return db.query(
    `select ${LINK}, r.title, r.kind from evidence_link k join record r on r.id = k.record_id where k.evidence_id = $1 order by r.kind, r.title, r.id`,
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

export async function insertEvidence(work: Work, evidence: Omit<Evidence, 'edit' | 'madeBy' | 'isArchived'>): Promise<void> {
  await makeRecord(work, { id: evidence.id, kind: 'evidence', title: evidence.title }, ['title', 'onDay', 'kind'])
  await work.db.query(
    'insert into evidence (id, on_day, kind, topic, words, url, source, file_id, until_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [evidence.id, evidence.onDay, evidence.kind, evidence.topic, evidence.words, evidence.url, evidence.source, evidence.fileId, evidence.untilOn],
  )
}

export async function updateEvidence({ db }: Work, id: string, to: Pick<Evidence, 'onDay' | 'kind' | 'words' | 'url' | 'source' | 'topic'>): Promise<void> {
  await db.query('update evidence set on_day = $2, kind = $3, words = $4, url = $5, source = $6, topic = $7 where id = $1', [
    id, to.onDay, to.kind, to.words, to.url, to.source, to.topic,
  ])
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
  await work.db.query('delete from evidence_link where evidence_id = $1 and record_id = $2 and says = $3', [evidenceId, recordId, says])
  work.touched.push({ record: recordId, kind: 'evidence link', verb: 'unlinked', fields: [says] })
}

const CHANGE = `c.id, c.record_id as "recordId", c.what, c.before_words as before, c.after_words as after, c.on_day as "onDay",
  c.because_record_id as "becauseRecordId", c.because_kind as "becauseKind", c.by_adviser as "isByAdviser", c.version_no as "versionNo"`

export function changesTo({ db }: Asker, recordId: string): Promise<Change[]> {
  return db.query(`select ${CHANGE} from change c where c.record_id = $1 order by c.on_day desc, c.id`, [recordId])
}

export function changesToKinds({ db }: Asker, kinds: string[]): Promise<Change[]> {
  return db.query(`select ${CHANGE} from change c join record r on r.id = c.record_id where r.kind = any($1)`, [kinds])
}

export async function insertChange(work: Work, change: Change): Promise<void> {
  await makeRecord(work, { id: change.id, kind: 'change', title: change.what.slice(0, 200) }, ['what', 'because'])
  await work.db.query(
    `insert into change (id, record_id, what, before_words, after_words, on_day, because_record_id, because_kind, by_adviser, version_no)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [change.id, change.recordId, change.what, change.before, change.after, change.onDay, change.becauseRecordId, change.becauseKind, change.isByAdviser, change.versionNo],
  )
}

/** A record and, where it is a contribution or an answer to one, whether a public adviser spoke. */
export function causeOf({ db }: Asker, id: string): Promise<(RecordHead & { isByAdviser: boolean }) | undefined> {
  return db.maybe(
    `select ${HEAD}, exists (
       select 1 from contribution c where c.from_kind = 'adviser'
         and (c.id = r.id or c.id = (select a.because_record_id from action a where a.id = r.id))) as "isByAdviser"
     from record r where r.id = $1`,
    [id],
  )
}
