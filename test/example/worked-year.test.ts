import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAssessment } from '../../app/assessment/actions.ts'
import { readGate } from '../../app/assessment/gate/actions.ts'
import { readAtGate } from '../../app/assessment/gate/atGate.ts'
import { followUpsOf } from '../../app/assessment/loop/live/actions.ts'
import { scoredIn } from '../../app/assessment/loop/review/review.ts'
import { ratingsOf, reviewsOf } from '../../app/assessment/loop/review/reviewStore.ts'
import { stepsOf } from '../../app/assessment/loop/stepStore.ts'
import { conversationAbout } from '../../app/involvement/actions.ts'
import type { Caller } from '../../app/organisation/caller.ts'
import { postsOf } from '../../app/organisation/post/actions.ts'
import { organisationsHere } from '../../app/organisation/setup/store.ts'
import { exportOrganisation } from '../../app/portable/exportOrganisation.ts'
import { importOrganisation } from '../../app/portable/importOrganisation.ts'
import { auditRows, findBreak } from '../../app/store/audit.ts'
import { daysBetween } from '../../app/store/today.ts'
import { type House, openHouse } from '../house.ts'
import { assessedBy, flagsByRound } from './assessed.ts'
import { momentOf } from './momentOf.ts'
import { type Replayed, replay } from './replay.ts'
import { callerFor, idOf, postOf, TIME_ZONE } from './stage.ts'
import { inTheEvening, type Standing, standingOn } from './standing.ts'
import { standsAsExpected } from './standsAsExpected.ts'
import { readYear, type Year } from './year.ts'

let house: House
let year: Year
let played: Replayed
/** How it stood on evenings that only the year itself can show: adopting new words cannot be undone to look back. */
const evenings = new Map<string, Standing>()

beforeAll(async () => {
  house = await openHouse()
  year = readYear('worked-year.yaml')
  const watched = ['2026-03-24', '2026-03-25', '2026-09-16', '2026-09-17', '2026-09-21', '2026-09-22']
  played = await replay(house.database, year, async (day, { org }) => {
    if (watched.includes(day)) evenings.set(day, await standingOn(house.database, org, day))
  })
})
afterAll(() => house.close())

const on = (day: string): Promise<Standing> => standingOn(house.database, played.stage.org, day)

describe('the worked year', () => {
  test('stands on its own day where a count by hand puts it', async () => {
    standsAsExpected(await on(year.organisation.example_today), year.expected)
  })

  test('has a commitment on every rung', () => {
    expect(new Set(Object.values(year.expected.promises))).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  })

  test('leaves an audit chain that is whole, with an entry for every event', async () => {
    const rows = await house.database.inOrganisation(played.stage.org, 'reading', auditRows)
    expect(findBreak(rows)).toBeUndefined()
    expect(rows.length).toBeGreaterThan(played.played)
  })
})

describe('the assessments of the year', () => {
  const evening = momentOf('2026-10-30', '18:00', TIME_ZONE)
  const asLead = <T>(ask: (caller: Caller) => Promise<T>): Promise<T> =>
    house.database.inOrganisation(played.stage.org, 'reading', async (db) =>
      ask(await callerFor(played.stage, db, 'he-lead', evening)),
    )
  const called = (name: string) => idOf(played.stage, name)
  const stateOf = (name: string) =>
    asLead(async (caller) => (await readAssessment(caller, called(name))).assessment.state)
  const stepsTo = (name: string) =>
    asLead(async (caller) => (await stepsOf(caller, called(name))).map(({ step }) => step))

  test('come to what a count by hand says', async () => {
    const { facts } = await on('2026-10-30')
    expect(await assessedBy(played.stage, 'he-lead', evening, facts)).toEqual(year.expected.assessed)
  })

  test('the strength classes blamed people at first and found the bus the second time', async () => {
    expect(await asLead((caller) => flagsByRound(caller, called('a12')))).toEqual(['individualised', 'none'])
  })

  test('one that was sent back for drift and never sent in again keeps its flag', async () => {
    expect(await asLead((caller) => flagsByRound(caller, called('a07')))).toEqual(['drift'])
    expect(await stateOf('a07')).toBe('returned')
  })

  test('damp homes went back once, were accepted, and came to a body when somebody was harmed', async () => {
    const taken = await stepsTo('a03')
    expect(taken.filter((step) => ['return', 'accept with actions', 'escalate', 'go live'].includes(step))).toEqual([
      'return',
      'accept with actions',
      'go live',
      'escalate',
      'accept with actions',
      'go live',
    ])
    expect(await stateOf('a03')).toBe('live')
  })

  test('an adviser spoke first on who misses the check, and then a specialist did', async () => {
    const ratings = await asLead((caller) => ratingsOf(caller, called('a04')))
    expect(ratings.filter(({ round }) => round === 1)[0]?.byKind).toBe('adviser')
    const reviews = await asLead((caller) => reviewsOf(caller, called('a04')))
    expect(reviews.map(({ reviewerName, outcome }) => [reviewerName, outcome])).toEqual([
      ['Grace', 'returned'],
      ['Ben', 'accepted'],
    ])
  })

  test('of the three asked about breakfast one wrote by letter, one with a printed code, one was rung', async () => {
    const said = await asLead((caller) => conversationAbout(caller, called('a05')))
    const fromAdvisers = said.filter(({ fromKind, kind }) => fromKind === 'adviser' && kind === 'comment')
    expect(fromAdvisers.map(({ fromName, channel, readBack }) => [fromName, channel, readBack])).toEqual([
      ['Shirin', 'screen', null],
      ['Albert', 'screen', null],
      ['Emrys', 'phone', true],
    ])
    expect(played.stage.ways.get('ask-a05 adviser-05')).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    expect(fromAdvisers.map(({ action }) => action?.answer)).toEqual([undefined, 'accepted', 'accepted'])
  })

  test('two raters of the caravans were two apart, talked, and wrote one score down', async () => {
    const ratings = await asLead((caller) => ratingsOf(caller, called('a09')))
    const { scores, agreed } = scoredIn(ratings, 1).find(({ spread }) => spread >= 2)!
    expect(scores.map(({ byName, score }) => [byName, score]).sort()).toEqual([
      ['Ben', 2],
      ['Grace', 0],
    ])
    expect(agreed).toMatchObject({ score: 1, byName: 'Ben' })
  })

  test('at the gates nine went on and all of them late, one is held, one is waived for a time, and four wait', async () => {
    const gate = await asLead((caller) => readGate(caller, called('gate-projects')))
    const standing = await asLead(async (caller) => {
      const stood: Record<string, string> = {}
      for (const name of Object.keys(year.projects)) {
        const at = await readAtGate(caller, gate.id, called(name))
        stood[name] = at.standing.is
      }
      return stood
    })
    const which = (is: string) => Object.keys(standing).filter((name) => standing[name] === is)
    expect(which('passed-late')).toEqual(['p01', 'p03', 'p04', 'p05', 'p06', 'p08', 'p09', 'p10', 'p12'])
    expect(which('held')).toEqual(['p02'])
    expect(which('open')).toEqual(['p07', 'p11', 'p13', 'p14'])
    const fund = await asLead((caller) => readAtGate(caller, called('gate-seed'), called('seed-fund')))
    expect(fund.standing).toMatchObject({ is: 'waived', answer: { untilOn: '2026-12-18' } })
  })

  test('damp homes were looked at again after three months; debt advice after six, and never after three', async () => {
    const points = async (name: string) =>
      (await asLead((caller) => followUpsOf(caller, called(name)))).map(({ point, outcome }) => [point, outcome])
    expect(await points('a03')).toEqual([['m3', 'narrower']])
    expect(await points('a06')).toEqual([['m6', 'unknown']])
  })

  test('two of them wait for a specialist on the last day', async () => {
    expect([await stateOf('a11'), await stateOf('a-rec')]).toEqual(['specialist_review', 'specialist_review'])
  })
})

describe('an adviser changes the definition', () => {
  const rungOn = (day: string) => evenings.get(day)?.requirements['S1.1']

  test('half of the members and projects carry the words in March, and they have learned from a comment', () => {
    expect([rungOn('2026-03-24'), rungOn('2026-03-25')]).toEqual([3, 5])
  })

  test('the day that new words are adopted nobody has attested to them, and the requirement falls to Resourced', () => {
    expect([rungOn('2026-09-16'), rungOn('2026-09-17')]).toEqual([5, 3])
    expect(evenings.get('2026-09-17')?.facts['members.attestedShare']?.of).toEqual({ n: 0, total: 79 })
    expect(evenings.get('2026-09-17')?.facts['projects.pinnedShare']?.of).toEqual({ n: 0, total: 14 })
  })

  test('it is on Learning again when 44 of 79 have attested and 8 of 14 projects are pinned', () => {
    expect([rungOn('2026-09-21'), rungOn('2026-09-22')]).toEqual([3, 5])
  })
})

describe('an owner leaves without a hand-over', () => {
  test('the commitment stands on Resourced on the last day and on Declared the day after', async () => {
    const rungs = [(await on('2026-08-14')).promises.C03, (await on('2026-08-15')).promises.C03]
    expect(rungs).toEqual([3, 1])
  })

  test('the post stands empty for 86 days, and everything lifts when somebody takes it', async () => {
    const posts = await inTheEvening(house.database, played.stage.org, '2026-10-30', postsOf)
    const post = posts.find(({ id }) => id === postOf(played.stage, 'theme-lead-3'))
    expect(post).toMatchObject({ holder: null, vacantSince: '2026-08-15', nextFromOn: '2026-11-09' })
    expect(daysBetween('2026-08-15', '2026-11-09')).toBe(86)
    expect([(await on('2026-11-08')).promises.C03, (await on('2026-11-09')).promises.C03]).toEqual([1, 3])
  })
})

test('evidence of 17 July counts for a year and not a day longer', async () => {
  expect([(await on('2027-07-17')).promises.C08, (await on('2027-07-18')).promises.C08]).toEqual([4, 3])
})

describe('the file that a first start opens', () => {
  const file = fileURLToPath(new URL('../../examples/worked-year.ingrain', import.meta.url))

  test('stands where the replay of today stands; when not, `npm run example` makes it anew', async () => {
    const imported = await importOrganisation(house.database, file, { isExample: true, slug: 'from-the-file' })
    if (!imported.ok) throw new Error(JSON.stringify(imported))
    const { facts: _, ...fromFile } = await standingOn(house.database, imported.org, year.organisation.example_today)
    const { facts: __, ...fromReplay } = await on(year.organisation.example_today)
    expect(fromFile).toEqual(fromReplay)
    const again = await exportOrganisation(house.database, played.stage.org, { withContacts: true })
    const replayed = await importOrganisation(house.database, again, { slug: 'from-the-replay' })
    expect(imported.counts).toEqual(replayed.ok && replayed.counts)
  })

  test('is marked as an example, with a today of its own', async () => {
    const rows = await house.database.inInstance(organisationsHere)
    const { org } = rows.find(({ slug }) => slug === 'from-the-file')!
    const head = await inTheEvening(house.database, org, '2026-10-30', async ({ organisation }) => organisation)
    expect(head).toMatchObject({ isExample: true, exampleToday: '2026-10-30' })
    expect(head.name).toMatch(/\(worked example\)$/)
  })
})

describe('the two small organisations', () => {
  test.each(['northbank.yaml', 'harbour.yaml'])('%s stands where a count by hand puts it', async (file) => {
    const small = readYear(file)
    const { stage } = await replay(house.database, small)
    const day = small.organisation.example_today
    standsAsExpected(await standingOn(house.database, stage.org, day), small.expected)
  })
})

test('a refusal stops the replay and prints the event', async () => {
  const northbank = readYear('northbank.yaml')
  const tooSoon = { day: '2026-10-30', by: 'manager', do: 'attest', about: 'nb-inequity', with: { who: ['manager'] } }
  const refused = replay(house.database, { ...northbank, events: [...northbank.events, tooSoon] })
  await expect(refused).rejects.toThrow(/2026-10-30 manager attest: refused: .*not-adopted.*\n.*nb-inequity/s)
})
