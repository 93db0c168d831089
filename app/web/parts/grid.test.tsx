import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Cloth } from './cloth.tsx'
import { type Cell, Grid } from './grid.tsx'
import { breakable, softly } from './longWord.tsx'

function read(cell: Omit<Cell, 'href'>, full = false) {
  const levels = [{ name: 'Project', cells: [{ href: '/cells/1', ...cell }] }]
  const html = String(<Grid caption="All" activities={['Research']} levels={levels} full={full} />)
  return { html, text: html.replace(/<[^>]+>/g, '') }
}

test('a cell is one link whose words begin with its level and activity', () => {
  const { html } = read({ weave: { is: 'own', counts: [0, 0, 0, 1, 1, 0] } })
  expect(html).toMatch(/<a class="in-cell" href="\/cells\/1">.*Project, Research: .*<\/a>/s)
})

test('on the board a cell says how many and the lowest rung; on the grid every rung', () => {
  const weave = { is: 'own', counts: [0, 0, 0, 1, 2, 0] } as const
  expect(read({ weave }).text).toContain('3, lowest Resourced')
  expect(read({ weave }, true).text).toContain('3 promises 2 Enacted 1 Resourced')
})

test('one promise says only its rung', () => {
  const weave = { is: 'own', counts: [0, 1, 0, 0, 0, 0] } as const
  expect(read({ weave }).text).toContain('1, Declared')
  expect(read({ weave }, true).text).toContain('1 promise Declared')
})

test('an empty cell says whether a reason was given', () => {
  expect(read({ weave: { is: 'absent' } }, true).text).toContain('No promise, and no reason given')
  expect(read({ weave: { is: 'absent', because: 'teams are new' } }, true).text).toContain('because teams are new')
  expect(read({ weave: { is: 'own', counts: [0, 0, 0, 0, 0, 0] } }).text).toContain('Absent')
})

test('the opened cell is marked as the current one', () => {
  expect(read({ weave: { is: 'absent' }, open: true }).html).toContain('aria-current="true"')
})

test('up to eight promises are a strip each, strongest first; more are a strip for each rung', () => {
  const fills = (counts: number[]) =>
    [...String(<Cloth weave={{ is: 'own', counts }} />).matchAll(/url\(#w(\d)\)/g)].map(([, rung]) => rung)
  expect(fills([0, 2, 0, 1, 0, 1])).toEqual(['5', '3', '1', '1'])
  expect(fills([0, 20, 0, 10, 0, 10])).toEqual(['5', '3', '1'])
})

test('strips of a crowded cell fill it exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { minLength: 6, maxLength: 6 }), (counts) => {
      fc.pre(counts.reduce((sum, count) => sum + count, 0) > 8)
      const html = String(<Cloth weave={{ is: 'own', counts }} />)
      const widths = [...html.matchAll(/<svg x="[^"]+" width="([\d.]+)%"/g)].map(([, width]) => Number(width))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0)
    }),
  )
})

test('a long name can part its words without losing a letter', () => {
  expect(softly('Implementation')).toContain('\u00ad')
  expect(softly('Public involvement')).toBe('Public involvement')
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(softly(name).replaceAll('\u00ad', '')).toBe(name.replaceAll('\u00ad', ''))
      expect(
        breakable(name)
          .filter((part) => typeof part === 'string')
          .join(''),
      ).toBe(name)
    }),
  )
})
