// Draws every look at 1280 and 390 px into shots/out, to be looked at. `npm run look -- board grid` draws only those;
// `--print` and `--forced` add the page on paper and in forced colours.
import { mkdirSync } from 'node:fs'
import { collectLooks, openBrowser, showLooks } from './gallery.ts'

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const looks = (await collectLooks()).filter(({ name }) => asked.length === 0 || asked.includes(name))
mkdirSync('shots/out', { recursive: true })

const browser = await openBrowser()
for (const { suffix, options } of waysToLook()) {
  const context = await browser.newContext(options)
  const show = await showLooks(context, looks)
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${page.url()}: ${message.text()}`)
  })
  if (suffix === 'print') await page.emulateMedia({ media: 'print' })
  for (const { name } of looks) {
    const { bytes } = await show(page, name)
    await page.screenshot({ path: `shots/out/${name}-${suffix}.png`, fullPage: suffix !== 'forced' })
    console.log(`${name}-${suffix}.png  ${Math.round(bytes / 1024)} kB`)
  }
  await context.close()
}
await browser.close()

function waysToLook() {
  const ways = [
    { suffix: '1280', options: { viewport: { width: 1280, height: 900 } } },
    { suffix: '390', options: { viewport: { width: 390, height: 844 } } },
  ]
  const forced = {
    viewport: { width: 1280, height: 900 },
    forcedColors: 'active' as const,
    colorScheme: 'dark' as const,
  }
  if (process.argv.includes('--forced')) ways.push({ suffix: 'forced', options: forced })
  if (process.argv.includes('--print'))
    ways.push({ suffix: 'print', options: { viewport: { width: 790, height: 1120 } } })
  return ways
}
