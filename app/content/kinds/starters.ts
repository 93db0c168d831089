import { z } from 'zod'
import type { KindReader, Mistake } from '../kind.ts'
import { suggest } from '../mistakesOf.ts'
import { key, readShapes, text } from '../shapes.ts'
import { words } from '../words.ts'

const level = z.strictObject({ level: key, title: text, means: text })
const activity = z.strictObject({ activity: key, title: text, means: text })
const topics = [
  'definition',
  'strategy',
  'budget',
  'policy',
  'posts',
  'gates',
  'waivers',
  'indicators',
  'review',
  'involvement-policy',
  'recognition-panel',
] as const

const starter = z.strictObject({
  starter: key,
  title: text,
  plain: text,
  levels: z.array(z.strictObject({ level: key, label: text })),
  activities: z.array(z.strictObject({ activity: key, label: text })),
  /** `under` names the unit above; without it a unit stands directly under the organisation. */
  units: z.array(z.strictObject({ unit: key, name: text, level: key, under: key.optional() })),
  bodies: z.array(
    z.strictObject({
      body: key,
      name: text,
      meets: text,
      meetingsYear: z.int().min(1).max(52),
      decides: z.array(z.enum(topics)).min(1),
    }),
  ),
  /** One post for each unit at `level`. `role` is a role of the duties pack; `fte` is a part of full time. */
  posts: z.array(
    z.strictObject({
      post: key,
      title: text,
      role: key,
      level: key,
      seniority: z.enum(['leader', 'senior', 'other']),
      fte: z.number().min(0.01).max(1).optional(),
      specialist: z.boolean().optional(),
    }),
  ),
  usuallyBlank: z.array(z.strictObject({ level: key, activity: key, reason: text })),
  commitments: z.array(
    z.strictObject({
      commitment: key,
      text,
      plain: text,
      verb: text,
      object: text,
      level: key,
      activity: key,
      indicator: key,
    }),
  ),
  provisions: z.array(key).min(1),
  duties: z.array(key).min(1),
  /** `covers`: kinds of work, or the organisation's own processes (recruitment, buying, funding calls). */
  gates: z.array(
    z.strictObject({
      gate: key,
      title: text,
      covers: z.union([z.literal('processes'), z.array(key).min(1)]),
      moment: text,
      form: z.enum(['screen', 'short', 'full', 'follow-up']),
      approver: key,
    }),
  ),
})

export type Level = z.output<typeof level>
export type Activity = z.output<typeof activity>
export type Starter = z.output<typeof starter>
/** The levels and activities that all packs name, in order, and a starting point for each kind of organisation. */
export type Starters = { levels: Level[]; activities: Activity[]; starters: Starter[] }

export const readStarters: KindReader<Starters> = (files, pack) => {
  const own = pack.files.filter((file) => file !== 'levels.yaml' && file !== 'activities.yaml')
  const read = readShapes(files, {
    levels: ['levels.yaml', z.array(level).min(1)],
    activities: ['activities.yaml', z.array(activity).min(1)],
    ...Object.fromEntries(own.map((file) => [file, [file, starter] as const])),
  } as const)
  if (!read.ok) return read
  const { levels, activities, ...rest } = read.content
  const mistakes: Mistake[] = []
  const starters = own.map((file) => {
    const one = rest[file as keyof typeof rest] as Starter
    mistakes.push(
      ...missingLabels(
        file,
        'levels',
        one.levels.map((each) => each.level),
        levels.map((each) => each.level),
      ),
      ...missingLabels(
        file,
        'activities',
        one.activities.map((each) => each.activity),
        activities.map((each) => each.activity),
      ),
      ...unitsUnderNothing(file, one),
    )
    return one
  })
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, content: { levels, activities, starters } }
}

function missingLabels(file: string, field: string, labelled: string[], all: string[]): Mistake[] {
  return all
    .filter((each) => !labelled.includes(each))
    .map((each) => ({ file, at: [field], says: words.notLabelled(each), ...suggest(each, labelled) }))
}

/** A unit's `under` is a unit listed before it, so that the list is already a tree. */
function unitsUnderNothing(file: string, { units }: Starter): Mistake[] {
  return units.flatMap(({ under }, index) => {
    const above = units.slice(0, index).map((each) => each.unit)
    if (under === undefined || above.includes(under)) return []
    return [{ file, at: ['units', index, 'under'], says: words.noUnitAbove(under), ...suggest(under, above) }]
  })
}
