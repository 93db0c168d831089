import { inPage } from '../inPage.ts'
import type { Visit } from '../visit.ts'

/** Without script the page says the same, and everything on it that looks as if it worked does. */
export async function checkWithoutScript(
  { ways, url, path, findings }: Visit,
  status: number,
  length: number,
): Promise<void> {
  findings.tried('without script')
  const page = await ways.plain.newPage()
  try {
    const answer = await page.goto(url, { waitUntil: 'load', timeout: 15_000 })
    const seen = await page.evaluate<{ length: number; wrong: string[] }>(inPage('withoutScript'))
    const wrong = [...seen.wrong]
    if (answer?.status() !== status) wrong.push(`answers ${answer?.status()}, with script ${status}`)
    if (length > 40 && seen.length < length * 0.6) wrong.push(`${seen.length} of ${length} characters`)
    if (wrong.length) findings.add('without script', 'high', path, wrong.join('; '))
  } finally {
    await page.close()
  }
}
