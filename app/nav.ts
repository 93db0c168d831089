import { type Caller, may } from './organisation/caller.ts'
import type { Nav } from './web/parts/nav.tsx'

/** The rooms a person may enter, in the words of the brief. A room that does not exist yet has no address. */
export function navFor(caller: Caller): Nav {
  return {
    ...(may(caller, 'board.read') && { board: '/board' }),
    ...(may(caller, 'terminology.read') && { terminology: '/concepts' }),
    ...(may(caller, 'strategy.read') && { strategy: '/strategies' }),
    ...(may(caller, 'budget.read') && { infrastructure: '/budget' }),
    ...(may(caller, 'evidence.read') && { results: '/evidence' }),
    ...(may(caller, 'report.make') && { reports: '/reports' }),
  }
}
