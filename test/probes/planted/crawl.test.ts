import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS, probePages } from '../crawl/crawl.ts'
import { openPages } from './pages.ts'

/** What is wrong with each planted page, as the probe must say it. */
const PLANTED: [string, string[]][] = [
  [
    '/wrong',
    [
      'structure',
      'two kinds of page with one title',
      'a link leads to an error',
      'links to a place that is not on the page',
      'a part of the page is missing',
      'asks something of another site',
      'the console complains',
      'script failed',
      'heavy',
      'hard to read',
      'scrolls sideways at 320 px',
      'text is cut off with wide spacing',
      'focus is not seen',
      'focus is hidden behind something',
      'only a pointer can press it',
      'a form without a button',
      'without script',
      'axe: color-contrast',
      'axe: image-alt',
      'errors, and the title does not say so',
      'a line of the summary leads nowhere',
      'an invalid field that is not tied to its message',
      'the summary has no focus',
      'field errors without a summary',
    ],
  ],
  ['/trap', ['the keyboard is caught']],
  ['/skipped', ['Tab does not reach']],
  ['/spaced', ['scrolls sideways with wide spacing']],
]

const full = process.env.TRUST === 'full'

describe('the page probe', () => {
  let site: Awaited<ReturnType<typeof openPages>>
  beforeAll(async () => {
    site = await openPages()
  })
  afterAll(() => site.close())

  const found = async (starts: string[]): Promise<string[]> => {
    const findings = await probePages(site.address, { starts, pages: 4, seconds: 60, limits: LIMITS })
    return [...new Set(findings.all().map(({ check }) => check))]
  }

  test('finds nothing on sound pages', async () => {
    expect(await found(['/'])).toEqual([])
  }, 90_000)

  test.each(full ? PLANTED : PLANTED.slice(0, 1))(
    'finds what is planted on %s',
    async (path, checks) => {
      const seen = await found(['/', path])
      expect(checks.filter((check) => !seen.includes(check))).toEqual([])
      expect(seen.length).toBeGreaterThan(0)
    },
    120_000,
  )
})
