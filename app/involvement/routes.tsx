import { adviserRoutes } from './adviserRoutes.tsx'
import { askRoutes } from './askRoutes.tsx'
import { contributionRoutes } from './contributionRoutes.tsx'
import type { Route } from '../web/route.ts'

export const routes: Route[] = [...askRoutes, ...contributionRoutes, ...adviserRoutes]
