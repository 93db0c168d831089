import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decisionsAbout } from '../../app/decision/actions.ts'
import { addUnit } from '../../app/organisation/structure/actions.ts'
import { recordHappening } from '../../app/store/happening.ts'
import { newId } from '../../app/store/newId.ts'
import { offerDuty } from '../../app/strategy/duty/actions.ts'
import { promisesOf } from '../../app/strategy/promise/actions.ts'
import { promiseFor, promiseIn, strategyOf } from '../journeys/strategyCast.ts'
import { openStage, type Stage, WAYS, type Way } from './harness.ts'
import type { Visitor } from './visitor.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  expect(stage.problems).toEqual([])
  await stage.close()
})

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url))

describe.each(WAYS)('J06 the Excel grid comes in, mess and all, %s', (way) => {
  test('every candidate stands beside its row, nothing is saved, and what is left open is there tomorrow', async () => {
    stage.on('2026-10-30')
    const org = await stage.organisation()
    const id = await stage.as(org, 'lead', (caller) => strategyOf(caller))
    const lead = await stage.signedIn(way, org, 'lead')
    await lead.open(`/strategies/${id}`)
    await lead.follow('Bring promises from Word or Excel')
    await lead.press('Read it')
    expect(await lead.errors()).toEqual(['Paste some text or choose a file.'])
    await lead.attach('Or choose a file', {
      name: 'strategy-grid.csv',
      mimeType: 'text/csv',
      buffer: fixture('strategy-grid.csv'),
    })
    await lead.press('Read it')
    const said = await lead.says()
    for (const words of [
      'Nothing is a promise until you accept it',
      'Row 4',
      'No owner: “TBC (ask finance?)”',
      'every activity, or only this one?',
      '“see above”: taken from there',
      'By: 1 December 2026 or 12 January 2026?',
    ])
      expect(said).toContain(words)
    expect(await stage.as(org, 'lead', (caller) => promisesOf(caller, id))).toEqual([])
    const open = said.match(/\d+ candidates of \d+ are still open/)![0]
    const { path } = lead
    await lead.leave()
    stage.on('2026-10-31')
    const later = await stage.signedIn(way, org, 'lead')
    await later.open(path)
    expect(await later.says()).toContain(open)
    await later.tick(/./)
    await later.press('Accept the ticked as they stand')
    expect(await later.says()).toContain('The ticked ones are promises of this strategy now.')
    expect(await stage.as(org, 'lead', (caller) => promisesOf(caller, id))).toHaveLength(1)
    await later.leave()
  })
})

describe.each(WAYS)('J08 prose becomes promises, %s', (way) => {
  test('pasted in, every sentence that promises is a candidate; one is accepted, one dismissed with its reason', async () => {
    stage.on('2026-10-30')
    const org = await stage.organisation()
    const id = await stage.as(org, 'lead', (caller) => strategyOf(caller))
    const lead = await stage.signedIn(way, org, 'lead')
    await lead.open(`/strategies/${id}/imports/new`)
    await lead.fill('Paste the text', fixture('existing-strategy.md').toString('utf8'))
    await lead.press('Read it')
    const said = await lead.says()
    const hollow = await lead.page
      .getByRole('row')
      .filter({ hasText: 'committed to equality of opportunity' })
      .innerText()
    for (const words of ['No verb: what will be done?', 'No object', 'No owner', 'No date'])
      expect(hollow).toContain(words)
    expect(said).toMatch(/A question: .+\?/)
    await lead.follow('Decide')
    await lead.press('Dismiss it')
    expect(await lead.errors()).toEqual(['Say why.'])
    await lead.press('Accept it')
    expect(await lead.says()).toContain('Accepted. It is a promise of this strategy now.')
    await lead.follow('Decide')
    await lead.fill('Why?', 'Background')
    await lead.press('Dismiss it')
    expect(await lead.says()).toContain('Dismissed, with the reason.')
    expect(await stage.as(org, 'lead', (caller) => promisesOf(caller, id))).toHaveLength(1)
    await lead.leave()
  })
})

describe.each(WAYS)('J11 approve with a board that is in a hurry, %s', (way) => {
  test('two promises lack something: the page lets her, the minute and the paper say which, and twice pressed is once decided', async () => {
    stage.on('2026-10-30')
    const org = await stage.organisation()
    const id = await stage.as(org, 'lead', (caller) => strategyOf(caller), '2026-10-20')
    for (const changes of [
      {},
      { words: 'We are committed to diversity.', ownerPostId: null, dueOn: null, bodyUnitId: null },
    ])
      await stage.as(org, 'lead', (caller) => promiseIn(caller, id, promiseFor(org, changes)), '2026-10-20')
    await stage.as(org, 'administrator', (caller) => recordHappening(caller, org.people.secretary, 'joined'))
    const director = await stage.signedIn(way, org, 'director')
    const draft = await paperOf(director.download.bind(director), () => director.open(`/strategies/${id}`))
    expect(draft).toContain('DRAFT')
    await director.follow('Approve it')
    const lacks = [
      'has no money, no time and no reason why it needs neither',
      '“We are committed to diversity”, has no owner',
    ]
    for (const words of lacks) expect(await director.says()).toContain(words)
    await director.press('Record the approval')
    expect(await director.errors()).toEqual(['Choose a body that can decide.'])
    await director.pick('Which body decided?', 'Management Board')
    await director.choose('Approved')
    await pressTwice(director, 'Record the approval', way)
    await director.page.waitForURL(/said=second.asked/)
    expect(await director.says()).toContain('Sol can confirm it')
    expect(await stage.as(org, 'director', (caller) => decisionsAbout(caller, id))).toEqual([])
    const sol = await stage.signedIn(way, org, 'secretary')
    await sol.open('/my-work')
    await sol.follow(/Dilys asks you to confirm the approval/)
    for (const words of lacks) expect(await sol.says()).toContain(words)
    await pressTwice(sol, 'Confirm it', way)
    await sol.page.waitForURL(/said=second.confirmed/)
    expect(await sol.says()).toContain('Sol confirmed it on 30 October 2026')
    await sol.leave()
    await director.open(`/strategies/${id}`)
    await director.follow('Management Board, 30 October 2026')
    expect(await director.says()).toContain('Dilys, confirmed by Sol')
    for (const words of lacks) expect(await director.says()).toContain(words)
    expect(await stage.as(org, 'director', (caller) => decisionsAbout(caller, id))).toMatchObject([
      { versionNo: 1, isSecondMissing: false },
    ])
    const approved = await paperOf(director.download.bind(director), () => director.open(`/strategies/${id}`))
    expect(approved).not.toContain('DRAFT')
    expect(approved).toContain('“We are committed to diversity”, has no owner')
    await director.leave()
  })
})

// In a hurry: where script cannot swallow the second press, the one-time key does.
async function pressTwice(visitor: Visitor, name: string, way: Way): Promise<void> {
  if (way === 'with script') await visitor.page.getByRole('button', { name }).dblclick()
  else await visitor.press(name)
}

async function paperOf(
  download: (name: string) => Promise<{ path: () => Promise<string> }>,
  open: () => Promise<void>,
): Promise<string> {
  await open()
  const file = readFileSync(await (await download('Word')).path())
  const parts = unzipSync(file, { filter: ({ name }) => /word\/(document|header\d*)\.xml/.test(name) })
  return Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join(' ')
    .replace(/<[^>]+>/g, '')
}

describe.each(WAYS)('J12 partner accepts, partner declines, %s', (way) => {
  test('a yes by phone, read back, counts; a no with its reason is not overdue', async () => {
    stage.on('2026-10-30')
    const org = await stage.organisation()
    const trust = newId()
    const offer = (words: string, unitId: string) =>
      stage.as(
        org,
        'lead',
        (caller) =>
          offerDuty(caller, {
            words,
            part: 'accountable',
            tag: null,
            hoursPerWeek: null,
            toOn: null,
            postId: org.postOf.partner,
            arms: [{ unitId }],
          }),
        '2026-10-20',
      )
    await stage.as(
      org,
      'lead',
      (caller) =>
        addUnit(caller, {
          id: trust,
          name: 'Estuary Community Health Trust',
          kind: 'partner',
          levelId: org.levels.partner!,
          parentId: org.units.whole!,
        }),
      '2026-10-20',
    )
    const food = await offer('Logs what people come for', org.units.food!)
    const forms = await offer('Fills in our forms as well as its own', trust)
    const lead = await stage.signedIn(way, org, 'lead')
    await lead.open(`/duties/${food.id}`)
    await lead.choose('Yes, I take it on')
    await lead.press('Record the answer')
    expect(await lead.errors()).toEqual(['Read it back to them first, then tick that they agreed.'])
    await lead.tick('I read it back to them and they agreed')
    await lead.press('Record the answer')
    expect(await lead.says()).toContain(
      'Kit accepted it on 30 October 2026, as spoken: written down by Grace and read back.',
    )
    await lead.leave()
    const kit = await stage.signedIn(way, org, 'partner')
    await kit.open(`/duties/${forms.id}`)
    await kit.choose(/^No/)
    await kit.press('Record the answer')
    expect(await kit.errors()).toEqual(['Say why not.'])
    await kit.fill('Why not?', 'it would be our second form for the same people')
    await kit.press('Record the answer')
    expect(await kit.says()).toContain('because: it would be our second form for the same people')
    expect(await kit.says()).toContain('A declined duty is not late.')
    await kit.leave()
    const again = await stage.signedIn(way, org, 'lead')
    await again.open('/duties')
    expect(await again.says()).toContain(
      'One supported partner has no accepted duty: Estuary Community Health Trust, declined 30 October 2026 because it would be our second form',
    )
    const stands = [
      'Accepted 1 of 1 duty; Kit',
      'Declined 30 October 2026 by Kit, because “it would be our second form',
    ]
    for (const words of stands) expect(await again.says()).toContain(words)
    await again.open('/requirements/S2.3')
    for (const words of stands) expect(await again.says()).toContain(words)
    expect(await again.says()).not.toMatch(/overdue/i)
    await again.leave()
  })
})
