import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainWords } from './plainWords.ts'

const plain = (text: string) => plainWords(text).text

describe('the marks of Markdown', () => {
  test.each([
    ['**Coast and ageing** will hold a clinic', 'Coast and ageing will hold a clinic'],
    ['We will _publish_ the list', 'We will publish the list'],
    ['We will *publish* the `list`', 'We will publish the list'],
    ['__All__ projects, ***each*** year', 'All projects, each year'],
    ['~~Old~~ **new _words_**', 'Old new words'],
    ['See [our plan](https://example.org/plan "Plan") by May', 'See our plan by May'],
    ['See [our plan][1] and ![a map](map.png)', 'See our plan and a map'],
    ['Write to <mailto:a@example.org>', 'Write to mailto:a@example.org'],
    ['Paid in full[^2].', 'Paid in full.'],
    ['Keep \\*this\\* star', 'Keep *this* star'],
  ])('“%s” is read as “%s”', (marked, words) => expect(plain(marked)).toBe(words))

  test.each(['2 * 3 * 4 sessions', 'the field uptake_by_income', 'a * b', '5 * stars_', 'Why [sic]?', 'p*q*r'])(
    '“%s” has none, and stays as it is',
    (text) => expect(plain(text)).toBe(text),
  )

  test('say where a link led, so that its address is not lost', () => {
    expect(plainWords('See [our plan](https://example.org/plan)').links).toEqual([
      { text: 'our plan', address: 'https://example.org/plan' },
    ])
  })

  test('change no word, whatever is written', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const marked = fc.tuple(word, fc.constantFrom('', '*', '**', '_', '__', '`', '~~')).map(([one, mark]) => ({
      one,
      text: `${mark}${one}${mark}`,
    }))
    fc.assert(
      fc.property(fc.array(marked, { maxLength: 20 }), (parts) => {
        expect(plain(parts.map(({ text }) => text).join(' '))).toBe(parts.map(({ one }) => one).join(' '))
      }),
      { numRuns: 300 },
    )
  })

  test('are taken away in time that grows with the text, however it is twisted', () => {
    for (const twisted of ['*'.repeat(20_000), '['.repeat(20_000), '_a'.repeat(10_000), '`a'.repeat(10_000)])
      expect(plain(twisted).length).toBeLessThanOrEqual(twisted.length)
  })
})
