import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backRecord } from '../../app/budget/actions.ts'
import { recordDecision } from '../../app/decision/actions.ts'
import { appoint, leavePost } from '../../app/organisation/post/actions.ts'
import { newId } from '../../app/store/newId.ts'
import { draftPromise } from '../../app/strategy/promise/actions.ts'
import { keepConcept, readConcept } from '../../app/terminology/actions.ts'
import type { TestOrganisation } from '../house.ts'
import { openTestServer } from '../server.ts'
import { type Committed, makeBlanksAndWork, makeCommitments, must, showIt } from './mainstreaming.fixture.ts'
import { openOn, rungOf, type Server } from './mainstreamingPages.ts'
import { adoptedDefinition } from './terminology.fixture.ts'

describe('J10 the owner leaves', () => {
  let server: Server
  let org: TestOrganisation
  let made: Committed
  beforeAll(async () => {
    server = await openTestServer('2026-08-15')
    org = await server.organisation({}, '2026-01-05')
    made = await makeCommitments(server, org)
    await makeBlanksAndWork(server, org, '2026-08-01')
    await server.as(
      org,
      'lead',
      (caller) => must(leavePost(caller, org.postOf.themeLead, '2026-08-14').then((left) => left)),
      '2026-08-10',
    )
  })
  afterAll(() => server.close())

  test('what the post owns falls at midnight, and only then', async () => {
    expect(await rungOf(server, org, made.promises[1]!, '2026-08-14')).toBeGreaterThanOrEqual(3)
    expect(await rungOf(server, org, made.promises[1]!, '2026-08-15')).toBe(1)
  })

  test('the director’s work has one line naming everything that the post owned', async () => {
    const { text } = await openOn(server, org)('director', '/my-work', '2026-08-15')
    expect(text).toContain(
      'Theme lead: nobody in post since 15 August 2026. It owns 1 duty, 1 indicator and 3 promises.',
    )
    expect((await openOn(server, org)('amina', '/my-work')).text).not.toContain('nobody in post since')
  })

  test('the cell says that nobody is in post, and since when', async () => {
    const { text } = await openOn(server, org)(
      'lead',
      `/grid?row=${org.levels.programme}&activity=${org.activities.research}`,
    )
    expect(text).toContain('Nobody in post as Theme lead since 15 August 2026')
  })

  test('everything lifts together on the day that somebody takes the post', async () => {
    await server.as(
      org,
      'lead',
      (caller) =>
        must(appoint(caller, { postId: org.postOf.themeLead, memberId: org.people.ben, fromOn: '2026-11-09' })),
      '2026-11-01',
    )
    expect(await rungOf(server, org, made.promises[1]!, '2026-11-08')).toBe(1)
    expect(await rungOf(server, org, made.promises[1]!, '2026-11-09')).toBe(4)
    expect(await rungOf(server, org, made.promises[2]!, '2026-11-09')).toBe(4)
    expect((await openOn(server, org)('director', '/my-work', '2026-11-09')).text).not.toContain('nobody in post since')
  })
})

describe('J29 evidence grows old', () => {
  let server: Server
  let org: TestOrganisation
  const id = newId()
  const words = 'Every team looks at who did not come'
  beforeAll(async () => {
    server = await openTestServer('2026-10-30')
    org = await server.organisation({}, '2026-09-01')
    await server.as(
      org,
      'lead',
      async (caller) => {
        await must(
          draftPromise(caller, {
            id,
            strategyId: null,
            kind: 'commitment',
            words,
            verb: null,
            object: null,
            forWhom: null,
            tags: [],
            dueOn: '2027-12-31',
            bodyUnitId: org.units.board!,
            ownerPostId: org.postOf.lead,
            arms: [{ levelId: org.levels.organisation! }],
          }),
        )
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
        await must(showIt(caller, id, words, '2026-07-17', { levelId: org.levels.organisation! }))
      },
      '2026-10-30',
    )
  })
  afterAll(() => server.close())

  test('after a year to the day it still counts, and the day after it does not', async () => {
    expect(await rungOf(server, org, id, '2027-07-17')).toBe(4)
    expect(await rungOf(server, org, id, '2027-07-18')).toBe(3)
  })

  test('in the thirty days before, its owner is asked whether it is still true', async () => {
    expect((await openOn(server, org)('lead', '/my-work', '2027-06-16')).text).not.toContain('Is it still true?')
    const asked = await openOn(server, org)('lead', '/my-work', '2027-06-17')
    expect(asked.text).toContain(`Is it still true? ${words} Counts until 17 July`)
  })

  test('new evidence lifts it at once, and the old is still there', async () => {
    await server.as(
      org,
      'lead',
      (caller) => must(showIt(caller, id, words, '2027-07-18', { levelId: org.levels.organisation! })),
      '2027-07-18',
    )
    expect(await rungOf(server, org, id, '2027-07-18')).toBe(4)
    const { html } = await openOn(server, org)('lead', `/promises/${id}`, '2027-07-18')
    expect(html.match(/href="\/evidence\/[0-9a-f-]{36}"/g)!.length).toBeGreaterThanOrEqual(2)
  })
})

describe('a definition that is to be looked at again', () => {
  let server: Server
  let org: TestOrganisation
  beforeAll(async () => {
    server = await openTestServer('2026-10-30')
    org = await server.organisation({}, '2026-01-05')
    const { id } = await adoptedDefinition(server, org)
    const keeping = { stewardPostId: org.postOf.lead, reviewOn: '2026-11-30' }
    await server.as(
      org,
      'lead',
      async (caller) => must(keepConcept(caller, id, { base: (await readConcept(caller, id)).edit, ...keeping })),
      '2026-10-30',
    )
  })
  afterAll(() => server.close())

  test('is its steward’s work from thirty days before its review, late from the day after, and nobody else’s', async () => {
    const said = 'Look at “health inequity” again'
    const workOn = async (who: 'lead' | 'amina', day: string) =>
      (await openOn(server, org)(who, '/my-work', day)).text.toLowerCase()
    expect(await workOn('lead', '2026-10-30')).not.toContain(said.toLowerCase())
    expect(await workOn('lead', '2026-10-31')).toContain(said.toLowerCase())
    expect(await workOn('lead', '2026-12-01')).toContain('1 day late')
    expect(await workOn('amina', '2026-12-01')).not.toContain(said.toLowerCase())
  })
})
