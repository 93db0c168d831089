import { unlessForbidden } from '../../store/database.ts'
import { newId } from '../../store/newId.ts'
import type { Work } from '../../store/work.ts'

/**
 * Every column that says which member did, said, owes or is owed something, and that may be rewritten. A test holds
 * this list against the database, so that a new table cannot be forgotten.
 */
export const AUTHORSHIP: readonly (readonly [table: string, column: string, when?: string])[] = [
  ['record', 'made_by'],
  ['notice', 'to_member_id'],
  ['role_grant', 'given_by'],
  ['role_grant', 'second_member_id'],
  ['second_request', 'asked_by'],
  ['second_request', 'settled_by'],
  ['decision', 'second_member_id'],
  ['contribution', 'from_id', `from_kind in ('member', 'partner')`],
  ['contribution', 'entered_by'],
  ['action', 'owed_to_id', `owed_to_kind = 'member'`],
  ['action', 'verified_by'],
  ['wording', 'by_id'],
  ['pack_adoption', 'by_id'],
  ['threshold', 'by_id'],
  ['phrase_off', 'by_id'],
  ['assessment_step', 'by_id'],
  ['answer', 'saved_by'],
  ['follow_up', 'by_id'],
  ['set_aside', 'by_id'],
  ['team_comment', 'by_id'],
  ['team_comment', 'dealt_by'],
]

/**
 * Columns that stay as they are, and why: logs are never rewritten (the twin's row takes the name of the one who stays,
 * so they read right); the rest is ended, copied or moved by `mergeRows` below.
 */
export const LEFT_ALONE: readonly (readonly [table: string, column: string])[] = [
  ['version', 'made_by'],
  ['happening', 'by_id'],
  ['happening', 'for_id'],
  ['attestation', 'member_id'],
  ['duty_answer', 'member_id'],
  ['duty_answer', 'entered_by'],
  ['role_grant', 'member_id'],
  ['link', 'for_member_id'],
  ['appointment', 'member_id'],
  ['draft', 'author_id'],
  ['member', 'merged_into'],
  ['membership', 'member_id'],
  ['session', 'member_id'],
  ['answer_before', 'saved_by'],
  ['gate_answer', 'by_id'],
  ['assessment_author', 'member_id'],
  ['rating', 'by_id'],
]

/** Gives everything that is one member's to another, and marks the first as the other's twin. */
export async function mergeRows(work: Work, fromId: string, intoId: string): Promise<void> {
  const { db, now, org, today } = work
  for (const [table, column, when = 'true'] of AUTHORSHIP)
    await db.query(`update ${table} set ${column} = $2 where ${column} = $1 and ${when}`, [fromId, intoId])
  await db.query(
    'delete from draft d where author_id = $1 and exists (select 1 from draft o where o.author_id = $2 and o.record_id = d.record_id and o.part = d.part)',
    [fromId, intoId],
  )
  await db.query('update draft set author_id = $2 where author_id = $1', [fromId, intoId])
  await db.query(
    'insert into attestation (concept_id, version_no, member_id, on_day) select concept_id, version_no, $2, on_day from attestation where member_id = $1 on conflict do nothing',
    [fromId, intoId],
  )
  await copyDutyAnswers(work, fromId, intoId)
  await joinTeams(work, fromId, intoId)
  await moveAppointments(work, fromId, intoId)
  await db.query('update role_grant set ended_at = $2 where member_id = $1 and ended_at is null', [fromId, now])
  await db.query('delete from session where org_id = $1 and member_id = $2', [org, fromId])
  // Who signs in as the twin signs in as the one who stays, unless that one has an account of their own.
  await db.query(
    `update membership set member_id = $3 where org_id = $1 and member_id = $2
       and not exists (select 1 from membership o where o.org_id = $1 and o.member_id = $3)`,
    [org, fromId, intoId],
  )
  await db.query('delete from membership where org_id = $1 and member_id = $2', [org, fromId])
  await db.query(
    `update member set merged_into = $2, email = null, name = (select name from member where id = $2),
       to_on = case when to_on < $3 then to_on else greatest(from_on, $3::date) end where id = $1`,
    [fromId, intoId, today],
  )
}

// What the twin writes with others and still has to review goes on. Scores that were given stay with the twin's row.
async function joinTeams({ db }: Work, fromId: string, intoId: string): Promise<void> {
  await db.query(
    `insert into assessment_author (assessment_id, member_id, added_on)
     select assessment_id, $2, added_on from assessment_author where member_id = $1 on conflict do nothing`,
    [fromId, intoId],
  )
  await db.query(
    `update review v set reviewer_id = $2 where reviewer_id = $1 and done_on is null and not exists
       (select 1 from review o where o.reviewer_id = $2 and o.assessment_id = v.assessment_id and o.round = v.round)`,
    [fromId, intoId],
  )
}

async function copyDutyAnswers({ db }: Work, fromId: string, intoId: string): Promise<void> {
  const rows = await db.query<{ id: string }>('select id from duty_answer where member_id = $1 order by id', [fromId])
  for (const { id } of rows)
    await db.query(
      `insert into duty_answer (id, duty_id, member_id, answer, reason, channel, entered_by, read_back, on_day)
       select $2, duty_id, $3, answer, reason, channel, entered_by, read_back, on_day from duty_answer where id = $1`,
      [id, newId(), intoId],
    )
}

// Both may have been put in one post for the same days: then the days are theirs already.
async function moveAppointments({ db }: Work, fromId: string, intoId: string): Promise<void> {
  const rows = await db.query<{ id: string }>('select id from appointment where member_id = $1 order by from_on', [
    fromId,
  ])
  for (const { id } of rows)
    await unlessForbidden(db, 'one_holder_a_day', () =>
      db.query('update appointment set member_id = $2 where id = $1', [id, intoId]),
    )
}
