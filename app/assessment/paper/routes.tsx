import type { Route } from '../../web/route.ts'
import { routes as bid } from './bid/routes.tsx'
import { routes as form } from './form/routes.tsx'
import { routes as report } from './report/routes.tsx'

/** What goes out of an assessment and comes back: Word and paper forms, reports, text for bids. */
export const routes: Route[] = [...form, ...report, ...bid]
