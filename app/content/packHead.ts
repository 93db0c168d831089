import { z } from 'zod'
import { words } from './words.ts'

const version = z.string().refine((said) => /^\d+\.\d+$/.test(said), { error: () => words.badVersion })

/** The title page of a pack, `pack.yaml`, the same in every kind. */
export const packHead = z.strictObject({
  /** Its kind, or its kind and a language: `duties`, `lexicon/en-GB`. */
  pack: z.string().refine((said) => /^[a-z]+(\/[A-Za-z-]+)?$/.test(said), { error: () => words.badPackName }),
  version,
  replaces: version.optional(),
  title: z.string(),
  kind: z.string(),
  status: z.enum(['draft', 'published', 'retired']),
  language: z.string(),
  licence: z.string(),
  source: z.string(),
  /** The hardest reading grade of its plain texts, where the pack wants them easier than all packs must be. */
  hardestPlain: z.number().min(1).max(7).optional(),
  /** The files of the pack, in the order they are read. */
  files: z.array(z.string()).min(1),
})

export type PackHead = z.infer<typeof packHead>
