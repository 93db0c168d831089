import { probeAbuse } from './abuse/abuse.ts'
import { probePages } from './crawl/crawl.ts'
import type { Credentials } from './credentials.ts'
import type { Findings } from './findings.ts'

/** The probes by name, as far as each goes when it is asked for by itself. */
export const PROBES: Record<string, (address: string, credentials: Credentials) => Promise<Findings>> = {
  abuse: (address, credentials) => probeAbuse(address, credentials, { most: 3500, seconds: 600 }),
  pages: (address, credentials) => probePages(address, { credentials, as: 'A', pages: 80, seconds: 900 }),
}
