import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allStrategies } from '../../app/strategy/actions.ts'
import { approveStrategy } from '../../app/strategy/approval/actions.ts'
import { promisesOf } from '../../app/strategy/promise/actions.ts'
import type { TestOrganisation } from '../house.ts'
import { type Browser, openTestServer } from '../server.ts'
import { lineOf, promiseFor, promiseIn, strategyOf } from './strategyCast.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let harbour: TestOrganisation
let lead: Browser
let director: Browser
let strategyId: string
let promiseId: string

beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  harbour = await server.organisation()
  lead = await server.signedIn(harbour, 'lead')
  director = await server.signedIn(harbour, 'director')
  strategyId = await server.as(harbour, 'lead', (caller) => strategyOf(caller))
  promiseId = await server.as(harbour, 'lead', (caller) => promiseIn(caller, strategyId, promiseFor(harbour)))
})
afterAll(() => server.close())

const whole = () => ({
  strategy: strategyId,
  words: 'Pay public advisers at our published rate.',
  kind: 'commitment',
  where: 'some',
  level: harbour.levels.programme!,
  activity: harbour.activities.involvement!,
  owner: harbour.postOf.lead,
  dueOn: '31 March 2027',
  body: harbour.units.board!,
})

describe('the strategy’s page', () => {
  test('says that a draft counts for nothing yet, and which cells are empty', async () => {
    const page = await lead.get(`/strategies/${strategyId}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('A draft. Nothing in it counts until a body approves it.')
    expect(page.text).toContain(
      'Of 20 cells that can apply, 1 holds a commitment of its own, 1 stands on one made above, none are blank for a reason, and 18 are empty.',
    )
  })

  test('is not there for another organisation, nor for those who may not read a draft', async () => {
    const fells = await server.organisation()
    expect((await (await server.signedIn(fells, 'lead')).get(`/strategies/${strategyId}`)).status).toBe(404)
    expect((await (await server.signedIn(harbour, 'amina')).get(`/strategies/${strategyId}`)).status).toBe(403)
    expect((await (await server.signedIn(harbour, 'administrator')).get(`/strategies/${strategyId}`)).status).toBe(403)
  })

  test('shows both texts when two people edit it at once, and loses neither', async () => {
    const fields = { title: 'Fair from the start', fromOn: '1 October 2026', toOn: '30 September 2029' }
    const opened = await lead.get(`/strategies/${strategyId}/edit`)
    const base = /name="base" value="(\d+)"/.exec(opened.html)![1]!
    expect(
      (
        await lead.post(`/strategies/${strategyId}/edit`, `/strategies/${strategyId}`, {
          ...fields,
          text: 'Theirs.\n\n# Why\n\nBecause.',
        })
      ).status,
    ).toBe(303)
    const late = await lead.post(`/strategies/${strategyId}/edit`, `/strategies/${strategyId}`, {
      ...fields,
      base,
      text: 'Mine.',
    })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Theirs.')
    expect(late.html).toContain('Mine.</textarea>')
    expect((await lead.get(`/strategies/${strategyId}`)).text).toContain('Because.')
  })

  test('refuses a strategy with every fault at once and everything typed still there', async () => {
    const refused = await lead.post('/strategies/new', '/strategies', {
      title: '',
      fromOn: 'soon',
      toOn: '',
      text: 'Kept words',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Give it a name.')
    expect(refused.text).toMatch(/Write the first day.*Write the last day/)
    expect(refused.html).toContain('Kept words')
    expect(refused.html).toContain('value="soon"')
  })
})

describe('a promise', () => {
  test('is written in one form, with its suggestions, and stands on Absent until approved', async () => {
    const form = await lead.get(
      `/promises/new?strategy=${strategyId}&level=${harbour.levels.project}&activity=${harbour.activities.research}`,
    )
    expect(form.text).toContain('Open a health inequalities assessment before each protocol is fixed.')
    const made = await lead.post('/promises/new', '/promises', whole())
    expect(made.status).toBe(303)
    const page = await lead.get(made.location!)
    expect(page.text).toContain('The promise is written down. It counts when a body has approved its words.')
    expect(page.text).toContain('Absent')
    expect(page.text).toContain('What would lift it to Declared Ask the governing body to approve the wording.')
  })

  test('refused keeps what was typed and names every fault at once', async () => {
    const refused = await lead.post('/promises/new', '/promises', {
      ...whole(),
      words: '',
      dueOn: '31/02/2027',
      level: [],
      forWhom: 'Residents of the hills',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Write the promise.')
    expect(refused.text).toContain('Write the day, such as 4 December 2026, or leave it empty.')
    expect(refused.text).toContain('Choose at least one level or unit, or say that it applies everywhere.')
    expect(refused.html).toContain('Residents of the hills')
  })

  test('says which places are already covered by the rest', async () => {
    const made = await lead.post('/promises/new', '/promises', {
      ...whole(),
      words: 'Publish every finding as a plain page.',
      level: [harbour.levels.organisation!, harbour.levels.project!],
    })
    expect((await lead.get(made.location!)).text).toContain(
      'Project, Public involvement is already covered by the rest, so it is not kept twice.',
    )
  })

  test('that names nothing that could be seen to fail says what it lacks', async () => {
    const made = await lead.post('/promises/new', '/promises', {
      strategy: strategyId,
      words: 'We are committed to excellence.',
      kind: 'commitment',
      where: '',
    })
    const page = await lead.get(made.location!)
    expect(page.text).toContain('As it stands it has no verb, no object, no owner and no date.')
    expect(page.text).toContain('It has no place yet, so it counts nowhere in the grid.')
  })

  test('cannot be backed over its line, with a short reason, or with nothing written as money; all typed is kept', async () => {
    const line = await server.as(harbour, 'lead', (caller) => lineOf(caller, harbour, 100_000))
    const at = `/promises/${promiseId}/backing`
    const over = await lead.post(at, at, { line, amount: '1,200', hours: '', reason: '' })
    expect(over.status).toBe(422)
    expect(over.text).toContain('That line has £1,000 left.')
    expect(over.html).toContain('1,200')
    const short = await lead.post(at, at, { line: '', amount: '', hours: 'three', reason: 'No need.' })
    expect(short.text).toContain('Write the hours as a number, such as 3 or 1.5.')
    expect((await lead.post(at, at, { line, amount: '900', hours: '', reason: '' })).status).toBe(303)
    expect((await lead.get(`/promises/${promiseId}`)).text).toContain('£900 from Paying public advisers')
  })
})

describe('approval', () => {
  test('prints what is missing in the words of the minute, and asks for all that it needs at once', async () => {
    const page = await director.get(`/strategies/${strategyId}/approval`)
    expect(page.text).toContain(
      '“We are committed to excellence”, has no owner and has no money, no time and no reason why it needs neither.',
    )
    const refused = await director.post(`/strategies/${strategyId}/approval`, `/strategies/${strategyId}/approval`, {
      body: '',
      onDay: '1 January 2027',
      outcome: 'approved_with_conditions',
      conditions: '',
      minuteRef: '32/4',
    })
    expect(refused.status).toBe(422)
    for (const said of ['Choose a body that can decide.', 'Say what the conditions are.'])
      expect(refused.text).toContain(said)
    expect(refused.html).toContain('32/4')
  })

  test('sent twice answers the same, and makes one decision', async () => {
    const at = `/strategies/${strategyId}/approval`
    const page = await director.get(at)
    const key = /name="key" value="([^"]+)"/.exec(page.html.slice(page.html.indexOf(`action="${at}"`)))![1]!
    const fields: [string, string][] = [
      ['key', key],
      ['body', harbour.units.board!],
      ['onDay', '30 October 2026'],
      ['outcome', 'approved'],
      ['minuteRef', '32/4'],
    ]
    const [first, second] = [await director.send(at, fields), await director.send(at, fields)]
    expect([first.status, second.status, second.location]).toEqual([303, 303, first.location])
    const shown = await director.get(first.location!)
    expect(shown.text).toContain('In force until 30 September 2029. Approved by Management Board on 30 October 2026.')
    expect((await director.get(at)).text).toContain(
      'Management Board has approved this already, on 30 October 2026. No second decision was made.',
    )
  })

  test('opens the strategy to those who only read what is approved', async () => {
    expect((await (await server.signedIn(harbour, 'amina')).get(`/strategies/${strategyId}`)).status).toBe(200)
  })

  test('of a reworded promise is asked for again, and the page keeps the approved words beside it', async () => {
    const at = `/promises/${promiseId}`
    const form = await lead.get(`${at}/edit`)
    expect(form.text).toContain(
      'These words are approved. If you change them, a new version is kept and waits for a body to approve it',
    )
    const edit = await lead.post(`${at}/edit`, at, {
      words: 'Test debt advice in twelve waiting rooms.',
      kind: 'commitment',
      where: 'some',
      unit: harbour.units.homes!,
      activity: harbour.activities.research!,
      owner: harbour.postOf.themeLead,
      dueOn: '31 March 2027',
      body: harbour.units.board!,
    })
    expect(edit.status).toBe(303)
    const page = await lead.get(edit.location!)
    expect(page.text).toContain(
      'Approved is still: “Test debt advice in six waiting rooms and report uptake by income.”',
    )
    expect((await lead.get(`/strategies/${strategyId}/changes`)).text).toContain(
      'No promise added, 1 reworded, none dropped.',
    )
  })
})

describe('duties, the plan and blanks', () => {
  test('a duty is offered, declined with a reason by its holder, and said so on the list', async () => {
    const partner = await server.signedIn(harbour, 'partner')
    const made = await lead.post('/duties/new', '/duties', {
      words: 'Logs what people come for',
      part: 'accountable',
      post: harbour.postOf.partner,
      where: 'some',
      unit: harbour.units.food!,
    })
    expect(made.status).toBe(303)
    const at = made.location!.split('?')[0]!
    const bare = await partner.post(at, `${at}/answers`, { answer: 'declined', reason: '' })
    expect([bare.status, bare.text.includes('Say why not.')]).toEqual([422, true])
    expect(
      (
        await partner.post(at, `${at}/answers`, {
          answer: 'declined',
          reason: 'Not until our own form can be read in.',
        })
      ).status,
    ).toBe(303)
    const list = await lead.get('/duties')
    expect(list.text).toContain(
      'One supported partner has no accepted duty: Fells Food Network, declined 30 October 2026 because Not until our own form can be read in.',
    )
  })

  test('an indicator that feeds no decision cannot be saved', async () => {
    const refused = await lead.post('/indicators/new', '/indicators', {
      kind: 'indicator',
      question: 'Do projects start early?',
      what: 'Share opened before lock',
      every: 'quarter',
      feedsBody: '',
      feedsWhat: '',
      where: 'everything',
      baseline: '0.2',
      baselineOn: '',
    })
    expect(refused.status).toBe(422)
    for (const said of [
      'Choose the body that it feeds.',
      'Say what the body decides with it.',
      'A baseline needs its figure and its day.',
    ])
      expect(refused.text).toContain(said)
    const made = await lead.post('/indicators/new', '/indicators', {
      kind: 'indicator',
      question: 'Do projects start early?',
      what: 'Share opened before lock',
      every: 'quarter',
      feedsBody: harbour.units.board!,
      feedsWhat: 'whether a gate needs teeth',
      where: 'some',
      level: harbour.levels.project!,
      responsible: harbour.postOf.lead,
    })
    expect(made.status).toBe(303)
    const plan = await lead.get('/plan')
    expect(plan.text).toContain(
      'Nothing yet for the levels Organisation, Theme, Person and Partner, with somebody in post responsible for it.',
    )
  })

  test('a share typed as a part of one is read in per cent; one above the whole is left as it was typed', async () => {
    const agreed = async (baseline: string, target: string) => {
      const made = await lead.post('/indicators/new', '/indicators', {
        kind: 'indicator',
        question: `Are people paid, from ${baseline}?`,
        what: 'Share of people owed a payment who were paid',
        measure: 'share',
        every: 'quarter',
        feedsBody: harbour.units.board!,
        feedsWhat: 'next year’s rate',
        source: 'the payments list',
        where: 'everything',
        baseline,
        baselineOn: '31 October 2025',
        target,
      })
      expect(made.status).toBe(303)
      return (await lead.get(made.location!)).text
    }
    const page = await agreed('0.35', '1')
    expect(page).toContain('35%, 31 October 2025')
    expect(page).toContain('100%')
    expect(await agreed('35', '0.125')).toContain('35 share, 31 October 2025')
    const plan = (await lead.get('/plan')).text
    expect(plan).toContain('35%, 31 October 2025')
    expect(plan).not.toContain('0.35 share')
  })

  test('a blank cell says why, and leaves the count when it cannot apply', async () => {
    const made = await lead.post(`/blanks/new?next=/strategies/${strategyId}`, '/blanks', {
      level: harbour.levels.partner!,
      activity: harbour.activities.corporate!,
      kind: 'cannot_apply',
      reason: 'Their own recruitment is not ours to promise',
      until: '',
    })
    expect(made.location).toContain(`/strategies/${strategyId}`)
    expect((await lead.get(`/strategies/${strategyId}`)).text).toContain('Of 19 cells that can apply')
  })
})

test('every page of the room opens for the lead, empty organisation and full one', async () => {
  const fells = await server.organisation()
  const fresh = await server.signedIn(fells, 'lead')
  const addresses = [
    '/strategies',
    '/strategies/new',
    '/promises',
    '/promises/new',
    '/duties',
    '/duties/new',
    '/plan',
    '/indicators/new',
    '/blanks/new',
  ]
  for (const address of addresses)
    for (const browser of [fresh, lead]) expect((await browser.get(address)).status, address).toBe(200)
  for (const part of [
    '',
    '/edit',
    '/consultation',
    '/review',
    '/changes',
    '/imports',
    '/imports/new',
    '/strategy.docx',
    '/grid.xlsx',
  ])
    expect((await lead.get(`/strategies/${strategyId}${part}`)).status, part).toBe(200)
  const [promise] = await server.as(harbour, 'lead', (caller) => promisesOf(caller, strategyId))
  for (const part of ['', '/edit', '/backing', '/retirement'])
    expect((await lead.get(`/promises/${promise!.id}${part}`)).status, part).toBe(200)
})

test('a stale sign-in shows no decision form, only the way to sign in afresh', async () => {
  const fells = await server.organisation()
  const id = await server.as(fells, 'lead', (caller) => strategyOf(caller))
  const browser = await server.signedIn(fells, 'director')
  server.clock.now = new Date('2026-10-30T12:40:00Z')
  const page = await browser.get(`/strategies/${id}/approval`)
  server.clock.now = new Date('2026-10-30T12:00:00Z')
  expect(page.html).not.toContain('name="body"')
  expect(page.html).toContain('/account/fresh?next=')
  const answer = await server.as(fells, 'director', async (caller) =>
    approveStrategy(
      caller,
      id,
      { bodyUnitId: fells.units.homes!, onDay: '2026-10-30', outcome: 'approved' },
      await allStrategies(caller),
    ),
  )
  expect(answer).toEqual({ ok: false, because: 'not-a-body' })
})
