import { type Caller, may } from '../../organisation/caller.ts'
import { mayRead } from '../../strategy/permissions.ts'
import type { Thing } from './things.ts'

/** May the caller read this thing by its words? The same as at the page that it links to. */
export function maySee(
  caller: Caller,
  { kind, ownerPostId }: Pick<Thing, 'kind' | 'ownerPostId'>,
  isShared = true,
): boolean {
  if (kind === 'duty') return may(caller, 'duty.read', { ownerPostId })
  return mayRead(caller, { isShared, ownerPostId })
}

const pages = {
  commitment: '/promises/',
  provision: '/promises/',
  duty: '/duties/',
  indicator: '/indicators/',
} as const

export const addressOfThing = ({ kind, id }: Pick<Thing, 'kind' | 'id'>): string => `${pages[kind]}${id}`
