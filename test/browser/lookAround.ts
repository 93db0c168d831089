import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Settings = { width: number; looked: Set<string>; hasScript: boolean }

/** What holds of every page that anybody arrives at. */
export async function lookAround(page: Page, { width, looked, hasScript }: Settings): Promise<void> {
  const hasErrors = (await page.locator('.govuk-error-summary').count()) > 0
  if (hasErrors) {
    expect(await page.title()).toMatch(/^Error: /)
    if (hasScript) expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary')
  }
  expect(await sidewaysAt320(page, width), `${page.url()} at 320 px`).toBeLessThanOrEqual(0)
  const kind = kindOf(page.url(), hasErrors)
  // Axe is itself a script. Without script the page is drawn from the same HTML, which it looks at in the other ways.
  if (!hasScript || looked.has(kind)) return
  looked.add(kind)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
    page.url(),
  ).toEqual([])
}

async function sidewaysAt320(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width: 320, height: 900 })
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  await page.setViewportSize({ width, height: 900 })
  return over
}

function kindOf(url: string, hasErrors: boolean): string {
  const { pathname, searchParams } = new URL(url)
  const path = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\/[\w-]{43}$/, '/:token')
  return `${path}?${[...searchParams.keys()]} ${hasErrors}`
}
