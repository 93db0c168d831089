import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTHING_KNOWN, paragraphs, records, SALTMARSH } from '../../../test/fixtures/imports/read.ts'
import type { Candidate, ImportAbout } from './candidate.ts'
import { readProse } from './prose.ts'
import { words } from './words.ts'

const read = (text: string, about: ImportAbout = NOTHING_KNOWN) => readProse([{ n: 1, text }], about)
const flagsOf = (text: string) => read(text).candidates[0]!.flags.map(({ flag }) => flag)

describe.each([
  {
    strategy: 'a research collaboration’s approach',
    md: 'existing-strategy.md',
    expert: 'existing-strategy.expert.csv',
    about: SALTMARSH,
  },
  { strategy: 'a council’s plan', md: 'council-plan.md', expert: 'council-plan.expert.csv', about: NOTHING_KNOWN },
])('$strategy, beside the list an expert made of it', ({ md, expert, about }) => {
  test('gives at least 95 of 100 promises, and at most 5 of 100 candidates that promise nothing', async () => {
    const { recall, precision } = await compared(md, expert, about)
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(precision).toBeGreaterThanOrEqual(0.95)
  })

  test('marks at least nine of ten that the expert calls concrete, and few others', async () => {
    const { concreteRecall, concretePrecision } = await compared(md, expert, about)
    expect(concreteRecall).toBeGreaterThanOrEqual(0.9)
    expect(concretePrecision).toBeGreaterThanOrEqual(0.9)
  })

  test('comes back whole: every sentence is a candidate or set aside with a reason, in its own words', () => {
    const { candidates, aside } = readProse(paragraphs(md), about)
    const kept = [...candidates.map(({ written }) => written), ...aside.map(({ text }) => text)].flatMap(wordsIn)
    const joining = new Set(['and', 'but'])
    const given = paragraphs(md).flatMap(({ text }) => wordsIn(text))
    expect(counted(kept.filter((word) => !joining.has(word)))).toEqual(
      counted(given.filter((word) => !joining.has(word))),
    )
    expect(aside.every(({ because }) => words.aside(because).length > 5)).toBe(true)
  })
})

describe('an empty phrase', () => {
  test('"We are committed to excellence" has no verb, no object, no owner and no date', () => {
    expect(flagsOf('We are committed to excellence.')).toEqual([
      'committed-to',
      'no-verb',
      'no-object',
      'no-owner',
      'no-date',
    ])
  })

  test.each([
    ['We will explore digital solutions.', 'weak-verb'],
    ['Involvement will be embedded across the organisation.', 'passive'],
    ['Projects should, wherever possible, collect income.', 'escape'],
    ['Seminars will be offered subject to resources.', 'escape'],
    ['We aim to have two advisers in each project.', 'ambition'],
    ['All staff will attend a course by May 2027.', 'everyone-is-no-one'],
    ['Theme leads will report by May 2027.', 'owner-is-a-group'],
    ['We expect partners to pay the living wage.', 'expectation-of-others'],
    ['We will meet residents regularly.', 'loose-time'],
    ['We will answer within three weeks.', 'relative-date'],
    ['Everything will be met from existing budgets.', 'existing-budgets'],
    ['We will publish a guide, and will review it yearly.', 'two-promises'],
    ['We will publish a guide by 1/12/2026.', 'two-readings-of-date'],
    ['We will pay advisers from October 2026.', 'start-not-due'],
  ])('in %j is marked %s, in words a person can use', (text, flag) => {
    const [candidate] = read(text).candidates
    const found = candidate!.flags.find((each) => each.flag === flag)
    expect(found).toBeDefined()
    expect(words.flag(found!)).not.toMatch(/undefined|“”/)
  })
})

describe('a sentence', () => {
  test('that says who, what and when is concrete, with its parts read', () => {
    const [candidate] = read(
      'The Training lead will run two courses for carers by 31 March 2027, at £400 a session.',
      SALTMARSH,
    ).candidates
    expect(candidate).toMatchObject({
      verb: 'run',
      owner: { post: 'training-lead', isSure: true },
      due: { on: '2027-03-31' },
      money: { pence: 40_000, per: 'session' },
      isConcrete: true,
      flags: [],
    })
  })

  test('with two subjects is parted; with one subject and two verbs it stays whole', () => {
    expect(
      read('We will open a clinic, and the board will answer each comment.').candidates.map(({ text }) => text),
    ).toEqual(['We will open a clinic', 'the board will answer each comment'])
    expect(read('The board will open a clinic and will answer each comment.').candidates).toHaveLength(1)
  })

  test.each([
    ['The population will grow by 2031.', 'forecast'],
    ['Rents will continue to rise.', 'forecast'],
    ['The Act says that councils must have regard to this.', 'reported'],
    ['A resident told us, "You will write another plan."', 'quoted'],
    ['We aspire to be a beacon.', 'ambition'],
    ['By equity we mean fairness.', 'definition'],
    ['Partners are responsible for their own training.', 'duty-moved-away'],
    ['In 2023 we opened a hub.', 'background'],
    ['People who will come are welcome.', 'background'],
  ])('%j promises nothing: %s', (text, because) => {
    expect(read(text)).toMatchObject({ candidates: [], aside: [{ because }] })
  })
})

describe('a list', () => {
  test('is parted into its items, each completing the words that lead to it', () => {
    const { candidates } = read(
      'We will:\n- pay the living wage from April 2027;\n- publish who said no; and\n- explore growth.',
    )
    expect(candidates.map(({ verb, text }) => ({ verb, text }))).toEqual([
      { verb: 'pay', text: 'pay the living wage from April 2027' },
      { verb: 'publish', text: 'publish who said no' },
      { verb: 'explore', text: 'explore growth' },
    ])
  })

  test('or a paragraph of one sentence may begin with a plain verb', () => {
    const { candidates } = readProse([{ n: 1, text: 'Train ten reviewers by June 2027', isItem: true }], NOTHING_KNOWN)
    expect(candidates).toMatchObject([{ verb: 'train', isConcrete: true }])
    expect(read('Tell our story through a new web page.').candidates).toMatchObject([{ verb: 'tell' }])
    expect(read('Review of recruitment in the spring').candidates).toEqual([])
  })
})

describe('what is so each time', () => {
  test.each([
    ['Every project opens an assessment before its protocol is locked.', 'open'],
    ['Each theme reports its effect on inequalities to the board every quarter.', 'report'],
    ['95% of staff complete the course.', 'complete'],
    ['Two public advisers sit on the board with votes.', 'sit'],
  ])('is a promise without "will": %j', (text, verb) => {
    expect(read(text).candidates).toMatchObject([{ verb }])
  })

  test.each([
    'All of us value difference.',
    'Each year more people need care.',
    'All partners share our values.',
    'How will you know?',
  ])('but not %j', (text) => {
    expect(read(text).candidates).toEqual([])
  })
})

test('any text is read, however odd, and no word of it is lost', () => {
  const odd = fc.constantFrom(
    'We will ',
    'and the board must ',
    'who ',
    '"',
    ':',
    '\n- ',
    '. ',
    ', ',
    'be ',
    'committed to ',
    '31/02/2026 ',
    '£5 a year ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 }), (pieces) => {
      const { candidates, aside } = read(pieces.join(''))
      for (const { flags } of candidates) for (const flag of flags) expect(words.flag(flag)).not.toContain('undefined')
      const long = (text: string) => wordsIn(text).filter((word) => word.length > 4)
      const kept = [...candidates.map(({ written }) => written), ...aside.map(({ text }) => text)].join(' ')
      expect(counted(long(kept))).toEqual(counted(long(pieces.join(''))))
    }),
  )
})

test('a text of fifty thousand characters without a stop is kept, and said to be too long', () => {
  const { candidates, aside } = read('and where the board who will meet if it may, '.repeat(1_200))
  expect(candidates).toEqual([])
  expect(aside).toMatchObject([{ because: 'too-long' }])
})

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function counted(list: string[]): Record<string, number> {
  const count: Record<string, number> = {}
  for (const word of list.sort()) count[word] = (count[word] ?? 0) + 1
  return count
}

/**
 * One candidate answers to one row and one row to one candidate, nearest words first; a piece too many or a row
 * that shares its candidate counts against us.
 */
async function compared(md: string, expert: string, about: ImportAbout) {
  const rows = await records(expert)
  const { candidates } = readProse(paragraphs(md), about)
  const rowOf = matched(
    candidates,
    rows.map(({ sentence }) => sentence!),
  )
  const promising = rows.filter(({ promises }) => promises === 'yes')
  const right = candidates.filter((candidate) => promising.includes(rowOf.get(candidate)!))
  const concrete = promising.filter((row) => row.concrete === 'yes')
  const marked = candidates.filter(({ isConcrete }) => isConcrete)
  const markedRight = marked.filter((candidate) => concrete.includes(rowOf.get(candidate)!))
  return {
    recall: right.length / promising.length,
    precision: right.length / candidates.length,
    concreteRecall: markedRight.length / concrete.length,
    concretePrecision: markedRight.length / marked.length,
  }

  function matched(found: Candidate[], sentences: string[]): Map<Candidate, Record<string, string>> {
    const pairs = found.flatMap((candidate) =>
      sentences.map((sentence, at) => ({ candidate, at, share: sharedWords(candidate.text, sentence) })),
    )
    const taken = new Set<number>()
    const rowOf = new Map<Candidate, Record<string, string>>()
    for (const { candidate, at, share } of pairs.sort((a, b) => b.share - a.share)) {
      if (share < 0.5 || rowOf.has(candidate) || taken.has(at)) continue
      rowOf.set(candidate, rows[at]!)
      taken.add(at)
    }
    return rowOf
  }
}

function sharedWords(one: string, other: string): number {
  const [a, b] = [wordsIn(one), new Set(wordsIn(other))]
  return a.filter((word) => b.has(word)).length / Math.max(a.length, wordsIn(other).length)
}
