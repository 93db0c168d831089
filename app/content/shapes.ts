import { z } from 'zod'
import type { Mistake, Reading } from './kind.ts'
import { mistakesOf } from './mistakesOf.ts'

/** A text for people. Emptiness and markup are looked for in every kind at once, by the checker. */
export const text = z.string()

/** A key: what a pack's parts are called for ever. */
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/)

/** How well the source of a text is known. `recalled` has not been read again and is shown as unchecked. */
export const basis = z.enum(['own', 'read', 'summary', 'recalled'])
export type Basis = z.output<typeof basis>

export const isUnchecked = (text: { basis: Basis }) => text.basis === 'recalled'

/**
 * Reads several files at once, each by its own shape, and gives either all of them or every mistake in any of them.
 * @param shapes what to call each part, and the file and shape it comes from
 */
export function readShapes<S extends Record<string, readonly [file: string, shape: z.ZodType]>>(
  files: Record<string, unknown>,
  shapes: S,
): Reading<{ [K in keyof S]: z.output<S[K][1]> }> {
  const mistakes: Mistake[] = []
  const content: Record<string, unknown> = {}
  for (const [name, [file, shape]] of Object.entries(shapes)) {
    const read = shape.safeParse(files[file])
    if (read.success) content[name] = read.data
    else mistakes.push(...mistakesOf(file, files[file], shape, read.error))
  }
  if (mistakes.length > 0) return { ok: false, mistakes }
  return { ok: true, content: content as { [K in keyof S]: z.output<S[K][1]> } }
}
