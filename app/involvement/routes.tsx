import type { Route } from '../web/route.ts'
import type { Saying } from '../words.ts'
import { adviserRoutes } from './adviserRoutes.tsx'
import { askRoutes } from './askRoutes.tsx'
import { contributionRoutes } from './contributionRoutes.tsx'
import { eventRoutes } from './event/routes.tsx'
import { words as eventWords } from './event/words.ts'
import { linkRoutes } from './link/routes.tsx'
import { words as linkWords } from './link/words.ts'

export const routes: Route[] = [...askRoutes, ...contributionRoutes, ...adviserRoutes, ...linkRoutes, ...eventRoutes]

/** The parts that say something after a post. */
export const saying: Saying[] = [linkWords, eventWords]
