import type { TestOrganisation } from '../../../test/house.ts'
import type { openTestServer } from '../../../test/server.ts'
import { addAdviser } from '../../involvement/actions.ts'
import type { Adviser } from '../../involvement/involvement.ts'
import { openAssessment } from '../actions.ts'

export type Server = Awaited<ReturnType<typeof openTestServer>>

/** An adviser who wants to hear by e-mail, by letter or by phone. */
export function adviser(
  server: Server,
  org: TestOrganisation,
  { knownAs = 'Carys', contactBy = 'email' as Adviser['contactBy'], contact = 'carys@public.example' } = {},
): Promise<string> {
  return server.as(org, 'lead', (caller) => addAdviser(caller, { knownAs, contactBy, contact }))
}

/** The keys of the first questions that the assessment asks. */
export const questionsOf = (server: Server, org: TestOrganisation, id: string, n: number): Promise<string[]> =>
  server.as(org, 'lead', async (caller) => {
    const { asked } = await openAssessment(caller, id)
    return asked
      .filter(({ applies }) => applies)
      .slice(0, n)
      .map(({ question }) => question.question)
  })

export const PLAIN = 'We plan to mend damp homes. We want it to be fair. Please tell us what you think.'

/** What Grace types to ask advisers. */
export const asking = (advisers: string[], questions: string[], changes: Record<string, string> = {}) => ({
  advisers,
  questions,
  what: 'Is this plan fair?',
  plain: PLAIN,
  minutes: '10',
  pay: '12.50',
  payBecause: '',
  closesOn: '20 November 2026',
  ring: 'Nia, 01632 960 145\n4 Mill Lane, Harbour',
  ...changes,
})

/** Grace asks one adviser by e-mail; gives the address in their letter. */
export async function askedByMail(
  server: Server,
  org: TestOrganisation,
  id: string,
  { n = 2, knownAs = 'Carys', contact = 'carys@public.example' } = {},
  changes: Record<string, string> = {},
): Promise<{ link: string; adviserId: string }> {
  const adviserId = await adviser(server, org, { knownAs, contact })
  const lead = await server.signedIn(org, 'lead')
  const at = `/assessments/${id}`
  const questions = await questionsOf(server, org, id, n)
  const seen = await lead.post(`${at}/advisers/new`, `${at}/asks`, asking([adviserId], questions, changes))
  if (seen.status !== 200) throw new Error(`${seen.status}: ${seen.text.slice(0, 800)}`)
  return { link: await linkFor(server, contact), adviserId }
}

/** The address in the newest letter to somebody, without the host. */
export async function linkFor(server: Server, address: string): Promise<string> {
  const letters = await server.lettersTo(address)
  const link = letters.at(-1)?.body.match(/http:\/\/127\.0\.0\.1(\/a\/[\w-]{43})/)?.[1]
  if (!link) throw new Error(`no link in the letters to ${address}`)
  return link
}

/** A browser of somebody who never signed in, with the cookie that their first page gave them. */
export const stranger = (server: Server, n = 0) => server.browse(`ingrain-visit=${String(n).padStart(32, 'a')}`)
