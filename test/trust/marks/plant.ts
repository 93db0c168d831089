import { createHash } from 'node:crypto'
import type pg from 'pg'
import { markOf, PAYLOADS } from './payloads.ts'

/** Text that machines write for machines, by column name or as table.column. Everything else is taken for typed. */
const NOT_TYPED = new Set([
  ...['key', 'verb', 'pack', 'tag', 'tags', 'part', 'sha256', 'fact', 'requirement', 'pack_key', 'pack_choice'],
  ...['phrase_key', 'text_hash', 'entry', 'wants', 'packs', 'settings', 'starter', 'time_zone', 'audience', 'mandate'],
  ...[
    'record.kind',
    'organisation.kind',
    'once.answer',
    'notice.why',
    'file.type',
    'draft.body',
    'pack_adoption.version',
  ],
  ...['evidence.topic', 'threshold.requirement'],
  // Keys of the packs that assessments are made from.
  ...['pack_version', 'variant', 'variants', 'added', 'adds', 'must_show', 'question_key', 'questions', 'theme'],
  ...['assessment_step.step', 'assessment_step.state'],
])
const OF_NO_ORGANISATION = ['account', 'membership', 'session', 'attempt', 'instance_setting', 'instance_log']
const NOT_PLANTED = [
  ...OF_NO_ORGANISATION,
  ...['organisation_address', 'link_address', 'sign_in_link', 'outbox', 'schema_migration', 'audit', 'once', 'link'],
]

type Column = { table: string; name: string; type: 'text' | 'text[]' | 'jsonb'; keys: string[] }
type Cell = { column: Column; at: Record<string, unknown>; was: unknown; kind: string | null }

export type Garden = {
  /** Every field that somebody types into and that holds something. A mark's first number is the place in this list. */
  fields: string[]
  /** Puts a payload with the field's own mark before what stands in every one of them; another each round. */
  plant: (round: number) => Promise<void>
}

/** Every free-text field there is, found in the database itself, so that a new one is here on the day it is made. */
export async function layOut(owner: pg.Client): Promise<Garden> {
  const cells = await allCells(owner)
  const fields: string[] = []
  const numberOf = (field: string): number => {
    if (!fields.includes(field)) fields.push(field)
    return fields.indexOf(field)
  }
  const payload = (field: string, was: string, round: number): string => {
    // The same words get the same payload everywhere, so that approved words stay the words that were approved.
    const n = (createHash('sha256').update(was).digest().readUInt16BE(0) + round) % PAYLOADS.length
    return `${PAYLOADS[n]!(markOf(numberOf(field), n))} ${was}`
  }
  const typed = (field: string, was: unknown, round: number): unknown =>
    typeof was === 'string'
      ? payload(field, was, round)
      : Array.isArray(was)
        ? was.map((one) => typed(field, one, round))
        : was
  const typedWithin = (field: string, was: unknown, round: number): unknown => {
    if (typeof was === 'string') return TYPED_WITHIN.test(field) ? payload(field, was, round) : was
    if (Array.isArray(was)) return was.map((one) => typedWithin(field, one, round))
    if (!was || typeof was !== 'object') return was
    return Object.fromEntries(
      Object.entries(was).map(([key, value]) => [key, typedWithin(`${field}.${key}`, value, round)]),
    )
  }
  const plant = async (round: number) => {
    for (const { column, at, was, kind } of cells) {
      const now = (column.type === 'jsonb' ? typedWithin : typed)(fieldOf(column, kind), was, round)
      const short = typeof now === 'string' && column.name === 'name' ? now.slice(0, 200) : now
      const lower = column.name === 'email' ? String(short).toLowerCase() : short
      const value = column.type === 'jsonb' ? JSON.stringify(lower) : lower
      const where = column.keys.map((key, n) => `"${key}" = $${n + 2}`).join(' and ')
      await owner.query(`update "${column.table}" set "${column.name}" = $1 where ${where}`, [
        value,
        ...column.keys.map((key) => at[key]),
      ])
    }
  }
  return { fields, plant }
}

// Frozen words, saved texts and the head of a record are the fields of what they are of.
function fieldOf({ table, name }: Column, kind: string | null): string {
  if (table === 'version') return name === 'body' ? `${kind}` : `${kind}.${name}`
  if (table === 'wording') return 'concept'
  if (table === 'record') return `${kind}.${kind === 'concept' && name === 'title' ? 'term' : name}`
  return `${table}.${name}`
}

/** Within a text that is kept as fields: the ones that somebody types, or that are taken from somebody's file. */
const TYPED_WITHIN =
  /\.(words|term|title|formal|plain|upstream|foreword|text|heading|written|object|verb|read|rhythm|column|source|name|elements\.\w+)$/

async function allCells(owner: pg.Client): Promise<Cell[]> {
  const { rows: columns } = await owner.query<Column>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       (select array_agg(k.attname::text order by k.attnum) from pg_attribute k join pg_index i on i.indrelid = c.oid and i.indisprimary
         where k.attrelid = c.oid and k.attnum = any(i.indkey)) as keys
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all($1)
       and format_type(a.atttypid, a.atttypmod) in ('text', 'text[]', 'jsonb')
       -- One of a few words, or of one form, is chosen and not typed.
       and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey)
         and pg_get_constraintdef(k.oid) ~ ('\\(\\(' || a.attname || ' (= ANY|~|= '')'))
     order by 1, 2`,
    [NOT_PLANTED],
  )
  const cells: Cell[] = []
  for (const column of columns) {
    const { table, name, keys } = column
    if (NOT_TYPED.has(name) || NOT_TYPED.has(`${table}.${name}`) || keys.includes(name)) continue
    const kind = table === 'record' ? 't.kind' : keys.includes('record_id') && table === 'version' ? 'r.kind' : 'null'
    const join = kind === 'r.kind' ? 'join record r on r.org_id = t.org_id and r.id = t.record_id' : ''
    const { rows } = await owner.query<Record<string, unknown> & { was: unknown; kind: string | null }>(
      `select ${keys.map((key) => `t."${key}"`).join(', ')}, t."${name}" as was, ${kind} as kind from "${table}" t ${join}
       where t."${name}" is not null`,
    )
    for (const { was, kind: of, ...at } of rows) cells.push({ column, at, was, kind: of })
  }
  return cells
}
