import { importOrganisation } from '../portable/importOrganisation.ts'
import { sayFault } from '../portable/sayFault.ts'
import { openShelf } from '../portable/shelf.ts'
import { words } from '../portable/words.ts'
import { atHand, refuse } from './atHand.ts'

/** `ingrain import FILE [--as SHORT-NAME]`: an organisation from its file, whole or not at all. */
export async function run(args: readonly string[]): Promise<number> {
  const as = args.indexOf('--as')
  const slug = as < 0 ? undefined : args[as + 1]
  const [path, ...more] = args.filter((_, n) => as < 0 || (n !== as && n !== as + 1))
  if (path === undefined || more.length || (as >= 0 && slug === undefined)) return refuse(words.usage.import)
  return atHand(async ({ database, folder }) => {
    const brought = await importOrganisation(database, path, { slug, shelf: openShelf(folder) })
    if (!brought.ok) {
      const hint = brought.because === 'slug-taken' ? words.asAnother : words.nothingTaken
      return refuse(`${sayFault(brought)} ${hint}`)
    }
    const rows = Object.values(brought.counts).reduce((sum, n) => sum + n, 0)
    console.log(words.imported({ ...brought, rows }))
    console.log(words.howToEnter)
    return 0
  })
}
