import { NotAllowed } from '../errors.ts'
import { type Caller, may, type Target } from '../organisation/caller.ts'
import { mayOpen } from '../organisation/recordAddress.ts'

type Thing = Target & { id: string }

/** Drafts are read by those who see the whole, and by whoever wrote or owns them; what has been shown, by all readers. */
export const mayRead = (caller: Caller, kind: 'strategy' | 'promise' | 'indicator', thing: Thing): boolean =>
  mayOpen(caller, { ...thing, kind })

export function mustRead(caller: Caller, kind: 'strategy' | 'promise' | 'indicator', thing: Thing): void {
  if (!mayRead(caller, kind, thing)) throw new NotAllowed('strategy.read')
}

export const mayEdit = (caller: Caller, target: Target): boolean => may(caller, 'strategy.edit', target)
