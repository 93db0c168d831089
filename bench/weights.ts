import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../test/looks/gallery.ts'
import { type Row, rowOf } from './row.ts'
import { exampleIsThere, inFolder, whileStarted } from './started.ts'
import { tidying } from './tidy.ts'

const OPEN = ['/', '/sign-in', '/organisations/new']
// The first opens on the machine that runs Ingrain, and nowhere else.
const STAFF = [
  '/example',
  '/board',
  '/grid',
  '/lip-service',
  '/my-work',
  '/requirements/S2.1',
  '/concepts',
  '/strategies',
  '/promises',
  '/duties',
  '/plan',
  '/evidence',
  '/decisions',
  '/budget',
  '/organisation',
  '/projects',
  '/posts',
  '/members',
  '/reports',
]

/** Everything that a page makes the browser fetch, uncompressed, on a first visit to the worked example. */
export const measureWeights = (): Promise<Row[]> =>
  inFolder((folder) =>
    whileStarted({ folder }, async ({ address }) => {
      await exampleIsThere(address)
      const browser = await openBrowser()
      return tidying(
        () => browser.close(),
        async () => rowsOf(await weighAll(await browser.newContext({ baseURL: address }))),
      )
    }),
  )

type Weighed = { open: Weight[]; staff: Weight[] }

async function weighAll(context: BrowserContext): Promise<Weighed> {
  const page = await context.newPage()
  const open: Weight[] = []
  for (const path of OPEN) open.push(await weigh(page, path))
  await page.goto('/example')
  await page.getByRole('row').filter({ hasText: 'Health equity lead' }).first().getByRole('button').click()
  await page.waitForURL(/board/)
  await page.goto('/concepts')
  const glossary = await page.locator('a[href$="/glossary"]').first().getAttribute('href')
  if (!glossary) throw new Error('the worked example shows nobody its words')
  open.push(await weigh(page, glossary))
  const staff: Weight[] = []
  for (const path of STAFF) staff.push(await weigh(page, path))
  return { open, staff }
}

function rowsOf({ open, staff }: Weighed): Row[] {
  const heaviest = (pages: Weight[]) => [...pages].sort((a, b) => b.all - a.all)[0]!
  const row = (what: string, pages: Weight[], atMost: number) =>
    rowOf({
      what: `heaviest of ${pages.length} ${what} (${heaviest(pages).path})`,
      runs: [heaviest(pages).all / 1000],
      unit: 'kB',
      atMost,
    })
  return [
    row('public pages', open, 100),
    row('staff pages', staff, 200),
    rowOf({
      what: 'our script on any of them',
      runs: [Math.max(...[...open, ...staff].map(({ script }) => script)) / 1000],
      unit: 'kB',
      atMost: 30,
    }),
  ]
}

type Weight = { path: string; all: number; script: number }

async function weigh(page: Page, path: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const seen: Promise<{ bytes: number; isScript: boolean }>[] = []
  const listen = (response: { body: () => Promise<Buffer>; request: () => { resourceType: () => string } }) =>
    void seen.push(
      response.body().then(
        (body) => ({ bytes: body.length, isScript: response.request().resourceType() === 'script' }),
        () => ({ bytes: 0, isScript: false }),
      ),
    )
  page.on('response', listen)
  const answer = await page.goto(path, { waitUntil: 'networkidle' })
  page.off('response', listen)
  await session.detach()
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`)
  const parts = await Promise.all(seen)
  const sum = (of: typeof parts) => of.reduce((total, { bytes }) => total + bytes, 0)
  return { path, all: sum(parts), script: sum(parts.filter(({ isScript }) => isScript)) }
}
