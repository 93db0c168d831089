import type { Page } from 'playwright-core'
import type { Scene } from './openScenes.ts'

/** One page of the product in one state, as one person sees it. */
export type View = {
  name: string
  /** What there is to see, for the index. */
  shows: string
  /** Where the page is opened; `makeScenes` tells how records are named in it. */
  at: string
  scene?: Scene
  /** By name; nobody when somebody who is not signed in. Grace, the health equity lead, when not said. */
  as?: string
  /** What is done on the page before the picture: a form sent with something wrong, a file read. */
  doing?: (page: Page) => Promise<void>
  isPrinted?: boolean
}

/** Writes in fields by their labels, presses the button, and waits for what comes. */
export const sends =
  (button: string, fields: Record<string, string> = {}) =>
  async (page: Page): Promise<void> => {
    for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).first().fill(text)
    const pressed = page.getByRole('button', { name: button }).first()
    await Promise.all([page.waitForEvent('framenavigated'), pressed.click()])
    await page.waitForLoadState('load')
  }
