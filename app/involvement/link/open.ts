import { clockOf, readOrganisation } from '../../organisation/callerStore.ts'
import { hashToken } from '../../organisation/signin/sessionStore.ts'
import { closeWork } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import type { Work } from '../../store/work.ts'
import type { Ask } from '../involvement.ts'
import { askById } from '../store.ts'
import { isToken } from './code.ts'
import { type AdviserLink, isOver, type LinkState, stateOfLink } from './link.ts'
import * as store from './linkStore.ts'

/** Somebody at the page of a link: whom it is for, what they are asked, and what it is still good for. */
export type ByLink = {
  work: Work
  organisation: { name: string; exampleToday: string | null }
  link: AdviserLink
  ask: Ask
  state: LinkState
}

type Mode = 'reading' | 'writing'

/**
 * Does `work` as the adviser that a link is for, in one transaction. Undefined where no link has this token. Reading
 * cannot write, so a scanner of mail that looks changes nothing. `undoes` says of what came back that nothing is kept.
 */
export async function byLink<T>(
  database: Database,
  { token, now, mode }: { token: string; now: Date; mode: Mode },
  work: (by: ByLink) => Promise<T>,
  undoes: (done: T) => boolean = () => false,
): Promise<T | undefined> {
  const tokenHash = hashToken(token)
  const org = isToken(token) ? await database.inInstance((db) => store.organisationOfToken(db, tokenHash)) : undefined
  if (!org) return undefined
  try {
    return await database.inOrganisation(org, mode, async (db) => {
      const organisation = await readOrganisation(db, org)
      const found = organisation && (await store.linkByToken({ db }, tokenHash))
      if (!found) return undefined
      if (mode === 'writing') await store.lockLink({ db }, found.id)
      const link = mode === 'writing' ? ((await store.linkByToken({ db }, tokenHash)) ?? found) : found
      const ask = await askById({ db }, link.askId)
      if (!ask) return undefined
      const by = { kind: 'adviser' as const, id: link.adviserId }
      const doing: Work = { db, org, by, channel: 'screen', ...clockOf(organisation, now), touched: [] }
      const state = stateOfLink(link, ask, doing.today)
      if (mode === 'writing' && !isOver(state)) await store.writeSeen(doing, link)
      const done = await work({ work: doing, organisation, link, ask, state })
      if (undoes(done)) throw new Undone(done)
      await closeWork(doing)
      return done
    })
  } catch (error) {
    if (error instanceof Undone) return error.done as T
    throw error
  }
}

class Undone extends Error {
  constructor(readonly done: unknown) {
    super('refused')
  }
}
