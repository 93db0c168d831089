import { type Caller, may } from '../../organisation/caller.ts'
import type { Link } from '../../web/parts/link.ts'
import { words as gate } from '../gate/words.ts'
import { words as review } from '../loop/review/words.ts'
import { words as pattern } from '../pattern/words.ts'

/** What looks at assessments together, for whoever may. */
export const elsewhereFor = (caller: Caller): Link[] => [
  ...(may(caller, 'review.do') ? [{ href: '/reviews', text: review.queue.title }] : []),
  ...(may(caller, 'gate.read') ? [{ href: '/gates', text: gate.list.title }] : []),
  ...(may(caller, 'pattern.read') ? [{ href: '/patterns', text: pattern.digest.title }] : []),
]
