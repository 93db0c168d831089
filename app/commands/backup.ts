import { backup } from '../portable/backup.ts'
import { openShelf } from '../portable/shelf.ts'
import { words } from '../portable/words.ts'
import { atHand, refuse } from './atHand.ts'
import { refusePath } from './refusePath.ts'

/** `ingrain backup FILE`: everything, in one file, while Ingrain runs or while it does not. */
export async function run([path, ...more]: readonly string[]): Promise<number> {
  if (path === undefined || more.length) return refuse(words.usage.backup)
  const stands = refusePath(path)
  if (stands) return refuse(stands)
  return atHand(async ({ database, folder }) => {
    console.log(words.backedUp({ path, ...(await backup(database, path, { shelf: openShelf(folder) })) }))
    return 0
  })
}
