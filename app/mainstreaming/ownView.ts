import { type Caller, reachOf } from '../organisation/caller.ts'

/** Does the caller see the whole organisation here, or only the part that they belong to, as partners do? */
export const seesWhole = (caller: Caller, deed: 'board.read' | 'grid.read'): boolean =>
  reachOf(caller, deed).some((scope) => scope !== 'O')
