import type { BrowserContext } from 'playwright-core'

/** What a browser did with what was typed, on one page. Empty: it treated all of it as text. */
export type Looked = { complaints: string[] }

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

/** Opens addresses one after the other in this browser, and says of each what was taken for markup. */
export async function openAll(context: BrowserContext, address: string, paths: readonly string[]): Promise<Opened[]> {
  const page = await context.newPage()
  const seen: Opened[] = []
  let complaints: string[] = []
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => complaints.push(`script failed: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text().slice(0, 160))
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) complaints.push(`asked for ${request.url()}`)
  })
  for (const path of paths) {
    complaints = []
    const answer = await page.goto(address + path, { waitUntil: 'load' })
    complaints.push(...(await page.evaluate<string[]>(LOOK)))
    seen.push({ path, complaints, html: (await answer?.text()) ?? '' })
  }
  await page.close()
  return seen
}
