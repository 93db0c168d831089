import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Database } from '../store/database.ts'
import { importOrganisation } from './importOrganisation.ts'
import type { Shelf } from './shelf.ts'
import { organisationIds } from './store.ts'

const SLUG = 'worked-example'
export const EXAMPLE_FILE = fileURLToPath(new URL('../../examples/worked-year.ingrain', import.meta.url))

/** Brings the worked example in, where none is here yet. True when one is here afterwards. */
export async function openExample(
  database: Database,
  { shelf, file = EXAMPLE_FILE }: { shelf?: Shelf; file?: string } = {},
): Promise<boolean> {
  const isFile = existsSync(file)
  for (let n = 1; ; n++) {
    const here = await database.inInstance(organisationIds)
    if (here.some(({ isExample }) => isExample)) return true
    if (!isFile) return false
    const slug = n === 1 ? SLUG : `${SLUG}-${n}`
    const brought = await importOrganisation(database, file, { isExample: true, slug, shelf })
    // Somebody's own organisation may have the example's short name, or somebody else brought the example in just now.
    if (brought.ok || brought.because !== 'slug-taken') return brought.ok
  }
}
