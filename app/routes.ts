import { navFor } from './nav.ts'
import { routes as action } from './action/routes.tsx'
import { words as actionWords } from './action/words.ts'
import { countOpen } from './action/actions.ts'
import type { Caller } from './organisation/caller.ts'
import type { Arrival } from './web/arrival.ts'
import type { Frame } from './web/page.tsx'
import type { Route } from './web/route.ts'

/** Every address there is. */
export const routes: Route[] = [...action]

/** What every room may say after a post, by the key in the address. A key that no room has says nothing. */
const said: Record<string, string>[] = [actionWords.said]

export async function frameFor(caller: Caller, { url }: Arrival): Promise<Frame> {
  const key = url.searchParams.get('said') ?? ''
  return {
    org: caller.organisation.name,
    nav: navFor(caller),
    person: { name: caller.member.name, href: '/account' },
    work: { href: '/my-work', count: await countOpen(caller, caller.posts) },
    exampleDay: caller.organisation.exampleToday ?? undefined,
    notice: said.map((sentences) => (Object.hasOwn(sentences, key) ? sentences[key] : undefined)).find(Boolean),
  }
}
