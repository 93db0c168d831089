import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { DUTIES, ROLES } from '../../app/organisation/policy.ts'

export const day = z.iso.date()

const unit = z.strictObject({
  name: z.string(),
  level: z.string(),
  kind: z.enum(['part', 'partner', 'body', 'process']),
  governs: z.boolean().optional(),
})

const project = z.strictObject({
  title: z.string(),
  under: z.string(),
  work: z.string(),
  lead: z.string(),
  locks: day.nullable(),
  starts: day.optional(),
  ends: day.optional(),
  places: z.array(z.string()),
})

const role = z.enum([...ROLES, ...DUTIES])

const person = z.strictObject({
  name: z.string(),
  roles: z.tuple([role], role),
  unit: z.string().optional(),
  post: z.string().optional(),
  seniority: z.enum(['leader', 'senior', 'other']).optional(),
})

const event = z.strictObject({
  day,
  by: z.string(),
  do: z.string(),
  id: z.string().optional(),
  about: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
})

const rung = z.number().int().min(0).max(5)
const share = z.tuple([z.number(), z.number()])

/** What the assessments of a year come to, as fractions [n, of] where they are shares. */
const assessed = z.strictObject({
  projects_opened_before_lock: share,
  coverage: share,
  timeliness: share,
  cause_action_flags: z.record(z.string(), z.string()),
  name_cause_and_intersection: share,
  review_queue_median_days: z.number(),
  influence: z.strictObject({ n: z.number(), of: z.number(), lowest: z.array(z.string()) }),
  rating_gaps: z.array(z.string()),
})

const expected = z.strictObject({
  promises: z.record(z.string(), rung),
  requirements: z.record(z.string(), rung),
  so_far: z.record(z.string(), rung).default({}),
  lip_service: z.strictObject({ n: z.number(), of: z.number(), which: z.array(z.string()) }).optional(),
  shares: z.record(z.string(), share),
  assessed: assessed.optional(),
  later: z.record(z.string(), z.unknown()).default({}),
})

const year = z.strictObject({
  organisation: z.strictObject({
    name: z.string().endsWith('(worked example)'),
    starter: z.string(),
    levels: z.array(z.string()),
    activities: z.array(z.string()),
    labels: z.record(z.string(), z.string()).default({}),
    example_today: day,
    addresses: z.string(),
    founder: z.string(),
  }),
  units: z.record(z.string(), unit),
  projects: z.record(z.string(), project),
  people: z.strictObject({
    staff: z.record(z.string(), person),
    partners: z.record(z.string(), person),
    evaluator: z.record(z.string(), person),
    advisers: z.record(
      z.string(),
      z.strictObject({ name: z.string(), contact_by: z.enum(['email', 'post', 'phone']), contact: z.string() }),
    ),
  }),
  events: z.array(event),
  expected,
})

/** A year of an invented organisation: who and what there is, and what each of them did, day by day. */
export type Year = z.output<typeof year>
export type Event = Year['events'][number]
export type Person = Year['people']['staff'][string]

/** Reads one of the files in `examples/`. */
export function readYear(file: string): Year {
  return year.parse(parse(readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8')))
}

/** Names as a person writes them: 'researcher-01..researcher-30' is thirty. */
export function namesIn(written: readonly string[]): string[] {
  return written.flatMap((name) => {
    const [from, to] = name.split('..')
    const stem = /^(.+-)(\d+)$/.exec(from ?? '')
    const last = /(\d+)$/.exec(to ?? '')?.[1]
    if (!stem || !last) return [name]
    const [, word, first] = stem
    const n = Number(last) - Number(first) + 1
    return Array.from({ length: n }, (_, at) => `${word}${String(Number(first) + at).padStart(first!.length, '0')}`)
  })
}
