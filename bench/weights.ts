import type { Page } from 'playwright-core'
import { openBrowser } from '../test/looks/gallery.ts'
import { startThrowAway } from '../test/probes/throwAway.ts'
import { exampleIsThere } from './firstByte.ts'
import { type Row, rowOf } from './row.ts'

const STAFF = [
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
export async function measureWeights(): Promise<Row[]> {
  const ingrain = await startThrowAway()
  const browser = await openBrowser()
  try {
    await exampleIsThere(ingrain.address)
    const context = await browser.newContext({ baseURL: ingrain.address })
    const open = await context.newPage()
    const publicPages = [await weigh(open, '/'), await weigh(open, '/sign-in')]
    await open.goto('/example')
    await open.getByRole('row').filter({ hasText: 'Health equity lead' }).first().getByRole('button').click()
    await open.waitForURL(/board/)
    await open.goto('/concepts')
    const glossary = await open
      .locator('a[href^="/p/"]')
      .first()
      .getAttribute('href', { timeout: 2000 })
      .catch(() => null)
    if (glossary) publicPages.push(await weigh(open, glossary))
    const staff: Weight[] = []
    for (const path of STAFF) staff.push(await weigh(open, path))
    const heaviest = (pages: Weight[]) => [...pages].sort((a, b) => b.all - a.all)[0]!
    return [
      rowOf({
        what: `heaviest of ${publicPages.length} public pages (${heaviest(publicPages).path})`,
        runs: [heaviest(publicPages).all / 1000],
        unit: 'kB',
        atMost: 100,
      }),
      rowOf({
        what: `heaviest of ${staff.length} staff pages (${heaviest(staff).path})`,
        runs: [heaviest(staff).all / 1000],
        unit: 'kB',
        atMost: 200,
      }),
      rowOf({
        what: 'script on any of them',
        runs: [Math.max(...[...publicPages, ...staff].map(({ script }) => script)) / 1000],
        unit: 'kB',
        atMost: 30,
      }),
    ]
  } finally {
    await browser.close()
    await ingrain.stop()
  }
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
