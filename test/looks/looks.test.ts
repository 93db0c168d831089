import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { views } from './app/views.ts'
import { collectLooks } from './gallery.ts'

const looks = (await collectLooks()).map((look) => [look.name, look] as const)

const stylesheets = ['app/web/public/style.css', 'test/looks/swatches.css'].map((file) => readFileSync(file, 'utf8'))
const known = new Set([...stylesheets.join().matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name))

test('no two looks have one name', () => {
  const names = [...looks.map(([name]) => `part-${name}`), ...views.map(({ name }) => name)]
  expect(names).toEqual([...new Set(names)])
})

test.each(looks)('%s carries no style or script of its own', async (_, look) => {
  const html = String(await look.draw())
  expect(html).not.toMatch(/<[^>]+\sstyle=|<style|<[^>]+\son[a-z]+=/i)
  const scripts = html.match(/<script[^>]*>[^<]*/g)
  expect(scripts).toEqual([expect.stringMatching(/^<script src="\/assets\/script\.js\?v=\w+" defer="">$/)])
})

test.each(looks)('%s uses only classes of ours that the stylesheet knows', async (_, look) => {
  const html = String(await look.draw())
  const used = new Set([...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names]) => names!.split(' ')))
  expect([...used].filter((name) => name.startsWith('in-') && !known.has(name))).toEqual([])
})
