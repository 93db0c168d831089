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
