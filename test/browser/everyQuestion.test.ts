import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginAssessment } from '../../app/assessment/actions.ts'
import { type Control, type Drawn, drawnForm, typedIn } from '../../app/assessment/question/drawnForm.fixture.ts'
import { fieldOfName, filledIn } from '../../app/assessment/question/typedAnswer.fixture.ts'
import { loadPack } from '../../app/content/packs.ts'
import type { TestOrganisation } from '../house.ts'
import { openStage, type Stage } from './harness.ts'
import type { Visitor } from './visitor.ts'

const { content: hiat } = await loadPack('assessment/hiat', '1.0')

let stage: Stage
let org: TestOrganisation
beforeAll(async () => {
  stage = await openStage()
  org = await stage.organisation()
})
afterAll(async () => {
  expect(stage.problems).toEqual([])
  await stage.close()
})

const opened = (): Promise<string> =>
  stage.as(org, 'lead', async (caller) => {
    const about = { unitId: org.units.damp!, variant: 'evaluation', length: 'full', stage: 'close' } as const
    return (await beginAssessment(caller, about)).id
  })

async function drawnAt({ page }: Visitor, address: string): Promise<Drawn | undefined> {
  const answer = await page.goto(address)
  expect(answer?.status(), address).toBe(200)
  return drawnForm(await page.content(), address)
}

/** Types or chooses in one control what is to stand in it. */
async function put({ page }: Visitor, { name, is, options, values }: Control): Promise<void> {
  const control: Locator = page.locator(`[name="${name}"]`)
  if (is === 'list') await control.selectOption(values)
  else if (is === 'line' || is === 'box') await control.fill(values[0] ?? '')
  else for (const [at, option] of options.entries()) if (values.includes(option)) await control.nth(at).check()
}

/** What stands on the page now, by name, as the browser holds it. */
const standing = ({ page }: Visitor): Promise<Record<string, string[]>> =>
  page.evaluate(`(() => {
    const found = {}
    for (const one of document.querySelectorAll('input[name], textarea[name], select[name]')) {
      if (!/^(f|c|unknown)\\./.test(one.name)) continue
      const said = (found[one.name] ??= [])
      if (!/radio|checkbox/.test(one.type) || one.checked) said.push(one.value)
    }
    return found
  })()`)

describe.each(['with script', 'without script'] as const)('the 49 questions, %s', (way) => {
  test('each is opened, typed into, saved and seen again as it was typed', async () => {
    const id = await opened()
    const lead = await stage.signedIn(way, org, 'lead')
    let added = 0
    for (const [n, question] of hiat.questions.entries()) {
      const address = `/assessments/${id}/questions/${question.question}`
      let drawn = await drawnAt(lead, address)
      if (!drawn) {
        added++
        await lead.page.getByRole('button', { name: 'Ask it here too' }).click()
        await lead.page.waitForURL((url) => url.search.includes('said='))
        drawn = await drawnAt(lead, address)
      }
      if (!drawn) throw new Error(`${question.question} is not asked`)
      const typed = filledIn(hiat, question, drawn, n)
      for (const control of typed.controls) if (fieldOfName(control.name)) await put(lead, control)
      await lead.page
        .getByRole('button', { name: /^Save and/ })
        .filter({ visible: true })
        .first()
        .click()
      await lead.page.waitForURL((url) => url.search.includes('said=question.saved'))
      await lead.page.goto(address)
      expect(await standing(lead), question.question).toEqual(typedIn(typed))
      expect(Object.values(typedIn(typed)).flat().filter(Boolean), question.question).not.toEqual([])
    }
    expect(hiat.questions).toHaveLength(49)
    expect(added).toBe(11)
    await lead.leave()
  }, 300_000)
})
