import type { Entry } from './entries.ts'
import type { Contents, Kind } from './kinds.ts'
import type { PackHead } from './packHead.ts'

/** One version of one pack, read and found well. `entries` are its keyed parts, for comparing versions. */
export type Pack<K extends Kind = Kind> = {
  [N in K]: Readonly<{ kind: N; head: PackHead; content: Contents[N]; entries: readonly Entry[] }>
}[K]

/** The kind of the pack called `Key`: `lexicon/en-GB` is of kind `lexicon`. */
export type KindOf<Key extends string> = Key extends Kind
  ? Key
  : Key extends `${infer K extends Kind}/${string}`
    ? K
    : Kind
