import { describe, expect, test } from 'vitest'
import { leavesOf } from '../checkText.ts'
import { comparePacks } from '../comparePacks.ts'
import { loadPack, newestPack } from '../packs.ts'
import { type Assessment, fieldsOf } from './assessment.ts'

const { content: hiat } = await loadPack('assessment/hiat', '1.0')
const { content: impact } = await loadPack('assessment/equality-impact', '1.0')
const before = await loadPack('assessment/process', '1.0')
const now = await loadPack('assessment/process', '1.1')
const all: [string, Assessment][] = [
  ['hiat 1.0', hiat],
  ['equality-impact 1.0', impact],
  ['process 1.0', before.content],
  ['process 1.1', now.content],
]

const questionIn = (pack: Assessment, key: string) => {
  const found = pack.questions.find(({ question }) => question === key)
  if (!found) throw new Error(`no question ${key}`)
  return found
}

describe('the health inequalities assessment', () => {
  test('asks 49 questions in five sections, each with two examples of three kinds of answer', () => {
    expect(hiat.questions).toHaveLength(49)
    expect(hiat.sections.map(({ section }) => section)).toEqual(['causes', 'design', 'knowing', 'wider', 'learning'])
    for (const { question, examples } of hiat.questions) expect(examples, question).toHaveLength(2)
  })

  test('says of itself that it is modelled on another and is not that other', () => {
    expect(hiat.source.statement).toContain("is Ingrain's own")
    expect(hiat.source.statement).toContain('have not reviewed or approved it')
    expect(hiat.source.originals).toHaveLength(2)
  })

  test('asks five questions in a screen, whatever the kind of work', () => {
    const screen = hiat.lengths.find(({ length }) => length === 'screen')
    expect(Object.values(screen?.questions ?? {}).map(({ length }) => length)).toEqual([5, 5, 5, 5, 5, 5, 5])
  })

  test('brings libraries of causes at four levels, of barriers at four steps and of axes', () => {
    expect(hiat.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4])
    expect(new Set(hiat.causes.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4]))
    expect(hiat.barrierSteps.map(({ step }) => step)).toEqual(['hear', 'reach', 'stay', 'benefit'])
    expect([hiat.causes.length, hiat.barriers.length, hiat.axes.length]).toEqual([53, 41, 39])
  })

  test('has a set of gates for every kind of organisation that can begin with Ingrain', async () => {
    const { starters } = (await newestPack('starters')).content
    expect(hiat.gateSets.map(({ organisation }) => organisation).sort()).toEqual(
      starters.map(({ starter }) => starter).sort(),
    )
  })

  test('compares the levels of causes and of what is done about them, and one outcome is that they meet', () => {
    expect(hiat.flag?.from).toEqual(['causes.drivers', 'design.cause-response'])
    expect(hiat.flag?.values.filter(({ followUp }) => followUp === null).map(({ value }) => value)).toEqual(['none'])
  })
})

describe('“all” becomes the list that it means:', () => {
  test('every kind of work that must answer', () => {
    expect(questionIn(hiat, 'causes.problem').requiredFor.variants).toEqual(hiat.variants.map(({ variant }) => variant))
  })

  test('every kind of work that may answer and need not', () => {
    const { requiredFor, optionalFor } = questionIn(hiat, 'learning.not-answered')
    expect(requiredFor.variants).toEqual([])
    expect(optionalFor).toEqual(hiat.variants.map(({ variant }) => variant))
  })

  test('every kind of organisation that a gate is for', () => {
    const gate = hiat.gates.find(({ gate }) => gate === 'project-start')
    expect(gate?.kinds.toSorted()).toEqual(hiat.gateSets.map(({ organisation }) => organisation).sort())
  })
})

describe('what a question asks for', () => {
  const names = (pack: Assessment, key: string) => fieldsOf(pack, questionIn(pack, key)).map(({ field }) => field)
  const field = (pack: Assessment, key: string, name: string) =>
    fieldsOf(pack, questionIn(pack, key)).find((one) => one.field === name)

  test('is what its kind of answer asks for', () => {
    expect(names(hiat, 'causes.drivers')).toEqual(['cause', 'level', 'mechanism', 'who', 'evidence', 'weakest'])
  })

  test('is its own fields where it has some', () => {
    expect(names(hiat, 'design.who-gains')).toEqual(['group', 'direction', 'reason', 'gap'])
    expect(field(hiat, 'design.who-gains', 'gap')?.once).toBe(true)
  })

  test('is the second part of its kind where it says so', () => {
    expect(names(hiat, 'design.adaptations')).toEqual(['change', 'cost', 'owner', 'checked', 'stays'])
  })

  test('has the choices, steps and levels that it allows', () => {
    expect(field(hiat, 'causes.reach', 'choice')?.options).toContain('speaking-up')
    expect(field(hiat, 'design.cause-response', 'choice')?.options).toContain('work-round')
    expect(field(hiat, 'knowing.who-is-missing', 'step')?.options).toHaveLength(6)
    expect(field(hiat, 'knowing.position', 'level')?.options).toEqual(['individual', 'area'])
  })

  test('is required where this question requires it', () => {
    expect(field(hiat, 'causes.reach', 'level')?.required).toBe(false)
    expect(field(hiat, 'design.cause-response', 'level')?.required).toBe(true)
  })

  test('has at its end what is asked once beside the rows', () => {
    expect(fieldsOf(hiat, questionIn(hiat, 'knowing.care-with-data')).at(-1)).toMatchObject({
      field: 'small-numbers',
      once: true,
    })
  })

  test.each(all)('has words for everything that can be chosen: %s', (_, pack) => {
    const options = pack.questions.flatMap((question) =>
      fieldsOf(pack, question).flatMap(({ options = [] }) => options),
    )
    expect(options.length).toBeGreaterThan(20)
    for (const option of options) expect(pack.optionWords[option], option).toBeDefined()
  })
})

describe('a small assessment', () => {
  test('asks twelve to sixteen questions, and of every kind of work about money as well as about what the law names', () => {
    expect(impact.questions).toHaveLength(15)
    const { options = [] } = fieldsOf(impact, questionIn(impact, 'people.touched'))[0] ?? {}
    expect(options[0]).toBe('socio-economic-position')
    expect(options.slice(1, 10)).toHaveLength(9)
    for (const { compulsory } of impact.variants) expect(compulsory).toContain('people.touched')
  })

  test('has empty lists for what it leaves out', () => {
    expect([impact.causes, impact.levels, impact.barriers, impact.axes, impact.gates, impact.bidParagraphs]).toEqual(
      Array(6).fill([]),
    )
    expect(impact.waiver).toEqual({ fields: [], notAcceptedAsReason: [] })
    expect(impact.flag).toBeUndefined()
  })

  test.each(all.slice(1))('can lend and borrow answers: %s', (_, pack) => {
    expect(pack.crosswalk.length).toBeGreaterThan(8)
    expect(pack.crosswalk.map(({ pack: other }) => other)).toContain('assessment/hiat')
  })
})

test('the newer process assessment rewords one question, adds one, takes one out and renames one', () => {
  const { reworded, added, gone, moved } = comparePacks(before, now)
  const questions = (keys: string[]) => keys.filter((key) => key.startsWith('question:'))
  expect(questions(reworded)).toEqual(['question:people.pattern'])
  expect(questions(added)).toEqual(['question:after.next-round'])
  expect(questions(gone)).toEqual(['question:steps.who-wrote-it'])
  expect(moved).toEqual([{ from: 'question:rules.panel', to: 'question:rules.who-decides', reworded: false }])
})

test.each(all)(
  'outside weak examples and quotations nothing needs a second look by the language check: %s',
  async (_, pack) => {
    const { entries } = (await newestPack('lexicon/en-GB')).content
    const meant = (at: (string | number)[]) => !at.some((step) => ['weak', 'fair', 'rubric'].includes(String(step)))
    const found = [...leavesOf(pack.questions, [])].flatMap(([at, leaf]) => {
      if (typeof leaf !== 'string' || !meant(at)) return []
      const own = leaf.replaceAll(/["“][^"”]*["”]/g, '')
      return entries
        .filter(({ pattern, caseSensitive }) => new RegExp(pattern, caseSensitive ? '' : 'i').test(own))
        .map(({ phrase }) => `${at.join(' ')}: ${phrase}`)
    })
    expect(found).toEqual([])
  },
)
