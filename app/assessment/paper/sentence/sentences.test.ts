import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadPack } from '../../../content/packs.ts'
import type { Cell, Row, Value } from '../../answer/value.ts'
import { layoutOf } from '../../question/layout.ts'
import { passagesOf } from '../passage.ts'
import { withinSentence } from './said.ts'

const { content: pack } = await loadPack('assessment/hiat', '1.0')

type Cells = Record<string, Cell>
const rows = (...all: Cells[]): Value => ({ rows: all.map((cells, n): Row => ({ id: `row-${n + 1}`, cells })) })
const about = (...all: [id: string, cells: Cells][]): Value => ({ rows: all.map(([id, cells]) => ({ id, cells })) })

/** What a bid would say of these answers, in the order in which they are given. */
function told(answers: Record<string, Value>, twin: 'label' | 'plain' = 'label'): string {
  const sources = Object.entries(answers).map(([key, value]) => {
    const question = pack.questions.find((one) => one.question === key)!
    return { question, layout: layoutOf(pack, question, (other) => answers[other]), value }
  })
  return passagesOf(pack, sources, twin)
    .map(({ text }) => text)
    .join(' ')
}

const drivers = rows(
  {
    cause: 'Damp rooms',
    level: '3',
    mechanism: 'Mould inflames airways.',
    who: 'Children under eight',
    evidence: 'School survey 2025, n = 640',
  },
  { cause: 'Weak protection from eviction', level: '4', mechanism: 'Tenants do not report damp', evidence: '' },
)

describe('an answer becomes sentences', () => {
  test('a figure stands with its place and source, and its two halves are not said again', () => {
    const figure = {
      figure: '31 in 100 children in private lets wheezed, 12 in 100 in owned homes',
      'worse-off': '31',
      'better-off': '12',
      compared: 'Private lets and owned homes',
      'place-and-time': 'Low Fell, winter 2025',
      source: 'School survey, n = 640',
      means: 'We follow private lets first',
    }
    expect(told({ 'causes.pattern': { fields: figure } })).toBe(
      '31 in 100 children in private lets wheezed, 12 in 100 in owned homes (Low Fell, winter 2025; school survey, n = 640). We follow private lets first.',
    )
    const bare = {
      figure: '',
      'worse-off': '31',
      'better-off': '12',
      compared: 'Private lets and owned homes',
      source: 'Survey',
    }
    expect(told({ 'causes.pattern': { fields: bare } })).toBe('31 against 12 (private lets and owned homes; survey).')
  })

  test('where no figure exists, it says what will be done, and by when once only', () => {
    const value = { fields: { unknown: 'We count lit windows in January', by: '2027-01-31' } }
    expect(told({ 'causes.pattern': value })).toBe('We count lit windows in January, by 31 January 2027.')
    const dated = { fields: { unknown: 'We will have asked before June', by: '2026-06-01' } }
    expect(told({ 'causes.pattern': dated })).toBe('We will have asked before June.')
  })

  test('causes are told with their mechanism and evidence, those furthest from a person first', () => {
    expect(told({ 'causes.drivers': drivers })).toBe(
      'Weak protection from eviction (policy and structure): tenants do not report damp. Damp rooms (living and working conditions): mould inflames airways (school survey 2025, n = 640). Hardest hit: children under eight.',
    )
  })

  test('in plain words without levels and sources', () => {
    expect(told({ 'causes.drivers': drivers }, 'plain')).toBe(
      'One reason: weak protection from eviction. Tenants do not report damp. Another reason: damp rooms. Mould inflames airways. Hardest hit: children under eight.',
    )
  })

  test('what the work does to a cause follows that cause, and names it where it stands alone', () => {
    const response = about(
      ['row-1', { choice: 'change', step: 'Repairs in ten days' }],
      ['row-2', { choice: 'leave-alone', step: '' }],
    )
    expect(told({ 'causes.drivers': drivers, 'design.cause-response': response })).toBe(
      'Weak protection from eviction (policy and structure): tenants do not report damp. We leave this alone. Damp rooms (living and working conditions): mould inflames airways (school survey 2025, n = 640). Hardest hit: children under eight. We aim to change this: repairs in ten days.',
    )
    const question = pack.questions.find((one) => one.question === 'design.cause-response')!
    const layout = layoutOf(pack, question, () => drivers)
    expect(passagesOf(pack, [{ question, layout, value: response }]).map(({ text }) => text)).toEqual([
      'Damp rooms: we aim to change this (repairs in ten days).',
      'Weak protection from eviction: we leave this alone.',
    ])
  })

  test('combinations, barriers with what is changed, and who gains', () => {
    const combined = rows({
      axes: ['age', 'tenure'],
      differs: 'Those over 75 without a lease ask for nothing',
      source: 'The site shop',
      design: 'A visit first',
    })
    expect(told({ 'causes.combined': combined })).toBe(
      'We looked at age and housing tenure together: those over 75 without a lease ask for nothing (the site shop). What we do differently: a visit first.',
    )
    const barriers = rows(
      { barrier: 'Reporting is online and in English', step: 'reach', who: 'Migrant families' },
      { barrier: 'A report can end the let', step: 'hear', who: 'Private tenants', source: 'The walk' },
    )
    const adapted = about([
      'row-1',
      { change: 'Interpreters at every visit', cost: '£1,900', owner: 'Project lead', checked: 'yes' },
    ])
    expect(told({ 'design.barriers': barriers, 'design.adaptations': adapted })).toBe(
      'It is harder for private tenants to hear of the offer: a report can end the let (the walk). It is harder for migrant families to reach the offer: reporting is online and in English. What we change: interpreters at every visit (£1,900; project lead). It was checked with people who face this.',
    )
    const gains = {
      ...rows({ group: 'Owner-occupiers', direction: 'gains-least', reason: 'Repairs are theirs to pay for' }),
      fields: { gap: 'narrows' },
    }
    expect(told({ 'design.who-gains': gains })).toBe(
      'Owner-occupiers would gain least: repairs are theirs to pay for. So the gap should narrow.',
    )
  })

  test('who was involved, what they said and what came of it', () => {
    const value = rows({
      event: '',
      people: 'Four tenants with asthma',
      stage: 'before',
      role: 'worked-together',
      said: 'Smoking is not the cause',
      changed: 'We struck it out.',
      paid: 'paid',
      told: '2026-03-20',
      missing: 'People in shared houses',
    })
    expect(told({ 'design.shaped-by': value })).toBe(
      'Before the design was fixed we worked together with four tenants with asthma. They were paid. What they said: smoking is not the cause. What came of it: we struck it out. They were told on 20 March 2026. Still missing: people in shared houses.',
    )
  })

  test('what is measured, who is lost on the way, and when the work stops', () => {
    const plan = rows({
      variable: 'Tenure',
      level: 'individual',
      how: 'Census question',
      reason: 'Eviction',
      use: ['collect', 'report'],
      'expected-n': '38',
    })
    expect(told({ 'knowing.position': plan })).toBe(
      'We collect and report tenure: census question. The reason: eviction. We expect 38 people in the smallest group.',
    )
    const alike = {
      'split-by': 'Tenure',
      counter: 'Data officer, each Friday',
      'act-below': '0.8',
      action: 'Visits are planned anew',
    }
    expect(told({ 'knowing.who-is-missing': about(['eligible', alike], ['told', alike]) })).toBe(
      'At every step we count people by tenure: data officer, each Friday. If a group falls below 0.8 of the others: visits are planned anew.',
    )
    const trigger = rows({
      risk: 'Eviction after a report',
      who: 'Private tenants',
      sign: 'Notices within 90 days',
      level: 'Two more than last winter',
      frequency: 'monthly',
      decides: 'The panel of tenants',
      action: 'New visits stop',
    })
    expect(told({ 'knowing.trigger': trigger })).toBe(
      'The risk for private tenants: eviction after a report. The first sign: notices within 90 days (looked at every month). We act at this point: two more than last winter. Who decides: the panel of tenants. New visits stop.',
    )
  })

  test('costs and requests with who pays and by when', () => {
    const cost = {
      ...rows({ item: 'Interpreters', amount: '9400', 'budget-line': 'Line 14', protected: 'yes' }),
      fields: { 'cut-before': 'Conference travel' },
    }
    expect(told({ 'design.fair-access-cost': cost })).toBe(
      'Interpreters, £9,400 (line 14; ring-fenced). Cut before any of this: conference travel.',
    )
    const ask = rows({
      audience: 'The licensing committee',
      request: 'A minimum temperature',
      route: 'Paper',
      date: '2027-05-12',
    })
    expect(told({ 'wider.sharing': ask })).toBe(
      'We ask the licensing committee for this: a minimum temperature (paper; by 12 May 2027).',
    )
  })

  test('what was only ticked is not told by itself, and what has no pattern stands under the names of its fields', () => {
    expect(told({ 'causes.combined': rows({ axes: ['age', 'sex'] }) })).toBe('')
    expect(told({ 'knowing.equity-question': { fields: { text: 'Does the gap shrink?', type: 'slope' } } })).toBe(
      'Does the gap shrink?',
    )
    expect(told({ 'learning.what-happened': { fields: { result: 'narrower', unexpected: 'Rents rose' } } })).toContain(
      'Rents rose.',
    )
  })
})

describe('inside a sentence', () => {
  const isOrdinary = (word: string) => ['families', 'low', 'the'].includes(word)

  test('an everyday word loses the capital that only its place had given it, and a name keeps it', () => {
    expect(withinSentence('Families who move.', isOrdinary)).toBe('families who move')
    expect(withinSentence('Seaview families', isOrdinary)).toBe('Seaview families')
    expect(withinSentence('Low Fell, winter', isOrdinary)).toBe('Low Fell, winter')
    expect(withinSentence('NHS waits', isOrdinary)).toBe('NHS waits')
    expect(withinSentence('May figures', () => true)).toBe('May figures')
    expect(withinSentence('The harbour’s own', isOrdinary)).toBe('the harbour’s own')
  })

  test('nothing else of a text changes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const told = withinSentence(text, () => true)
        expect(`${told}.`.toLowerCase()).toContain(text.trim().replace(/\.$/, '').toLowerCase())
      }),
    )
  })
})
