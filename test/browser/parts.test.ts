import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collectLooks, openBrowser, showLooks } from '../looks/gallery.ts'

const looks = await collectLooks()
const names = looks.map(({ name }) => name)

let browser: Browser
let context: BrowserContext
let page: Page
let show: Awaited<ReturnType<typeof showLooks>>
const complaints: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  context = await browser.newContext()
  show = await showLooks(context, looks)
  page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
})

afterAll(() => browser.close())

async function violations() {
  const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const found = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

function sidewaysScroll() {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

describe.each([1280, 320])('at %i pixels wide', (width) => {
  beforeAll(() => page.setViewportSize({ width, height: 900 }))

  test.each(names)('%s can be read by everybody, within the page and within its weight', async (name) => {
    complaints.length = 0
    const { bytes } = await show(page, name)
    expect(await violations()).toEqual([])
    expect(await sidewaysScroll()).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    const isPublic = await page.evaluate('document.body.classList.contains("in-public")')
    expect(bytes).toBeLessThanOrEqual(isPublic ? 100_000 : 200_000)
  })
})

const larger = 'html{font-size:200%!important}'
const spaced =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'

test.each([
  ['twice as large', larger, 1280],
  ['spaced as wide as people may set it', spaced, 1280],
  ['spaced as wide as people may set it, on the narrowest phone', spaced, 320],
])('text %s still fits', async (_, style, width) => {
  await page.setViewportSize({ width, height: 900 })
  for (const name of names) {
    await show(page, name)
    await page.evaluate(
      `const own = new CSSStyleSheet(); own.replaceSync(${JSON.stringify(style)}); document.adoptedStyleSheets = [own]`,
    )
    expect(await sidewaysScroll(), name).toBeLessThanOrEqual(0)
  }
})

test('the error summary has the focus, and its links lead to their fields', async () => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await show(page, 'form-errors')
  expect(await page.evaluate('document.activeElement.className')).toBe('govuk-error-summary')
  for (const link of await page.locator('.govuk-error-summary a').all()) {
    await link.click()
    const target = (await link.getAttribute('href'))!.slice(1)
    expect(await page.evaluate('document.activeElement.id')).toBe(target)
  }
})

test('the count of characters follows the typing and says when it is too many', async () => {
  await show(page, 'form-errors')
  await page.fill('#words', 'x'.repeat(310))
  expect(await page.textContent('#words-info')).toBe('You have 10 characters too many.')
  await page.fill('#words', 'x'.repeat(290))
  expect(await page.textContent('#words-info')).toBe('You have 10 characters left.')
})

test('unsaved words are asked about before the page is left', async () => {
  await show(page, 'form-errors')
  await page.fill('#owner', 'Head of estates')
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type())
      void dialog.accept()
    })
  })
  await page.click('.in-back')
  expect(await asked).toBe('beforeunload')
})

test('without script a page says the same and its form still asks the same', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  await showLooks(plain, looks)
  const bare = await plain.newPage()
  await bare.goto('http://looks.localhost/form-errors')
  expect(await bare.textContent('#words-info')).toBe('You can write up to 300 characters.')
  expect(await bare.locator('form[method="post"] button[type="submit"]').count()).toBe(3)
  await plain.close()
})
