import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const words = z.string().min(1)
const names = z.record(z.string(), words)
const shape = z.strictObject({
  name: words,
  kind: words,
  levels: names,
  activities: names,
  whole: words,
  body: words,
  project: words,
  post: words,
  person: words,
  email: z.email(),
  guest: z.strictObject({ person: words, email: z.email() }),
  concept: z.strictObject({ term: words, formal: words, plain: words }),
  strategy: z.strictObject({ title: words, foreword: words }),
  promises: z.array(words),
  evidence: z.array(z.strictObject({ title: words, words })),
  adviser: z.strictObject({ knownAs: words, contact: words }),
  budget: words,
  assessment: z.strictObject({
    answer: words,
    ask: words,
    ring: words,
    secondAdviser: z.strictObject({ knownAs: words, contact: words }),
  }),
})

export type Seed = z.output<typeof shape>

/** The organisations that `ingrain seed` makes. */
export const readSeed = (): Seed[] =>
  z.array(shape).parse(parse(readFileSync(new URL('organisations.yaml', import.meta.url), 'utf8')))
