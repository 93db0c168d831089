import { NotAllowed } from '../../errors.ts'
import { importOrganisation } from '../../portable/importOrganisation.ts'
import { sayFault } from '../../portable/sayFault.ts'
import { type Answer, page, refuse } from '../../web/answer.ts'
import { getOpenly, type OpenPost, type OpenVisit, postLargeOpenly, type Route } from '../../web/route.ts'
import { maySetUp } from '../setup/setUpLink.ts'
import { words as signInWords } from '../signin/words.ts'
import { openTo } from './openTo.ts'
import { BringInPage, BroughtPage } from './pages/bringIn.tsx'
import { words } from './words.ts'

export const routes: Route[] = [
  getOpenly('/organisations/import', 'anyone', async (visit) => {
    await admit(visit)
    return page(<BringInPage frame={visit.frame} action={actionOf(visit)} />)
  }),
  postLargeOpenly('/organisations/import', 'anyone', admit, bringIn),
]

// On this machine anybody may; from anywhere else only with the link that was printed at the start.
async function admit({ database, isLocal, query, now }: OpenVisit): Promise<void> {
  if (!isLocal && !(await maySetUp(database, query.get('link'), now)))
    throw new NotAllowed('organisation.edit', signInWords.first.setUpLink)
}

const actionOf = ({ query }: OpenVisit): string => {
  const link = query.get('link')
  return `/organisations/import${link ? `?link=${encodeURIComponent(link)}` : ''}`
}

async function bringIn(visit: OpenPost): Promise<Answer> {
  const { database, shelf, form, frame, key, now, origin } = visit
  const slug = form.get('slug').trim()
  const again = (field: 'file' | 'slug', text: string) =>
    refuse(<BringInPage frame={frame} action={actionOf(visit)} slug={slug} errors={[{ field, text }]} />)
  if (!form.kept) return again('file', words.bringIn.missing)
  const brought = await importOrganisation(database, form.kept.path, { org: key, slug: slug || undefined, shelf, now })
  if (!brought.ok && brought.because !== 'here-already') {
    const field = brought.because === 'slug-taken' || brought.because === 'not-a-slug' ? 'slug' : 'file'
    return again(field, sayFault(brought))
  }
  const opened = await openTo(database, key, origin, now)
  return page(<BroughtPage frame={frame} {...opened} />)
}
