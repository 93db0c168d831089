import type { Work } from '../../store/work.ts'

type Asker = Pick<Work, 'db'>

export type QuarterScore = { assessmentId: string; unitId: string; pack: string; question: string; score: number }

/**
 * One score for each answer that specialists rated in a quarter: what they agreed on, else the lowest that was given.
 * Withdrawn and archived assessments are left out.
 */
export function scoresIn({ db }: Asker, fromOn: string, toOn: string): Promise<QuarterScore[]> {
  return db.query(
    `select t.assessment_id as "assessmentId", a.unit_id as "unitId", a.pack, t.question_key as question,
       coalesce(min(t.score) filter (where t.by_kind = 'agreed'), min(t.score)) as score
     from rating t join assessment a on a.id = t.assessment_id
       join record r on r.id = a.id and r.archived_at is null
       join assessment_step s on s.assessment_id = a.id and s.is_latest and s.state <> 'withdrawn'
     where t.by_kind <> 'adviser' and t.at >= $1::date and t.at < $2::date + 1
     group by t.assessment_id, a.unit_id, a.pack, t.question_key order by t.question_key, score, t.assessment_id`,
    [fromOn, toOn],
  )
}

export type LiveWork = {
  id: string
  title: string
  ownerPostId: string | null
  places: string[]
  groups: string[]
  startsOn: string | null
  endsOn: string | null
}

/** Work under way on a day: begun, not over, not closed. */
export function liveWork({ db, today }: Pick<Work, 'db' | 'today'>): Promise<LiveWork[]> {
  return db.query(
    `select u.id, r.title, r.owner_post_id as "ownerPostId", u.places, u.groups, p.starts_on as "startsOn", p.ends_on as "endsOn"
     from project p join unit u on u.id = p.unit_id join record r on r.id = u.id
     where r.archived_at is null and (p.starts_on is null or p.starts_on <= $1) and (p.ends_on is null or p.ends_on >= $1)
     order by r.title collate "C", u.id`,
    [today],
  )
}

/** Names that could tell whose work an example is from: people as they are known, and work and places. */
export async function namesHere({ db }: Asker): Promise<{ people: string[]; things: string[] }> {
  const rows = await db.query<{ name: string; isPerson: boolean }>(
    `select title as name, kind in ('member', 'adviser') as "isPerson" from record
       where kind in ('member', 'adviser', 'project', 'unit')
     union select unnest(places), false from unit`,
  )
  const named = (isPerson: boolean) => rows.filter((row) => row.isPerson === isPerson).map(({ name }) => name)
  return { people: named(true), things: named(false) }
}
