import type { Route } from '../../web/route.ts'
import type { Saying } from '../../words.ts'
import { draftingRoutes } from './draftingRoutes.tsx'
import { liveRoutes } from './live/routes.tsx'
import { words as liveWords } from './live/words.ts'
import { readingRoutes } from './readingRoutes.tsx'
import { reviewRoutes } from './review/routes.tsx'
import { words as reviewWords } from './review/words.ts'
import { stepRoutes } from './stepRoutes.tsx'
import { words } from './words.ts'

/** The way of an assessment: every address of its steps, of its reviews and of what is looked at afterwards. */
export const routes: Route[] = [...draftingRoutes, ...stepRoutes, ...readingRoutes, ...reviewRoutes, ...liveRoutes]

export const saying: Saying[] = [words, reviewWords, liveWords]
