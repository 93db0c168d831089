import { snapshotOf } from '../../app/mainstreaming/remember.ts'
import type { TestOrganisation } from '../house.ts'
import type { Person } from '../people.ts'
import type { openTestServer } from '../server.ts'

export type Server = Awaited<ReturnType<typeof openTestServer>>

/** Opens a page as a person on a day: the clock moves, and they sign in again. */
export const openOn = (server: Server, org: TestOrganisation) => async (who: Person, path: string, on?: string) => {
  if (on) server.clock.now = new Date(`${on}T12:00:00Z`)
  return (await server.signedIn(org, who)).get(path)
}
/** The rung of a promise on a day. */
export const rungOf = (server: Server, org: TestOrganisation, id: string, on: string) =>
  server.as(org, 'lead', async (caller) => (await snapshotOf(caller)).promiseById.get(id)!.rung, on)

/** What a row of the board says: from its id to the next. */
export const rowOf = (html: string, id: string): string =>
  html
    .split(`<li class="in-row" id="${id}">`)[1]!
    .split('</li>')[0]!
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
