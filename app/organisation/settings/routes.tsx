import { exportChunks } from '../../portable/exportOrganisation.ts'
import { type Answer, downloadStream, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { isFresh, must } from '../caller.ts'
import { words as organisationWords } from '../words.ts'
import { routes as bringIn } from './bringInRoutes.tsx'
import { routes as contactRequests } from './contactRoutes.tsx'
import { askForContacts, contactsMay } from './contacts.ts'
import { ExportPage } from './pages/export.tsx'
import { words } from './words.ts'

export const routes: Route[] = [
  ...bringIn,
  ...contactRequests,
  get('/settings/export', 'organisation.export', async (visit) => page(await draw(visit))),
  post('/settings/export', 'organisation.export', takeAway),
  post('/settings/export/contacts', 'organisation.export', askContacts),
]

async function draw({ caller, frame }: Visit, refused?: { typed: { contacts: boolean }; errors: FieldError[] }) {
  return (
    <ExportPage frame={frame} isFresh={isFresh(caller, caller.now)} contacts={await contactsMay(caller)} {...refused} />
  )
}

async function takeAway(visit: Post): Promise<Answer> {
  const { caller, database, shelf, form } = visit
  must(caller, 'organisation.export')
  const typed = { contacts: form.get('contacts') !== '' }
  const again = async (text: string) => refuse(await draw(visit, { typed, errors: [{ field: 'contacts', text }] }))
  if (!isFresh(caller, caller.now)) return again(organisationWords.confirm.error)
  if (typed.contacts && (await contactsMay(caller)).is !== 'confirmed') return again(words.export.errors.contacts)
  const { org, organisation, today } = caller
  const options = { withContacts: typed.contacts, shelf }
  return downloadStream(
    () => exportChunks(database, org, options),
    'application/octet-stream',
    words.export.fileName(organisation.slug, today),
  )
}

async function askContacts(visit: Post): Promise<Answer> {
  const asked = await askForContacts(visit.caller, visit.key)
  if (asked.ok) return go(`/contact-requests/${asked.requestId}`, 'second.asked')
  const text = asked.because === 'nobody' ? words.export.errors.nobody : organisationWords.confirm.error
  return refuse(await draw(visit, { typed: { contacts: false }, errors: [{ field: 'contacts', text }] }))
}
