import { navFor } from './nav.ts'
import { routes as action } from './action/routes.tsx'
import { words as actionWords } from './action/words.ts'
import { countOpen } from './action/actions.ts'
import { routes as budget } from './budget/routes.tsx'
import { words as budgetWords } from './budget/words.ts'
import { routes as decision } from './decision/routes.tsx'
import { words as decisionWords } from './decision/words.ts'
import { routes as evidence } from './evidence/routes.tsx'
import { words as evidenceWords } from './evidence/words.ts'
import { routes as involvement } from './involvement/routes.tsx'
import { words as involvementWords } from './involvement/words.ts'
import { words as lipServiceWords } from './mainstreaming/lipService/words.ts'
import { words as requirementWords } from './mainstreaming/requirement/words.ts'
import { routes as mainstreaming } from './mainstreaming/routes.tsx'
import { routes as reports } from './reports/routes.tsx'
import type { Caller } from './organisation/caller.ts'
import { routes as home } from './organisation/home.ts'
import { routes as setUp } from './organisation/setup/routes.tsx'
import { words as setUpWords } from './organisation/setup/words.ts'
import { routes as signIn } from './organisation/signin/routes.tsx'
import { words as signInWords } from './organisation/signin/words.ts'
import { routes as strategy, saids as strategySaids } from './strategy/routes.tsx'
import { routes as terminology, saids as terminologySaids } from './terminology/routes.tsx'
import type { Arrival } from './web/arrival.ts'
import type { Frame } from './web/page.tsx'
import type { Route } from './web/route.ts'

/** Every address there is. */
export const routes: Route[] = [...signIn, ...setUp, ...home, ...action, ...evidence, ...budget, ...decision, ...involvement, ...mainstreaming, ...reports, ...strategy, ...terminology]

/** What every room may say after a post, by the key in the address. A key that no room has says nothing. */
const said: Record<string, string>[] = [signInWords.said, setUpWords.said, actionWords.said, evidenceWords.said, budgetWords.said, decisionWords.said, involvementWords.said, lipServiceWords.said, requirementWords.said, ...strategySaids, ...terminologySaids]

export async function frameFor(caller: Caller, { url }: Arrival): Promise<Frame> {
  const key = url.searchParams.get('said') ?? ''
  return {
    org: caller.organisation.name,
    nav: navFor(caller),
    person: { name: caller.member.name, href: '/account' },
    search: '/search',
    work: { href: '/my-work', count: await countOpen(caller, caller.posts) },
    exampleDay: caller.organisation.exampleToday ?? undefined,
    notice: said.map((sentences) => (Object.hasOwn(sentences, key) ? sentences[key] : undefined)).find(Boolean),
  }
}
