import type { Locator, Page } from 'playwright-core'

// No page has as many stops as this; who has gone this far will not arrive.
const MOST_STOPS = 400

/** Goes on with Tab until the target has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  const hasFocus = target.and(page.locator(':focus'))
  for (let n = 0; n < MOST_STOPS; n++) {
    if (await hasFocus.count()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}

export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  await page.keyboard.press('Enter')
}

export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  if (text) await page.keyboard.insertText(text)
  else await page.keyboard.press('Delete')
}

/** Tab leads to a group of round buttons, the arrows go about in it. */
export async function choose(page: Page, radio: Locator): Promise<void> {
  const name = await radio.getAttribute('name')
  const group = page.locator(`input[type=radio][name="${name}"]`)
  await reach(page, group)
  for (let n = await group.count(); n > 0 && !(await radio.isChecked()); n--) {
    if (await radio.and(page.locator(':focus')).count()) await page.keyboard.press('Space')
    else await page.keyboard.press('ArrowDown')
  }
}

export async function tick(page: Page, box: Locator, isTicked: boolean): Promise<void> {
  if ((await box.isChecked()) === isTicked) return
  await reach(page, box)
  await page.keyboard.press('Space')
}

export async function pick(page: Page, list: Locator, index: number): Promise<void> {
  await reach(page, list)
  await page.keyboard.press('Home')
  for (let n = 0; n < index; n++) await page.keyboard.press('ArrowDown')
}
