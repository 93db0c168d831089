import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { openShelf } from '../../app/portable/shelf.ts'
import { frameFor, routes } from '../../app/routes.ts'
import { createServer } from '../../app/web/server.tsx'
import { openHouse } from '../house.ts'

/** The product listening on a port of this machine, on a database of its own, with a clock that can be moved. */
export async function openRealServer(today = '2026-10-30') {
  const house = await openHouse()
  const folder = mkdtempSync(join(tmpdir(), 'ingrain-browser-'))
  const clock = { now: new Date(`${today}T12:00:00Z`) }
  const problems: unknown[] = []
  const app = createServer({
    routes,
    frameFor,
    openFrame: {},
    database: house.database,
    shelf: openShelf(folder),
    secret: 'browser test secret',
    clock: () => clock.now,
    report: (error, route) => problems.push(`${route}: ${error}`),
  })
  const server = await new Promise<{ port: number; close: () => void }>((resolve) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ port, close: () => listening.close() }),
    )
  })
  return {
    ...house,
    address: `http://127.0.0.1:${server.port}`,
    clock,
    problems,
    close: async () => {
      server.close()
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
