import type { Route } from '../../web/route.ts'
import { publicRoutes } from './publicRoutes.tsx'
import { teamRoutes } from './teamRoutes.tsx'

export const routes: Route[] = [...publicRoutes, ...teamRoutes]
