import type { PackHead } from './packHead.ts'

/** One thing wrong with a pack. `file` is the file name inside the pack; `at` the path inside its parsed YAML. */
export type Mistake = { file: string; at: (string | number)[]; says: string; suggestion?: string }

/** What a kind's reader gives back: the whole content, or every mistake it found. */
export type Reading<T> = { ok: true; content: T } | { ok: false; mistakes: Mistake[] }

/** Reads one kind of pack. `files` is keyed by file name; the values are parsed YAML, not yet checked. */
export type KindReader<T> = (files: Record<string, unknown>, pack: PackHead) => Reading<T>

export type { PackHead }
