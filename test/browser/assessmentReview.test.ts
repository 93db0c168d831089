import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nameAuthor, readAssessment } from '../../app/assessment/actions.ts'
import { assignReview, declareConflicts, hearAdvisers, saveScores } from '../../app/assessment/loop/actions.ts'
import { adviserSays, submitted } from '../../app/assessment/loop/loop.fixture.ts'
import { frozenFor, toScore } from '../../app/assessment/loop/review/score.ts'
import { auditRows } from '../../app/store/audit.ts'
import type { TestOrganisation } from '../house.ts'
import { openStage, type Stage, WAYS } from './harness.ts'

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

const given = (done: { ok: boolean; id?: string }): string => {
  if (!done.id) throw new Error(JSON.stringify(done))
  return done.id
}

describe.each(WAYS)('J15 the reviewer is the author, %s', (way) => {
  test('his name cannot be chosen and says why; the address itself is refused, and only the attempt is kept', async () => {
    const id = await submitted(stage, org)
    await stage.as(org, 'amina', (caller) => nameAuthor(caller, id, org.people.ben))
    await stage.as(org, 'amina', (caller) => hearAdvisers(caller, id, { why: 'The panel has no meeting' }))
    const lead = await stage.signedIn(way, org, 'lead')
    await lead.open('/reviews')
    await lead.page.locator('summary', { hasText: 'Choose a reviewer' }).first().press('Enter')
    expect(await lead.says()).toContain('Ben: in the team')
    expect(await lead.page.locator('option', { hasText: 'Ben' }).count()).toBe(0)
    await lead.pick('Who reviews it?', 'Grace')
    await lead.press('Ask them')
    expect(await lead.says()).toContain('They are asked to review it.')
    await lead.follow('Yours')
    const { path } = lead
    await lead.leave()

    const audited = () => stage.database.inOrganisation(org.org, 'reading', auditRows)
    const before = (await audited()).length
    const ben = await stage.signedIn(way, org, 'ben')
    const answer = await ben.page.goto(path)
    expect(answer?.status()).toBe(403)
    expect(await ben.says()).toContain('can’t review your own team’s work; the lead can choose another')
    await ben.leave()
    expect((await audited()).length).toBe(before + 1)
  })
})

/** Submitted, with what two advisers said, and Ben's to review: he has scored all but the last of what is due. */
async function onBensDesk(): Promise<{ id: string; reviewId: string; number: string }> {
  const id = await submitted(stage, org)
  await adviserSays(stage, org, id, 'The bus does not come on Sundays')
  const rule = 'You have written a rule for stopping. You have not written a rule for helping.'
  await adviserSays(stage, org, id, rule, { kind: 'dissent', severity: 'minor' })
  await stage.as(org, 'amina', (caller) => hearAdvisers(caller, id))
  const reviewId = given(await stage.as(org, 'lead', (caller) => assignReview(caller, id, org.people.ben)))
  const number = await stage.as(org, 'ben', async (caller) => {
    await declareConflicts(caller, reviewId, { isIndependent: true, conflicts: '' })
    const frozen = await frozenFor(caller, id, 1)
    const due = toScore(frozen)
    await saveScores(
      caller,
      reviewId,
      due.slice(1).map((question) => ({ question, score: 3, note: '' })),
    )
    return frozen.answers.find(({ question }) => question === due[0])?.number ?? ''
  })
  return { id, reviewId, number }
}

describe.each(WAYS)('J16 advisers first, %s', (way) => {
  test('their words open with his own scores, dissent stays whole, and a major point on harm stands in the way', async () => {
    const { id, reviewId, number } = await onBensDesk()
    const ben = await stage.signedIn(way, org, 'ben')
    for (const path of [`/reviews/${reviewId}`, `/assessments/${id}/feedback`, `/assessments/${id}`]) {
      await ben.open(path)
      expect(await ben.says(), path).not.toContain('Sundays')
      expect(await ben.says(), path).not.toContain('rule for helping')
    }
    await ben.open(`/reviews/${reviewId}`)
    expect(await ben.says()).toContain('What the public advisers said opens here')
    await ben.pick(`Your score ${number}`, '3 Works')
    await ben.press('Save my scores')
    expect(await ben.says()).toContain('Your first scores are saved.')
    for (const words of ['Sundays', 'You have not written a rule for helping.'])
      expect(await ben.says()).toContain(words)

    await ben.pick('Theme', 'Harm')
    await ben.choose('Major')
    await ben.fill('Your point, in words that the team will read', 'Families could lose their homes by asking')
    await ben.press('Raise the point')
    expect((await ben.errors()).join()).toContain('A major point names who is affected')
    await ben.fill('If it is major: who is affected?', 'Tenants on one-month lets')
    await ben.fill('If it is major: what would settle it?', 'A named person who helps')
    await ben.press(/^Raise the point/)
    expect(await ben.says()).toContain('Your point is saved')
    await ben.choose(/^Accept it$/)
    await ben.press('Save my decision')
    expect(await ben.errors()).toHaveLength(1)
    expect(await ben.says()).toContain('Families could lose their homes by asking')
    expect((await stage.as(org, 'ben', (caller) => readAssessment(caller, id))).assessment.state).toBe(
      'specialist_review',
    )
    await ben.choose('Return it to the team')
    await ben.fill('Why, in words that the team will read', 'One thing only: a route to help')
    await ben.press('Save my decision')
    expect(await ben.says()).toContain('Your decision is saved')
    await ben.leave()

    const amina = await stage.signedIn(way, org, 'amina')
    await amina.open(`/assessments/${id}/feedback`)
    const dissent = amina.page.locator('main').getByText('You have not written a rule for helping.')
    expect(await dissent.first().isVisible()).toBe(true)
    expect(await amina.page.getByRole('link', { name: /change (their|the) words|edit/i }).count()).toBe(0)
    await amina.leave()
  })
})
