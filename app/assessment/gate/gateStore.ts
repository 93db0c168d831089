import type { Unit } from '../../organisation/structure/structure.ts'
import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Gate, GateAnswer } from './gate.ts'

type Asker = Pick<Work, 'db'>

// The approver is the record's owner, so that handing a post's things over hands the gate over too.
const GATE = `select g.id, r.title, g.applies_to as "appliesTo", g.variants, g.process_unit_id as "processUnitId",
    u.title as "processName", g.pack, g.length, g.stage, g.before, g.mode,
    coalesce(r.owner_post_id, g.approver_post_id) as "approverPostId", p.title as "approverTitle",
    g.policy_evidence_id as "policyEvidenceId", e.title as "policyTitle", g.must_show as "mustShow", g.adds,
    g.queue_days as "queueDays", g.from_on as "fromOn", g.to_on as "toOn"
  from gate g join record r on r.id = g.id join record p on p.id = coalesce(r.owner_post_id, g.approver_post_id)
    left join record u on u.id = g.process_unit_id left join record e on e.id = g.policy_evidence_id`

/** Every gate there ever was, those in force first. */
export function allGates({ db, today }: Pick<Work, 'db' | 'today'>): Promise<Gate[]> {
  return db.query(`${GATE} order by coalesce(g.to_on < $1, false), r.title collate "C", g.id`, [today])
}

/** Those in force today. */
export function gatesInForce({ db, today }: Pick<Work, 'db' | 'today'>): Promise<Gate[]> {
  return db.query(
    `${GATE} where g.from_on <= $1 and (g.to_on is null or g.to_on >= $1) order by r.title collate "C", g.id`,
    [today],
  )
}

export function gateById({ db }: Asker, id: string): Promise<Gate | undefined> {
  return db.maybe(`${GATE} where g.id = $1`, [id])
}

type NewGate = Omit<Gate, 'processName' | 'approverTitle' | 'policyTitle' | 'fromOn' | 'toOn'>

export async function insertGate(work: Work, gate: NewGate): Promise<void> {
  const { id, title, approverPostId } = gate
  await makeRecord(work, { id, kind: 'gate', title, ownerPostId: approverPostId }, ['approver', 'length', 'mode'])
  await work.db.query(
    `insert into gate (id, applies_to, variants, process_unit_id, pack, length, stage, before, mode, approver_post_id,
       policy_evidence_id, must_show, adds, queue_days, from_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      id,
      gate.appliesTo,
      gate.variants,
      gate.processUnitId,
      gate.pack,
      gate.length,
      gate.stage,
      gate.before,
      gate.mode,
      approverPostId,
      gate.policyEvidenceId,
      gate.mustShow,
      gate.adds,
      gate.queueDays,
      work.today,
    ],
  )
}

/** The last day on which it asks for anything. Only a gate without one has an end to be given; whether it had none. */
export async function writeEnd(work: Work, id: string, toOn: string): Promise<boolean> {
  const row = await work.db.maybe('update gate set to_on = $2 where id = $1 and to_on is null returning id', [id, toOn])
  if (row) work.touched.push({ record: id, kind: 'gate', verb: 'ended', fields: ['last day'] })
  return Boolean(row)
}

const ANSWER = `select a.id, a.gate_id as "gateId", a.unit_id as "unitId", a.assessment_id as "assessmentId", a.answer,
    a.why, a.instead, a.until_on as "untilOn", a.on_day as "onDay", m.name as "byName", a.post_id as "postId",
    p.title as "postTitle", h.title as "helpPostTitle"
  from gate_answer a join record made on made.id = a.id left join member m on m.id = a.by_id
    left join record p on p.id = a.post_id left join record h on h.id = a.help_post_id`
const NEWEST = 'order by a.on_day desc, made.made_at desc, a.id desc'

/** Everything that approvers ever said, newest first. */
export const gateAnswers = ({ db }: Asker): Promise<GateAnswer[]> => db.query(`${ANSWER} ${NEWEST}`)

/** What was said about one piece of work, newest first. */
export function gateAnswersOf({ db }: Asker, unitId: string): Promise<GateAnswer[]> {
  return db.query(`${ANSWER} where a.unit_id = $1 ${NEWEST}`, [unitId])
}

/** What was said at one gate about any of these, newest first. */
export function answersAtGate({ db }: Asker, gateId: string, unitIds: string[]): Promise<GateAnswer[]> {
  return db.query(`${ANSWER} where a.gate_id = $1 and a.unit_id = any($2) ${NEWEST}`, [gateId, unitIds])
}

/** About several pieces of work, for a page of the register. */
export function gateAnswersAbout({ db }: Asker, unitIds: string[]): Promise<GateAnswer[]> {
  return db.query(`${ANSWER} where a.unit_id = any($1) ${NEWEST}`, [unitIds])
}

type NewAnswer = Pick<
  GateAnswer,
  'id' | 'gateId' | 'unitId' | 'assessmentId' | 'answer' | 'why' | 'instead' | 'untilOn'
> & { title: string; postId: string | null; helpPostId: string | null }

export async function insertGateAnswer(work: Work, answer: NewAnswer): Promise<void> {
  await makeRecord(work, { id: answer.id, kind: 'gate answer', title: answer.title, unitId: answer.unitId }, ['answer'])
  await work.db.query(
    `insert into gate_answer (id, gate_id, unit_id, assessment_id, answer, why, instead, until_on, on_day, by_id, post_id,
       help_post_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      answer.id,
      answer.gateId,
      answer.unitId,
      answer.assessmentId,
      answer.answer,
      answer.why,
      answer.instead,
      answer.untilOn,
      work.today,
      work.by.id,
      answer.postId,
      answer.helpPostId,
    ],
  )
}

/** The governing body, if there is one: where too many waivers are told. */
export function governingBody({ db }: Asker): Promise<{ id: string; title: string } | undefined> {
  return db.maybe(
    `select r.id, r.title from unit u join record r on r.id = u.id
     where u.kind = 'body' and u.governs and r.archived_at is null order by r.title collate "C", r.id limit 1`,
  )
}

/** Whether the governing body was told of the waivers in these days already. */
export async function wasTold({ db }: Asker, { fromOn, toOn }: { fromOn: string; toOn: string }): Promise<boolean> {
  return Boolean(
    await db.maybe(
      `select 1 as told from happening h join gate g on g.id = h.record_id
       where h.verb = 'escalated' and h.on_day between $1 and $2 limit 1`,
      [fromOn, toOn],
    ),
  )
}

/** What a gate has to know of a piece of work: its kind, its lead, and the days that its lateness is judged by. */
export type WorkHere = {
  id: string
  name: string
  kind: Unit['kind']
  ownerPostId: string | null
  activityKey: string | null
  /** Its start, or else the day from which it stands in the register. */
  startsOn: string | null
  firstLockOn: string | null
  isClosed: boolean
}

const WORK = `select u.id, r.title as name, u.kind, r.owner_post_id as "ownerPostId", v.key as "activityKey",
    coalesce(p.starts_on, u.from_on) as "startsOn", p.first_lock_on as "firstLockOn", r.archived_at is not null as "isClosed"
  from unit u join record r on r.id = u.id left join project p on p.unit_id = u.id
    left join activity v on v.id = p.work_activity_id`

export function workById({ db }: Asker, id: string): Promise<WorkHere | undefined> {
  return db.maybe(`${WORK} where u.id = $1`, [id])
}

/** Several of them, those that are closed left out. */
export function worksByIds({ db }: Asker, ids: string[]): Promise<WorkHere[]> {
  return db.query(`${WORK} where u.id = any($1) and r.archived_at is null order by r.title collate "C", u.id`, [ids])
}

type Coming = {
  kinds: string[]
  processUnitId: string | null
  pack: string
  /** Kinds of work that come to it; none means all. */
  variants: string[]
  /** Activities that are taken for such work while nobody has said; `corporate` stands for processes. */
  activities: string[]
  q: string
}

const COMING = `from unit u join record r on r.id = u.id left join project p on p.unit_id = u.id
    left join activity v on v.id = p.work_activity_id
  where u.kind = any($1) and r.archived_at is null and ($2::uuid is null or u.id = $2) and strpos(lower(r.title), lower($6)) > 0
    and ($2::uuid is not null or cardinality($4::text[]) = 0 or coalesce(
      (select a.variant = any($4) from assessment a join record own on own.id = a.id
       where a.unit_id = u.id and a.pack = $3 and own.archived_at is null order by a.opened_on desc, a.id desc limit 1),
      (case u.kind when 'process' then 'corporate' else v.key end) = any($5), false))`

const valuesOf = ({ kinds, processUnitId, pack, variants, activities, q }: Coming) => [
  kinds,
  processUnitId,
  pack,
  variants,
  activities,
  q,
]

/** Open work that comes to a gate, by name: one page of it. The same rule as `gatesFor`, in a query. */
export function workComing({ db }: Asker, coming: Coming, { most, after }: { most: number; after: number }) {
  return db.query<WorkHere>(
    `select u.id, r.title as name, u.kind, r.owner_post_id as "ownerPostId", v.key as "activityKey",
       coalesce(p.starts_on, u.from_on) as "startsOn", p.first_lock_on as "firstLockOn", false as "isClosed"
     ${COMING} order by r.title collate "C", u.id limit $7 offset $8`,
    [...valuesOf(coming), most, after],
  )
}

export async function countComing({ db }: Asker, coming: Coming): Promise<number> {
  const { n } = await db.one<{ n: number }>(`select count(*)::int as n ${COMING}`, valuesOf(coming))
  return n
}
