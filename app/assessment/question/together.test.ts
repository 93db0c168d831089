import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../../test/house.ts'
import { changesTo } from '../../evidence/actions.ts'
import { contribute, conversationAbout } from '../../involvement/actions.ts'
import { newId } from '../../store/newId.ts'
import { beginAssessment } from '../actions.ts'
import { saveAnswer } from '../answer/actions.ts'
import type { Value } from '../answer/value.ts'
import { followAnswer } from './follows.ts'
import { readQuestion } from './readQuestion.ts'

let house: House
let org: TestOrganisation
beforeAll(async () => {
  house = await openHouse()
  org = await house.organisation()
})
afterAll(() => house.close())

const begin = (unitId = org.units.damp!, on?: string) =>
  house.as(
    org,
    'lead',
    async (caller) =>
      (await beginAssessment(caller, { unitId, variant: 'primary-research', length: 'full', stage: 'close' })).id,
    on,
  )

describe('what follows from an answer', () => {
  const logged = (contribution: string, date: string, id = newId()): Value => ({
    rows: [
      { id, cells: { before: 'By letter', after: 'By text', kind: 'what', because: 'Tenants', contribution, date } },
    ],
  })
  const save = (assessmentId: string, question: string, value: Value, base = 0) =>
    house.as(org, 'lead', async (caller) => {
      const view = await readQuestion(caller, assessmentId, question)
      await saveAnswer(caller, { assessmentId, question, value, base })
      return followAnswer(caller, view, value)
    })

  test('a change that somebody’s words led to is on record as a change, once, by the number of its row', async () => {
    const id = await begin()
    const said = await house.as(org, 'lead', (caller) =>
      contribute(caller, { aboutRecordId: id, words: 'Nobody opens letters', kind: 'comment' }),
    )
    if (!said.ok) throw new Error(said.because)
    const value = logged(said.id, '30 October 2026')
    expect(await save(id, 'learning.design-changes', value)).toEqual([])
    expect(await save(id, 'learning.design-changes', value, 1)).toEqual([])
    const changes = await house.as(org, 'lead', (caller) => changesTo(caller, id))
    expect(changes).toMatchObject([
      { id: value.rows![0]!.id, what: 'By text', before: 'By letter', becauseRecordId: said.id },
    ])
  })

  test('a change dated before what caused it is an error at its day, and one to come another', async () => {
    const id = await begin()
    const said = await house.as(org, 'lead', (caller) =>
      contribute(caller, { aboutRecordId: id, words: 'Nobody opens letters', kind: 'comment' }),
    )
    if (!said.ok) throw new Error(said.because)
    for (const day of ['1 October 2026', '1 December 2026']) {
      const value = logged(said.id, day)
      const errors = await save(await begin(), 'learning.design-changes', { rows: [] }).then(() =>
        save(id, 'learning.design-changes', value),
      )
      expect(errors.map(({ field }) => field)).toEqual([`c.${value.rows![0]!.id}.date`])
    }
  })

  test('what could not be answered asks a specialist, who owes the answer', async () => {
    const id = await begin()
    await save(id, 'learning.not-answered', { fields: { text: 'Whether the gap is wider for agency staff' } })
    const said = await house.as(org, 'lead', (caller) => conversationAbout(caller, id))
    expect(said).toMatchObject([
      { kind: 'help', part: 'learning.not-answered', action: { ownerPostId: org.postOf.ben } },
    ])
  })
})

describe('answers from elsewhere', () => {
  test('the parent’s answer and the last one stand beside the question; “use it” makes it ours until we write our own', async () => {
    org = await house.organisation({ name: 'Northbank' })
    const parent = await begin(org.units.homes, '2026-10-01')
    const first = await begin(org.units.damp, '2026-10-02')
    const text = (said: string): Value => ({ fields: { text: said } })
    await house.as(org, 'lead', async (caller) => {
      await saveAnswer(caller, {
        assessmentId: parent,
        question: 'causes.problem',
        value: text('Cold homes in Pellmoor'),
        base: 0,
      })
      await saveAnswer(caller, {
        assessmentId: first,
        question: 'causes.problem',
        value: text('Cold homes, last year'),
        base: 0,
      })
    })
    const second = await begin(org.units.damp, '2026-10-03')
    const view = await house.as(org, 'lead', (caller) => readQuestion(caller, second, 'causes.problem'))
    expect(view.parent?.value).toEqual(text('Cold homes in Pellmoor'))
    expect(view.previous?.value).toEqual(text('Cold homes, last year'))
    const same = { same: { assessmentId: parent, question: 'causes.problem' } }
    await house.as(org, 'lead', (caller) =>
      saveAnswer(caller, { assessmentId: second, question: 'causes.problem', value: same, base: 0 }),
    )
    const after = await house.as(org, 'lead', (caller) => readQuestion(caller, second, 'causes.problem'))
    expect(after.same?.value).toEqual(text('Cold homes in Pellmoor'))
  })
})
