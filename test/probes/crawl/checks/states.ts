import type { Visit } from '../visit.ts'
import { lookWithAxe } from './axe.ts'

/** The page as it opens, with everything unfolded, in the dark, and in the colours that people force on it. */
export async function checkStates({ page, findings, path, step }: Visit): Promise<void> {
  await lookWithAxe(page, findings, path, 'as it opens')
  if (await page.locator('details:not([open])').count()) {
    step.now = 'unfolded'
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
    await lookWithAxe(page, findings, path, step.now)
  }
  step.now = 'dark'
  await page.emulateMedia({ colorScheme: 'dark' })
  await lookWithAxe(page, findings, path, step.now)
  step.now = 'forced colours'
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  // axe reads the colours that the page asked for, not those that were forced on it.
  await lookWithAxe(page, findings, path, step.now, ['color-contrast'])
  await page.emulateMedia({ forcedColors: 'none' })
}
