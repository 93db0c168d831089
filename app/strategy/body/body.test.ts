import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { promiseFor, promiseIn, strategyOf } from '../../../test/journeys/strategyCast.ts'
import { type Browser, openTestServer } from '../../../test/server.ts'
import { recordDecision } from '../../decision/actions.ts'
import { addUnit } from '../../organisation/structure/actions.ts'
import { happeningsOf } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { promiseRungs } from '../actions.ts'
import { agreeIndicator, readIndicator } from '../plan/actions.ts'
import { readPromise } from '../promise/actions.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
let promise: string
let indicator: string
let old: string
let next: string

beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation()
  lead = await server.signedIn(org, 'lead')
})
afterAll(() => server.close())

async function bodyCalled(name: string): Promise<string> {
  const id = newId()
  const added = await server.as(org, 'lead', (caller) =>
    addUnit(caller, {
      id,
      name,
      kind: 'body',
      governs: true,
      levelId: org.levels.organisation!,
      parentId: org.units.whole!,
    }),
  )
  if (!added.ok) throw new Error(added.because)
  return id
}

async function nameOldBody(): Promise<void> {
  old = await bodyCalled('Equity Group')
  await server.as(org, 'lead', async (caller) => {
    const strategyId = await strategyOf(caller)
    promise = await promiseIn(caller, strategyId, promiseFor(org, { bodyUnitId: old }))
    indicator = newId()
    const agreed = await agreeIndicator(caller, {
      id: indicator,
      kind: 'indicator',
      question: 'Who gets through the door?',
      what: 'People seen, by income',
      unitOfMeasure: null,
      every: 'quarter',
      feedsBodyId: old,
      feedsWhat: 'Where the next clinic opens',
      source: null,
      baselineValue: null,
      baselineOn: null,
      targetValue: null,
      better: null,
      groups: [],
      packKey: null,
      responsiblePostId: org.postOf.lead,
      arms: [],
    })
    if (!agreed.ok) throw new Error(agreed.because)
  })
}

describe('a body that closes', () => {
  beforeAll(async () => {
    next = await bodyCalled('Equity Board')
    await nameOldBody()
    await server.as(org, 'director', (caller) =>
      recordDecision(caller, {
        title: 'What we promise',
        bodyUnitId: old,
        onDay: '2026-10-30',
        aboutRecordId: promise,
        outcome: 'noted',
      }),
    )
  })

  test('says what names it, and is not closed before somebody has said which body takes its place', async () => {
    expect((await lead.get(`/units/${old}/closure`)).location).toBe(`/bodies/${old}/closure`)
    const path = `/bodies/${old}/closure`
    const page = await lead.get(path)
    expect(page.text).toContain('It looks at one promise, and one indicator or question feeds what it decides')
    for (const title of ['Test debt advice in six waiting rooms', 'Who gets through the door?'])
      expect(page.text).toContain(title)
    const refused = await lead.post(path, path, { why: 'Two groups were one too many', successor: '' })
    expect([refused.status, refused.html.includes('href="#successor"')]).toEqual([422, true])
    expect(refused.html).toContain('Two groups were one too many')
    expect((await lead.post(path, path, { why: 'x', successor: old })).status).toBe(422)
    expect((await server.as(org, 'lead', (caller) => readPromise(caller, promise))).bodyUnitId).toBe(old)
  })

  test('shows an administrator, who reads no content, how many things name it and not which', async () => {
    const ada = await server.signedIn(org, 'administrator')
    const page = await ada.get(`/bodies/${old}/closure`)
    expect(page.text).toContain('only their number is shown')
    expect(page.text).not.toContain('Test debt advice')
  })

  test('gives what names it to its successor, and the history of each thing says so', async () => {
    const path = `/bodies/${old}/closure`
    const closed = await lead.post(path, path, { why: 'Two groups were one too many', successor: next })
    expect(closed.location).toBe(`/units/${old}?said=body.closed`)
    await server.as(org, 'lead', async (caller) => {
      expect((await readPromise(caller, promise)).bodyUnitId).toBe(next)
      expect((await readIndicator(caller, indicator)).feedsBodyId).toBe(next)
      const [happened] = await happeningsOf(caller, promise)
      expect(happened).toMatchObject({ verb: 'moved', forId: next, byName: 'Grace' })
    })
    expect((await lead.get(`/promises/${promise}`)).text).toContain('Equity Board')
  })

  test('keeps what it decided, and the decision and the body say that it is closed', async () => {
    const body = await lead.get(`/bodies/${old}`)
    expect(body.text).toContain('This body is closed. What it decided stays as it was decided.')
    expect(body.html).not.toContain('/decisions/new')
    const decision = body.html.match(/\/decisions\/[\w-]{36}/)![0]
    expect((await lead.get(decision)).text).toContain('Equity Group (closed since)')
  })

  test('without a successor goes on being named, marked as closed, and its promises count as without a body', async () => {
    await nameOldBody()
    const path = `/bodies/${old}/closure`
    const closed = await lead.post(path, path, { why: 'Nobody came', successor: 'none' })
    expect(closed.location).toBe(`/units/${old}?said=body.closedBare`)
    expect((await lead.get(`/promises/${promise}`)).text).toContain('Equity Group (closed)')
    expect((await lead.get(`/indicators/${indicator}`)).text).toContain('Equity Group (closed)')
    expect((await lead.get('/plan')).text).toContain('Equity Group (closed)')
    const standings = await server.as(org, 'lead', (caller) => promiseRungs(caller))
    const standing = standings.find(({ id }) => id === promise)
    expect(standing?.facts['promise.governingBody']?.value).toBe(false)
  })
})
