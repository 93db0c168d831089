import type { Db } from './database.ts'

type Remembered<T> = { as: string; known: Promise<T> }
type Settings<A> = {
  /** What is asked: answers to several questions are remembered side by side. */
  by?: (asker: A) => string
  /** What ends an answer besides a write, such as the local day. */
  until?: (asker: A) => string
  /** How many answers are kept at once; the one not asked for longest is forgotten first. */
  most?: number
}

// As many organisations as one instance is made for.
const MOST = 64
const all: Map<string, unknown>[] = []
const nothing = () => ''

/**
 * The same reading, done once and remembered until the organisation's next write, which every transaction learns of as
 * it begins. So it is never old; and inside a transaction that has written something itself nothing is remembered.
 * What comes back is shared: nobody may change it. Not for deciding who may do what: that is asked anew each time.
 */
export function remembering<A extends { db: Db }, T>(
  read: (asker: A) => Promise<T>,
  { by = nothing, until = nothing, most = MOST }: Settings<A> = {},
): (asker: A) => Promise<T> {
  const remembered = new Map<string, Remembered<T>>()
  all.push(remembered)
  return async (asker) => {
    const { asOf } = asker.db
    if (!asOf) return read(asker)
    const key = `${asOf.org} ${by(asker)}`
    const as = `${asOf.lastWrite} ${until(asker)}`
    const before = remembered.get(key)
    remembered.delete(key)
    if (before?.as === as) {
      remembered.set(key, before)
      return before.known.catch(() => read(asker))
    }
    const one = { as, known: read(asker) }
    remembered.set(key, one)
    const [oldest] = remembered.keys()
    if (remembered.size > most && oldest !== undefined) remembered.delete(oldest)
    one.known.catch(() => {
      if (remembered.get(key) === one) remembered.delete(key)
    })
    return one.known
  }
}

/** Forgets everything: for measuring how long reading takes. */
export const forgetAll = (): void => {
  for (const remembered of all) remembered.clear()
}
