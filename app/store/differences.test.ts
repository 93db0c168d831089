import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differences, merge3 } from './differences.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const brokenText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  .map((codes) => String.fromCharCode(...codes))
const prose = fc
  .array(
    fc.constantFrom(
      'we',
      'pay',
      'advisers',
      'everyone.',
      'ŵy',
      'مرحبا',
      '👩‍👩‍👧',
      '£12.50',
      '\n',
      '\n\n',
      '\r\n',
      '  ',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '))
const text = fc.oneof(prose, prose, anyText, brokenText)

const without = (kind: 'added' | 'removed', before: string, after: string) =>
  differences(before, after)
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join('')

describe('what changed between two texts', () => {
  test('what stayed and what came, joined, is the new text; what stayed and what went is the old', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(without('removed', before, after)).toBe(after)
        expect(without('added', before, after)).toBe(before)
      }),
      { numRuns: 2000 },
    )
  })

  test('a text compared with itself has not changed', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(differences(same, same)).toEqual(same ? [{ kind: 'same', text: same }] : [])
      }),
    )
  })

  test('neighbouring parts never have the same kind, what went stands before what came, and no part is empty', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = differences(before, after)
        for (const [at, part] of parts.entries()) {
          expect(part.text).not.toBe('')
          if (at > 0) expect(`${parts[at - 1]!.kind} ${part.kind}`).not.toMatch(/^(\w+) \1$|^added removed$/)
        }
      }),
    )
  })

  test('one changed word is shown as that word, the rest of the paragraph as it was', () => {
    expect(differences('We will pay advisers promptly.', 'We will pay advisers monthly.')).toEqual([
      { kind: 'same', text: 'We will pay advisers ' },
      { kind: 'removed', text: 'promptly' },
      { kind: 'added', text: 'monthly' },
      { kind: 'same', text: '.' },
    ])
  })

  test('a paragraph added between two others leaves both as they were', () => {
    expect(differences('One.\n\nTwo.', 'One.\n\nNew.\n\nTwo.')).toEqual([
      { kind: 'same', text: 'One.\n\n' },
      { kind: 'added', text: 'New.\n\n' },
      { kind: 'same', text: 'Two.' },
    ])
  })

  test('a paragraph written below the last one does not mark the last one as changed', () => {
    expect(differences('One.', 'One.\n\nTwo.')).toEqual([
      { kind: 'same', text: 'One.' },
      { kind: 'added', text: '\n\nTwo.' },
    ])
  })

  test('a paragraph written afresh is shown whole, old then new, not as scraps of shared small words', () => {
    const before = 'The board of the trust will look at the matter in due course.'
    const after = 'Every project asks two residents about the design by March.'
    expect(differences(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  })

  test('an emoji of several signs is one word, never half of one', () => {
    expect(differences('Thanks 👩‍👩‍👧 all of you here', 'Thanks 👩‍👧 all of you here')).toContainEqual({
      kind: 'removed',
      text: '👩‍👩‍👧',
    })
  })

  test('a changed word in a text of 50,000 characters is found among all the others', () => {
    const before = Array.from({ length: 9000 }, (_, at) => `w${(at * 7919) % 5003}`).join(' ')
    const after = before.replace('w3001', 'fairness')
    expect(differences(before, after).filter((part) => part.kind !== 'same')).toEqual([
      { kind: 'removed', text: 'w3001' },
      { kind: 'added', text: 'fairness' },
    ])
  })

  test('two unlike texts of 50,000 characters are still told exactly, by paragraph where words would take too long', () => {
    const long = (step: number, parting: string) =>
      Array.from({ length: 9000 }, (_, at) => `w${(at * step) % 5003}`).join(parting)
    for (const [before, after] of [
      [long(7919, ' '), long(104729, ' ')],
      [long(7919, '\n'), long(104729, '\n')],
      ['a'.repeat(50_000), 'b'.repeat(50_000)],
      ['\n'.repeat(50_000), 'x\n'.repeat(25_000)],
    ] as const) {
      const parts = differences(before, after)
      const joined = (missing: string) => parts.map(({ kind, text }) => (kind === missing ? '' : text)).join('')
      expect(joined('removed') === after).toBe(true)
      expect(joined('added') === before).toBe(true)
    }
  }, 60_000)

  test('many small changes in a long document are each shown as words', () => {
    const page = (n: number, word: string) =>
      `${Array.from({ length: 200 }, (_, at) => `p${n}w${at}`).join(' ')} ${word}`
    const before = Array.from({ length: 60 }, (_, n) => page(n, 'soon')).join('\n\n')
    const changed = differences(before, before.replaceAll('soon', 'now')).filter((part) => part.kind !== 'same')
    expect(changed).toHaveLength(120)
    expect(new Set(changed.map((part) => part.text))).toEqual(new Set(['soon', 'now']))
  })
})

describe('joining two people’s changes to one text', () => {
  const base = 'Equity is fairness.\n\nWe pay advisers.\n\nWe meet monthly.'

  test('changes to different paragraphs are both kept', () => {
    const mine = base.replace('fairness', 'fairness in health')
    const theirs = base.replace('monthly', 'every month')
    expect(merge3(base, mine, theirs)).toEqual({ ok: true, text: mine.replace('monthly', 'every month') })
  })

  test('two changes to one paragraph are not chosen between: both wordings come back with the first', () => {
    const mine = base.replace('advisers', 'public advisers')
    const theirs = base.replace('advisers', 'advisers promptly')
    expect(merge3(base, mine, theirs)).toEqual({
      ok: false,
      because: 'both changed',
      conflicts: [
        {
          kind: 'conflict',
          base: 'We pay advisers.\n\n',
          mine: 'We pay public advisers.\n\n',
          theirs: 'We pay advisers promptly.\n\n',
        },
      ],
      pieces: [
        { kind: 'agreed', text: 'Equity is fairness.\n\n' },
        {
          kind: 'conflict',
          base: 'We pay advisers.\n\n',
          mine: 'We pay public advisers.\n\n',
          theirs: 'We pay advisers promptly.\n\n',
        },
        { kind: 'agreed', text: 'We meet monthly.' },
      ],
    })
  })

  test('a paragraph one struck out and the other reworded is a conflict, so the rewording is not lost', () => {
    const merge = merge3(base, base.replace('We pay advisers.\n\n', ''), base.replace('advisers', 'advisers in cash'))
    expect(merge.ok).toBe(false)
  })

  test('the same change made by both is one change', () => {
    const both = base.replace('monthly', 'weekly')
    expect(merge3(base, both, both)).toEqual({ ok: true, text: both })
  })

  test('a change by one alone is that person’s text, to the last space', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(merge3(one, other, one)).toEqual({ ok: true, text: other })
        expect(merge3(one, one, other)).toEqual({ ok: true, text: other })
        expect(merge3(one, other, other)).toEqual({ ok: true, text: other })
      }),
      { numRuns: 1000 },
    )
  })

  const written = fc
    .array(fc.array(fc.constantFrom('fair', 'paid', 'heard', 'asked', 'owed'), { minLength: 1, maxLength: 3 }), {
      maxLength: 6,
    })
    .chain((pages) =>
      fc.constantFrom('\n', '\n\n', ' \r\n').map((parting) => pages.map((page) => page.join(' ')).join(parting)),
    )
  const edited = (base: string, who: string) =>
    fc.array(fc.tuple(fc.constantFrom('add', 'strike', 'reword', 'strip'), fc.nat(20)), { maxLength: 4 }).map((edits) =>
      edits
        .reduce(
          (pages, [how, where], n) => {
            const at = pages.length ? where % pages.length : 0
            if (how === 'add') return pages.toSpliced(at + (where % 2), 0, `${who}${n} added\n`)
            if (how === 'reword' && pages.length) return pages.with(at, pages[at]!.replace(/\S+/, `${who}${n}`))
            if (how === 'strip' && pages.length) return pages.with(-1, pages.at(-1)!.trimEnd())
            return pages.toSpliced(at, 1)
          },
          [...(base.match(/[^\n]+\n*|\n+/g) ?? [])],
        )
        .join('')
        .replace(/(?<=added)\n$/, ''),
    )
  const threeTexts = written.chain((base) => fc.tuple(fc.constant(base), edited(base, 'mine'), edited(base, 'theirs')))
  const wordsOf = (said: string) => said.split(/\s+/).filter(Boolean)

  test('every word either person wrote is in the result or in a conflict, whichever side is then chosen nothing is glued', () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const merge = merge3(base, mine, theirs)
        const known = new Set([base, mine, theirs].flatMap(wordsOf))
        const choices = (['mine', 'theirs'] as const).map((side) =>
          merge.ok
            ? merge.text
            : merge.pieces.map((piece) => (piece.kind === 'agreed' ? piece.text : piece[side])).join(''),
        )
        for (const [at, person] of [mine, theirs].entries()) {
          const kept = new Set(wordsOf(choices[at]!))
          for (const word of wordsOf(person)) if (!base.includes(word)) expect(kept).toContain(word)
        }
        for (const word of choices.flatMap(wordsOf)) expect(known).toContain(word)
      }),
      { numRuns: 3000 },
    )
  })

  test('a word nobody struck out is still there', () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const merge = merge3(base, mine, theirs)
        const told = merge.ok
          ? merge.text
          : merge.pieces
              .map((piece) => ('text' in piece ? piece.text : piece.base + piece.mine + piece.theirs))
              .join('\n')
        const struck = (word: string) => [mine, theirs].some((person) => count(person, word) < count(base, word))
        for (const word of wordsOf(base)) if (!struck(word)) expect(wordsOf(told)).toContain(word)
      }),
      { numRuns: 2000 },
    )
  })

  test('it does not matter whose change is named first', () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const [one, other] = [merge3(base, mine, theirs), merge3(base, theirs, mine)]
        expect(other.ok).toBe(one.ok)
        if (one.ok && other.ok) expect(wordsOf(other.text)).toEqual(wordsOf(one.text))
      }),
    )
  })

  test('two rewritings of a very long text are a conflict, never a guess', () => {
    const long = (step: number) => Array.from({ length: 9000 }, (_, at) => `w${(at * step) % 5003}`).join('\n')
    const merge = merge3(long(7919), long(104729), long(1299709))
    expect(merge.ok).toBe(false)
  })
})

const count = (text: string, word: string) => text.split(/\s+/).filter((each) => each === word).length
