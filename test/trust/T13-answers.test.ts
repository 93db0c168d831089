import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginAssessment, openAssessment } from '../../app/assessment/actions.ts'
import { saveAnswer, textsBefore } from '../../app/assessment/answer/actions.ts'
import { mergeValues } from '../../app/assessment/answer/mergeValues.ts'
import { cellWords, type Value } from '../../app/assessment/answer/value.ts'
import { readQuestion } from '../../app/assessment/question/readQuestion.ts'
import { type House, openHouse, type TestOrganisation } from '../house.ts'

const full = process.env.TRUST === 'full'

let house: House
let org: TestOrganisation
beforeAll(async () => {
  house = await openHouse()
  org = await house.organisation()
})
afterAll(() => house.close())

const begin = () =>
  house.as(org, 'lead', async (caller) => {
    const work = { unitId: org.units.damp!, variant: 'primary-research', length: 'full', stage: 'close' } as const
    return (await beginAssessment(caller, work)).id
  })

const textsOf = ({ fields = {} }: Value): string[] => Object.values(fields).map(cellWords).filter(Boolean)

describe('T13 several people write one answer', () => {
  test('in every interleaving, each text that was saved stands there or in its history, and a refused one is shown with theirs', async () => {
    const question = 'causes.power'
    const turn = fc.record({ who: fc.nat(7), does: fc.constantFrom('open', 'save', 'save') })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 8 }),
        fc.array(turn, { minLength: 3, maxLength: 8 }),
        async (many, turns) => {
          const assessmentId = await begin()
          await house.as(org, 'lead', async (caller) => {
            const { layout } = await readQuestion(caller, assessmentId, question)
            const forms = Array.from({ length: many }, () => ({ value: {} as Value, base: 0 }))
            const saved: string[] = []
            for (const [n, { who, does }] of turns.entries()) {
              const form = forms[who % many]!
              const now = (await openAssessment(caller, assessmentId)).answers.find((one) => one.question === question)
              if (does === 'open') Object.assign(form, { value: now?.value ?? {}, base: now?.edit ?? 0 })
              if (does !== 'save') continue
              const value = { fields: { text: `text ${n}` } }
              const done = await saveAnswer(caller, { assessmentId, question, value, base: form.base })
              if (done.ok) {
                saved.push(`text ${n}`)
                Object.assign(form, { value, base: form.base + 1 })
                continue
              }
              if (done.because !== 'edited') throw new Error(done.because)
              const merged = mergeValues(layout, undefined, value, done.theirs!.value)
              const shown = [...textsOf(merged.value), ...merged.clashes.map(({ theirs }) => theirs)]
              expect(shown).toEqual(expect.arrayContaining([`text ${n}`, ...textsOf(done.theirs!.value)]))
              Object.assign(form, { value: merged.value, base: done.theirs!.edit })
            }
            const before = await textsBefore(caller, assessmentId, question)
            const now = (await openAssessment(caller, assessmentId)).answers.find((one) => one.question === question)
            const kept = [...before.map(({ value }) => value), ...(now ? [now.value] : [])].flatMap(textsOf)
            expect(kept).toEqual(expect.arrayContaining(saved))
            expect(kept).toHaveLength(saved.length)
          })
        },
      ),
      { numRuns: full ? 500 : 40, seed: 20261125 },
    )
  }, 300_000)
})
