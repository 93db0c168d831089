import { beforeAll, describe, expect, test } from 'vitest'
import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { newestPack } from '../../content/packs.ts'
import type { Value } from '../answer/value.ts'
import { STATES, type State } from '../assessment.ts'
import { questionsAsked } from '../question/asked.ts'
import { needsAt, shownAt, UNSETTLED } from './needs.ts'
import { words } from './words.ts'

let pack: Pack
beforeAll(async () => {
  pack = (await newestPack('assessment/hiat')).content
})

const VARIANT = 'primary-research'
const WAITS = 'design.adaptations'
const gate = (changes = {}) => ({
  pack: 'assessment/hiat',
  length: 'short' as const,
  mustShow: ['design.barriers', WAITS],
  adds: [],
  ...changes,
})
const looked = (answers: Record<string, Value>, changes = {}) => {
  const given = (question: string) => answers[question]
  const assessment = {
    pack: 'assessment/hiat',
    length: 'short' as const,
    variant: VARIANT,
    stage: 'design' as const,
    state: 'accepted' as State,
    added: [],
  }
  return {
    pack,
    variant: VARIANT,
    assessment,
    asked: questionsAsked(pack, { ...assessment, length: 'full' }, given),
    given,
    isAnsweredElsewhere: () => false,
    openMajors: 0,
    ...changes,
  }
}
const filled: Value = { rows: [{ id: 'r', cells: { barrier: 'The bus' } }] }

describe('what a gate misses', () => {
  test('is the assessment itself, before anything else', () => {
    expect(needsAt(gate(), looked({}, { assessment: undefined }))).toEqual([{ is: 'not-opened' }])
  })

  test('is everything at once: the length, each answer that is not there, and open major points', () => {
    const needs = needsAt(gate({ length: 'full' }), looked({}, { openMajors: 2 }))
    expect(needs.map(({ is }) => is)).toEqual(['too-short', 'not-shown', 'not-shown', 'open-majors'])
  })

  test('is also an answer that waits for another which nobody has given', () => {
    expect(shownAt(gate(), looked({})).map(({ question, isShown }) => [question, isShown])).toEqual([
      ['design.barriers', false],
      [WAITS, false],
    ])
    expect(needsAt(gate(), looked({ 'design.barriers': filled, [WAITS]: filled }))).toEqual([])
  })

  test('is not what this kind of work is never asked, unless the gate adds it', () => {
    const key = pack.questions.find(
      ({ question }) => !pack.lengths.some(({ questions }) => questions[VARIANT]?.includes(question)),
    )!.question
    expect(needsAt(gate({ mustShow: [key] }), looked({}))).toEqual([])
    expect(needsAt(gate({ mustShow: [key], adds: [key] }), looked({}))).toHaveLength(1)
  })

  test('is not what another assessment of the same work answers', () => {
    const isAnsweredElsewhere = (question: string) => question === 'design.barriers'
    const needs = needsAt(gate({ mustShow: ['design.barriers'] }), looked({}, { isAnsweredElsewhere }))
    expect(needs).toEqual([])
  })
})

describe('where it stands', () => {
  const missingIn = (state: State, length: 'screen' | 'short' = 'short') => {
    const { assessment } = looked({})
    const about = looked(
      { 'design.barriers': filled, [WAITS]: filled },
      { assessment: { ...assessment, length, state } },
    )
    return needsAt(gate({ length }), about)
  }

  test.each(STATES.map((state) => [state]))('%s: says what is missing, or that nothing is', (state) => {
    const settled: readonly State[] = ['accepted', 'accepted_with_actions', 'live', 'closed']
    if (settled.includes(state)) expect(missingIn(state)).toEqual([])
    else if (state === 'withdrawn') expect(missingIn(state)).toEqual([{ is: 'not-opened' }])
    else expect(missingIn(state)).toEqual([{ is: 'not-accepted', state }])
  })

  test.each(UNSETTLED.map((state) => [state]))('%s: is told in a sentence of its own', (state) => {
    const said = UNSETTLED.map((one) => words.at.needs['not-accepted'][one])
    expect(said.filter((one) => one === words.at.needs['not-accepted'][state])).toHaveLength(1)
  })

  test('a gate that asks for a screen alone does not wait for a review, but for what was taken back', () => {
    const holds = STATES.filter((state) => missingIn(state, 'screen').some(({ is }) => is === 'not-accepted'))
    expect(holds).toEqual(['returned', 'revising', 'escalated'])
  })
})
