import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Scenes, withScenes } from './openScenes.ts'
import type { View } from './view.ts'

export type Drawn = { name: string; shows: string; files: string[]; complaint?: string }

const WIDTHS = [1280, 390]
const PAPER = { width: 790, height: 1120 }

/** Opens every view on a real server and draws it at both widths, or on paper, into the folder. */
export async function drawViews(browser: Browser, views: readonly View[], folder: string): Promise<Drawn[]> {
  if (!views.length) return []
  return withScenes(async (scenes) => {
    const contexts = new Map<string, BrowserContext>()
    const drawn: Drawn[] = []
    for (const view of views) {
      const page = await openAs(browser, scenes, contexts, view)
      drawn.push(await drawView(page, scenes, view, folder))
      await page.close()
    }
    // A server waits for whoever still holds a line open to it.
    for (const context of contexts.values()) await context.close()
    return drawn
  })
}

async function openAs(browser: Browser, scenes: Scenes, contexts: Map<string, BrowserContext>, view: View) {
  const { scene = 'example', as = 'Grace' } = view
  const who = `${scene} ${as}`
  const context = contexts.get(who) ?? (await browser.newContext({ baseURL: scenes.address, locale: 'en-GB' }))
  if (as && !contexts.has(who)) {
    const value = await scenes.session(scene, as)
    await context.addCookies([{ name: 'ingrain-session', value, url: scenes.address }])
  }
  contexts.set(who, context)
  return context.newPage()
}

async function drawView(page: Page, scenes: Scenes, view: View, folder: string): Promise<Drawn> {
  const { name, shows } = view
  const files: string[] = []
  const complaints: string[] = []
  page.setDefaultTimeout(5000)
  page.on('pageerror', (error) => complaints.push(error.message))
  try {
    await page.setViewportSize({ width: WIDTHS[0]!, height: 900 })
    const answer = await page.goto(await scenes.pathOf(view.scene ?? 'example', view.at), { waitUntil: 'load' })
    if ((answer?.status() ?? 500) >= 500) complaints.push(`answered ${answer?.status()}`)
    await view.doing?.(page)
    await page.waitForLoadState('load')
    await page.evaluate('document.fonts.ready')
    if (view.isPrinted) {
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize(PAPER)
      files.push(await take(page, folder, `${name}.png`))
    } else
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width > 600 ? 900 : 844 })
        const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
        if (over > 0) complaints.push(`${over} px too wide at ${width}`)
        files.push(await take(page, folder, `${name}-${width}.png`))
      }
  } catch (error) {
    complaints.push((error as Error).message.split('\n')[0]!)
  }
  return { name, shows, files, complaint: complaints.join('; ') || undefined }
}

async function take(page: Page, folder: string, file: string): Promise<string> {
  // No taller than a wall: a text of fifty thousand characters is the same all the way down.
  const height = Math.min(await page.evaluate<number>('document.documentElement.scrollHeight'), 9000)
  const width = page.viewportSize()!.width
  await page.screenshot({ path: `${folder}/${file}`, fullPage: true, clip: { x: 0, y: 0, width, height } })
  return file
}
