import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export type Hold = { release: () => Promise<void> }

const LOCK = 7031

/**
 * Holds the folder for this process. The server itself is the lock: it drops a dead app's hold at once, and never a
 * living one's. `onLost` is called when the hold ends without having been released: the server went away.
 */
export async function holdFolder(url: string, folder: string, onLost: () => void): Promise<Hold> {
  const client = new pg.Client({ connectionString: url, application_name: `ingrain ${process.pid}`, keepAlive: true })
  let isOver = false
  client.on('error', () => {})
  await client.connect()
  for (let tries = 0; tries < 8; tries++) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [LOCK])
    if (rows[0].mine) {
      client.once('end', () => {
        if (!isOver) onLost()
      })
      return {
        release: async () => {
          isOver = true
          await client.end().catch(() => {})
        },
      }
    }
    await pause(100)
  }
  const holder = await findHolder(client)
  await client.end()
  throw new Error(
    `Another Ingrain (process ${holder}) is already running on ${folder}. Stop that one first, or choose another folder with INGRAIN_DATA.`,
  )
}

async function findHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity a join pg_locks l on l.pid = a.pid where l.locktype = 'advisory' and l.granted and l.objid = $1`,
    [LOCK],
  )
  return rows[0]?.name.replace('ingrain ', '') || 'unknown'
}
