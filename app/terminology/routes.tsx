import type { Route } from '../web/route.ts'
import type { Saying } from '../words.ts'
import { causeRoutes } from './causes/routes.tsx'
import { words as causeWords } from './causes/words.ts'
import { coachRoutes } from './coach/routes.tsx'
import { words as coachWords } from './coach/words.ts'
import { conceptRoutes } from './conceptRoutes.tsx'
import { glossaryRoutes } from './glossary/routes.tsx'
import { talkRoutes } from './talkRoutes.tsx'
import { useRoutes } from './useRoutes.tsx'
import { words } from './words.ts'

/** Every address of step 1. */
export const routes: Route[] = [
  ...conceptRoutes,
  ...talkRoutes,
  ...useRoutes,
  ...causeRoutes,
  ...coachRoutes,
  ...glossaryRoutes,
]

/** What the room may say after a post, by its words. */
export const saying: Saying[] = [words, causeWords, coachWords]
