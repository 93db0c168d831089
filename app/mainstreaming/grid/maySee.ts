import type { Caller } from '../../organisation/caller.ts'
import { mayOpen, pageOfKind } from '../../organisation/recordAddress.ts'
import type { Thing } from './things.ts'

const kinds = { commitment: 'promise', provision: 'promise', duty: 'duty', indicator: 'indicator' } as const

/** May the caller read this thing by its words? The same as at the page that it links to. */
export const maySee = (
  caller: Caller,
  { id, kind, ownerPostId }: Pick<Thing, 'id' | 'kind' | 'ownerPostId'>,
): boolean => mayOpen(caller, { id, kind: kinds[kind], ownerPostId })

export const addressOfThing = ({ kind, id }: Pick<Thing, 'kind' | 'id'>): string => `${pageOfKind[kinds[kind]]}${id}`
