import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../../looks/gallery.ts'
import type { Credentials } from '../credentials.ts'
import { type Findings, openFindings } from '../findings.ts'
import { loopbackUrl } from '../loopback.ts'
import { LEAVES } from './checks/emptyForms.ts'
import { lookAtPage } from './lookAtPage.ts'
import { signInAs } from './signInAs.ts'
import type { Limits, Ways } from './visit.ts'

export type CrawlSettings = {
  credentials?: Credentials
  as?: string
  starts?: string[]
  pages?: number
  perKind?: number
  seconds?: number
  limits?: Limits
}

export const LIMITS: Limits = { publicKb: 100, staffKb: 200, publicGrade: 6, staffGrade: 9 }

/** Follows links as one person and looks at every kind of page in all its states, until the pages or the time are used up. */
export async function probePages(address: string, settings: CrawlSettings = {}): Promise<Findings> {
  const {
    credentials,
    as = 'A',
    starts = ['/', '/sign-in', '/not-here'],
    pages = 60,
    perKind = 2,
    seconds = 480,
    limits = LIMITS,
  } = settings
  const base = loopbackUrl(address)
  const findings = openFindings()
  const until = Date.now() + seconds * 1000
  const browser = await openBrowser()
  try {
    const usual = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
    const landed = credentials && (await signInAs(usual, base, credentials, as))
    const storageState = await usual.storageState()
    const ways: Ways = {
      usual,
      plain: await browser.newContext({ storageState, javaScriptEnabled: false }),
      narrow: await browser.newContext({ storageState, viewport: { width: 320, height: 568 } }),
    }
    for (const context of Object.values(ways)) await keepHere(context, base, findings)

    const waiting = [...starts.map((path) => new URL(path, base).href), ...(landed ? [landed] : [])]
    const known = new Set(waiting)
    const kinds = new Map<string, number>()
    const titles = new Map<string, string>()
    let seen = 0
    for (let url = waiting.shift(); url !== undefined && seen < pages && Date.now() < until; url = waiting.shift()) {
      const kind = kindOf(url)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      if ((kinds.get(kind) ?? 0) > perKind) continue
      const { links, title } = await lookAtPage({
        url,
        ways,
        findings,
        limits,
        isLinked: !starts.includes(new URL(url).pathname),
      })
      if (title === undefined) continue
      seen++
      const page = kind.split('?')[0]!
      const other = titles.get(title)
      if (other && other !== page)
        findings.add('two kinds of page with one title', 'medium', new URL(url).pathname, `${title}, as ${other}`)
      else titles.set(title, page)
      for (const link of links) {
        const to = linkHere(link, base)
        if (!to || known.has(to) || LEAVES.test(to)) continue
        known.add(to)
        waiting.push(to)
      }
    }
    findings.tried('pages', seen)
    if (seen === 0) findings.add('no page could be opened', 'critical', address)
    if (waiting.length) findings.note(`${waiting.length} links were not opened: pages or time used up`)
    return findings
  } finally {
    await browser.close()
  }
}

async function keepHere(context: BrowserContext, base: URL, findings: Findings): Promise<void> {
  context.on('page', (page: Page) => page.on('dialog', (dialog) => void dialog.accept()))
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (url.origin === base.origin || ['data:', 'blob:', 'about:'].includes(url.protocol)) return route.continue()
    findings.add('asks something of another site', 'high', url.origin + url.pathname)
    return route.abort()
  })
}

const kindOf = (url: string): string => {
  const { pathname, searchParams } = new URL(url)
  return `${pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, ':id').replace(/\/[A-Z]\d+(\.\d+)*(?=\/|$)/g, '/:code')}?${[...searchParams.keys()].sort()}`
}

function linkHere(link: string, base: URL): string | undefined {
  const url = new URL(link)
  url.hash = ''
  url.searchParams.delete('said')
  return url.origin === base.origin ? url.href : undefined
}
