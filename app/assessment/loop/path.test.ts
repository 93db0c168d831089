import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STATES, type State } from '../assessment.ts'
import { faultOfDeliberation, kindsPresent } from './deliberation.ts'
import { type Edge, edgesIn } from './drawing.fixture.ts'
import { nextState, PATH, type Step, stepsFrom } from './path.ts'
import { faultOfPoint, type Rating, scoredIn, toTalkAbout } from './review/review.ts'
import { words } from './words.ts'

const STEPS: Step[] = [
  'go on',
  'screen out',
  'deliberate',
  'submit',
  'hear advisers',
  'return',
  'revise',
  'accept',
  'accept with actions',
  'escalate',
  'go live',
  'follow up',
  'close',
  'withdraw',
  'carry over',
]

/** Takes steps in the order given; those that do not lead on leave it where it stands. */
function walk(from: State, steps: readonly Step[]): { trace: { step: Step; state: State }[]; state: State } {
  const trace: { step: Step; state: State }[] = []
  let state = from
  for (const step of steps) {
    const next = nextState(state, step)
    if (!next) continue
    state = next
    trace.push({ step, state })
  }
  return { trace, state }
}

/** The states that a word of the drawing stands for. */
const statesCalled = (name: string): string[] =>
  name === 'accepted (with actions)' ? ['accepted', 'accepted_with_actions'] : [name.replace(/ /g, '_')]

/** Every way that walk 7 draws or says, as `from > to`. */
function waysDrawn(): string[] {
  const walk = readFileSync(new URL('../../../docs/walks/7-an-assessment-is-returned.md', import.meta.url), 'utf8')
  const [, drawing = '', said = ''] = /no other[^\n]*\n+```\n([\s\S]*?)\n```([\s\S]*)/.exec(walk) ?? []
  const { names, edges } = edgesIn(drawing)
  const plain = (name: string) => name.replace('*', '').replace(' to a body', '')
  const except = /Withdrawn is a way from each, except from: ([^.]*)\./.exec(said)?.[1]?.split(', ') ?? []
  const all: Edge[] = [
    ...edges,
    ...names.filter((name) => name.includes('*')).map((name): Edge => [name, name]),
    ...names.filter((name) => !except.includes(plain(name))).map((name): Edge => [name, 'withdrawn']),
  ]
  const ways = all.flatMap(([from, to]) =>
    statesCalled(plain(from)).flatMap((one) => statesCalled(plain(to)).map((other) => `${one} > ${other}`)),
  )
  return ways.sort()
}

describe('the drawing of the way in walk 7', () => {
  test('has every way of the path, and no other', () => {
    const walked = Object.entries(PATH).flatMap(([from, ways]) => Object.values(ways).map((to) => `${from} > ${to}`))
    expect(waysDrawn()).toEqual([...new Set(walked)].sort())
  })

  test('is read by its lines: from where one begins to each of its heads, round corners and where lines join', () => {
    const drawing = ['a -> b* <-+', '|    ^    |', 'v    |    |', 'c ---+   d (e)'].join('\n')
    expect(edgesIn(drawing)).toEqual({
      names: ['a', 'b*', 'c', 'd (e)'],
      edges: [
        ['a', 'b*'],
        ['d (e)', 'b*'],
        ['a', 'c'],
        ['c', 'b*'],
      ],
    })
  })
})

describe('the way of an assessment, over 5,000 random walks', () => {
  const walks = fc.tuple(
    fc.constantFrom<State>('screening', 'drafting'),
    fc.array(fc.constantFrom(...STEPS), { maxLength: 60 }),
  )
  const holds = (check: (walked: ReturnType<typeof walk>) => void) =>
    fc.assert(
      fc.property(walks, ([from, steps]) => void check(walk(from, steps))),
      { numRuns: 5000, seed: 20261030 },
    )
  const at = (trace: { step: Step }[], ...steps: Step[]) => trace.findLastIndex(({ step }) => steps.includes(step))

  test('never leaves the states there are', () => holds(({ state }) => expect(STATES).toContain(state)))

  test('a specialist never comes before the advisers of the same round, nor advisers before the team has talked', () =>
    holds(({ trace }) => {
      for (const [n, { step }] of trace.entries()) {
        const before = trace.slice(0, n)
        if (step === 'hear advisers') expect(before.at(-1)?.step).toBe('submit')
        if (step === 'submit') expect(at(before, 'deliberate')).toBeGreaterThanOrEqual(0)
      }
    }))

  test('nothing is accepted that no specialist or body had, and nothing goes live that was not accepted', () =>
    holds(({ trace }) => {
      for (const [n, { step }] of trace.entries()) {
        const before = trace.slice(0, n)
        if (step === 'accept' || step === 'accept with actions')
          expect(at(before, 'hear advisers', 'escalate')).toBeGreaterThan(at(before, 'submit'))
        if (step === 'go live') expect(['accept', 'accept with actions']).toContain(before.at(-1)?.step)
      }
    }))

  test('what is closed or withdrawn stays so', () =>
    holds(({ trace }) => {
      const end = trace.findIndex(({ state }) => state === 'closed' || state === 'withdrawn')
      if (end >= 0) expect(end).toBe(trace.length - 1)
    }))

  test('every state can be reached, and from each but the last two there is a way on', () => {
    const reached = new Set<State>(['screening', 'drafting'])
    for (const state of reached) for (const step of stepsFrom(state)) reached.add(nextState(state, step)!)
    expect([...reached].sort()).toEqual([...STATES].sort())
    expect(STATES.filter((state) => Object.keys(PATH[state]).length === 0)).toEqual(['closed', 'withdrawn'])
  })
})

describe('who was there when a team talked', () => {
  const people = fc.record({
    members: fc.array(fc.record({ id: fc.uuid(), kind: fc.constantFrom('staff', 'partner', 'evaluator') })),
    advisers: fc.array(fc.uuid()),
    otherStaff: fc.nat(3),
    otherPartners: fc.nat(3),
    otherAdvisers: fc.nat(3),
  })

  test('counts when it is two kinds of people with a public adviser among them, and only then', () =>
    fc.assert(
      fc.property(people, (present) => {
        const kinds = kindsPresent(present)
        expect(faultOfDeliberation(present, '') === undefined).toBe(kinds.length >= 2 && kinds.includes('adviser'))
      }),
    ))

  test('any reason lets it go on, unless nobody was there at all', () =>
    fc.assert(
      fc.property(people, (present) => {
        const fault = faultOfDeliberation(present, 'Nobody could come')
        expect(fault).toBe(kindsPresent(present).length ? undefined : 'nobody')
      }),
    ))
})

describe('scores', () => {
  const rating = (byId: string, score: number, byKind: Rating['byKind'] = 'specialist', at = 0): Rating => ({
    question: 'causes.drivers',
    round: 1,
    byKind,
    byId,
    byName: byId,
    score,
    note: '',
    at: new Date(at),
  })

  test('of two raters who are two or more apart are talked about, until they agree on one', () =>
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), (a, b) => {
        const ratings = [rating('ben', a), rating('grace', b), rating('carys', 4 - a, 'adviser')]
        expect(toTalkAbout(scoredIn(ratings, 1)).length === 1).toBe(Math.abs(a - b) >= 2)
        expect(toTalkAbout(scoredIn([...ratings, rating('ben', 2, 'agreed')], 1))).toEqual([])
        expect(toTalkAbout(scoredIn(ratings, 2))).toEqual([])
      }),
    ))

  test('that were agreed on twice stand as they were agreed last', () => {
    const ratings = [
      rating('ben', 0),
      rating('grace', 4),
      rating('ben', 1, 'agreed', 9),
      rating('grace', 3, 'agreed', 5),
    ]
    expect(scoredIn(ratings, 1)[0]?.agreed?.score).toBe(1)
  })
})

describe('a point', () => {
  const point = { question: null, theme: 'harm', words: 'Who loses?', affected: 'Tenants', settledBy: 'A count' }

  test('is major only with who is affected and what would settle it, and never for its language', () => {
    expect(faultOfPoint({ ...point, severity: 'major' })).toBe(undefined)
    expect(faultOfPoint({ ...point, severity: 'major', settledBy: ' ' })).toBe('major-needs-both')
    expect(faultOfPoint({ ...point, severity: 'major', theme: 'language' })).toBe('language-is-not-major')
    expect(faultOfPoint({ ...point, severity: 'query', affected: '', settledBy: '' })).toBe(undefined)
    expect(faultOfPoint({ ...point, severity: 'query', words: ' ' })).toBe('no-words')
  })
})

describe('where it stands', () => {
  test('live work is told by the day on which it began to act, and not by the day on which somebody last looked', () => {
    const live = { state: 'live', stateSince: '2026-08-20', liveFrom: '2026-05-05' } as const
    expect(words.standsOn(live)).toBe('Live: the work began to act on 5 May 2026')
    expect(words.standsOn({ ...live, state: 'escalated' })).toBe('Escalated to a body since 20 August 2026')
  })
})
