import type { Route } from '../web/route.ts'
import { adviserRoutes } from './adviserRoutes.tsx'
import { askRoutes } from './askRoutes.tsx'
import { contributionRoutes } from './contributionRoutes.tsx'

export const routes: Route[] = [...askRoutes, ...contributionRoutes, ...adviserRoutes]
