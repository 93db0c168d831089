import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { HEADERS } from '../../app/web/headers.ts'

/** One page in one state: a function of sample data to a whole document. */
export type Look = { name: string; draw: () => unknown }

/** Every look that a page file offers as `export const looks`, the samples of the parts first. */
export async function collectLooks(): Promise<Look[]> {
  const files = [...pagesUnder('test/looks'), ...pagesUnder('app')]
  const found: Look[] = []
  for (const file of files) {
    const { looks = {} } = (await import(pathToFileURL(file).href)) as { looks?: Record<string, () => unknown> }
    found.push(...Object.entries(looks).map(([name, draw]) => ({ name, draw })))
  }
  return found
}

function pagesUnder(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const isPage = (file: string) => /(^|[\\/])pages[\\/][^\\/]+\.tsx$/.test(file) && !file.endsWith('.test.tsx')
  return files
    .filter(isPage)
    .sort()
    .map((file) => join(folder, file))
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  })
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Shows looks without a server: each address is answered from memory or from `public`, and nothing leaves. The headers
 * are the product's own, so that a style or script in a page shows here as broken.
 */
export async function showLooks(context: BrowserContext, looks: Look[]) {
  let bytes = 0
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const look = looks.find(({ name }) => pathname === `/${name}`)
    const body = look ? Buffer.from(String(await look.draw())) : readAsset(pathname)
    if (!body) return route.fulfill({ status: 404 })
    bytes += body.length
    const contentType = look ? 'text/html; charset=utf-8' : types[extname(pathname)]
    return route.fulfill({ body, contentType, headers: HEADERS })
  })
  return async (page: Page, name: string) => {
    bytes = 0
    await page.goto(`http://looks.localhost/${name}`, { waitUntil: 'load' })
    await page.evaluate('document.fonts.ready')
    return { bytes }
  }
}

function readAsset(pathname: string): Buffer | undefined {
  if (!pathname.startsWith('/assets/') || pathname.includes('..')) return undefined
  const name = pathname.slice('/assets/'.length)
  const file = [`app/web/public/${name}`, `test/looks/${name}`].find((path) => existsSync(path))
  return file ? readFileSync(file) : undefined
}
