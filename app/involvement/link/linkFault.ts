import type { LinkFault } from './actions.ts'
import { words } from './words.ts'

/** Why somebody cannot be asked this way, with their name. */
export const linkFault = (name: string, because: LinkFault): string => words.fault(name, because)
