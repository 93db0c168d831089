import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nameAuthor } from '../../app/assessment/actions.ts'
import { decide } from '../../app/assessment/loop/actions.ts'
import { adviserSays, opened, scoreAll, submitted, withBen } from '../../app/assessment/loop/loop.fixture.ts'
import type { House, TestOrganisation } from '../house.ts'
import { actAs } from '../house.ts'
import { openStage, type Stage, WAYS } from './harness.ts'

let stage: Stage
let org: TestOrganisation
let house: House
beforeAll(async () => {
  stage = await openStage()
  const as: House['as'] = (of, who, work, on = '2026-10-30') => actAs(stage.database, of, who, work, on)
  house = { ...stage, as } as unknown as House
})
beforeEach(async () => {
  stage.on('2026-10-30')
  org = await stage.organisation()
})
afterAll(async () => {
  expect(stage.problems).toEqual([])
  await stage.close()
})

describe.each(WAYS)('J16 advisers first, %s', (way) => {
  test('the reviewer scores, then reads them; a major point open refuses acceptance by name; it is returned and answered', async () => {
    const { id, reviewId } = await withBen(house, org)
    await adviserSays(house, org, id, 'I do not agree with the letters', { kind: 'dissent' })
    const ben = await stage.signedIn(way, org, 'ben', 320)
    await ben.open('/my-work')
    await ben.follow(/^Review “/)
    expect(await ben.says()).not.toContain('The bus does not come')
    await ben.choose('I am independent of this work and its team')
    await ben.press('Save and begin')
    for (const score of await ben.page.locator('select[name^="score."]').all()) await score.selectOption('2')
    await ben.press('Save my scores')
    expect(await ben.says()).toContain('The bus does not come on Sundays')
    expect(await ben.says()).toContain('I do not agree with the letters')
    await ben.pick('Theme', 'Harm and widening')
    await ben.choose(/^Major/)
    await ben.fill('Your point, in words that the team will read', 'They may lose the flat')
    await ben.press('Raise the point')
    expect(await ben.says()).toContain('A major point names who is affected and what would settle it')
    await ben.fill('If it is major: who is affected?', 'Private tenants')
    await ben.fill('If it is major: what would settle it?', 'No names to landlords')
    await ben.press(/^Raise the point/)
    await ben.choose('Accept it')
    await ben.press('Save my decision')
    expect(await ben.says()).toContain('A major point is still open: “They may lose the flat”')
    await ben.choose('Return it to the team')
    await ben.fill('Why, in words that the team will read', 'Face the harm first')
    await ben.press('Save my decision')
    expect(await ben.says()).toContain('Returned on 30 October 2026')
    await ben.leave()

    const amina = await stage.signedIn(way, org, 'amina', 320)
    await amina.open(`/assessments/${id}/feedback`)
    expect(await amina.says()).toContain('Dissenting notes')
    await amina.press('Begin the revision')
    await amina.open(`/assessments/${id}/history`)
    expect(await amina.says()).toContain('Face the harm first')
    await amina.open(`/assessments/${id}/versions/1`)
    await amina.open(`/reviews/${reviewId}`)
    await amina.leave()
  })
})

describe.each(WAYS)('J15 the reviewer is the author, %s', (way) => {
  test('greyed with the reason in the list; the address itself is refused with whom to ask', async () => {
    const { id, reviewId } = await withBen(house, org)
    await house.as(org, 'amina', (caller) => nameAuthor(caller, id, org.people.ben))
    const other = await submitted(house, org)
    await house.as(org, 'amina', (caller) => nameAuthor(caller, other, org.people.ben))
    const lead = await stage.signedIn(way, org, 'lead')
    await lead.open(`/assessments/${other}/advisers-heard`)
    await lead.fill('Why does it go on without them?', 'None could come')
    await lead.press('Pass it to the specialist')
    await lead.open('/reviews')
    expect(await lead.page.locator('main').textContent()).toContain('Ben: in the team')
    await lead.leave()
    const ben = await stage.signedIn(way, org, 'ben')
    await ben.open(`/reviews/${reviewId}`)
    expect(await ben.says()).toContain('you can’t review your own team’s work; the lead can choose another')
    await ben.leave()
  })
})

test('every page of the way is usable at 320 px and by everybody, each from where it leads on', async () => {
  const amina = await stage.signedIn('with script', org, 'amina', 320)
  const screened = await opened(house, org, 'screen')
  await amina.open(`/assessments/${screened}/screen`)
  for (const page of ['deliberation', 'submission', 'live', 'closure'])
    await amina.open(`/assessments/${screened}/${page}`)
  const drafted = await opened(house, org)
  await amina.open(`/assessments/${drafted}/deliberation`)
  await amina.press('Record that the team talked')
  expect(await amina.errors()).toEqual(['Say who was there'])
  await amina.open(`/assessments/${drafted}/withdrawal`)
  await amina.open(`/assessments/${drafted}/changes`)
  const { id, reviewId } = await withBen(house, org)
  await scoreAll(house, org, reviewId, 3, 'ben', id)
  await house.as(org, 'ben', (caller) => decide(caller, reviewId, { decision: 'accept', note: '' }))
  await amina.open(`/assessments/${id}/live`)
  await amina.press('Save the day')
  await amina.open(`/assessments/${id}/follow-ups/m3?prompt=m3.funnel`)
  await amina.open(`/assessments/${id}/follow-ups/m3`)
  await amina.press('Save what happened')
  expect(await amina.errors()).toEqual(['Choose what happened to the gap'])
  await amina.open(`/assessments/${id}/closure`)
  await amina.open(`/assessments/${id}/escalation`)
  await amina.pick('Which body?', 'Management Board')
  await amina.fill('What should they decide, and why?', 'Whether to go on')
  await amina.press('Escalate it')
  await amina.leave()
  const lead = await stage.signedIn('with script', org, 'lead', 320)
  await lead.open(`/assessments/${id}/body-decision`)
  await lead.open('/reviews')
  await lead.leave()
})
