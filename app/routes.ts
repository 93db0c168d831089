import { countOpen } from './action/actions.ts'
import { routes as action } from './action/routes.tsx'
import { words as actionWords } from './action/words.ts'
import { showAssessmentsOf, showAssessmentsOfUnit } from './assessment/register/aboutWork.tsx'
import { routes as assessment, saying as assessmentSaying } from './assessment/routes.tsx'
import { routes as budget } from './budget/routes.tsx'
import { words as budgetWords } from './budget/words.ts'
import { words as packWords } from './content/pages/words.ts'
import { packRoutes } from './content/routes.tsx'
import { routes as decision } from './decision/routes.tsx'
import { words as decisionWords } from './decision/words.ts'
import { routes as evidence } from './evidence/routes.tsx'
import { words as evidenceWords } from './evidence/words.ts'
import { routes as involvement, saying as involvementSaying } from './involvement/routes.tsx'
import { words as involvementWords } from './involvement/words.ts'
import { words as lipServiceWords } from './mainstreaming/lipService/words.ts'
import { words as requirementWords } from './mainstreaming/requirement/words.ts'
import { routes as mainstreaming } from './mainstreaming/routes.tsx'
import { showEffectOfRules } from './mainstreaming/rules/effect.tsx'
import { footerFor, navFor } from './nav.ts'
import { routes as audit } from './organisation/audit/routes.tsx'
import { type Caller, reachOf } from './organisation/caller.ts'
import { routes as home } from './organisation/home.ts'
import { routes as people } from './organisation/people/routes.tsx'
import { words as peopleWords } from './organisation/people/words.ts'
import { routes as posts } from './organisation/post/routes.tsx'
import { words as postWords } from './organisation/post/words.ts'
import { projectRoutes } from './organisation/project/routes.tsx'
import { words as projectWords } from './organisation/project/words.ts'
import { words as secondWords } from './organisation/secondPerson/words.ts'
import { routes as settings } from './organisation/settings/routes.tsx'
import { routes as setUp } from './organisation/setup/routes.tsx'
import { words as setUpWords } from './organisation/setup/words.ts'
import { routes as freshen } from './organisation/signin/freshen/routes.tsx'
import { words as freshenWords } from './organisation/signin/freshen/words.ts'
import { routes as signIn } from './organisation/signin/routes.tsx'
import { words as signInWords } from './organisation/signin/words.ts'
import { structureRoutes } from './organisation/structure/routes.tsx'
import { words as structureWords } from './organisation/structure/words.ts'
import { routes as reports } from './reports/routes.tsx'
import { routes as strategy, saying as strategySaying } from './strategy/routes.tsx'
import { routes as terminology, saying as terminologySaying } from './terminology/routes.tsx'
import type { Arrival } from './web/arrival.ts'
import type { Frame } from './web/page.tsx'
import type { Route } from './web/route.ts'
import type { Saying } from './words.ts'

/** Every address there is. */
export const routes: Route[] = [
  ...signIn,
  ...setUp,
  ...home,
  ...action,
  ...assessment,
  ...evidence,
  ...budget,
  ...decision,
  ...involvement,
  ...mainstreaming,
  ...reports,
  ...strategy,
  ...terminology,
  ...freshen,
  ...settings,
  ...structureRoutes(showAssessmentsOfUnit),
  ...people,
  ...posts,
  ...projectRoutes(showAssessmentsOf),
  ...packRoutes({ mainstreaming: showEffectOfRules }),
  ...audit,
]

/**
 * The rooms that say something after a post. They are asked when somebody is there to read it, so that it is said in the
 * language spoken then.
 */
const saying: Saying[] = [
  signInWords,
  setUpWords,
  actionWords,
  evidenceWords,
  budgetWords,
  decisionWords,
  involvementWords,
  ...involvementSaying,
  lipServiceWords,
  requirementWords,
  ...assessmentSaying,
  ...strategySaying,
  ...terminologySaying,
  freshenWords,
  structureWords,
  peopleWords,
  secondWords,
  postWords,
  projectWords,
  packWords,
]

/** The sentence of a key in the address, in the language now spoken. A key that no room has says nothing. */
const sentenceOf = (key: string): string | undefined =>
  saying.map(({ said }) => (Object.hasOwn(said, key) ? said[key] : undefined)).find(Boolean)

export async function frameFor(caller: Caller, { url }: Arrival): Promise<Frame> {
  const key = url.searchParams.get('said') ?? ''
  return {
    org: caller.organisation.name,
    orgHref: reachOf(caller, 'organisation.read').length ? '/organisation' : undefined,
    nav: navFor(caller),
    footer: footerFor(caller),
    person: { name: caller.member.name, href: '/account' },
    search: '/search',
    work: { href: '/my-work', count: await countOpen(caller, caller.posts) },
    exampleDay: caller.organisation.exampleToday ?? undefined,
    notice: sentenceOf(key),
  }
}
