import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planLine } from '../../app/budget/actions.ts'
import { recordDecision } from '../../app/decision/actions.ts'
import { describePost } from '../../app/organisation/post/actions.ts'
import { addUnit } from '../../app/organisation/structure/actions.ts'
import { newId } from '../../app/store/newId.ts'
import type { TestOrganisation } from '../house.ts'
import { type Browser, openTestServer } from '../server.ts'
import { promiseFor, promiseIn } from './strategyCast.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let director: Browser
let lead: Browser

beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation()
  director = await server.signedIn(org, 'director')
  lead = await server.signedIn(org, 'lead')
  const about = await server.as(org, 'lead', (caller) => promiseIn(caller, null, promiseFor(org)))
  for (let n = 1; n <= 21; n++)
    await server.as(org, 'lead', async (caller) => {
      const name = n === 7 ? 'Harbour lights' : `Part ${n}`
      await addUnit(caller, {
        id: newId(),
        name,
        kind: 'part',
        levelId: org.levels.programme!,
        parentId: org.units.whole!,
      })
      await describePost(caller, {
        id: newId(),
        title: n === 7 ? 'Lamplighter' : `Post ${n}`,
        unitId: org.units.whole!,
      })
      await planLine(caller, {
        id: newId(),
        title: n === 7 ? 'Lamps' : `Line ${n}`,
        unitId: org.units.whole!,
        yearStartsOn: '2026-04-01',
        purpose: 'training',
        pence: 100_00,
        ringfenced: false,
        note: null,
        holderPostId: null,
      })
      const decided = await recordDecision(caller, {
        title: 'Noted',
        bodyUnitId: org.units.board!,
        onDay: '2026-10-30',
        aboutRecordId: about,
        outcome: 'noted',
        minuteRef: n === 7 ? 'LAMP/7' : `M/${n}`,
      })
      if (!decided.ok) throw new Error(decided.because)
    })
})
afterAll(() => server.close())

const showing = (n: number, text: string) => expect(text).toMatch(new RegExp(`Showing ${n} of|${n} of`))

describe('a list of more than twenty rows can be searched', () => {
  test.each([
    ['/units?q=lights', 'Harbour lights', 'Part 8'],
    ['/posts?q=lamp', 'Lamplighter', 'Post 8'],
    ['/posts?show=vacant', 'Lamplighter', 'Board secretary'],
    ['/budget?year=2026-04-01&q=lamps', 'Lamps', 'Line 8'],
    ['/decisions?q=LAMP', 'LAMP/7', 'M/8'],
  ])('%s', async (path, found, other) => {
    const page = await lead.get(path)
    expect(page.html).toContain('<search>')
    expect(page.text).toContain(found)
    expect(page.text).not.toContain(other)
    showing(1, page.text)
  })

  test('what one body decided', async () => {
    const page = await director.get(`/bodies/${org.units.board}?q=LAMP`)
    expect([page.text.includes('LAMP/7'), page.text.includes('M/8')]).toEqual([true, false])
  })

  test('the parts on one level', async () => {
    const page = await lead.get(`/units?level=${org.levels.partner}`)
    expect([page.text.includes('Fells Food Network'), page.text.includes('Harbour lights')]).toEqual([true, false])
  })

  test('the audit trail, by who did it and by what was changed, and the chain is still checked whole', async () => {
    const whole = await director.get('/audit')
    expect(whole.html).toContain('<search>')
    const byGrace = await director.get('/audit?q=grace')
    expect(byGrace.text).toContain('Grace')
    expect(byGrace.text).toContain('The chain is whole')
    expect((await director.get('/audit?q=tomos')).text).toMatch(/None of|No row|Nothing/)
    const strategies = await director.get('/audit?kind=strategy')
    expect(strategies.html).not.toContain('Promise</a>')
    expect((await director.get('/audit?q=%25')).text).toMatch(/None of|No row|Nothing/)
  })
})
