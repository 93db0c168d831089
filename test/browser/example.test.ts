import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openExample } from '../../app/portable/openExample.ts'
import { openBrowser } from '../looks/gallery.ts'
import { openRealServer } from './realServer.ts'

const PAGES = [
  '/board',
  '/grid',
  '/lip-service',
  '/my-work',
  '/requirements/S1.1',
  '/requirements/S2.1',
  '/requirements/S3.1',
  '/search?q=health',
  '/concepts',
  '/recognition',
  '/phrases',
  '/language-check',
  '/strategies',
  '/promises',
  '/promises/new',
  '/duties',
  '/plan',
  '/evidence',
  '/evidence/new',
  '/actions',
  '/asks',
  '/advisers',
  '/decisions',
  '/budget',
  '/organisation',
  '/units',
  '/projects',
  '/posts',
  '/members',
  '/packs',
  '/packs/terminology?version=1.1',
  '/packs/terminology/comparison?from=1.0&to=1.1',
  '/reports',
  '/account',
]

describe('the worked example in a real browser', () => {
  let server: Awaited<ReturnType<typeof openRealServer>>
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const complaints: string[] = []
  beforeAll(async () => {
    server = await openRealServer()
    expect(await openExample(server.database)).toBe(true)
    browser = await openBrowser()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const be = async (on: Page, who: RegExp) => {
    await on.goto(`${server.address}/example`)
    await on.getByRole('row').filter({ hasText: who }).first().getByRole('button').click()
    await on.waitForURL(/\/(board|members|account)/)
  }

  test('opens without sign-up as any of its people, and says what is only words', async () => {
    await page.goto(server.address)
    await page.getByRole('link', { name: 'Open the example' }).click()
    await be(page, /Health equity lead/)
    await expect(page.getByRole('heading', { level: 1 }).innerText()).resolves.toMatch(
      /4 of our 12 commitments\s+have been only words/,
    )
    expect(await page.locator('body').innerText()).toContain('In this example it is 30 October 2026.')
  })

  test.each(PAGES)('%s can be read by everybody, at 1280 and 320 pixels, within 200 kB', async (path) => {
    complaints.length = 0
    let bytes = 0
    const weigh = async (response: { body: () => Promise<Buffer> }) => {
      bytes += (await response.body().catch(() => Buffer.alloc(0))).length
    }
    page.on('response', weigh)
    await page.setViewportSize({ width: 1280, height: 900 })
    const answer = await page.goto(server.address + path, { waitUntil: 'load' })
    expect(answer?.status()).toBe(200)
    page.off('response', weigh)
    const found = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
    await page.setViewportSize({ width: 320, height: 800 })
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBeLessThanOrEqual(0)
    expect(bytes).toBeLessThanOrEqual(200_000)
    expect(complaints).toEqual([])
  })

  test.each([true, false])('a word of your own is begun by keyboard alone (script: %s)', async (javaScriptEnabled) => {
    const own = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 800 } })
    const phone = await own.newPage()
    await be(phone, /Health equity lead/)
    await phone.goto(`${server.address}/concepts/new`)
    const term = `Fair start ${javaScriptEnabled ? 'one' : 'two'}`
    await phone
      .getByLabel(/word|term/i)
      .first()
      .focus()
    await phone.keyboard.type(term)
    for (let n = 0; n < 40; n++) {
      await phone.keyboard.press('Tab')
      const onButton = await phone.locator('main form button:focus').count()
      if (onButton) break
    }
    await phone.keyboard.press('Enter')
    await phone.waitForURL(/\/concepts\/[0-9a-f-]{36}/)
    expect(await phone.locator('h1').innerText()).toContain(term)
    await own.close()
  })

  test('nothing went wrong on our side', () => expect(server.problems).toEqual([]))
})
