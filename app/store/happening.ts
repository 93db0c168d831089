import { newId } from './newId.ts'
import type { Work } from './work.ts'

export type Verb =
  | 'set up'
  | 'proposed'
  | 'consulted'
  | 'closed'
  | 'adopted'
  | 'superseded'
  | 'attested'
  | 'pinned'
  | 'approved'
  | 'published'
  | 'reviewed'
  | 'accepted'
  | 'declined'
  | 'reconfirmed'
  | 'handed over'
  | 'answered'
  | 'sent'
  | 'verified'
  | 'disputed'
  | 'done'
  | 'appointed'
  | 'left'
  | 'moved'
  | 'merged'
  | 'archived'
  | 'restored'
  | 'dismissed'
  | 'retired'
  | 'imported'
  | 'recorded'
  | 'changed'
  | 'amended'
  | 'invited'
  | 'joined'
  | 'suspended'
  | 'ended'
  | 'annulled'
  | 'asked'
  | 'attached'
  | 'detached'
  | 'confirmed'
  | 'withdrawn'
  | 'opened'
  | 'deliberated'
  | 'submitted'
  | 'returned'
  | 'escalated'
  | 'waived'
  | 'followed up'
  | 'carried over'

export type Happening = {
  id: string
  recordId: string
  verb: Verb
  versionNo: number | null
  byKind: Work['by']['kind']
  byId: string | null
  byName: string | null
  forId: string | null
  channel: Work['channel']
  at: Date
  onDay: string
  why: string | null
  decisionId: string | null
}

type Detail = {
  versionNo?: number
  forId?: string
  why?: string
  decisionId?: string
  onDay?: string
  fields?: string[]
}

/** Writes who did what, when, in the same transaction as the change itself. A log: it is never edited. */
export async function recordHappening(work: Work, recordId: string, verb: Verb, detail: Detail = {}): Promise<void> {
  await work.db.query(
    `insert into happening (id, record_id, verb, version_no, by_kind, by_id, for_id, channel, at, on_day, why, decision_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      newId(),
      recordId,
      verb,
      detail.versionNo,
      work.by.kind,
      work.by.id,
      detail.forId,
      work.channel,
      work.now,
      detail.onDay ?? work.today,
      detail.why,
      detail.decisionId,
    ],
  )
  work.touched.push({ record: recordId, kind: 'happening', verb, fields: detail.fields ?? [] })
}

/** What happened to a record, newest first, with the names of members where they are known. */
export function happeningsOf({ db }: Pick<Work, 'db'>, recordId: string, limit = 50): Promise<Happening[]> {
  return db.query<Happening>(
    `select h.id, h.record_id as "recordId", h.verb, h.version_no as "versionNo", h.by_kind as "byKind", h.by_id as "byId",
       coalesce(m.name, a.title) as "byName", h.for_id as "forId", h.channel, h.at, h.on_day as "onDay", h.why,
       h.decision_id as "decisionId"
     from happening h left join member m on m.id = h.by_id left join record a on a.id = h.by_id and a.kind = 'adviser'
     where h.record_id = $1 order by h.at desc, h.id desc limit $2`,
    [recordId, limit],
  )
}
