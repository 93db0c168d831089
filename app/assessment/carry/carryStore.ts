import type { Work } from '../../store/work.ts'

/**
 * Gives answers the keys that their questions have now, with every earlier text, and marks those to look at again.
 * An answer whose question is gone keeps its key and its words.
 */
export async function moveAnswers(
  work: Work,
  assessmentId: string,
  { renamed, lookAgain }: { renamed: ReadonlyMap<string, string>; lookAgain: readonly string[] },
): Promise<void> {
  const [from, to] = [[...renamed.keys()], [...renamed.values()]]
  // Texts that were saved before are never edited, so they are written again under the new key.
  await work.db.query(
    `insert into answer_before (assessment_id, question_key, edit, value, saved_at, saved_by)
     select b.assessment_id, m.now, b.edit, b.value, b.saved_at, b.saved_by
     from answer_before b join unnest($2::text[], $3::text[]) as m (was, now) on m.was = b.question_key
     where b.assessment_id = $1 on conflict do nothing`,
    [assessmentId, from, to],
  )
  await work.db.query(
    `update answer a set question_key = m.now from unnest($2::text[], $3::text[]) as m (was, now)
     where a.assessment_id = $1 and a.question_key = m.was
       and not exists (select 1 from answer other where other.assessment_id = $1 and other.question_key = m.now)`,
    [assessmentId, from, to],
  )
  await work.db.query(
    `update team_comment c set question_key = m.now from unnest($2::text[], $3::text[]) as m (was, now)
     where c.assessment_id = $1 and c.question_key = m.was`,
    [assessmentId, from, to],
  )
  // What somebody typed and has not saved goes with its question, and so does what they meant to tell their team.
  await work.db.query(
    `update draft d set part = m.now
     from (select was, now from unnest($2::text[], $3::text[]) as m (was, now)
       union all select 'talk ' || was, 'talk ' || now from unnest($2::text[], $3::text[]) as m (was, now)) m
     where d.record_id = $1 and d.part = m.was and not exists
       (select 1 from draft o where o.author_id = d.author_id and o.record_id = d.record_id and o.part = m.now)`,
    [assessmentId, from, to],
  )
  // What was found to be alike is looked for again under the new key.
  await work.db.query(
    `delete from answer_copy where (assessment_id = $1 and question_key = any($2)) or (other_id = $1 and other_question = any($2))`,
    [assessmentId, from],
  )
  await work.db.query(
    'update answer set look_again = true where assessment_id = $1 and question_key = any($2) and not look_again',
    [assessmentId, lookAgain],
  )
  work.touched.push({ record: assessmentId, kind: 'answer', verb: 'carried over', fields: [...to, ...lookAgain] })
}

/** How questions were renamed each time that an assessment moved to a newer version, or that any did; oldest first. */
export function movesOf(
  { db }: Pick<Work, 'db'>,
  assessmentId?: string,
): Promise<{ assessmentId: string; moved: Record<string, string> }[]> {
  return db.query(
    `select assessment_id as "assessmentId", detail->'moved' as moved from assessment_step
     where step = 'carry over' and detail->'moved' is not null and ($1::uuid is null or assessment_id = $1)
     order by assessment_id, no`,
    [assessmentId ?? null],
  )
}
