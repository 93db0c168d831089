import type { Db } from './database.ts'

/** Who writes, when, for which organisation, in which transaction. Every `store` function that writes takes one. */
export type Work = {
  db: Db
  org: string
  by: { kind: 'member' | 'adviser' | 'link' | 'seed' | 'instance'; id?: string }
  channel: 'screen' | 'paper' | 'phone' | 'file' | 'import'
  now: Date
  /** The organisation's local day, 'YYYY-MM-DD'. */
  today: string
  /** Versions of content packs to read instead of those in force: to see what a change would do before it is made. */
  asIf?: Readonly<Record<string, string>>
  /** What this transaction has touched, for its one audit entry. */
  touched: Touch[]
}

/** Field names only, never their words. */
export type Touch = { record: string; kind: string; verb: string; fields: string[] }
