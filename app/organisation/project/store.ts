import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Project, ProjectFields } from './project.ts'

type Asker = Pick<Work, 'db'>

// The lead is the record's owner, so that handing a post's things over hands the project over too.
const FIELDS = `select u.id, r.title, p.reference, u.parent_id as "unitId", coalesce(p.work_activity_id::text, '') as "workActivityId", r.owner_post_id as "leadPostId",
  p.starts_on as "startsOn", u.from_on as "fromOn", p.design_lock_on as "designLockOn", p.first_lock_on as "firstLockOn", p.ends_on as "endsOn", p.summary,
  u.places, u.groups, r.edit, r.archived_at is not null as "isClosed",
  array(select l.partner_id from project_partner l where l.project_id = u.id order by l.partner_id) as "partnerIds",
  p.unit_id is not null as "isRegistered"`
const PROJECT = `${FIELDS} from project p join unit u on u.id = p.unit_id join record r on r.id = u.id`

/** Every project, closed ones too, by title. */
export function allProjects({ db }: Asker): Promise<Project[]> {
  return db.query(`${PROJECT} order by r.title collate "C", u.id`)
}

/** One project; also a part that is one and was never entered in the register, so that it has a page all the same. */
export function projectById({ db }: Asker, id: string): Promise<Project | undefined> {
  return db.maybe(
    `${FIELDS} from unit u join record r on r.id = u.id left join project p on p.unit_id = u.id where u.id = $1 and u.kind = 'project'`,
    [id],
  )
}

export function projectsWith({ db }: Asker, partnerId: string): Promise<{ id: string; name: string }[]> {
  return db.query(
    `select r.id, r.title as name from project_partner l join record r on r.id = l.project_id
     where l.partner_id = $1 and r.archived_at is null order by r.title, r.id`,
    [partnerId],
  )
}

export async function referenceIsTaken({ db }: Asker, reference: string, exceptId: string): Promise<boolean> {
  return Boolean(
    await db.maybe('select 1 as taken from project where lower(reference) = lower($1) and unit_id <> $2', [
      reference,
      exceptId,
    ]),
  )
}

export async function insertProject(
  work: Work,
  id: string,
  project: ProjectFields & { levelId: string },
): Promise<void> {
  const { title, unitId, leadPostId } = project
  await makeRecord(work, { id, kind: 'project', title, unitId, ownerPostId: leadPostId }, fieldNames(project))
  await work.db.query(
    `insert into unit (id, level_id, parent_id, kind, from_on, places, groups) values ($1, $2, $3, 'project', $4, $5, $6)`,
    [id, project.levelId, unitId, project.startsOn ?? work.today, project.places, project.groups],
  )
  await work.db.query(
    `insert into project (unit_id, reference, work_activity_id, lead_post_id, starts_on, design_lock_on, first_lock_on, ends_on, summary)
     values ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
    [
      id,
      project.reference,
      project.workActivityId,
      leadPostId,
      project.startsOn,
      project.designLockOn,
      project.endsOn,
      project.summary,
    ],
  )
  await replacePartners(work, id, project.partnerIds)
}

const fieldNames = ({ levelId: _, ...fields }: ProjectFields & { levelId?: string }): string[] =>
  Object.keys(fields).sort()

export async function updateProject(
  work: Work,
  id: string,
  project: ProjectFields & { levelId: string; firstLockOn: string | null },
): Promise<void> {
  await work.db.query('update unit set parent_id = $2, level_id = $3, places = $4, groups = $5 where id = $1', [
    id,
    project.unitId,
    project.levelId,
    project.places,
    project.groups,
  ])
  await work.db.query(
    `insert into project (unit_id, reference, work_activity_id, lead_post_id, starts_on, design_lock_on, first_lock_on, ends_on, summary)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (org_id, unit_id) do update set reference = $2, work_activity_id = $3, lead_post_id = $4, starts_on = $5,
       design_lock_on = $6, first_lock_on = $7, ends_on = $8, summary = $9`,
    [
      id,
      project.reference,
      project.workActivityId,
      project.leadPostId,
      project.startsOn,
      project.designLockOn,
      project.firstLockOn,
      project.endsOn,
      project.summary,
    ],
  )
  await replacePartners(work, id, project.partnerIds)
}

/** What was asked about a piece of work goes with it to whoever leads it now. */
export async function moveAssessmentsToLead(
  work: Work,
  id: string,
  { from, to }: { from: string | null; to: string | null },
): Promise<void> {
  const moved = await work.db.query<{ id: string }>(
    `update record set owner_post_id = $3, edit = edit + 1
     where unit_id = $1 and kind = 'assessment' and owner_post_id is not distinct from $2 returning id`,
    [id, from, to],
  )
  for (const record of moved)
    work.touched.push({ record: record.id, kind: 'assessment', verb: 'moved', fields: ['owner'] })
}

async function replacePartners({ db }: Work, id: string, partnerIds: readonly string[]): Promise<void> {
  await db.query('delete from project_partner where project_id = $1', [id])
  await db.query(
    'insert into project_partner (project_id, partner_id) select $1, unnest($2::uuid[]) on conflict do nothing',
    [id, partnerIds],
  )
}
