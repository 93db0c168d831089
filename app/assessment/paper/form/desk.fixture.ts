import type { TestOrganisation } from '../../../../test/house.ts'
import { type Browser, openTestServer } from '../../../../test/server.ts'
import { type Happening, happeningsOf } from '../../../store/happening.ts'
import { answersOf } from '../../answer/answerStore.ts'
import type { Value } from '../../answer/value.ts'
import { answered, begun } from '../paper.fixture.ts'
import { tagOf } from './address.ts'

type Server = Awaited<ReturnType<typeof openTestServer>>
export type Desk = {
  server: Server
  org: TestOrganisation
  lead: Browser & { key: () => string }
  open: (values?: Record<string, Value>) => Promise<string>
  form: (id: string) => Promise<Uint8Array>
  bring: (id: string, bytes: Uint8Array, name?: string) => ReturnType<Browser['get']>
  confirm: (page: string, fields?: Record<string, string>) => ReturnType<Browser['get']>
  answers: (id: string) => Promise<Map<string, Value>>
  verbs: (id: string) => Promise<Happening['verb'][]>
}

/** A server with one organisation, and what its health equity lead does with forms. */
export async function openDesk(): Promise<Desk> {
  const server = await openTestServer()
  const org = await server.organisation()
  const lead = await server.signedInWithKeys(org, 'lead')
  return {
    server,
    org,
    lead,
    open: (values = {}) =>
      server.as(org, 'lead', async (caller) => {
        const id = await begun(caller, org)
        for (const [question, value] of Object.entries(values)) await answered(caller, id, question, value)
        return id
      }),
    form: async (id) => (await lead.get(`/assessments/${id}/form.docx`)).bytes(),
    bring: (id, bytes, name = 'form.docx') => {
      const body = new FormData()
      body.set('key', lead.key())
      body.set('file', new File([Buffer.from(bytes)], name))
      return lead.upload(`/assessments/${id}/forms`, body)
    },
    confirm: (page, fields = {}) => lead.post(page, `${page}/confirmation`, fields),
    answers: async (id) => {
      const all = await server.as(org, 'lead', (caller) => answersOf(caller, id))
      return new Map(all.map(({ question, value }) => [question, value]))
    },
    verbs: async (id) => (await server.as(org, 'lead', (caller) => happeningsOf(caller, id))).map(({ verb }) => verb),
  }
}

/** Where an answer leads, without what is said there. */
export const at = (seen: { location: string | null }): string => seen.location!.split('?')[0]!

export const tag = (id: string, question: string, row: number, field: string): string =>
  tagOf(id, { question, row, field })
