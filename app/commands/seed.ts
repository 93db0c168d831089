import { writeFileSync } from 'node:fs'
import { organisationIds } from '../portable/store.ts'
import { words } from '../portable/words.ts'
import { atHand, refuse } from './atHand.ts'
import { refusePath } from './refusePath.ts'
import { plant } from './seeding/plant.ts'
import { readSeed } from './seeding/readSeed.ts'

/**
 * `ingrain seed [--credentials FILE]`: two organisations with nothing in common and two people in each, for trying
 * things out and for the probes. Only into an Ingrain that holds nobody's organisation: never beside real people's work. With each lead stand the links of public advisers.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [flag, path, ...more] = args
  if (more.length || (flag !== undefined && (flag !== '--credentials' || path === undefined)))
    return refuse(words.usage.seed)
  const stands = path === undefined ? undefined : refusePath(path)
  if (stands) return refuse(stands)
  return atHand(async ({ database }) => {
    const here = await database.inInstance(organisationIds)
    if (here.some(({ isExample }) => !isExample)) return refuse(words.seedNotEmpty)
    const leads = []
    const guests = []
    for (const seed of readSeed()) {
      const { lead, guest, links } = await plant(database, seed, new Date())
      const marks = [seed.name.split(' ')[0]]
      leads.push({ user: lead.email, pass: lead.password, marks, links })
      guests.push({ user: guest.email, pass: guest.password, marks })
    }
    // One who sees everything of the first, and one of the second to whom nearly all is closed; then the others.
    const users = [leads[0], guests[1], leads[1], guests[0]].map((user, n) => ({ name: 'ABCD'[n], ...user }))
    console.log(words.seeded(readSeed().map(({ name }) => name)))
    const credentials = JSON.stringify(
      { login: { path: '/sign-in', userField: 'email', passField: 'password' }, users },
      null,
      2,
    )
    if (path === undefined) console.log(credentials)
    else {
      writeFileSync(path, `${credentials}\n`, { mode: 0o600, flag: 'wx' })
      console.log(words.credentials(path))
    }
    return 0
  })
}
