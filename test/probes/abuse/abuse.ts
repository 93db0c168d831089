import { chanceFrom } from '../chance.ts'
import type { Credentials, ProbeUser } from '../credentials.ts'
import { type Findings, openFindings } from '../findings.ts'
import { loopbackUrl } from '../loopback.ts'
import { openCanary } from './canary.ts'
import { discover } from './discover.ts'
import { openDoor } from './door.ts'
import { probeBadBodies } from './groups/badBodies.ts'
import { probeBadRequests } from './groups/badRequests.ts'
import { probeFiles } from './groups/files.ts'
import { probeForgery } from './groups/forgery.ts'
import { probeHeaders } from './groups/headers.ts'
import { probeIsolation } from './groups/isolation.ts'
import { probeJunk } from './groups/junk.ts'
import { probeLinks } from './groups/links.ts'
import { probeOrigins } from './groups/origins.ts'
import { probeRedirects } from './groups/redirects.ts'
import { probeSessions } from './groups/sessions.ts'
import { probeStored } from './groups/stored.ts'
import { probeUploads } from './groups/uploads.ts'
import { junkWith } from './junk.ts'
import type { Scene, Visitor } from './scene.ts'
import { signIn } from './signIn.ts'

export type AbuseSettings = { starts?: string[]; seed?: number; most?: number; seconds?: number }

/**
 * Knocks at every door it can find as somebody with bad intent would: at most `most` requests in `seconds`. Forms are
 * really sent, so only at an Ingrain that may be thrown away.
 */
export async function probeAbuse(
  address: string,
  { login, users }: Credentials,
  settings: AbuseSettings = {},
): Promise<Findings> {
  const { starts = ['/', login.path], seed = 7, most = 2000, seconds = 420 } = settings
  const base = loopbackUrl(address)
  const findings = openFindings()
  const door = openDoor(base, { most: Math.min(most, 4000), seconds, findings })
  const chance = chanceFrom(seed)
  const here = { base, door, findings, login }
  const arrive = async (user?: Credentials['users'][number], pages = 25): Promise<Visitor> => {
    const visitor: Visitor = {
      user,
      jar: user ? await signIn(here, user) : {},
      pages: new Map(),
      forms: [],
      scripts: new Set(),
    }
    return discover(here, visitor, [...starts, ...(user ? ['/home'] : [])], pages)
  }
  const [first, second] = inOtherOrganisations(users)
  if (!first || !second) throw new Error('The probe needs two people of different organisations')
  const scene: Scene = {
    ...here,
    chance,
    starts,
    mark: `zq${Math.floor(chance.next() * 1e9).toString(36)}`,
    nobody: await arrive(),
    amina: await arrive(first, 140),
    esi: await arrive(second, 60),
  }
  if (![...scene.amina.pages].some(([path, { status }]) => status === 200 && !scene.nobody.pages.has(path)))
    findings.add('signing in opened nothing', 'high', first.name)

  const canary = await openCanary()
  await probeHeaders(scene)
  await probeLinks(scene)
  await probeOrigins(scene)
  await probeForgery(scene)
  await probeIsolation(scene)
  await probeFiles(scene)
  await probeRedirects(scene)
  await probeBadBodies(scene)
  await probeBadRequests(scene)
  await probeUploads(scene, canary.url)
  await probeJunk(scene, junkWith(scene.mark, canary.url))
  await probeStored(scene)
  await new Promise((resolve) => setTimeout(resolve, 400))
  findings.tried('links followed')
  if (canary.asked().length) findings.add('the server opened a link it was given', 'critical', canary.asked().join(' '))
  await canary.close()
  await probeSessions(scene)
  await stillWell(scene)
  return findings
}

async function stillWell({ door, findings, amina, esi, nobody }: Scene): Promise<void> {
  const { status } = await door.knock('GET', '/')
  if (status !== 0 && (status < 0 || status >= 500))
    findings.add('not well at the end', 'critical', '/', String(status))
  if (door.sent() < 60) findings.add('hardly anything was found to try', 'high', 'discovery', `${door.sent()} requests`)
  findings.note(`${door.sent()} requests; ${door.slowest()}`)
  findings.note(
    `pages seen: ${amina.pages.size} by the first, ${esi.pages.size} by the second, ${nobody.pages.size} by nobody; ${amina.forms.length} forms`,
  )
}

/** One person, and the last of those who have nothing in common with them. */
function inOtherOrganisations(users: readonly ProbeUser[]): [ProbeUser | undefined, ProbeUser | undefined] {
  const [first] = users
  return [first, users.filter(({ marks }) => String(marks) !== String(first?.marks)).at(-1)]
}
