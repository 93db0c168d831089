import type { Route } from '../web/route.ts'
import type { Saying } from '../words.ts'
import { routes as approval } from './approval/routes.tsx'
import { words as approvalWords } from './approval/words.ts'
import { routes as blank } from './blank/routes.tsx'
import { words as blankWords } from './blank/words.ts'
import { routes as body } from './body/routes.tsx'
import { words as bodyWords } from './body/words.ts'
import { routes as candidates } from './candidates/routes.tsx'
import { words as candidateWords } from './candidates/words.ts'
import { routes as duty } from './duty/routes.tsx'
import { words as dutyWords } from './duty/words.ts'
import { routes as paper } from './paper/routes.tsx'
import { routes as plan } from './plan/routes.tsx'
import { words as planWords } from './plan/words.ts'
import { routes as promise } from './promise/routes.tsx'
import { words as promiseWords } from './promise/words.ts'
import { routes as strategy } from './strategyRoutes.tsx'
import { words } from './words.ts'

export const routes: Route[] = [
  ...strategy,
  ...approval,
  ...promise,
  ...duty,
  ...plan,
  ...blank,
  ...paper,
  ...candidates,
  ...body,
]

/** What this room says after a post, by its words. */
export const saying: Saying[] = [
  words,
  approvalWords,
  promiseWords,
  dutyWords,
  planWords,
  blankWords,
  candidateWords,
  bodyWords,
]
