import type { Database } from '../store/database.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'

const DAY = 86_400_000

/**
 * Takes from the shelf what no organisation keeps: files that were taken off, and files of posts that were refused or
 * broke off. What was written in the last day stays, because the post that brought it may not be done. Returns how many.
 */
export async function sweepShelf(database: Database, shelf: Shelf, now = new Date()): Promise<number> {
  const kept = new Set<string>()
  for (const { org } of await database.inInstance(store.organisationIds))
    for (const sha256 of await database.inOrganisation(org, 'reading', store.fileHashes)) kept.add(sha256)
  let gone = 0
  // Looked at only now, so that what was brought since the organisations were asked is too young to go.
  for await (const { sha256, at } of shelf.list())
    if (!kept.has(sha256) && now.getTime() - at.getTime() > DAY) {
      await shelf.remove(sha256)
      gone++
    }
  return gone
}

/** The same now and once a day. Returns a function that stops it. */
export function keepSweeping(database: Database, shelf: Shelf): () => Promise<void> {
  const sweep = () => sweepShelf(database, shelf).catch((error: Error) => console.error(error.message))
  let last: Promise<unknown> = sweep()
  const timer = setInterval(() => {
    last = sweep()
  }, DAY)
  return async () => {
    clearInterval(timer)
    await last
  }
}
