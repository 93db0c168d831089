import { resolve } from 'node:path'
import { type Empty, restore } from '../portable/restore.ts'
import { sayFault } from '../portable/sayFault.ts'
import { openShelf } from '../portable/shelf.ts'
import { words } from '../portable/words.ts'
import { APP, OWNER, openCluster } from '../store/embedded/cluster.ts'
import { refuse } from './atHand.ts'

/** `ingrain restore FILE`: a backup into an Ingrain that holds nothing yet. */
export async function run([path, ...more]: readonly string[]): Promise<number> {
  if (path === undefined || more.length) return refuse(words.usage.restore)
  const restored = await restore(path, openEmpty).catch((error: Error) => error)
  if (restored instanceof Error) return refuse(restored.message, 1)
  if (!restored.ok) return refuse(sayFault(restored))
  console.log(words.restored(restored))
  return 0
}

async function openEmpty(): Promise<Empty> {
  const folder = resolve(process.env.INGRAIN_DATA || '.data')
  const shelf = openShelf(folder)
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env
  if (appUrl) {
    if (!ownerUrl) throw new Error(words.ownerNeeded)
    return { appUrl, ownerUrl, appRole: decodeURIComponent(new URL(appUrl).username), shelf, close: async () => {} }
  }
  const cluster = await openCluster(folder)
  return { appUrl: cluster.url(APP), ownerUrl: cluster.url(OWNER), appRole: APP, shelf, close: cluster.stop }
}
