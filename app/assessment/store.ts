import { makeRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import type { Assessment } from './assessment.ts'

type Asker = Pick<Work, 'db'>

const ASSESSMENT = `select a.id, r.title, a.unit_id as "unitId", u.title as "unitName", n.kind as "unitKind",
    r.owner_post_id as "ownerPostId", a.pack, a.pack_version as "packVersion", a.variant, a.length, a.stage, a.abstract,
    a.opened_on as "openedOn", a.parent_id as "parentId", a.previous_id as "previousId", a.added,
    a.live_from as "liveFrom", r.edit, r.made_by as "madeBy", r.archived_at is not null as "isArchived",
    s.state, s.round, s.no as "stepNo", s.on_day as "stateSince"
  from assessment a join record r on r.id = a.id join record u on u.id = a.unit_id join unit n on n.id = a.unit_id
    join assessment_step s on s.assessment_id = a.id and s.is_latest`

export function assessmentById({ db }: Asker, id: string): Promise<Assessment | undefined> {
  return db.maybe(`${ASSESSMENT} where a.id = $1`, [id])
}

/** Those about one piece of work, newest first. */
export function assessmentsOf({ db }: Asker, unitId: string): Promise<Assessment[]> {
  return db.query(`${ASSESSMENT} where a.unit_id = $1 order by a.opened_on desc, a.id desc`, [unitId])
}

/** Those about any of these, newest first. */
export function assessmentsAbout({ db }: Asker, unitIds: string[]): Promise<Assessment[]> {
  return db.query(
    `${ASSESSMENT} where a.unit_id = any($1) and r.archived_at is null order by a.opened_on desc, a.id desc`,
    [unitIds],
  )
}

export function allAssessments({ db }: Asker): Promise<Assessment[]> {
  return db.query(`${ASSESSMENT} where r.archived_at is null order by a.opened_on desc, a.id desc`)
}

export type NewAssessment = Pick<
  Assessment,
  | 'id'
  | 'title'
  | 'unitId'
  | 'ownerPostId'
  | 'pack'
  | 'packVersion'
  | 'variant'
  | 'length'
  | 'stage'
  | 'abstract'
  | 'parentId'
  | 'previousId'
  | 'added'
>

export async function insertAssessment(work: Work, given: NewAssessment): Promise<void> {
  const { id, title, unitId, ownerPostId } = given
  await makeRecord(work, { id, kind: 'assessment', title, unitId, ownerPostId }, ['pack', 'variant', 'length'])
  await work.db.query(
    `insert into assessment (id, unit_id, pack, pack_version, variant, length, stage, abstract, opened_on, parent_id, previous_id, added)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      unitId,
      given.pack,
      given.packVersion,
      given.variant,
      given.length,
      given.stage,
      given.abstract,
      work.today,
      given.parentId,
      given.previousId,
      given.added,
    ],
  )
}

/** What may change of it on the way: how long, how far, which questions more, and which version after moving to it. */
export async function updateAssessment(
  work: Work,
  id: string,
  { length, stage, added, packVersion, liveFrom, abstract }: Partial<Assessment>,
): Promise<void> {
  await work.db.query(
    `update assessment set length = coalesce($2, length), stage = coalesce($3, stage), added = coalesce($4, added),
       pack_version = coalesce($5, pack_version), live_from = coalesce($6, live_from), abstract = coalesce($7, abstract)
     where id = $1`,
    [id, length, stage, added, packVersion, liveFrom, abstract],
  )
}

export type Author = { memberId: string; name: string; kind: string; addedOn: string }

export function authorsOf({ db }: Asker, assessmentId: string): Promise<Author[]> {
  return db.query(
    `select w.member_id as "memberId", m.name, m.kind, w.added_on as "addedOn"
     from assessment_author w join member m on m.id = w.member_id where w.assessment_id = $1 and m.merged_into is null order by w.added_on, m.name`,
    [assessmentId],
  )
}

export async function addAuthor(work: Work, assessmentId: string, memberId: string): Promise<void> {
  await work.db.query(
    'insert into assessment_author (assessment_id, member_id, added_on) values ($1, $2, $3) on conflict do nothing',
    [assessmentId, memberId, work.today],
  )
  work.touched.push({ record: assessmentId, kind: 'assessment_author', verb: 'named', fields: [] })
}

export async function removeAuthor(work: Work, assessmentId: string, memberId: string): Promise<void> {
  await work.db.query('delete from assessment_author where assessment_id = $1 and member_id = $2', [
    assessmentId,
    memberId,
  ])
  work.touched.push({ record: assessmentId, kind: 'assessment_author', verb: 'let go', fields: [] })
}
