import { exportToFile } from '../portable/exportOrganisation.ts'
import { openShelf } from '../portable/shelf.ts'
import { findOrganisation, organisationIds, readName } from '../portable/store.ts'
import { words } from '../portable/words.ts'
import { atHand, refuse } from './atHand.ts'
import { refusePath } from './refusePath.ts'

const CONTACTS = '--with-contacts'

/** `ingrain export ORGANISATION FILE [--with-contacts]`: one organisation as a file, while Ingrain runs or while it does not. */
export async function run(args: readonly string[]): Promise<number> {
  const [named, path, ...more] = args.filter((each) => each !== CONTACTS)
  if (named === undefined || path === undefined || more.length) return refuse(words.usage.export)
  const stands = refusePath(path)
  if (stands) return refuse(stands)
  return atHand(async ({ database, folder }) => {
    const org = await database.inInstance((db) => findOrganisation(db, named))
    if (!org) {
      const here = await database.inInstance(organisationIds)
      return refuse(
        words.noOrganisation(
          named,
          here.map(({ slug }) => slug),
        ),
      )
    }
    const withContacts = args.includes(CONTACTS)
    const { counts, ...done } = await exportToFile(database, org, path, { withContacts, shelf: openShelf(folder) })
    const name = (await database.inOrganisation(org, 'reading', readName))?.name ?? named
    const rows = Object.values(counts).reduce((sum, n) => sum + n, 0)
    console.log(words.exported({ name, path, rows, ...done }))
    if (withContacts) console.log(words.withContacts)
    return 0
  })
}
