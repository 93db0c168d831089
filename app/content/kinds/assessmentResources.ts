import { z } from 'zod'
import { basis, key, text } from '../shapes.ts'
import { words } from './assessment.words.ts'

const ADDRESS = /^[\w-]+(\.[\w-]+)+(\/[\w./-]*)?$/

/** Something outside that helps with some of the questions: to read, to look figures up in, or to work with. */
const resource = z.strictObject({
  resource: key,
  title: text,
  plain: text,
  by: text,
  /** Where it is, without https:// before it. */
  site: text.refine((said) => ADDRESS.test(said), { error: ({ input }) => words.noAddress(String(input)) }),
  kind: z.enum(['read', 'figures', 'use']),
  /** To get something out of it the first time. */
  minutes: z.int().positive(),
  helps: text,
  basis,
  questions: z.array(key).min(1),
})

export const resourcesShape = z.strictObject({ resources: key, items: z.array(resource).min(1) })

export type ResourcesFile = z.output<typeof resourcesShape>
export type Resource = ResourcesFile['items'][number]
