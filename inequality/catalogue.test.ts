import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CATALOGUE, MEASURE_IDS, measureCalled } from './catalogue.ts'
import { en } from './words.en.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'measure')
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
const HEADINGS = [
  'Name:',
  'What it is:',
  'How it is worked out:',
  'How to read it:',
  'When it applies:',
  'Care:',
  'Source:',
]

test('every measure is in the catalogue once, with a name of its own', () => {
  expect(CATALOGUE.map(({ id }) => id)).toEqual([...MEASURE_IDS])
  const names = MEASURE_IDS.map((id) => en.measures[id].name)
  expect(new Set(names).size).toBe(MEASURE_IDS.length)
})

test('absolute and relative measures are both there for groups with and without an order', () => {
  for (const order of ['needed', 'none', 'either'])
    expect(new Set(CATALOGUE.filter((one) => one.order === order).map(({ kind }) => kind)).size).toBe(2)
})

test('a measure that is not there is our own mistake', () => {
  expect(() => measureCalled('gini' as 'd')).toThrow('no measure "gini"')
})

test.each(files)(
  '%s says what it is, how to read it, when it applies, what to take care of, and its source',
  (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const docstring = text.slice(text.indexOf('/**\n * Name:'), text.indexOf('*/', text.indexOf('/**\n * Name:')))
    const places = HEADINGS.map((heading) => docstring.indexOf(`\n * ${heading} `))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(docstring.slice(places[3], places[4])).toMatch(/\d/)
  },
)
