import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plan, type TestOrganisation } from '../../../test/house.ts'
import { type Browser, openTestServer } from '../../../test/server.ts'
import { listActions } from '../../action/actions.ts'
import { addEvidence } from '../../evidence/actions.ts'
import { contribute } from '../../involvement/actions.ts'
import { amendProject, readProject, registerProject } from '../../organisation/project/actions.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import { newId } from '../../store/newId.ts'
import { beginAssessment, readAssessment } from '../actions.ts'
import { saveAnswer } from '../answer/actions.ts'
import type { State } from '../assessment.ts'
import { packsRead } from '../carry/crosswalk.ts'
import type { Step } from '../loop/path.ts'
import { addStep } from '../loop/stepStore.ts'
import { gateAnswersOf, gatesInForce } from './actions.ts'
import { workById } from './gateStore.ts'
import { requiredOf } from './required.ts'
import { workAtGate } from './workAtGate.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
let director: Browser
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation({
    units: [
      ...plan.units,
      { key: 'hiring', name: 'Hiring people', levelKey: 'organisation', kind: 'process', parentKey: 'whole' },
    ],
  })
  lead = await server.signedIn(org, 'lead')
  director = await server.signedIn(org, 'director')
})
afterAll(() => server.close())

const project = (title: string, designLockOn: string | null, by: 'amina' | 'director' = 'amina') =>
  server.as(org, 'lead', async (caller) => {
    const id = newId()
    await registerProject(caller, id, {
      title,
      reference: null,
      unitId: org.units.homes!,
      workActivityId: org.activities.research!,
      leadPostId: org.postOf[by],
      startsOn: null,
      designLockOn,
      endsOn: null,
      summary: null,
      places: [],
      groups: [],
      partnerIds: [],
    })
    return id
  })

const MUST = 'design.who-gains'
const GATE = {
  name: 'Before the bid',
  appliesTo: 'project',
  variants: ['primary-research'],
  length: 'short',
  stage: 'design',
  before: 'design_lock',
  mode: 'require',
  mustShow: [MUST],
  queueDays: '10',
}
const setGate = async (changes: Record<string, string | string[]> = {}): Promise<string> => {
  const sent = { ...GATE, approverPostId: org.postOf.director, policyEvidenceId: '', ...changes }
  const done = await lead.post('/gates/new?pack=assessment%2Fhiat', '/gates', sent)
  if (done.status !== 303) throw new Error(done.text)
  return done.location!.match(/gates\/([^?]+)/)![1]!
}

const openOn = (unitId: string, on: string, length: 'screen' | 'short' = 'short') =>
  server.as(
    org,
    'amina',
    async (caller) =>
      (await beginAssessment(caller, { unitId, variant: 'primary-research', length, stage: 'design' })).id,
    on,
  )

const standsAt = (id: string, step: Step, state: State) =>
  server.as(org, 'lead', async (caller) => {
    const { stepNo } = (await readAssessment(caller, id)).assessment
    await addStep(caller, id, { step, state, round: 1, after: stepNo })
  })

describe('setting a gate', () => {
  test('where there is none the page says what a gate is for, and suggests those for such an organisation', async () => {
    expect((await lead.get('/gates')).text).toContain('Nowhere is an assessment required')
    const choose = await lead.get('/gates/new')
    expect(choose.text).toContain('Full bid or grant call')
    expect(choose.text).not.toContain('Annual budget and savings')
    const form = await lead.get('/gates/new?from=grant-call')
    expect(form.html).toContain('value="Full bid or grant call"')
    expect(form.html).toMatch(/name="mustShow"[^>]*value="knowing.equity-question"[^>]*checked/)
  })

  test('says everything that is wrong at once', async () => {
    const refused = await lead.post('/gates/new?pack=assessment%2Fhiat', '/gates', {
      name: '',
      approverPostId: newId(),
      mustShow: ['no.such-question'],
      queueDays: 'soon',
    })
    expect(refused.status).toBe(422)
    for (const field of ['name', 'appliesTo', 'length', 'stage', 'before', 'mode', 'approverPostId', 'queueDays'])
      expect(refused.html).toContain(`href="#${field}"`)
    expect(refused.text).toContain('Choose from the questions of this assessment.')
  })

  test('names its approver and its policy, and asks of the projects of its kind from that day on', async () => {
    const policy = await server.as(org, 'lead', (caller) =>
      addEvidence(caller, {
        title: 'Assessment policy',
        onDay: '2026-10-01',
        kind: 'policy',
        topic: 'assessment',
        words: 'Every bid.',
        arms: [{ unitId: org.units.whole! }],
        links: [],
      }),
    )
    const damp = await project('Early bid', '2027-03-01')
    const gate = await setGate({ policyEvidenceId: policy.ok ? policy.id : '' })
    const page = await lead.get(`/gates/${gate}`)
    for (const said of [
      'Before the bid',
      'Director: Dilys',
      'Assessment policy',
      'Early bid',
      'Nobody has answered yet',
    ])
      expect(page.text).toContain(said)
    const ofProject = await lead.get(`/projects/${damp}`)
    expect(ofProject.text).toContain('It must be done: short')
    expect(ofProject.text).toContain('Not opened; the design is fixed in 122 days')
    expect((await director.get('/gates')).text).toContain('1 gate of projects')
    const kit = await server.signedIn(org, 'partner')
    expect((await kit.get('/gates')).status).toBe(403)
    expect((await (await server.signedIn(org, 'amina')).get('/gates/new')).status).toBe(403)
  })

  test('a gate of one process asks of that process and of nothing else', async () => {
    const gate = await setGate({
      name: 'Hiring policy',
      appliesTo: 'process',
      processUnitId: org.units.hiring!,
      variants: ['corporate-process'],
      before: 'approval',
    })
    const page = await lead.get(`/gates/${gate}`)
    expect(page.text).toContain('Hiring people')
    expect(page.text).not.toContain('Early bid')
    expect((await lead.get(`/units/${org.units.hiring}`)).text).toContain('Hiring policy')
  })

  test('is ended with a reason, and asks for nothing from the next day', async () => {
    const gate = await setGate({ name: 'Short-lived' })
    expect((await lead.post(`/gates/${gate}`, `/gates/${gate}/end`, { why: '' })).text).toContain('Say why it ends.')
    const ended = await lead.post(`/gates/${gate}`, `/gates/${gate}/end`, { why: 'The call is over' })
    expect(ended.location).toContain('gate.ended')
    const names = async (on: string) =>
      (await server.as(org, 'lead', (caller) => gatesInForce(caller), on)).map(({ title }) => title)
    expect(await names('2026-10-30')).toContain('Short-lived')
    expect(await names('2026-10-31')).not.toContain('Short-lived')
    const keys = await server.signedInWithKeys(org, 'lead')
    const again = await keys.send(`/gates/${gate}/end`, [
      ['key', keys.key()],
      ['why', 'Again'],
    ])
    expect([again.status, again.text.includes('It had ended already.')]).toEqual([422, true])
  })
})

describe('one piece of work at a gate', () => {
  const at = (gate: string, work: string) => `/gates/${gate}/work/${work}`

  test('passes when what the gate asks is there, and not before: what is missing is named', async () => {
    const gate = await setGate({ name: 'Bid A' })
    const work = await project('Bid A', '2026-12-01')
    const path = at(gate, work)
    const bare = await director.get(path)
    expect(bare.text).toContain('No assessment of it is open.')
    expect(bare.html).toContain('aria-disabled="true"')
    const id = await openOn(work, '2026-10-20', 'screen')
    const short = await director.get(path)
    expect(short.text).toContain('Its assessment is shorter than the gate asks')
    expect(short.text).toMatch(/Not answered: “.*\?”/)
    const refused = await director.post(path, `${path}/hold`, { why: ' ', help: '' })
    expect(refused.status).toBe(422)
    await server.as(org, 'amina', async (caller) => {
      await caller.db.query(`update assessment set length = 'short' where id = $1`, [id])
      const value = { rows: [{ id: newId(), cells: { group: 'Tenants' } }], fields: { text: 'Tenants gain least' } }
      expect(await saveAnswer(caller, { assessmentId: id, question: MUST, value, base: 0 })).toEqual({ ok: true })
    })
    await standsAt(id, 'return', 'returned')
    expect((await director.get(path)).text).toContain('It was returned. The team answers the points')
    await standsAt(id, 'accept', 'accepted')
    const ready = await director.get(path)
    expect(ready.text).toContain('nothing is missing')
    const passed = await director.post(path, `${path}/pass`, {})
    expect(passed.location).toBe(`${path}?said=gate.passed`)
    expect((await director.get(path)).text).toContain('Passed 30 October 2026')
    expect((await lead.get(`/projects/${work}`)).text).toContain('Passed 30 October 2026')
    const [answer] = await server.as(org, 'lead', (caller) => gateAnswersOf(caller, work))
    expect(answer).toMatchObject({ answer: 'passed', assessmentId: id, postTitle: 'Director', byName: 'Dilys' })
  })

  test('an assessment that is opened from the gate begins as long as it asks, with the questions it adds', async () => {
    const gate = await setGate({ name: 'Bid D', adds: ['wider.load-on-others'] })
    const work = await project('Bid D', '2026-12-01')
    const html = (await lead.get(at(gate, work))).html
    const begin = html.match(/\/assessments\/new\?[^"]+/)![0].replaceAll('&amp;', '&')
    const form = await lead.get(begin)
    expect(form.html).toMatch(/value="design"[^>]*checked/)
    const chosen = { variant: 'primary-research', length: 'short', stage: 'design' }
    const made = await lead.post(begin, '/assessments', chosen)
    const id = made.location!.match(/assessments\/([^?]+)/)![1]!
    const { assessment } = await server.as(org, 'lead', (caller) => readAssessment(caller, id))
    expect(assessment).toMatchObject({ unitId: work, length: 'short', added: ['wider.load-on-others'] })
  })

  test('is held by an open major point, with what is missing and who helps', async () => {
    const gate = await setGate({ name: 'Bid B' })
    const work = await project('Bid B', '2026-12-01')
    const id = await openOn(work, '2026-10-20')
    await server.as(org, 'amina', (caller) =>
      saveAnswer(caller, { assessmentId: id, question: MUST, value: { fields: { text: 'Said' } }, base: 0 }),
    )
    await server.as(org, 'lead', (caller) =>
      contribute(caller, { aboutRecordId: id, words: 'Who is left out?', kind: 'feedback', severity: 'major' }),
    )
    const path = at(gate, work)
    const page = await director.get(path)
    expect(page.text).toContain('1 major point is open.')
    const keys = await server.signedInWithKeys(org, 'director')
    const passing = await keys.send(`${path}/pass`, [
      ['key', keys.key()],
      ['after', ''],
    ])
    expect([passing.status, passing.text.includes('Something is missing still.')]).toEqual([422, true])
    const held = await director.post(path, `${path}/hold`, { why: 'Answer the major point', help: org.postOf.lead })
    expect(held.location).toContain('gate.held')
    const after = await director.get(path)
    expect(after.text).toContain('Answer the major point')
    expect(after.text).toContain('Health equity lead helps.')
    expect((await lead.get('/projects')).text).toContain('1 major point open')
  })

  test('is never let through by its own team, nor by anybody but the holder of the post', async () => {
    const gate = await setGate({ name: 'Own work' })
    const work = await project('The director’s own', '2026-12-01', 'director')
    const path = at(gate, work)
    expect((await director.get(path)).text).toContain('You are in the team of this work')
    const keys = await server.signedInWithKeys(org, 'director')
    expect(
      (
        await keys.send(`${path}/pass`, [
          ['key', keys.key()],
          ['after', ''],
        ])
      ).status,
    ).toBe(422)
    const ben = await server.signedInWithKeys(org, 'ben')
    const his = await ben.get(path)
    expect(his.text).toContain('Director says whether it goes on.')
    expect(his.text).toContain('Where its assessment stands is for its team')
    expect(his.text).not.toContain('No assessment of it is open.')
    expect((await ben.get(`/gates/${gate}`)).text).toContain('Private to the team')
    expect(
      (
        await ben.send(`${path}/pass`, [
          ['key', ben.key()],
          ['after', ''],
        ])
      ).status,
    ).toBe(403)
  })

  test('that passed after the design was fixed counts as late, whatever day the lock was moved to', async () => {
    const gate = await setGate({ name: 'Too late', mode: 'advise' })
    const work = await project('Late one', '2026-10-01')
    await server.as(org, 'lead', async (caller) => {
      const { edit, ...fields } = await readProject(caller, work)
      await amendProject(caller, work, edit, { ...fields, designLockOn: '2027-06-01', lockReason: 'Moved' })
    })
    await openOn(work, '2026-10-13')
    const path = at(gate, work)
    await director.post(path, `${path}/pass`, {})
    const page = await director.get(path)
    expect(page.text).toContain('Passed 30 October 2026, after the design was fixed: late, and not met')
    expect((await lead.get('/projects?q=late+one')).text).toContain('Late by 12 days: opened 13 October 2026')
    expect((await lead.get('/projects?time=late')).text).toContain('Late one')
    expect((await lead.get('/projects?time=in-time')).text).not.toContain('Late one')
  })

  test('two approvers cannot both answer what one of them saw: the second looks again', async () => {
    const gate = await setGate({ name: 'Twice', mode: 'advise' })
    const work = await project('Twice', '2026-12-01')
    const path = at(gate, work)
    const seen = await director.get(path)
    const first = server.fieldsOf(seen, `${path}/pass`, {})
    const other = server.fieldsOf(await director.get(path), `${path}/pass`, {})
    expect((await director.send(`${path}/pass`, first)).status).toBe(303)
    expect((await director.send(`${path}/pass`, first)).status).toBe(303)
    const refused = await director.send(`${path}/pass`, other)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Somebody answered meanwhile')
    expect(await server.as(org, 'lead', (caller) => gateAnswersOf(caller, work))).toHaveLength(1)
  })

  test('an approver’s post that nobody holds lets nothing through, and says so', async () => {
    const gate = await setGate({ name: 'Vacant' })
    const work = await project('Waits', '2026-12-01')
    await server.as(org, 'lead', async (caller) => {
      const post = newId()
      await caller.db.query(
        `insert into record (id, kind, title, unit_id, made_at) values ($1, 'post', 'Bid manager', $2, now())`,
        [post, org.units.whole],
      )
      await caller.db.query('insert into post (id, unit_id) values ($1, $2)', [post, org.units.whole])
      await caller.db.query('update record set owner_post_id = $2 where id = $1', [gate, post])
      caller.touched.push({ record: gate, kind: 'gate', verb: 'moved', fields: [] })
    })
    expect((await lead.get('/gates')).text).toContain('Bid manager, vacant: nobody can let work through')
    expect((await director.get(at(gate, work))).text).toContain('nobody is in that post today')
  })
})

describe('a waiver', () => {
  test('needs a reason that is one, what is done instead and a day within 90; it is counted, told to the body, and ends', async () => {
    const gate = await setGate({ name: 'Waived here' })
    const work = await project('Urgent', '2026-12-01')
    const path = `/gates/${gate}/work/${work}`
    const refused = await director.post(path, `${path}/waiver`, {
      reason: 'No time',
      instead: '',
      until: '1 June 2027',
    })
    expect(refused.status).toBe(422)
    for (const said of [
      'That is not taken for a reason',
      'Say what is done in its place',
      'A waiver lasts 90 days at most',
    ])
      expect(refused.text).toContain(said)
    expect(refused.html).toContain('value="1 June 2027"')
    const waived = await director.post(path, `${path}/waiver`, {
      reason: 'The funder opened the call for three days only',
      instead: 'A screen is done in the first week',
      until: '15 December 2026',
    })
    expect(waived.location).toContain('gate.waived')
    const log = await lead.get('/gates/waivers')
    for (const said of [
      'Urgent',
      'The funder opened the call',
      'A screen is done',
      'Dilys, Director',
      'More than one in ten',
    ])
      expect(log.text).toContain(said)
    const told = await server.as(org, 'lead', (caller) => listActions(caller))
    expect(told.filter(({ aboutRecordId }) => aboutRecordId === gate).map(({ title }) => title)).toEqual([
      expect.stringContaining('Bring to Management Board'),
    ])
    server.clock.now = new Date('2026-12-16T12:00:00Z')
    director = await server.signedIn(org, 'director')
    lead = await server.signedIn(org, 'lead')
    expect((await director.get(path)).text).toContain('The waiver ended 15 December 2026: it is asked again')
    server.clock.now = new Date('2026-10-30T12:00:00Z')
    director = await server.signedIn(org, 'director')
    lead = await server.signedIn(org, 'lead')
  })

  test('the governing body is told once a quarter, however many there are', async () => {
    const gate = await setGate({ name: 'Waived again' })
    for (const title of ['Urgent too', 'And this']) {
      const path = `/gates/${gate}/work/${await project(title, '2026-12-01')}`
      await director.post(path, `${path}/waiver`, {
        reason: 'The funder opened the call for three days only',
        instead: 'A screen is done in the first week',
        until: '15 December 2026',
      })
    }
    const told = await server.as(org, 'lead', (caller) => listActions(caller))
    expect(told.filter(({ title }) => title.startsWith('Bring to Management Board'))).toHaveLength(1)
  })
})

test('the page of a gate lists exactly the work that its rule says', async () => {
  await server.as(org, 'lead', async (caller) => {
    const { units } = await readStructure(caller)
    for (const gate of await gatesInForce(caller)) {
      const content = (await packsRead(caller)).get(gate.pack)!
      const listed = (await workAtGate(caller, gate, content, { q: '', page: 1 })).rows.map(({ id }) => id)
      const comes: string[] = []
      for (const { id } of units) {
        const work = (await workById(caller, id))!
        const required = (await requiredOf(caller, [work])).get(id) ?? []
        if (required.some((one) => one.gate.id === gate.id)) comes.push(id)
      }
      expect([...listed].sort(), gate.title).toEqual(comes.sort())
    }
  })
})
