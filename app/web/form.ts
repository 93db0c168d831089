import type { z } from 'zod'
import type { FieldError } from './parts/fieldError.ts'

/** A large file, on the disk for as long as its post is looked at. */
export type KeptFile = { name: string; path: string; size: number }

/** What came in a post, as typed. Files are kept apart. */
export class Form {
  constructor(
    private readonly fields: Map<string, string[]>,
    readonly files: Map<string, { name: string; bytes: Uint8Array }[]> = new Map(),
    readonly kept?: KeptFile,
  ) {}

  /** The words of one field, '' where it is not there. */
  get(name: string): string {
    return this.fields.get(name)?.[0] ?? ''
  }

  all(name: string): string[] {
    return this.fields.get(name) ?? []
  }

  names(): string[] {
    return [...this.fields.keys()]
  }

  file(name: string) {
    const [file] = this.files.get(name) ?? []
    return file && (file.bytes.length || file.name) ? file : undefined
  }

  /** Every field as typed, for drawing the page again. */
  get typed(): Record<string, string> {
    return Object.fromEntries([...this.fields].map(([name, [first = '']]) => [name, first]))
  }

  /** The edit number that the form was opened with. */
  get base(): number {
    const base = Number.parseInt(this.get('base'), 10)
    return Number.isInteger(base) ? base : -1
  }

  /** Reads the fields by a schema: the values, or every error at once, in the words of the schema. */
  read<S extends z.ZodObject>(schema: S): { ok: true; values: z.output<S> } | { ok: false; errors: FieldError[] } {
    const given: Record<string, unknown> = {}
    for (const name of Object.keys(schema.shape))
      given[name] = isMany(schema.shape[name]) ? this.all(name) : this.get(name)
    const result = schema.safeParse(given)
    if (result.success) return { ok: true, values: result.data }
    const errors = new Map<string, string>()
    for (const { path, message } of result.error.issues) {
      const field = String(path[0] ?? '')
      if (!errors.has(field)) errors.set(field, message)
    }
    return { ok: false, errors: [...errors].map(([field, text]) => ({ field, text })) }
  }
}

function isMany(schema: unknown): boolean {
  const kind = (schema as { def?: { type?: string; innerType?: unknown } }).def
  return kind?.type === 'array' || (Boolean(kind?.innerType) && isMany(kind?.innerType))
}
