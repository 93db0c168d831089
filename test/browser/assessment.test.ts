import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../house.ts'
import { openStage, type Stage, WAYS } from './harness.ts'
import type { Visitor } from './visitor.ts'

let stage: Stage
let org: TestOrganisation
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(async () => {
  stage.on('2026-10-30')
  org = await stage.organisation()
})
afterAll(async () => {
  expect(stage.problems).toEqual([])
  await stage.close()
})

const ABSTRACT = `Cold, damp private rented homes make asthma worse. Repairs are agreed with landlords, with help on prepayment
meters and protection from eviction. Visits are offered in working hours by referral; travel is not paid.`

describe.each(WAYS)('J13 begins with an abstract, %s', (way) => {
  test('five questions that fit come first, one is answered with rows, and nobody outside the team sees it', async () => {
    const lead = await stage.signedIn(way, org, 'lead')
    await lead.open('/assessments')
    await lead.follow('Open an assessment')
    await lead.choose('Warm and dry')
    await lead.press('Go on')
    await lead.fill('Abstract or a few lines about the work', ABSTRACT)
    await lead.choose('Primary research')
    await lead.press('Open it')
    expect(await lead.says()).toContain('Begin with these five')
    expect(await lead.page.getByRole('heading', { level: 3 }).count()).toBeGreaterThanOrEqual(5)
    expect(await lead.says()).toContain('“eviction”')
    const at = lead.path

    await lead.open(`${at}/questions/causes.drivers`)
    await lead.follow('Ask it in plain words')
    expect(await lead.heading()).toContain('What makes this happen?')
    await lead.follow('Ask it in formal words')
    await lead.pick('From the library', /\w/)
    await lead.press('Take it into a row')
    expect(await lead.says()).toContain('Draft of')
    await lead.press('Add a row')
    await lead.fill('Cause', 'Tenants can be put out in two months', 'Row 2 of 3')
    await lead.pick('Level', /policy/i, 'Row 2 of 3')
    await lead.press('Save and go on')
    await lead.open(`${at}/questions/causes.drivers`)
    expect(
      await lead.page
        .locator('textarea, input')
        .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value)),
    ).toContain('Tenants can be put out in two months')

    await lead.open(`${at}/check`)
    expect(await lead.says()).toContain('Tenants can be put out in two months')
    const director = await stage.signedIn(way, org, 'director')
    await director.open(at)
    expect(await director.says()).not.toContain('Tenants')
    await director.leave()
    await lead.leave()
  })
})

/** Writes in the first box of a question, by its label, and goes on. */
async function answerHere(visitor: Visitor, words: string): Promise<void> {
  const boxes = visitor.page.locator('form[data-keep]').locator('textarea, input[type=text]').filter({ visible: true })
  const label = visitor.page.locator(`label[for="${await boxes.first().getAttribute('id')}"]`)
  await visitor.fill((await label.innerText()).trim(), words)
  await visitor.press('Save and go on')
}

const COLD = 'Tenants in Pellmoor are cold. '
const countOf = (text: string): number => text.split(/\s+/).filter(Boolean).length

describe.each(WAYS)('J13 ends with text for a bid form, %s', (way) => {
  test('five questions with why, a plain twin, a weak and a strong answer; then paragraphs to copy in the limits of the form', async () => {
    const lead = await stage.signedIn(way, org, 'lead')
    await lead.open(`/assessments/new?about=${org.units.damp}`)
    await lead.fill('Abstract or a few lines about the work', ABSTRACT)
    await lead.choose('Primary research')
    await lead.choose('Short')
    await lead.press('Open it')
    const at = lead.path
    const five = lead.page.locator('section:has(> #five), #five').first()
    const told = (await five.textContent()) ?? ''
    for (const part of ['Why we ask', 'In plain words', 'A weak answer', 'A strong answer'])
      expect(told.split(part).length - 1, part).toBe(5)

    const asked = await five.locator('h3 a').evaluateAll((all) => all.map((one) => one.getAttribute('href')!))
    expect(asked).toHaveLength(5)
    for (const [n, href] of asked.entries()) {
      await lead.open(href)
      await answerHere(lead, `Point ${n + 1} is so. ${COLD.repeat(8)}`.trim())
    }

    await lead.open(`${at}/bid-text`)
    const problem = 'The problem and who has it worst'
    const lines = lead.page.locator('section').filter({ hasText: problem }).last().locator('li a')
    const open = await lines.evaluateAll((all) => all.map((one) => one.getAttribute('href')!))
    expect(open).not.toEqual([])
    for (const href of open) {
      await lead.open(href)
      if (href.endsWith('causes.pattern')) {
        await lead.fill(/^Figure with unit/, '412 per 100,000')
        await lead.fill(/^Source/, 'hospital extract, 2024')
        await lead.fill(/^What it means for the work/, 'We begin with tenants.')
        await lead.press('Save and go on')
      } else await answerHere(lead, COLD.repeat(8).trim())
    }

    await lead.open(`${at}/bid-text`)
    await lead.choose('Short')
    await lead.press('Show in this limit')
    const text = lead.page.locator('[name="text.problem-and-inequality"]')
    const short = await text.inputValue()
    expect(short).toContain(`Point 1 is so. ${COLD}`)
    expect(countOf(short)).toBeLessThanOrEqual(75)
    expect(await lead.says()).toContain(`${countOf(short)} of 75 words.`)
    await lead.choose('Long')
    await lead.press('Show in this limit')
    const long = await text.inputValue()
    expect(long).toContain('412 per 100,000')
    expect(countOf(long)).toBeGreaterThan(countOf(short))
    for (const box of await lead.page.locator('[name^="text."]').all()) {
      const words = countOf(await box.inputValue())
      expect(await lead.says()).toMatch(new RegExp(`\\b${words} of \\d+ words\\.`))
    }
    for (const who of ['director', 'ben', 'secretary'] as const) {
      const other = await stage.signedIn(way, org, who)
      await other.open(`${at}/bid-text`)
      expect(await other.says(), who).not.toContain('Pellmoor')
      await other.leave()
    }
    await lead.leave()
  })
})

const opened = async (): Promise<string> => {
  const { beginAssessment, nameAuthor } = await import('../../app/assessment/actions.ts')
  return stage.as(org, 'lead', async (caller) => {
    const { id } = await beginAssessment(caller, {
      unitId: org.units.damp!,
      variant: 'primary-research',
      length: 'full',
      stage: 'idea',
    })
    await nameAuthor(caller, id, org.people.amina)
    await nameAuthor(caller, id, org.people.dev)
    return `/assessments/${id}`
  })
}

describe.each(WAYS)('J14 the session ends while somebody types, %s', (way) => {
  test('every character is there after signing in, once, and nobody else ever sees it', async () => {
    const at = `${await opened()}/questions/causes.power`
    const amina = await stage.signedIn(way, org, 'amina')
    await amina.open(at)
    const typed = 'Forty minutes of words about who decides, and who is never asked.'
    await amina.fill(/^Answer$/, typed)
    stage.clock.now = new Date('2026-10-30T16:00:00Z')
    await amina.press('Save and go on')
    expect(await amina.heading()).toBe('You were signed out. Your words are kept')
    const dev = await stage.signedIn(way, org, 'dev')
    await dev.open(at)
    expect(await dev.valueOf(/^Answer$/)).toBe('')
    const again = await stage.signedIn(way, org, 'amina')
    await again.open(at)
    expect(await again.valueOf(/^Answer$/)).toBe(typed)
    await again.press('Save and go on')
    await again.open(at)
    expect(await again.valueOf(/^Answer$/)).toBe(typed)
    expect(await again.says()).not.toContain('Draft of')
    for (const visitor of [dev, again, amina]) await visitor.leave()
  })
})

describe('while somebody types, with script', () => {
  test('a draft is kept without a press, and is there on coming back; the others see who is there', async () => {
    const at = `${await opened()}/questions/causes.power`
    const amina = await stage.signedIn('with script', org, 'amina')
    await amina.open(at)
    await amina.page
      .getByLabel(/^Answer$/)
      .first()
      .pressSequentially('Landlords decide')
    await amina.page.getByText('Draft kept at 12:00').waitFor()
    const dev = await stage.signedIn('with script', org, 'dev')
    await dev.open(at)
    expect(await dev.says()).toContain('Amina has had this question open since 12:00.')
    expect(await dev.valueOf(/^Answer$/)).toBe('')
    await dev.leave()
    await amina.open(at)
    expect(await amina.valueOf(/^Answer$/)).toBe('Landlords decide')
    await amina.leave()
  })

  test('two who save at once see both texts, and what stands in the form is saved when they say so', async () => {
    const at = `${await opened()}/questions/causes.power`
    const [amina, dev] = [
      await stage.signedIn('with script', org, 'amina'),
      await stage.signedIn('with script', org, 'dev'),
    ]
    await amina.open(at)
    await dev.open(at)
    await amina.fill(/^Answer$/, 'Landlords decide')
    await amina.press('Save and stay here')
    await dev.fill(/^Answer$/, 'The council decides')
    await dev.press('Save and stay here')
    expect(await dev.heading()).toContain('Two of you wrote at once')
    expect(await dev.says()).toContain('Landlords decide')
    expect(await dev.valueOf(/^Answer$/)).toBe('The council decides')
    await dev.press('Save what stands in the form')
    await amina.open(`${at}/texts`)
    expect(await amina.says()).toContain('Landlords decide')
    for (const visitor of [amina, dev]) await visitor.leave()
  })

  test('ten minutes together run on a clock, and what was said stands in the answer', async () => {
    const at = `${await opened()}/questions/causes.power`
    const amina = await stage.signedIn('with script', org, 'amina')
    await amina.open(`${at}/exercise`)
    await amina.page.getByRole('button', { name: 'Start the ten minutes' }).click()
    await amina.page.getByText(/^9:5\d left$/).waitFor()
    await amina.tick('Public advisers')
    await amina.fill('What was said?', 'They decide before they ask us')
    await amina.press('Put it into the answer')
    expect(await amina.valueOf(/^Answer$/)).toContain('They decide before they ask us')
    await amina.leave()
  })
})

describe.each([1280, 320])('every kind of answer at %i pixels', (width) => {
  test('each question of the full form opens, reads and fits', async () => {
    const at = await opened()
    const amina = await stage.signedIn('with script', org, 'amina', width)
    for (const key of [
      'causes.pattern',
      'causes.combined',
      'causes.drivers',
      'causes.reach',
      'causes.checked-by',
      'design.who-gains',
      'design.chain',
      'knowing.position',
      'knowing.who-is-missing',
      'knowing.trigger',
      'wider.gain-loss',
      'wider.advisers-asked',
      'learning.design-changes',
      'learning.what-happened',
    ]) {
      await amina.open(`${at}/questions/${key}`)
    }
    await amina.open(`${at}/questions/causes.drivers?plain=1`)
    await amina.open(at)
    await amina.open(`${at}/check`)
    await amina.open(`${at}/questions/causes.power/exercise`)
    await amina.leave()
  }, 120_000)
})
