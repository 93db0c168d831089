import type { BrowserContext } from 'playwright-core'
import type { Credentials } from '../credentials.ts'

/** Signs in through the page. Returns where that led. */
export async function signInAs(
  context: BrowserContext,
  base: URL,
  { login, users }: Credentials,
  name: string,
): Promise<string> {
  const person = users.find((one) => one.name === name)
  if (!person) throw new Error(`nobody is called ${name}`)
  const page = await context.newPage()
  await page.goto(new URL(login.path, base).href)
  await page.fill(`[name="${login.userField}"]`, person.user)
  await page.fill(`[name="${login.passField}"]`, person.pass)
  await page.locator(`form:has([name="${login.passField}"]) button`).first().click()
  await page.waitForURL((url) => url.pathname !== login.path, { timeout: 10_000 })
  const landed = page.url()
  await page.close()
  return landed
}
