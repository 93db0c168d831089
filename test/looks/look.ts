// Draws what there is to see into shots/out, with an index page: every page of the product in its states, on a real
// server in a throw-away folder, and the sample parts (`part-…`). `npm run look -- board part-forms` draws only what
// begins so; `--print` and `--forced` add the sample parts on paper and in forced colours.
import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { drawViews } from './app/drawViews.ts'
import { views } from './app/views.ts'
import { collectLooks, openBrowser, showLooks } from './gallery.ts'
import { writeIndex } from './writeIndex.ts'

const FOLDER = 'shots/out'
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isAsked = (name: string) => asked.length === 0 || asked.some((start) => name.startsWith(start))

const began = Date.now()
mkdirSync(FOLDER, { recursive: true })
const browser = await openBrowser()
const drawn = await drawViews(
  browser,
  views.filter(({ name }) => isAsked(name)),
  FOLDER,
)
const parts = await drawParts(browser)
await browser.close()
writeIndex(FOLDER, [
  { title: 'Pages', shown: drawn },
  { title: 'Parts', shown: parts },
])
const complaints = drawn.filter(({ complaint }) => complaint)
for (const { name, complaint } of complaints) console.error(`${name}: ${complaint}`)
const seconds = Math.round((Date.now() - began) / 1000)
console.log(`${drawn.length} pages and ${parts.length} parts in ${seconds} s: ${FOLDER}/index.html`)
if (complaints.length) process.exitCode = 1

async function drawParts(on: Browser) {
  const looks = (await collectLooks()).filter(({ name }) => isAsked(`part-${name}`))
  const shown = looks.map(({ name }) => ({ name: `part-${name}`, shows: 'a sample', files: [] as string[] }))
  for (const { suffix, options } of looks.length ? waysToLook() : []) {
    const context = await on.newContext(options)
    const show = await showLooks(context, looks)
    const page = await context.newPage()
    if (suffix === 'print') await page.emulateMedia({ media: 'print' })
    for (const [n, { name }] of looks.entries()) {
      await show(page, name)
      const file = `part-${name}-${suffix}.png`
      await page.screenshot({ path: `${FOLDER}/${file}`, fullPage: suffix !== 'forced' })
      shown[n]!.files.push(file)
    }
    await context.close()
  }
  return shown
}

function waysToLook() {
  const wide = { viewport: { width: 1280, height: 900 } }
  const ways = [
    { suffix: '1280', options: wide },
    { suffix: '390', options: { viewport: { width: 390, height: 844 } } },
  ]
  const forced = { ...wide, forcedColors: 'active' as const, colorScheme: 'dark' as const }
  if (process.argv.includes('--forced')) ways.push({ suffix: 'forced', options: forced })
  if (process.argv.includes('--print'))
    ways.push({ suffix: 'print', options: { viewport: { width: 790, height: 1120 } } })
  return ways
}
