import type { BrowserContext, Page } from 'playwright-core'
import type { Findings } from '../findings.ts'

export type Limits = { publicKb: number; staffKb: number; publicGrade: number; staffGrade: number }

/** Three ways to see the same site: as usual, without script, and as narrow as 320 px (1,280 px at 400 %). */
export type Ways = { usual: BrowserContext; plain: BrowserContext; narrow: BrowserContext }

/** One page being looked at. `step` says what is being done to it, for what the console complains about. */
export type Visit = {
  url: string
  path: string
  page: Page
  ways: Ways
  findings: Findings
  limits: Limits
  step: { now: string }
}
