import { inPage } from '../inPage.ts'
import type { Visit } from '../visit.ts'
import { lookWithAxe } from './axe.ts'

// What takes from whoever looks the right to look on, the role they have among it, is left alone.
export const LEAVES = /(log-?out|sign-?out|log-?off|delete|remove|revoke|archive|\/end(ing)?\b)/i

/** Every form sent with nothing in it: what is wrong is said, in a summary and at its field, and the page is still for everybody. */
export async function checkEmptyForms({ page, url, path, findings, step }: Visit): Promise<string[]> {
  const led: string[] = []
  const forms = await page.locator('form').count()
  for (let n = 0; n < Math.min(forms, 4); n++) {
    step.now = 'opened again'
    await page.goto(url, { waitUntil: 'load', timeout: 15_000 })
    if (n >= (await page.locator('form').count())) break
    const form = page.locator('form').nth(n)
    if (LEAVES.test(`${await form.getAttribute('action')} ${await form.textContent()}`)) continue
    step.now = 'sent empty'
    findings.tried('forms sent empty')
    await page.evaluate(
      `for (const one of document.querySelectorAll('details')) one.open = true; document.forms[${n}].noValidate = true`,
    )
    const button = form.locator('button:not([type=button]),input[type=submit]').first()
    if (!(await button.count())) {
      findings.add('a form without a button', 'high', path)
      continue
    }
    const isGet = (await form.getAttribute('method'))?.toLowerCase() !== 'post'
    const downloads = page.waitForEvent('download', { timeout: 400 }).then(
      () => true,
      () => false,
    )
    await button.click({ timeout: 4000 })
    if (await downloads) continue
    await page.waitForLoadState('load')
    await lookWithAxe(page, findings, path, step.now)
    for (const wrong of await page.evaluate<string[]>(inPage('errors'))) findings.add(wrong, 'medium', path)
    if (isGet) led.push(page.url())
  }
  return led
}
