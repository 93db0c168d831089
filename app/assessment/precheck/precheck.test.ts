import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import type { Person } from '../../../test/people.ts'
import { openTestServer } from '../../../test/server.ts'
import { NotAllowed } from '../../errors.ts'
import { exportOrganisation } from '../../portable/exportOrganisation.ts'
import { newId } from '../../store/newId.ts'

import type { Value } from '../answer/value.ts'
import { copiesAmong, copiesOf } from '../copied/actions.ts'
import { answered, begun, registered, stepped } from '../facts/work.fixture.ts'
import { precheckOf, setFindingAside } from './actions.ts'
import { keyOf } from './finding.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation()
})
afterAll(() => server.close())

const COPIED =
  'We are committed to fairness in all that we do and have considered every group that could be affected by this work'
const text = (words: string): Value => ({ fields: { text: words } })

const project = (title: string, who: Person) => registered(server, org, title, who)
const begin = (unitId: string, who: Person) => begun(server, org, unitId, who)
const answer = (id: string, who: Person, question: string, value: Value) =>
  answered(server, org, id, who, question, value)

async function twoAlike() {
  const [own, others] = [await project('Warm homes', 'amina'), await project('Quiet streets', 'dev')]
  const [mine, theirs] = [await begin(own, 'amina'), await begin(others, 'dev')]
  await answer(mine, 'amina', 'wider.load-on-others', text(COPIED))
  await answer(theirs, 'dev', 'wider.load-on-others', text(`${COPIED}, and its places`))
  return { mine, theirs }
}

describe('the same words elsewhere', () => {
  test('are found, and another team’s project is not named to whoever may not open it', async () => {
    const { mine, theirs } = await twoAlike()
    const [forTeam] = await server.as(org, 'amina', (caller) => copiesOf(caller, mine, 'wider.load-on-others'))
    expect(forTeam).toMatchObject({ elsewhere: { assessmentId: theirs, question: 'wider.load-on-others' } })
    expect(forTeam!.elsewhere.title).toBeUndefined()
    const [forLead] = await server.as(org, 'lead', (caller) => copiesOf(caller, mine, 'wider.load-on-others'))
    expect(forLead!.elsewhere.title).toBe('Quiet streets')
    const amina = await server.signedIn(org, 'amina')
    const page = await amina.get(`/assessments/${mine}/precheck`)
    expect(page.text).toContain('The same words stand in another project')
    expect(page.html).not.toContain('Quiet streets')
    expect(page.html).not.toContain(theirs)
  })

  test('within one assessment are found across its questions', async () => {
    const mine = await begin(await project('Dry walls', 'amina'), 'amina')
    await answer(mine, 'amina', 'causes.problem', text(`Dry walls: ${COPIED}`))
    await answer(mine, 'amina', 'causes.power', text(`${COPIED}: dry walls`))
    const found = await server.as(org, 'amina', (caller) => precheckOf(caller, mine))
    const copied = found.findings.filter(
      ({ check, elsewhere }) => check === 'copied' && elsewhere?.assessmentId === mine,
    )
    expect(copied.map(({ question }) => question).sort()).toEqual(['causes.power', 'causes.problem'])
  })

  test('of the whole organisation are brought together once, and one’s own last assessment is no copy', async () => {
    const unit = await project('Second time', 'amina')
    const words = text('Nine of the ten houses that we saw in our own second round had no working heating at all')
    const first = await begin(unit, 'amina')
    const second = await begin(unit, 'amina')
    for (const id of [first, second]) await answer(id, 'amina', 'causes.problem', words)
    const clusters = await server.as(org, 'lead', copiesAmong)
    const places = clusters.flatMap((one) => one.places.map(({ assessmentId }) => assessmentId))
    expect(places).not.toContain(first)
    expect(clusters.length).toBeGreaterThan(0)
    for (const { leastLikeness } of clusters) expect(leastLikeness).toBeGreaterThanOrEqual(0.6)
  })
})

describe('what was noticed', () => {
  test('says that the team alone sees it only for as long as that is so', async () => {
    const { mine } = await twoAlike()
    const amina = await server.signedIn(org, 'amina')
    const told = async () => [
      (await amina.get(`/assessments/${mine}/precheck`)).text,
      (await amina.get(`/assessments/${mine}/check`)).text,
    ]
    for (const text of await told()) expect(text).toContain('Only your team sees this until you submit.')
    await stepped(server, org, mine, { step: 'submit', state: 'specialist_review', round: 1 })
    const [precheck, check] = await told()
    expect(precheck).toContain('whoever may read the answers sees this too')
    for (const text of [precheck, check]) expect(text).not.toContain('Only your team sees this')
    await stepped(server, org, mine, { step: 'revise', state: 'revising', round: 1 })
    for (const text of await told()) expect(text).toContain('Only your team sees this until you submit again.')
  })

  test('is the team’s alone until they submit, and again while they revise', async () => {
    const { mine } = await twoAlike()
    for (const who of ['lead', 'director', 'themeLead', 'ben', 'auditor'] as const)
      await expect(
        server.as(org, who, (caller) => precheckOf(caller, mine)),
        who,
      ).rejects.toThrow(NotAllowed)
    const lead = await server.signedIn(org, 'lead')
    expect((await lead.get(`/assessments/${mine}/precheck`)).status).toBe(403)
    const step = (name: 'submit' | 'revise', state: 'specialist_review' | 'revising') =>
      stepped(server, org, mine, { step: name, state, round: 1 })
    await step('submit', 'specialist_review')
    expect((await server.as(org, 'lead', (caller) => precheckOf(caller, mine))).findings.length).toBeGreaterThan(0)
    await step('revise', 'revising')
    await expect(server.as(org, 'lead', (caller) => precheckOf(caller, mine))).rejects.toThrow(NotAllowed)
    expect((await server.as(org, 'amina', (caller) => precheckOf(caller, mine))).findings.length).toBeGreaterThan(0)
  })

  test('is set aside with a reason, which nobody else reads and no file carries, and is taken back', async () => {
    const { mine } = await twoAlike()
    const amina = await server.signedIn(org, 'amina')
    const [finding] = (await server.as(org, 'amina', (caller) => precheckOf(caller, mine))).findings
    const at = `/assessments/${mine}/precheck`
    const empty = await amina.post(at, `/assessments/${mine}/findings`, { finding: keyOf(finding!), reason: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Say why it is not so')
    const done = await amina.post(at, `/assessments/${mine}/findings`, {
      finding: keyOf(finding!),
      reason: 'we wrote it together at the harbour workshop',
    })
    expect(done.status).toBe(303)
    const page = await amina.get(at)
    expect(page.text).toContain('Not so, because we wrote it together at the harbour workshop')
    const file = gunzipSync(await exportOrganisation(server.database, org.org)).toString('utf8')
    expect(file).not.toContain('harbour workshop')
    const lead = await server.signedIn(org, 'lead')
    for (const address of [`/assessments/${mine}`, '/assessments', '/patterns'])
      expect((await lead.get(address)).text, address).not.toContain('harbour workshop')
    expect((await lead.get('/search?q=harbour+workshop')).text).toContain('Nothing here has')
    await expect(
      server.as(org, 'lead', (caller) => setFindingAside(caller, mine, keyOf(finding!), 'not mine')),
    ).rejects.toThrow(NotAllowed)
    await amina.post(at, `/assessments/${mine}/findings/back`, { finding: keyOf(finding!) })
    expect((await amina.get(at)).text).not.toContain('harbour workshop')
  })

  test('an assessment without an answer says what to do first', async () => {
    const id = await begin(await project('Empty', 'amina'), 'amina')
    const amina = await server.signedIn(org, 'amina')
    expect((await amina.get(`/assessments/${id}/precheck`)).text).toContain('Nothing is answered yet')
  })

  test('stays under 200 kB with 50,000 letters in an answer and forty rows in another', async () => {
    const id = await begin(await project('x'.repeat(200), 'amina'), 'amina')
    await answer(id, 'amina', 'causes.problem', text(`${'hard to reach people '.repeat(2_300)}`))
    const rows = Array.from({ length: 40 }, () => ({
      id: newId(),
      cells: { cause: 'Rents', level: '1', mechanism: '' },
    }))
    await answer(id, 'amina', 'causes.drivers', { rows })
    const amina = await server.signedIn(org, 'amina')
    const page = await amina.get(`/assessments/${id}/precheck`)
    expect(page.status).toBe(200)
    expect(page.html.length).toBeLessThan(200_000)
  })
})
