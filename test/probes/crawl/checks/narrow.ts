import { inPage } from '../inPage.ts'
import type { Visit } from '../visit.ts'

type Overflow = { over: number; elements: string[] }

/** At 320 px nothing scrolls sideways, nor when text is spaced as wide as people may set it, and nothing is cut off. */
export async function checkNarrow({ ways, url, path, findings }: Visit): Promise<void> {
  findings.tried('320 px and wide spacing')
  const page = await ways.narrow.newPage()
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 15_000 })
    const plain = await page.evaluate<Overflow>(inPage('overflow'))
    if (plain.over > 1)
      findings.add('scrolls sideways at 320 px', 'medium', path, `${plain.over} px: ${plain.elements.join(', ')}`)
    const before = await page.evaluate<string[]>(inPage('clipped'))
    await page.evaluate(inPage('spaced'))
    const spaced = await page.evaluate<Overflow>(inPage('overflow'))
    if (plain.over <= 1 && spaced.over > 1)
      findings.add(
        'scrolls sideways with wide spacing',
        'medium',
        path,
        `${spaced.over} px: ${spaced.elements.join(', ')}`,
      )
    const cut = (await page.evaluate<string[]>(inPage('clipped'))).filter((one) => !before.includes(one))
    if (cut.length) findings.add('text is cut off with wide spacing', 'medium', path, cut.join(', '))
  } finally {
    await page.close()
  }
}
