import { z } from 'zod'
import type { KindReader } from '../kind.ts'
import { key, readShapes, text } from '../shapes.ts'
import { words } from '../words.ts'

const audiences = [
  'public',
  'researchers',
  'partners',
  'staff',
  'leaders',
  'analysts',
  'procurement',
  'finance',
] as const

const provision = z
  .strictObject({
    provision: key,
    /** resource: to read or use · support: a person who helps · tool: to work with · process: how things are done */
    kind: z.enum(['resource', 'support', 'tool', 'process']),
    title: text,
    means: text,
    plain: text.optional(),
    audience: z.array(z.enum(audiences)).min(1),
    readyInWeeks: z.int().min(1).max(104),
    /** What it costs in kind, never a price. An empty list: nothing beyond the time to set it up. */
    cost: z.array(text),
    used: text,
    requirement: text,
  })
  .superRefine(({ audience, plain }, context) => {
    if (audience.includes('public') && plain === undefined)
      context.addIssue({ code: 'custom', path: ['audience'], message: words.publicNeedsPlain })
  })

export type Provision = z.output<typeof provision>
export type Provisions = { provisions: Provision[] }

export const readProvisions: KindReader<Provisions> = (files) =>
  readShapes(files, { provisions: ['provisions.yaml', z.array(provision).min(1)] })
