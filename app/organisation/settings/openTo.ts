import type { Database } from '../../store/database.ts'
import { clockOf, readOrganisation } from '../callerStore.ts'
import { grantsOf, liveRoles, membersOf } from '../people/actions.ts'
import { endSetUpLink } from '../setup/store.ts'
import { makeFirstLink } from '../signin/signInLink.ts'

/**
 * Opens an organisation that came as a file to its administrators: a first link for each who has no account here.
 * Uses the set-up link up, as setting one up does.
 */
export async function openTo(database: Database, org: string, origin: string, now: Date) {
  const { name, people } = await database.inOrganisation(org, 'reading', async (db) => {
    const organisation = await readOrganisation(db, org)
    if (!organisation) throw new Error(`the organisation ${org} was brought in and is not here`)
    const { today } = clockOf(organisation, now)
    const grants = await grantsOf({ db })
    const isHere = ({ fromOn, toOn, isSuspended }: { fromOn: string; toOn: string | null; isSuspended: boolean }) =>
      !isSuspended && fromOn <= today && (!toOn || toOn >= today)
    const members = (await membersOf({ db })).filter(
      (member) => member.hasJoined && isHere(member) && liveRoles(grants, member.id, today).includes('OA'),
    )
    return { name: organisation.name, people: members.flatMap(({ name, email }) => (email ? [{ name, email }] : [])) }
  })
  await database.inInstance(endSetUpLink)
  const administrators = []
  for (const { name, email } of people) {
    const made = await makeFirstLink(database, { email, org }, now)
    administrators.push({ name, link: made.ok ? `${origin}/sign-in-links/${made.token}` : undefined })
  }
  return { name, administrators }
}
