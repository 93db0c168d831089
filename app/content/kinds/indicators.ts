import { z } from 'zod'
import type { KindReader } from '../kind.ts'
import { key, readShapes, text } from '../shapes.ts'
import { words } from '../words.ts'

const fact = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/)

const indicator = z
  .strictObject({
    indicator: key,
    name: text,
    /** The plain twin: what the number answers, in everyday words. */
    question: text,
    numerator: text,
    /** Absent for a bare count or level, which then says in `beside` what it is read against, if anything. */
    denominator: text.optional(),
    beside: text.optional(),
    unit: text,
    /** neither: read it, do not chase it */
    better: z.enum(['higher', 'lower', 'neither']),
    levels: z.array(key).min(1),
    activities: z.array(key).min(1),
    /** computed: from facts · records: somebody counts in what Ingrain holds · manual: counts elsewhere · routine: collected already */
    source: z.enum(['computed', 'records', 'survey', 'manual', 'routine']),
    facts: z.array(fact).optional(),
    survey: key.optional(),
    every: z.enum(['month', 'quarter', 'half', 'year']),
    also: text.optional(),
    disaggregate: z.array(text),
    /** An invented example, to show the form of a baseline and a target. Not a norm. */
    example: z.strictObject({ baseline: text, target: text }),
    decision: text,
    gaming: text,
    guard: text,
    serves: text,
  })
  .superRefine(({ source, facts, survey }, context) => {
    if (source === 'computed' && !facts?.length)
      context.addIssue({ code: 'custom', path: ['source'], message: words.computedNeedsFacts })
    if (source === 'survey' && survey === undefined)
      context.addIssue({ code: 'custom', path: ['source'], message: words.surveyNeedsName })
  })

export type Indicator = z.output<typeof indicator>
export type Indicators = { indicators: Indicator[] }

export const readIndicators: KindReader<Indicators> = (files) =>
  readShapes(files, { indicators: ['indicators.yaml', z.array(indicator).min(1)] })
