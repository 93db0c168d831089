import type { OrganisationHead } from '../organisation/caller.ts'
import type { Work } from '../store/work.ts'

/** Whoever wants to know where an organisation stands: a person at a page, or a command at the machine. */
export type Asker = Work & { organisation: OrganisationHead }
