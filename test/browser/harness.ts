import type { Browser } from 'playwright-core'
import { startSession } from '../../app/organisation/signin/sessionStore.ts'
import type { TestOrganisation } from '../house.ts'
import { openBrowser } from '../looks/gallery.ts'
import type { Person } from '../people.ts'
import { openRealServer } from './realServer.ts'
import { Visitor } from './visitor.ts'

/** How somebody uses a browser: as most do, with script off, or with nothing but Tab, Enter, Space, arrows and typing. */
export const WAYS = ['with script', 'without script', 'by keyboard alone'] as const
export type Way = (typeof WAYS)[number]

export type Stage = Awaited<ReturnType<typeof openStage>>

/** A real server with a clock that can be moved, and a real browser, for the journeys of one file. */
export async function openStage(today?: string) {
  const server = await openRealServer(today)
  const browser: Browser = await openBrowser()
  // What axe has looked at once in this file it need not look at again.
  const looked = new Set<string>()
  const arrive = async (way: Way, width = 1280): Promise<Visitor> => {
    const context = await browser.newContext({
      javaScriptEnabled: way !== 'without script',
      viewport: { width, height: 900 },
      baseURL: server.address,
      locale: 'en-GB',
    })
    return new Visitor(await context.newPage(), { way, width, looked })
  }
  return {
    ...server,
    /** Somebody with a browser, not signed in. */
    arrive,
    /** Somebody with a browser who signed in a moment ago. */
    signedIn: async (way: Way, org: TestOrganisation, who: Person, width?: number): Promise<Visitor> => {
      const visitor = await arrive(way, width)
      const token = await server.database.inInstance((db) =>
        startSession(db, { org: org.org, memberId: org.people[who], now: server.clock.now }),
      )
      await visitor.page.context().addCookies([{ name: 'ingrain-session', value: token, url: server.address }])
      return visitor
    },
    /** The moment becomes noon of that day. */
    on: (day: string) => {
      server.clock.now = new Date(`${day}T12:00:00Z`)
    },
    lettersTo: (address: string) =>
      server.database.inInstance((db) =>
        db.query<{ body: string }>('select body from outbox where to_address = $1 order by at', [address]),
      ),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
