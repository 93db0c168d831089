import { newId } from '../../app/store/newId.ts'
import { makeRecord } from '../../app/store/record.ts'
import type { House, TestOrganisation } from '../house.ts'
import type { Person } from '../people.ts'

/** A record of a kind that people talk about, owned by somebody's post, without the room that draws its page. */
export async function aRecord(
  house: Pick<House, 'as'>,
  org: TestOrganisation,
  { title = 'Every project asks who it leaves out', kind = 'promise', owner = 'themeLead' as Person | null } = {},
): Promise<{ id: string; title: string }> {
  const id = newId()
  await house.as(
    org,
    'lead',
    (caller) => makeRecord(caller, { id, kind, title, ownerPostId: owner && org.postOf[owner] }),
    '2026-09-02',
  )
  return { id, title }
}
