import type { BrowserContext } from 'playwright-core'

/** Runs on every page before anything of its own: keeps what the policy had to stop. */
export const WATCH = `
  window.stopped = []
  document.addEventListener('securitypolicyviolation', (event) => window.stopped.push(event.violatedDirective + ' ' + event.blockedURI))
`

// Everything that only markup of ours may make, and does not: elements and attributes named by a mark, handlers, what runs or embeds.
const LOOK = `(() => {
  const wrong = []
  for (const element of document.querySelectorAll('*')) {
    const is = element.localName
    if (is.startsWith('zq')) wrong.push('element ' + is)
    for (const { name, value } of element.attributes) {
      if (name.startsWith('zq') || /^on/.test(name) || name === 'srcdoc' || name === 'style') wrong.push('attribute ' + name + ' on ' + is)
      if (/^(href|src|action|formaction|data|xlink:href|poster)$/.test(name) && /^[\\s\\u0000-\\u001f]*(javascript|data|vbscript):/i.test(value)) wrong.push(name + ' ' + value.slice(0, 60))
    }
    if (['iframe', 'object', 'embed', 'base', 'frame', 'applet', 'math', 'mglyph'].includes(is)) wrong.push('element ' + is)
    if (is === 'script' && (!element.src || new URL(element.src).origin !== location.origin)) wrong.push('script of its own')
    if (is === 'meta' && element.httpEquiv) wrong.push('meta ' + element.httpEquiv)
    if (is === 'form' && new URL(element.action, location.href).origin !== location.origin) wrong.push('form to ' + element.action)
  }
  return [...wrong, ...window.stopped.map((one) => 'stopped by the policy: ' + one)]
})()`

export type Opened = { path: string; complaints: string[]; html: string }

/** A page of this browser that keeps whatever happens that what was typed could have caused. */
async function watched(context: BrowserContext, address: string) {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') complaints.push(`dialog ${dialog.message()}`)
    void dialog.accept()
  })
  page.on('pageerror', (error) => complaints.push(`script failed: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text().slice(0, 160))
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) complaints.push(`asked for ${request.url()}`)
  })
  const lookAgain = async (path: string, html: string): Promise<Opened> => {
    const seen = { path, complaints: [...complaints, ...(await page.evaluate<string[]>(LOOK))], html }
    complaints.length = 0
    return seen
  }
  return { page, lookAgain }
}

/** Opens addresses one after the other in this browser, and says of each what was taken for markup. */
export async function openAll(context: BrowserContext, address: string, paths: readonly string[]): Promise<Opened[]> {
  const { page, lookAgain } = await watched(context, address)
  const seen: Opened[] = []
  for (const path of paths) {
    const answer = await page.goto(address + path, { waitUntil: 'load' })
    seen.push(await lookAgain(path, (await answer?.text()) ?? ''))
  }
  await page.close()
  return seen
}

/** Types the words that `say` gives into every box of every form that is posted there, sends it, and looks at what comes. */
export async function typeEverywhere(
  context: BrowserContext,
  address: string,
  paths: readonly string[],
  say: (n: number) => string,
): Promise<Opened[]> {
  const { page, lookAgain } = await watched(context, address)
  const seen: Opened[] = []
  const forms = 'main form[method="post"]:has(textarea, input[type="text"], input:not([type]))'
  for (const path of paths) {
    await page.goto(address + path, { waitUntil: 'load' })
    const count = await page.locator(forms).count()
    for (let n = 0; n < count; n++) {
      await page.goto(address + path, { waitUntil: 'load' })
      const form = page.locator(forms).nth(n)
      if (!(await form.count())) break
      await form.evaluate((element, words) => {
        const at = element as unknown as {
          noValidate: boolean
          querySelectorAll: (of: string) => Iterable<{ value: string }>
        }
        at.noValidate = true
        for (const box of at.querySelectorAll(
          'textarea, input[type="text"], input[type="email"], input[type="url"], input:not([type])',
        ))
          box.value = words
      }, say(seen.length))
      await Promise.all([
        page.waitForNavigation({ waitUntil: 'load', timeout: 20_000 }),
        form.evaluate((element) => (element as unknown as { requestSubmit: () => void }).requestSubmit()),
      ])
      seen.push(await lookAgain(path, await page.content()))
    }
  }
  await page.close()
  return seen
}
