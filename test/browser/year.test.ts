import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backRecord } from '../../app/budget/actions.ts'
import { recordDecision } from '../../app/decision/actions.ts'
import { leavePost } from '../../app/organisation/post/actions.ts'
import { newId } from '../../app/store/newId.ts'
import { draftPromise } from '../../app/strategy/promise/actions.ts'
import type { TestOrganisation } from '../house.ts'
import { makeBlanksAndWork, makeCommitments, must, showIt } from '../journeys/mainstreaming.fixture.ts'
import { openStage, type Stage, WAYS } from './harness.ts'
import type { Visitor } from './visitor.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  expect(stage.problems).toEqual([])
  await stage.close()
})

describe.each(WAYS)('J09 the director asks where we are only talking, %s', (way) => {
  test('on her phone: how many of how many, which, whose, what would lift it, and asks an owner in two taps', async () => {
    stage.on('2026-10-30')
    const org = await stage.organisation({}, '2026-01-05')
    await makeCommitments(stage, org)
    await makeBlanksAndWork(stage, org)
    const director = await stage.signedIn(way, org, 'director', 390)
    await director.open('/board')
    expect(await director.heading()).toMatch(/4 of our 12 commitments/)
    await director.follow('Open the 4')
    expect(await director.heading()).toContain('4 of 12 commitments are still only words')
    expect(await director.says()).toContain('Nobody owns it')
    const rows = await director.page.locator('main tbody tr').allInnerTexts()
    expect(rows).toHaveLength(4)
    for (const row of rows) expect(row).toMatch(/What would lift it|Name an owner|Back it|Give it/)
    await director.press(/^Ask/)
    expect(await director.says()).toContain('Asked. It is now in their work')
    await director.leave()
  })
})

describe.each(WAYS)('J10 the owner leaves, %s', (way) => {
  test('at midnight everything falls that the post owned, one line names it all, and it lifts on the day somebody comes', async () => {
    const org = await stage.organisation({}, '2026-01-05')
    const made = await makeCommitments(stage, org)
    await makeBlanksAndWork(stage, org, '2026-08-01')
    await stage.as(org, 'lead', (caller) => must(leavePost(caller, org.postOf.themeLead, '2026-08-14')), '2026-08-10')
    const at = async (day: string, path: string): Promise<Visitor> => {
      stage.on(day)
      const director = await stage.signedIn(way, org, 'director')
      await director.open(path)
      return director
    }
    const promise = `/promises/${made.promises[1]}`
    const before = await at('2026-08-14', promise)
    expect(await before.says()).toMatch(/Resourced|Enacted/)
    const after = await at('2026-08-15', promise)
    expect(await after.says()).toContain('Declared')
    await after.open('/duties')
    expect(await after.says()).toMatch(/Theme lead \(nobody in post today\)/)
    await after.open('/plan')
    await after.follow('Do projects start early enough?')
    expect(await after.says()).toContain('Nobody in post is responsible for it today')
    await after.open('/my-work')
    expect(await after.says()).toContain(
      'Theme lead: nobody in post since 15 August 2026. It owns 1 duty, 1 indicator and 3 promises.',
    )
    await after.leave()
    stage.on('2026-11-09')
    const filling = await stage.signedIn(way, org, 'lead')
    await filling.open(`/posts/${org.postOf.themeLead}`)
    await filling.pick(/Who/, 'Ben')
    await filling.press(/post|Appoint|Save/i)
    await filling.open(promise)
    expect(await filling.says()).toContain('Enacted')
    await filling.open('/duties')
    expect(await filling.says()).toContain('Theme lead (Ben)')
    await filling.open(`/posts/${org.postOf.themeLead}`)
    expect(await filling.says()).toContain('Empty from 15 August 2026 to 8 November 2026: 86 days')
    await filling.leave()
    await before.leave()
  })
})

describe.each(WAYS)('J29 evidence grows old, %s', (way) => {
  test('a year to the day it counts, the day after it does not, and new evidence lifts it the same minute', async () => {
    stage.on('2026-10-30')
    const org = await stage.organisation()
    const words = 'Every team looks at who did not come'
    const id = await promiseShownOn(org, words, '2026-07-17')
    const on = async (day: string, path: string): Promise<Visitor> => {
      stage.on(day)
      const lead = await stage.signedIn(way, org, 'lead')
      await lead.open(path)
      return lead
    }
    const rung = (visitor: Visitor) => visitor.page.locator('main .in-rung').first().innerText()
    const asked = await on('2027-06-17', '/my-work')
    expect(await asked.says()).toContain(`Is it still true? ${words}`)
    await asked.leave()
    const lastDay = await on('2027-07-17', `/promises/${id}`)
    expect(await rung(lastDay)).toContain('Enacted')
    await lastDay.leave()
    const lead = await on('2027-07-18', `/promises/${id}`)
    expect(await rung(lead)).toContain('Resourced')
    expect(await lead.says()).toContain('The newest evidence is from 17 July 2026, more than 12 months ago')
    await lead.open(`/evidence/new?for=${id}`)
    await lead.fill('What is it?', 'Who did not come, a count')
    await lead.fill('On which day did it happen?', '18 July 2027')
    await lead.choose('A count or a table')
    await lead.fill('What it says or shows', 'Nine of forty, most of them on late shifts.')
    await lead.pick('Where was it seen?', 'The organisation as a whole')
    await lead.press('Save the evidence')
    await lead.open(`/promises/${id}`)
    expect(await rung(lead)).toContain('Enacted')
    expect(await lead.says()).toContain('Who did not come, a count')
    await lead.follow(`Seen: ${words}`)
    expect(await lead.says()).toContain('It stopped counting after 17 July 2027')
    await lead.leave()
  })
})

/** A commitment that is approved, owned and backed, with one piece of evidence of that day. */
async function promiseShownOn(org: TestOrganisation, words: string, day: string): Promise<string> {
  const arms = [{ levelId: org.levels.organisation! }]
  const id = newId()
  await stage.as(
    org,
    'lead',
    async (caller) => {
      const given = {
        verb: null,
        object: null,
        forWhom: null,
        tags: [],
        dueOn: '2027-12-31',
        bodyUnitId: org.units.board!,
        ownerPostId: org.postOf.lead,
        arms,
      }
      await must(draftPromise(caller, { ...given, id, strategyId: null, kind: 'commitment', words }))
      await must(
        recordDecision(caller, {
          title: 'Approved',
          bodyUnitId: org.units.board!,
          onDay: caller.today,
          aboutRecordId: id,
          outcome: 'approved',
        }),
      )
      await must(backRecord(caller, id, [{ hoursPerWeek: 1 }]))
      await must(showIt(caller, id, words, day, { levelId: org.levels.organisation! }))
    },
    '2026-10-30',
  )
  return id
}
