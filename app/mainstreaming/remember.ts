import type { Asker } from './asker.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'
import { lastWrite } from './store.ts'

type Remembered = { as: string; snapshot: Promise<Snapshot> }

// As many organisations as one instance is made for; the one not asked for longest is forgotten first.
const MOST = 64
const remembered = new Map<string, Remembered>()

/**
 * Everything that is counted about an organisation, as it is after its last write on its local day. Counted once and
 * remembered until either changes: evidence ages and people leave at midnight, everything else is written.
 */
export async function snapshotOf(asker: Asker): Promise<Snapshot> {
  // What this very transaction has written has no number yet.
  if (asker.touched.length > 0) return readSnapshot(asker)
  const as = `${await lastWrite(asker)} ${asker.today}`
  const before = remembered.get(asker.org)
  if (before?.as === as) return keep(asker, before).catch(() => readSnapshot(asker))
  return keep(asker, { as, snapshot: readSnapshot(asker) })
}

function keep({ org }: Asker, one: Remembered): Promise<Snapshot> {
  remembered.delete(org)
  remembered.set(org, one)
  const [oldest] = remembered.keys()
  if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest)
  one.snapshot.catch(() => {
    if (remembered.get(org) === one) remembered.delete(org)
  })
  return one.snapshot
}

/** Forgets everything: for measuring how long counting takes. */
export const forgetAll = (): void => remembered.clear()
