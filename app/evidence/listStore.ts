import type { Range } from '../organisation/caller.ts'
import type { Within } from '../organisation/evidencePlacement.ts'
import type { KindRange } from '../organisation/recordAddress.ts'
import type { Db } from '../store/database.ts'
import type { EvidenceKind } from './evidence.ts'

/** Whose eyes: what of the evidence itself is theirs to read, and which records that it shows they may open. */
export type Sight = {
  memberId: string
  postIds: string[]
  evidence: Range
  subjects: KindRange[]
  shownIds: string[]
  namedIds: string[]
}

/** What is looked for. An empty string looks for everything. */
export type Filter = { q: string; kind: string; from?: string; to?: string; within?: Within }

export type Listed = { id: string; title: string; onDay: string; kind: EvidenceKind; shows: number }
type Asked = { db: Db; sight: Sight; filter: Filter }

export type CountAsked = Asked & { countsFrom: string }

/** How much there is to see, how much of it counts from a day on, and how much of it was looked for. */
export function countEvidence({ db, sight, filter, countsFrom }: CountAsked) {
  const sql = new Question()
  const found = soughtBy(sql, filter)
  return db.one<{ total: number; counting: number; found: number }>(
    `select count(*)::int as total, count(*) filter (where e.on_day >= ${sql.give(countsFrom)})::int as counting,
       count(*) filter (where ${found})::int as found
     from evidence e join record r on r.id = e.id where r.archived_at is null and ${seenBy(sql, sight)}`,
    sql.given,
  )
}

/** One page of what was looked for, newest first. */
export function pageOfEvidence({ db, sight, filter, first, rows }: Asked & { first: number; rows: number }) {
  const sql = new Question()
  return db.query<Listed>(
    `select e.id, r.title, e.on_day as "onDay", e.kind,
       (select count(*)::int from evidence_link k where k.evidence_id = e.id) as shows
     from evidence e join record r on r.id = e.id
     where r.archived_at is null and ${seenBy(sql, sight)} and ${soughtBy(sql, filter)}
     order by e.on_day desc, e.id limit ${sql.give(rows)} offset ${sql.give(first)}`,
    sql.given,
  )
}

/** The values of a question, each by the number it has there. */
class Question {
  readonly given: unknown[] = []
  give(value: unknown): string {
    return `$${this.given.push(value)}`
  }
}

function seenBy(sql: Question, { memberId, postIds, evidence, subjects, shownIds, namedIds }: Sight): string {
  if (evidence.isAll) return 'true'
  if (!evidence.isOwn) return 'false'
  return `(r.made_by = ${sql.give(memberId)}
    or exists (select 1 from placement p where p.record_id = e.id and p.unit_id = any(${sql.give(evidence.units)}))
    or exists (select 1 from evidence_link k join record about on about.id = k.record_id
      join jsonb_to_recordset(${sql.give(JSON.stringify(subjects))}::jsonb) as range(
        kind text, "isAll" bool, "isOwn" bool, "isShown" bool, units uuid[]) on range.kind = about.kind
      where k.evidence_id = e.id and (range."isAll" or about.unit_id = any(range.units)
        or range."isOwn" and (about.owner_post_id = any(${sql.give(postIds)}) or about.id = any(${sql.give(namedIds)}::uuid[]))
        or range."isShown" and about.id = any(${sql.give(shownIds)}::uuid[]))))`
}

function soughtBy(sql: Question, { q, kind, from, to, within }: Filter): string {
  const parts: string[] = []
  if (q) parts.push(`r.title ilike ${sql.give(`%${q.replace(/[\\%_]/g, '\\$&')}%`)}`)
  if (kind) parts.push(`e.kind = ${sql.give(kind)}`)
  if (from) parts.push(`e.on_day >= ${sql.give(from)}`)
  if (to) parts.push(`e.on_day <= ${sql.give(to)}`)
  if (within) parts.push(`exists (select 1 from placement p where p.record_id = e.id and ${isWithin(sql, within)})`)
  return parts.join(' and ') || 'true'
}

function isWithin(sql: Question, within: Within): string {
  if (within === 'any') return 'true'
  const everywhere = within.hasEverywhere ? 'p.unit_id is null and p.level_id is null' : 'false'
  return `(p.unit_id = any(${sql.give(within.unitIds)}) or p.level_id = any(${sql.give(within.levelIds)}) or ${everywhere})`
}
