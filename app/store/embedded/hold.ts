import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Somebody else has the folder. */
export class FolderTaken extends Error {}

export type Hold = { release: () => Promise<void> }

const LOCK = 7031

/**
 * Holds the folder for this process. The server itself is the lock: it drops a dead app's hold at once, and never a
 * living one's. `onLost` is called when the hold ends without having been released: the server went away.
 */
export async function holdFolder(url: string, folder: string, onLost: () => void): Promise<Hold> {
  const client = new pg.Client({ connectionString: url, application_name: `ingrain ${process.pid}`, keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  try {
    return await take(client, folder, onLost)
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

async function take(client: pg.Client, folder: string, onLost: () => void): Promise<Hold> {
  let isOver = false
  for (let tries = 0; tries < 5; tries++) {
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
    await pause(60)
  }
  const holder = await findHolder(client)
  throw new FolderTaken(
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
