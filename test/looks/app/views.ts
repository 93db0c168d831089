import type { View } from './view.ts'
import { assessments } from './views/assessments.ts'
import { gates } from './views/gates.ts'
import { ground } from './views/ground.ts'
import { loop } from './views/loop.ts'
import { plans } from './views/plans.ts'
import { records } from './views/records.ts'
import { seen } from './views/seen.ts'
import { words } from './views/words.ts'

/** Every page there is, in the states it can be in. */
export const views: View[] = [...ground, ...seen, ...words, ...plans, ...records, ...assessments, ...loop, ...gates]
