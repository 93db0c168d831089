import { remembering } from '../store/remembering.ts'
import type { Asker } from './asker.ts'
import { readSnapshot } from './snapshot.ts'

/**
 * Everything that is counted about an organisation, as it is after its last write on its local day. Counted once and
 * remembered until either changes: evidence ages and people leave at midnight, everything else is written.
 */
export const snapshotOf = remembering((asker: Asker) => readSnapshot(asker), { until: ({ today }) => today })
