import { startSession } from '../app/organisation/signin/sessionStore.ts'
import { openShelf } from '../app/portable/shelf.ts'
import { frameFor, routes } from '../app/routes.ts'
import type { Database, Db } from '../app/store/database.ts'
import { createServer } from '../app/web/server.tsx'

export type Seen = { ms: number; bytes: number }

type As = { org: string; memberId: string; folder: string; today: string }

/** The server's own function, as one signed-in person: opens a page, and counts the questions put to the database. */
export async function openFor(database: Database, { org, memberId, folder, today }: As) {
  const counting = countQueries(database)
  const now = new Date(`${today}T12:00:00Z`)
  const token = await database.inInstance((db) => startSession(db, { org, memberId, now }))
  const app = createServer({
    routes,
    frameFor,
    openFrame: {},
    database: counting.database,
    secret: 'bench',
    shelf: openShelf(folder),
    clock: () => now,
    report: (error) => console.error(error),
  })
  const open = async (path: string): Promise<Seen> => {
    const headers = { host: '127.0.0.1', cookie: `ingrain-session=${token}` }
    const request = new Request(`http://127.0.0.1${path}`, { headers })
    const begun = performance.now()
    const response = await app.fetch(request, { incoming: { socket: { remoteAddress: '127.0.0.1' } } } as never)
    const bytes = (await response.arrayBuffer()).byteLength
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    return { ms: performance.now() - begun, bytes }
  }
  return { open, takeQueries: counting.take }
}

/** The same database, counting the questions that are put to it inside organisations. */
function countQueries(database: Database): { database: Database; take: () => number } {
  let n = 0
  const counting = (db: Db): Db => {
    const counted = <T extends (...given: never[]) => unknown>(ask: T): T =>
      ((...given: never[]) => {
        n++
        return ask(...given)
      }) as T
    return { query: counted(db.query), one: counted(db.one), maybe: counted(db.maybe), asOf: db.asOf }
  }
  const take = () => {
    const before = n
    n = 0
    return before
  }
  return {
    database: {
      ...database,
      inOrganisation: (org, mode, work) => database.inOrganisation(org, mode, (db) => work(counting(db))),
    },
    take,
  }
}
