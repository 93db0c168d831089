import type { Route } from '../web/route.ts'
import type { Saying } from '../words.ts'

/** Every address of the room. Each part of it adds its own. */
export const routes: Route[] = []

/** The parts that say something after a post. */
export const saying: Saying[] = []
