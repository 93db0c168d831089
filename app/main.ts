import { type ServerType, serve } from '@hono/node-server'
import { openShelf } from './portable/shelf.ts'
import { frameFor, routes } from './routes.ts'
import type { Instance } from './store/openInstance.ts'
import { createServer } from './web/server.tsx'

export type Running = { address: string; port: number; stop: () => Promise<void> }

type Settings = { port: number; host?: string; publicAddress?: URL; clock?: () => Date }

/** Hangs every address on the instance and listens. Port 0 is any free port. */
export async function startServer(
  instance: Instance,
  { port, host = '127.0.0.1', publicAddress, clock = () => new Date() }: Settings,
): Promise<Running> {
  const app = createServer({
    routes,
    frameFor,
    openFrame: {},
    database: instance.database,
    shelf: openShelf(instance.folder),
    secret: instance.secret,
    publicAddress,
    clock,
    report: (error, route) => console.error(`${new Date().toISOString()} ${route}`, error),
  })
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, ({ port: taken }) =>
      resolve({
        address: publicAddress?.origin ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${taken}`,
        port: taken,
        stop: () => closed(server),
      }),
    )
    server.on('error', reject)
  })
}

// A browser keeps a line open that it has not used yet, and would hold the stop for minutes.
function closed(server: ServerType): Promise<void> {
  const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), PATIENCE)
  return new Promise((done) =>
    server.close(() => {
      clearTimeout(late)
      done()
    }),
  )
}

const PATIENCE = 3000
