import type { Caller } from '../organisation/caller.ts'
import type { May } from '../organisation/policy.ts'
import type { Session } from '../organisation/signin/sessionStore.ts'
import type { Shelf } from '../portable/shelf.ts'
import type { Database } from '../store/database.ts'
import type { Answer } from './answer.ts'
import type { Form } from './form.ts'
import type { Frame } from './page.tsx'

/** A signed-in person at an address, inside one transaction (reading for GET, writing for POST). */
export type Visit = {
  caller: Caller
  /** For what outlives the answer or must be counted though it is refused. Everything else goes through the caller. */
  database: Database
  /** Where the bytes of files lie, under their hashes. */
  shelf: Shelf
  /** The parts of the address that begin with a colon. Those that are ids have been checked to look like one. */
  params: Record<string, string>
  query: URLSearchParams
  /** The beginning of every address here, for links in letters: https://equity.example.org */
  origin: string
  frame: Frame
}

/** A post, with its form and its one-time id, which may be the id of what it makes. */
export type Post = Visit & { form: Form; key: string }

/** Somebody not signed in, or an address that does not ask who it is. Opens its own transactions. */
export type OpenVisit = {
  database: Database
  shelf: Shelf
  secret: string
  params: Record<string, string>
  query: URLSearchParams
  /** True on this very machine, with no proxy between. */
  isLocal: boolean
  origin: string
  /** Of the network address, for limits; never the address itself. */
  visitorHash: Buffer
  session: Session | undefined
  now: Date
  frame: Frame
  /** Signs somebody in: the server sets the cookie with the answer. */
  signIn: (session: { accountId?: string; org: string; memberId: string }) => Promise<void>
  signOut: () => Promise<void>
}
export type OpenPost = OpenVisit & { form: Form; key: string }

export type OpenMay = 'anyone' | 'this machine only'
export type Deed = Exclude<May, OpenMay>

/** Keeps what was typed as a draft that its author alone finds again, and says where. Undefined: it cannot be kept. */
export type Keep = (kept: {
  caller: Caller
  params: Record<string, string>
  form: Form
  from: string
}) => Promise<string | undefined>

export type Route =
  | { method: 'GET'; path: string; may: Deed; show: (visit: Visit) => Promise<Answer> }
  | { method: 'POST'; path: string; may: Deed; upload: boolean; take: (post: Post) => Promise<Answer>; keep?: Keep }
  | { method: 'GET'; path: string; may: OpenMay; openly: (visit: OpenVisit) => Promise<Answer> }
  | {
      method: 'POST'
      path: string
      may: OpenMay
      openly: (post: OpenPost) => Promise<Answer>
      admit?: (visit: OpenVisit) => Promise<void>
    }

export const get = (path: string, may: Deed, show: (visit: Visit) => Promise<Answer>): Route => ({
  method: 'GET',
  path,
  may,
  show,
})

export const post = (
  path: string,
  may: Deed,
  take: (post: Post) => Promise<Answer>,
  { upload = false, keep }: { upload?: boolean; keep?: Keep } = {},
): Route => ({
  method: 'POST',
  path,
  may,
  upload,
  take,
  keep,
})

export const getOpenly = (path: string, may: OpenMay, openly: (visit: OpenVisit) => Promise<Answer>): Route => ({
  method: 'GET',
  path,
  may,
  openly,
})

export const postOpenly = (path: string, may: OpenMay, openly: (post: OpenPost) => Promise<Answer>): Route => ({
  method: 'POST',
  path,
  may,
  openly,
})

/** A post with one file of any size, kept on the disk while it is looked at. `admit` throws before a byte of it is read. */
export const postLargeOpenly = (
  path: string,
  may: OpenMay,
  admit: (visit: OpenVisit) => Promise<void>,
  openly: (post: OpenPost) => Promise<Answer>,
): Route => ({
  method: 'POST',
  path,
  may,
  openly,
  admit,
})
