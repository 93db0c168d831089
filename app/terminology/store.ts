import { unlessForbidden } from '../store/database.ts'
import { newId } from '../store/newId.ts'
import { makeRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import type { Concept, ConceptKind } from './concept.ts'
import type { Wording } from './wording.ts'

type Asker = Pick<Work, 'db'>

const CONCEPT = `select c.id, c.key, c.kind, r.title as term, c.because_record_id as "becauseRecordId", r.owner_post_id as "stewardPostId",
  c.review_on as "reviewOn", c.is_public as "isPublic", r.edit, r.made_by as "madeBy", r.made_at as "madeAt",
  r.archived_at as "archivedAt", r.archived_why as "archivedWhy",
  jsonb_build_object('term', r.title, 'formal', c.formal, 'plain', c.plain, 'upstream', c.upstream, 'approach', c.approach,
    'elements', c.elements, 'source', c.source, 'packChoice', c.pack_choice) as draft
  from concept c join record r on r.id = c.id`

export const allConcepts = ({ db }: Asker): Promise<Concept[]> => db.query(`${CONCEPT} order by lower(r.title), c.id`)
export const conceptById = ({ db }: Asker, id: string): Promise<Concept | undefined> =>
  db.maybe(`${CONCEPT} where c.id = $1`, [id])
export const conceptByKey = ({ db }: Asker, key: string): Promise<Concept | undefined> =>
  db.maybe(`${CONCEPT} where c.key = $1`, [key])

/** Words whose steward is one of these posts and that are to be looked at again by a day. */
export const conceptsDueForReview = (
  { db }: Asker,
  posts: readonly string[],
  by: string,
): Promise<{ id: string; term: string; reviewOn: string }[]> =>
  db.query(
    `select c.id, r.title as term, c.review_on as "reviewOn" from concept c join record r on r.id = c.id
     where r.owner_post_id = any($1) and c.review_on <= $2 and r.archived_at is null order by c.review_on, c.id`,
    [posts, by],
  )

/** False, with nothing written, when the organisation has a concept with this key already. */
export function insertConcept(
  work: Work,
  { id, key, kind }: { id: string; key: string; kind: ConceptKind },
  draft: Wording,
): Promise<boolean> {
  return unlessForbidden(work.db, 'concept_org_id_key_key', async () => {
    await makeRecord(work, { id, kind: 'concept', title: draft.term }, ['term', 'formal', 'plain'])
    await work.db.query(
      `insert into concept (id, key, kind, formal, plain, upstream, approach, elements, source, pack_choice)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        key,
        kind,
        draft.formal,
        draft.plain,
        draft.upstream,
        draft.approach,
        JSON.stringify(draft.elements),
        draft.source,
        draft.packChoice,
      ],
    )
  })
}

export async function updateDraft({ db }: Work, id: string, draft: Wording, because: string | null): Promise<void> {
  await db.query(
    `update concept set formal = $2, plain = $3, upstream = $4, approach = $5, elements = $6, source = $7, because_record_id = $8 where id = $1`,
    [
      id,
      draft.formal,
      draft.plain,
      draft.upstream,
      draft.approach,
      JSON.stringify(draft.elements),
      draft.source,
      because,
    ],
  )
}

export const clearBecause = ({ db }: Work, id: string) =>
  db.query('update concept set because_record_id = null where id = $1', [id])

/** Two adoptions of one concept take turns from here to the end of the transaction. */
export const holdConcept = ({ db }: Work, id: string) =>
  db.query('select 1 from concept where id = $1 for update', [id])

export async function updateKeeping({ db }: Work, id: string, reviewOn: string | null): Promise<void> {
  await db.query('update concept set review_on = $2 where id = $1', [id, reviewOn])
}

export async function updatePublic(work: Work, id: string, isPublic: boolean): Promise<void> {
  await work.db.query('update concept set is_public = $2 where id = $1', [id, isPublic])
  work.touched.push({ record: id, kind: 'concept', verb: 'amended', fields: ['isPublic'] })
}

/** A text that was saved; without `edit` it waits beside a text that somebody else saved first. */
export type Saved = {
  id: string
  edit: number | null
  body: Wording
  at: Date
  byId: string | null
  byName: string | null
}

export async function insertWording(
  work: Work,
  conceptId: string,
  { id = newId(), edit, body }: { id?: string; edit: number | null; body: Wording },
): Promise<string> {
  await work.db.query('insert into wording (id, concept_id, edit, body, at, by_id) values ($1, $2, $3, $4, $5, $6)', [
    id,
    conceptId,
    edit,
    JSON.stringify(body),
    work.now,
    work.by.id,
  ])
  work.touched.push({
    record: conceptId,
    kind: 'wording',
    verb: edit === null ? 'set beside' : 'saved',
    fields: ['formal', 'plain'],
  })
  return id
}

const SAVED = `select w.id, w.edit, w.body, w.at, w.by_id as "byId", m.name as "byName" from wording w left join member m on m.id = w.by_id`

export const savedTextsOf = ({ db }: Asker, conceptId: string): Promise<Saved[]> =>
  db.query(`${SAVED} where w.concept_id = $1 order by w.at desc, w.id desc limit 200`, [conceptId])

export const savedText = ({ db }: Asker, conceptId: string, id: string): Promise<Saved | undefined> =>
  db.maybe(`${SAVED} where w.concept_id = $1 and w.id = $2`, [conceptId, id])

export const lastSaved = ({ db }: Asker, conceptId: string): Promise<Saved | undefined> =>
  db.maybe(`${SAVED} where w.concept_id = $1 and w.edit is not null order by w.edit desc limit 1`, [conceptId])

export async function putOnTable({ db }: Work, askId: string, conceptId: string, versionNo: number): Promise<void> {
  await db.query(
    'insert into ask_wording (ask_id, concept_id, version_no) values ($1, $2, $3) on conflict do nothing',
    [askId, conceptId, versionNo],
  )
}

export const onTableOf = ({ db }: Asker, conceptId: string): Promise<{ askId: string; versionNo: number }[]> =>
  db.query(
    'select ask_id as "askId", version_no as "versionNo" from ask_wording where concept_id = $1 order by version_no',
    [conceptId],
  )

/** False when this person had attested to this version before. */
export const insertAttestation = (work: Work, conceptId: string, versionNo: number): Promise<boolean> =>
  unlessForbidden(work.db, 'attestation_pkey', () =>
    work.db.query('insert into attestation (concept_id, version_no, member_id, on_day) values ($1, $2, $3, $4)', [
      conceptId,
      versionNo,
      work.by.id,
      work.today,
    ]),
  )

export const insertPin = (work: Work, conceptId: string, versionNo: number, unitId: string): Promise<boolean> =>
  unlessForbidden(work.db, 'pin_pkey', () =>
    work.db.query('insert into pin (concept_id, version_no, unit_id, on_day) values ($1, $2, $3, $4)', [
      conceptId,
      versionNo,
      unitId,
      work.today,
    ]),
  )

export const attestedBy = (
  { db }: Asker,
  conceptId: string,
  memberId: string,
): Promise<{ versionNo: number; onDay: string }[]> =>
  db.query(
    'select version_no as "versionNo", on_day as "onDay" from attestation where concept_id = $1 and member_id = $2 order by version_no desc',
    [conceptId, memberId],
  )

export type Pin = { unitId: string; versionNo: number; onDay: string }

/** For each project the newest version that it is pinned to. */
export const pinsOf = ({ db }: Asker, conceptId: string): Promise<Pin[]> =>
  db.query(
    `select distinct on (unit_id) unit_id as "unitId", version_no as "versionNo", on_day as "onDay" from pin where concept_id = $1
     order by unit_id, version_no desc`,
    [conceptId],
  )

/** Members today, staff and partners, and whether each has attested to this version. */
export const memberAttestations = (
  { db, today }: Asker & { today: string },
  conceptId: string | null,
  versionNo: number | null,
): Promise<{ memberId: string; hasAttested: boolean }[]> =>
  db.query(
    `select m.id as "memberId", exists (
       select 1 from attestation a where a.member_id = m.id and a.concept_id = $2 and a.version_no = $3) as "hasAttested"
     from member m where m.kind in ('staff', 'partner') and m.suspended_at is null and m.merged_into is null and m.from_on <= $1 and (m.to_on is null or m.to_on >= $1)
     order by m.id`,
    [today, conceptId, versionNo],
  )

/** The posts that look after a concept and have a holder today. */
export const stewardsInPost = ({ db, today }: Asker & { today: string }): Promise<{ postId: string }[]> =>
  db.query(
    `select distinct a.post_id as "postId" from appointment a join record r on r.owner_post_id = a.post_id and r.kind = 'concept'
     where a.from_on <= $1 and (a.to_on is null or a.to_on >= $1)`,
    [today],
  )

/** The reason that was given with a decision, where it asked for one. */
export async function reasonWith({ db }: Asker, conceptId: string, decisionId: string): Promise<string | undefined> {
  const row = await db.maybe<{ why: string }>(
    'select why from happening where record_id = $1 and decision_id = $2 and why is not null limit 1',
    [conceptId, decisionId],
  )
  return row?.why
}

/** The frozen words of one version. */
export async function frozenBody({ db }: Asker, conceptId: string, no: number): Promise<unknown> {
  return (
    await db.maybe<{ body: unknown }>('select body from version where record_id = $1 and no = $2', [conceptId, no])
  )?.body
}

/** The words of these frozen versions, in one query. */
export const wordingsAt = (
  { db }: Asker,
  at: readonly { id: string; versionNo: number }[],
): Promise<{ id: string; body: unknown }[]> =>
  db.query(
    `select v.record_id as id, v.body from version v
     join unnest($1::uuid[], $2::int[]) as at (id, no) on v.record_id = at.id and v.no = at.no`,
    [at.map(({ id }) => id), at.map(({ versionNo }) => versionNo)],
  )

/** Definitions and statements in force to whose version in force this member has not attested. */
export const conceptsToAttest = (
  { db }: Asker,
  memberId: string,
): Promise<{ id: string; title: string; hasAttestedBefore: boolean }[]> =>
  db.query(
    `with adopted as (
       select distinct on (d.record_id) d.record_id as id, d.version_no from decided() d
       where d.outcome = 'adopted' and d.version_no is not null
       order by d.record_id, d.on_day desc, d.decision_id desc)
     select c.id, r.title, exists (select 1 from attestation t where t.concept_id = c.id and t.member_id = $1) as "hasAttestedBefore"
     from concept c join record r on r.id = c.id join adopted on adopted.id = c.id
     where r.archived_at is null and c.kind in ('inequity', 'recognition')
       and not exists (select 1 from attestation t where t.concept_id = c.id and t.version_no = adopted.version_no and t.member_id = $1)
     order by c.kind, r.title, c.id`,
    [memberId],
  )
