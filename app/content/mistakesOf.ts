import { z } from 'zod'
import type { Mistake } from './kind.ts'
import { nearestKey } from './nearestKey.ts'
import { words } from './words.ts'

type Issue = z.core.$ZodIssue

/** What zod found wrong with one file, as sentences for an editor, each with the place it is about. */
export function mistakesOf(file: string, value: unknown, shape: z.ZodType, error: z.ZodError): Mistake[] {
  return error.issues.flatMap((issue) => {
    const at = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    if (issue.code !== 'unrecognized_keys') return { file, at, ...say(issue, at, value) }
    const allowed = fieldsAt(shape, at)
    return issue.keys.map((field) => ({
      file,
      at: [...at, field],
      says: words.unknownField(field),
      ...suggest(field, allowed),
    }))
  })
}

function say(issue: Issue, at: (string | number)[], value: unknown): Pick<Mistake, 'says' | 'suggestion'> {
  const field = String(at.findLast((step) => typeof step === 'string') ?? '')
  const found = valueAt(value, at)
  if (found === undefined) return { says: words.missing(field) }
  switch (issue.code) {
    case 'invalid_type': {
      const needsQuotes = issue.expected === 'string' && ['number', 'boolean'].includes(typeof found)
      const says = words.wrongType(field, words.types[issue.expected] ?? words.otherType)
      return needsQuotes ? { says, suggestion: words.quoteIt } : { says }
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      return { says: words.notOneOf(String(found), allowed), ...suggest(String(found), allowed) }
    }
    case 'invalid_format':
      return { says: words.badKey(String(found)), suggestion: words.keyShape }
    case 'too_small':
      return { says: issue.origin === 'array' ? words.tooFew(field) : words.outOfRange(field) }
    case 'too_big':
      return { says: words.outOfRange(field) }
    case 'custom':
      return { says: issue.message }
    default:
      return { says: words.notUnderstood(field) }
  }
}

/** “Did you mean …?”, when one of `allowed` is near enough. */
export function suggest(said: string, allowed: Iterable<string>): { suggestion?: string } {
  const nearest = nearestKey(said, allowed)
  return nearest === undefined ? {} : { suggestion: words.didYouMean(nearest) }
}

function valueAt(value: unknown, at: (string | number)[]): unknown {
  return at.reduce<unknown>(
    (inner, step) => (inner && typeof inner === 'object' ? Reflect.get(inner, step) : undefined),
    value,
  )
}

/** The field names a shape allows at a place, to find the one that was meant. */
function fieldsAt(shape: z.ZodType, at: (string | number)[]): string[] {
  const inner = at.reduce<z.core.$ZodType | undefined>((outer, step) => {
    const plain = outer && unwrapped(outer)
    if (plain instanceof z.ZodObject) return plain.shape[step]
    return plain instanceof z.ZodArray ? plain.element : undefined
  }, shape)
  const plain = inner && unwrapped(inner)
  return plain instanceof z.ZodObject ? Object.keys(plain.shape) : []
}

function unwrapped(shape: z.core.$ZodType): z.core.$ZodType {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault) return unwrapped(shape.def.innerType)
  return shape instanceof z.ZodPipe ? unwrapped(shape.def.in) : shape
}
