import type { Route } from '../web/route.ts'
import type { Saying } from '../words.ts'
import { routes as adviser } from './adviser/routes.tsx'
import { words as adviserWords } from './adviser/teamWords.ts'
import { routes as carry } from './carry/routes.tsx'
import { words as carryWords } from './carry/words.ts'
import { routes as gate } from './gate/routes.tsx'
import { words as gateWords } from './gate/words.ts'
import { routes as list } from './list/routes.tsx'
import { words as listWords } from './list/words.ts'
import { routes as loop, saying as loopSaying } from './loop/routes.tsx'
import { routes as paper } from './paper/routes.tsx'
import { words as paperWords } from './paper/words.ts'
import { routes as pattern } from './pattern/routes.tsx'
import { words as patternWords } from './pattern/words.ts'
import { routes as precheck } from './precheck/routes.tsx'
import { words as precheckWords } from './precheck/words.ts'
import { routes as question } from './question/routes.tsx'
import { words as questionWords } from './question/words.ts'
import { routes as register } from './register/routes.tsx'
import { routes as team } from './team/routes.tsx'
import { words as teamWords } from './team/words.ts'

/** Every address of the room. Each part of it adds its own. */
export const routes: Route[] = [
  ...adviser,
  ...carry,
  ...gate,
  ...register,
  ...list,
  ...loop,
  ...paper,
  ...pattern,
  ...precheck,
  ...question,
  ...team,
]

/** The parts that say something after a post. */
export const saying: Saying[] = [
  adviserWords,
  carryWords,
  gateWords,
  listWords,
  ...loopSaying,
  paperWords,
  patternWords,
  precheckWords,
  questionWords,
  teamWords,
]
