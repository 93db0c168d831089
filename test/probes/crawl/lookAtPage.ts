import type { Findings } from '../findings.ts'
import { checkEmptyForms } from './checks/emptyForms.ts'
import { checkKeyboard } from './checks/keyboard.ts'
import { checkNarrow } from './checks/narrow.ts'
import { checkPlainWords } from './checks/plainWords.ts'
import { checkStates } from './checks/states.ts'
import { checkWithoutScript } from './checks/withoutScript.ts'
import { inPage } from './inPage.ts'
import type { Limits, Visit, Ways } from './visit.ts'

type Asked = { url: string; ways: Ways; findings: Findings; limits: Limits; isLinked: boolean }
type Structure = {
  title: string
  wrong: string[]
  length: number
  isPublic: boolean
  links: string[]
  deadAnchors: string[]
}

/** Opens one page and looks at it in every way there is. No title: it was no page. */
export async function lookAtPage({
  url,
  ways,
  findings,
  limits,
  isLinked,
}: Asked): Promise<{ links: string[]; title?: string }> {
  const page = await ways.usual.newPage()
  const path = new URL(url).pathname + new URL(url).search
  const visit: Visit = { url, path, page, ways, findings, limits, step: { now: 'opening' } }
  try {
    const weigh = await weighing(visit)
    listen(visit)
    const answer = await page.goto(url, { waitUntil: 'load', timeout: 20_000 }).catch((error: Error) => {
      if (!/Download is starting|ERR_ABORTED/.test(error.message))
        findings.add('did not open', 'high', path, error.message.split('\n')[0])
      return null
    })
    if (!answer || !/html/.test(answer.headers()['content-type'] ?? '')) return { links: [] }
    if (page.url() !== url) return { links: [page.url()] }
    if (answer.status() >= 500 || (isLinked && answer.status() >= 400))
      findings.add('a link leads to an error', 'high', path, String(answer.status()))
    const { title, wrong, length, isPublic, links, deadAnchors } = await page.evaluate<Structure>(inPage('structure'))
    if (wrong.length) findings.add('structure', 'medium', path, wrong.join('; '))
    if (deadAnchors.length)
      findings.add('links to a place that is not on the page', 'medium', path, deadAnchors.slice(0, 5).join(', '))
    const kb = weigh()
    const most = isPublic ? limits.publicKb : limits.staffKb
    if (kb > most) findings.add('heavy', 'medium', path, `${kb} kB, at most ${most}`)
    await checkPlainWords(visit, isPublic)
    await checkStates(visit)
    visit.step.now = 'keyboard'
    await checkKeyboard(visit)
    const led = await checkEmptyForms(visit).catch((error: Error) => {
      findings.add('a form could not be sent', 'medium', path, error.message.split('\n')[0])
      return []
    })
    await checkNarrow(visit)
    await checkWithoutScript(visit, answer.status(), length)
    return { links: [...links, ...led], title }
  } finally {
    await page.close()
  }
}

async function weighing({ page, ways }: Visit): Promise<() => number> {
  const session = await ways.usual.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  return () => Math.round(bytes / 1000)
}

function listen({ page, url, path, findings, step }: Visit): void {
  page.on('pageerror', (error) => findings.add('script failed', 'high', path, `${step.now}: ${error.message}`))
  page.on('console', (message) => {
    const isOfPageItself =
      /^Failed to load resource/.test(message.text()) && (step.now === 'sent empty' || message.location().url === url)
    if (message.type() === 'error' && !isOfPageItself)
      findings.add('the console complains', 'high', path, `${step.now}: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== url && step.now === 'opening')
      findings.add('a part of the page is missing', 'high', path, `${response.status()} ${response.url()}`)
  })
}
