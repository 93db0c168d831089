import { exportChunks } from '../../portable/exportOrganisation.ts'
import { type Answer, downloadStream, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route } from '../../web/route.ts'
import { isFresh, must } from '../caller.ts'
import { words as signInWords } from '../signin/words.ts'
import { words as organisationWords } from '../words.ts'
import { routes as bringIn } from './bringInRoutes.tsx'
import { ExportPage } from './pages/export.tsx'
import { faultOfSecond, type SecondPersonFault } from './secondPerson.ts'
import { words } from './words.ts'

export const routes: Route[] = [
  ...bringIn,
  get('/settings/export', 'organisation.export', async ({ caller, frame }) =>
    page(<ExportPage frame={frame} isFresh={isFresh(caller, caller.now)} />),
  ),
  post('/settings/export', 'organisation.export', takeAway),
]

async function takeAway({ caller, database, frame, form }: Post): Promise<Answer> {
  must(caller, 'organisation.export')
  const typed = { contacts: form.get('contacts') !== '', email: form.get('email').trim() }
  const again = (errors: FieldError[]) =>
    refuse(<ExportPage frame={frame} isFresh={isFresh(caller, caller.now)} typed={typed} errors={errors} />)
  if (!isFresh(caller, caller.now)) return again([{ field: 'contacts', text: organisationWords.confirm.error }])
  const missing = (['email', 'password'] as const).filter((field) => typed.contacts && !form.get(field).trim())
  if (missing.length) return again(missing.map((field) => ({ field, text: words.export.errors[field] })))
  const fault = typed.contacts
    ? await faultOfSecond(database, caller, { email: typed.email, password: form.get('password') }, caller.now)
    : undefined
  if (fault) return again([{ field: fault === 'same' ? 'email' : 'password', text: sayFault(fault) }])
  const { org, organisation, today } = caller
  const options = { withContacts: typed.contacts }
  return downloadStream(
    () => exportChunks(database, org, options),
    'application/octet-stream',
    words.export.fileName(organisation.slug, today),
  )
}

const sayFault = (fault: SecondPersonFault): string =>
  typeof fault === 'object' ? signInWords.signIn.wait(fault.wait) : words.export.errors[fault]
