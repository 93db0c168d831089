import { describe, expect, test } from 'vitest'
import { loadPack } from '../../content/packs.ts'
import type { Answer, Value } from '../answer/value.ts'
import type { Assessment } from '../assessment.ts'
import { questionsAsked } from '../question/asked.ts'
import type { Check } from './finding.ts'
import { findingsFor } from './findings.ts'
import { flagOf } from './flagOf.ts'

const { content: pack } = await loadPack('assessment/hiat', '1.0')
const about = { id: 'a', variant: 'evaluation', length: 'full', stage: 'close', added: [] as string[] }

/** The look at an assessment with these answers and no others. */
function look(answers: Record<string, Value>) {
  const given = (question: string) => answers[question]
  const assessment = about as unknown as Assessment
  const stored = Object.entries(answers).map(([question, value]) => ({ question, value }) as Answer)
  return { assessment, pack, answers: stored, given, asked: questionsAsked(pack, assessment, given) }
}
const found = (answers: Record<string, Value>, check: Check) =>
  findingsFor(look(answers), { copies: [], phrases: [] }).filter((finding) => finding.check === check)
const text = (words: string): Value => ({ fields: { text: words } })
const row = (id: string, cells: Record<string, string | string[]>) => ({ id, cells })

describe('the mechanical look', () => {
  test('asks nothing of what is not answered, and nothing of an honest “not known yet”', () => {
    expect(findingsFor(look({}), { copies: [], phrases: [] })).toEqual([])
    const unknown = { unknown: { why: 'Nobody counts it', who: 'The council', by: '2026-06-01' } }
    expect(findingsFor(look({ 'causes.pattern': unknown }), { copies: [], phrases: [] })).toEqual([])
  })

  test('leaves alone what is the same as an answer elsewhere, though its words are read', () => {
    const opened = look({ 'causes.problem': text('None') })
    const same = { same: { assessmentId: 'b', question: 'causes.problem' } }
    const answers = [{ question: 'causes.problem', value: same } as unknown as Answer]
    expect(findingsFor({ ...opened, answers }, { copies: [], phrases: [] })).toEqual([])
  })

  test('asks in the words of the question, where it has some', () => {
    const [finding] = found({ 'causes.problem': text('None identified') }, 'stock_answer')
    expect(finding).toMatchObject({ said: 'None identified', question: 'causes.problem' })
    const own = pack.questions.find(({ question }) => question === 'causes.problem')!.followUp.stock_answer
    expect(finding!.ask).toBe(own)
  })

  test('never looks at how long an answer is: four words with a figure are left alone', () => {
    expect(found({ 'causes.problem': text('412 admissions, 2024 audit') }, 'stock_answer')).toEqual([])
    expect(found({ 'causes.problem': text('412 admissions, 2024 audit') }, 'no_number')).toEqual([])
  })

  test('a figure may be said in words', () => {
    expect(found({ 'causes.problem': text('A third of the parents we met') }, 'no_number')).toEqual([])
    expect(found({ 'causes.problem': text('Many of the parents we met') }, 'no_number')).toHaveLength(1)
  })

  test('a figure without a source, a source without a figure, and an honest “no figure exists”', () => {
    const figure = { fields: { figure: '3 times as many' } }
    expect(found({ 'causes.pattern': figure }, 'no_source')).toHaveLength(1)
    expect(
      found({ 'causes.pattern': { fields: { ...figure.fields, source: 'Hospital extract' } } }, 'no_source'),
    ).toEqual([])
    const none = { fields: { unknown: 'ask the council for the register by June' } }
    expect(found({ 'causes.pattern': none }, 'no_number')).toEqual([])
    expect(found({ 'causes.pattern': none }, 'no_source')).toEqual([])
  })

  test('a cause without a mechanism is named by its row', () => {
    const causes = {
      rows: [
        row('c1', { cause: 'Rents', level: '4', mechanism: '' }),
        row('c2', { cause: 'Damp', level: '3', mechanism: 'Cold air, because of leaks' }),
      ],
    }
    expect(found({ 'causes.drivers': causes }, 'no_mechanism').map(({ rowId }) => rowId)).toEqual(['c1'])
  })

  test('every cause at level 1 is asked about, and one above it is enough', () => {
    const at = (...levels: string[]) => ({
      rows: levels.map((level, n) => row(`c${n}`, { cause: 'x', level, mechanism: 'm' })),
    })
    expect(found({ 'causes.drivers': at('1', '1') }, 'only_level_1')).toHaveLength(1)
    expect(found({ 'causes.drivers': at('1', '3') }, 'only_level_1')).toEqual([])
  })

  test('a cause without its level is asked for it; a cause that is left alone has no level of an action', () => {
    const drivers = { rows: [row('c1', { cause: 'Cold homes' }), row('c2', { cause: 'Low pay', level: '3' })] }
    expect(found({ 'causes.drivers': drivers }, 'no_level').map(({ rowId }) => rowId)).toEqual(['c1'])
    const response = {
      rows: [row('c1', { choice: 'act', action: 'Mend them' }), row('c2', { choice: 'leave-alone' })],
    }
    const both = { 'causes.drivers': drivers, 'design.cause-response': response }
    const asked = found(both, 'no_level').filter(({ question }) => question === 'design.cause-response')
    expect(asked.map(({ rowId }) => rowId)).toEqual(['c1'])
  })

  test('a combination that changes nothing in the design is decoration', () => {
    const combined = {
      rows: [
        row('i1', { axes: ['age', 'sex'], differs: 'much', design: '' }),
        row('i2', { axes: ['age', 'sex'], differs: 'much', design: 'Evening visits' }),
      ],
    }
    expect(found({ 'causes.combined': combined }, 'decorative').map(({ rowId }) => rowId)).toEqual(['i1'])
  })

  test('involvement without a change, and a log of changes that is empty without a reason', () => {
    const shaped = { rows: [row('e1', { people: '4 tenants', said: 'Too early', changed: '' })] }
    expect(found({ 'design.shaped-by': shaped }, 'no_change')).toHaveLength(1)
    const none = { fields: { 'reason-none': 'Advisers had written the plan with us' }, rows: [] }
    expect(found({ 'learning.design-changes': none }, 'no_change')).toEqual([])
  })

  test.each([
    [
      'ourselves-left-alone',
      'design.cause-response',
      {
        'causes.drivers': { rows: [row('c1', { cause: 'Rents', level: '4', mechanism: 'm' })] },
        'causes.reach': { rows: [row('c1', { choice: 'ourselves' })] },
        'design.cause-response': { rows: [row('c1', { choice: 'leave-alone' })] },
      },
    ],
    [
      'nobody-gains-least',
      'design.who-gains',
      {
        'design.barriers': { rows: [row('b1', { barrier: 'No bus' })] },
        'design.who-gains': { rows: [row('g1', { group: 'All', direction: 'gains-some' })] },
      },
    ],
    [
      'reported-not-collected',
      'knowing.position',
      { 'knowing.position': { rows: [row('d1', { variable: 'Income', use: ['report'] })] } },
    ],
    [
      'nobody-looks',
      'knowing.trigger',
      { 'knowing.trigger': { rows: [row('t1', { risk: 'Widening', sign: 'Log', level: '2' })] } },
    ],
    [
      'changes-and-none',
      'learning.design-changes',
      {
        'learning.design-changes': {
          fields: { 'reason-none': 'Nothing' },
          rows: [row('l1', { before: 'a', after: 'b' })],
        },
      },
    ],
  ] as [string, string, Record<string, Value>][])('%s: two answers that cannot both be so', (_, question, answers) => {
    expect(found(answers, 'contradiction').map((one) => one.question)).toEqual([question])
  })

  test('answers that fit are not said to contradict each other', () => {
    const answers = {
      'causes.drivers': { rows: [row('c1', { cause: 'Rents', level: '4', mechanism: 'm' })] },
      'causes.reach': { rows: [row('c1', { choice: 'with-partners' })] },
      'design.cause-response': { rows: [row('c1', { choice: 'leave-alone' })] },
      'design.barriers': { rows: [row('b1', { barrier: 'No bus' })] },
      'design.who-gains': { rows: [row('g1', { group: 'All', direction: 'left-out' })] },
    }
    expect(found(answers, 'contradiction')).toEqual([])
  })

  test('every strong example of the pack is left alone by the stock-answer rule', () => {
    for (const { question, examples, answer } of pack.questions.filter((one) => one.answer.kind === 'text'))
      for (const { strong } of examples)
        expect(found({ [question]: text(strong) }, 'stock_answer'), `${question} ${answer.kind}`).toEqual([])
  })
})

describe('the flag of an assessment', () => {
  const causes = { rows: [row('c1', { cause: 'Rents', level: '4' }), row('c2', { cause: 'Streets', level: '3' })] }
  const respond = (...rows: [string, string, string][]): Value => ({
    rows: rows.map(([id, choice, level]) => row(id, { choice, level })),
  })

  test('compares the levels stated in the two answers that the pack names', () => {
    const flag = flagOf(
      look({
        'causes.drivers': causes,
        'design.cause-response': respond(['c1', 'soften', '1'], ['c2', 'soften', '1']),
      }),
    )
    expect(flag).toMatchObject({ flag: 'drift', causes: 2, actions: 2 })
    expect(flag?.followUp).toContain('?')
  })

  test('a cause left alone is no action, nor is one about a cause that is no longer there', () => {
    const flag = flagOf(
      look({
        'causes.drivers': causes,
        'design.cause-response': respond(['c1', 'leave-alone', '1'], ['gone', 'change', '4']),
      }),
    )
    expect(flag).toMatchObject({ flag: 'unmapped', actions: 0 })
  })
})
