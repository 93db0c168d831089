import { afterAll, beforeAll, expect, test } from 'vitest'
import { plan, type TestOrganisation } from '../../../test/house.ts'
import { people } from '../../../test/people.ts'
import { inPseudo, untranslated, untranslatedLabels } from '../../../test/pseudo.ts'
import { openTestServer } from '../../../test/server.ts'
import { listPacks, loadPack } from '../../content/packs.ts'
import { registerProject } from '../../organisation/project/actions.ts'
import { newId } from '../../store/newId.ts'
import { beginAssessment } from '../actions.ts'
import { saveAnswer } from '../answer/actions.ts'
import { setGate, waiveGate } from './actions.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let data: string[]
let pages: string[]
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation({
    units: [
      ...plan.units,
      { key: 'hiring', name: 'Hiring people', levelKey: 'organisation', kind: 'process', parentKey: 'whole' },
    ],
  })
  const [work, gate] = [newId(), newId()]
  const [process, hiat] = await server.as(org, 'lead', async (caller) => {
    await registerProject(caller, work, {
      title: 'Warm rooms',
      reference: 'P-014',
      unitId: org.units.homes!,
      workActivityId: org.activities.research!,
      leadPostId: org.postOf.amina,
      startsOn: '2026-05-01',
      designLockOn: '2026-10-01',
      endsOn: null,
      summary: 'In winter.',
      places: ['Fells'],
      groups: ['Tenants'],
      partnerIds: [],
    })
    await setGate(caller, {
      id: gate,
      title: 'Bid day',
      appliesTo: 'project',
      variants: [],
      processUnitId: null,
      pack: 'assessment/hiat',
      length: 'short',
      stage: 'design',
      before: 'design_lock',
      mode: 'require',
      approverPostId: org.postOf.director,
      policyEvidenceId: null,
      mustShow: ['design.who-gains'],
      adds: ['wider.load-on-others'],
      queueDays: 10,
    })
    const unitId = org.units.hiring!
    const about = { unitId, length: 'full' as const, stage: 'design' as const }
    const older = { ...caller, asIf: { 'assessment/process': '1.0' } }
    const first = await beginAssessment(older, { ...about, pack: 'assessment/process', variant: 'recruitment' })
    const second = await beginAssessment(caller, { ...about, variant: 'corporate-process' })
    const value = { rows: [{ id: newId(), cells: { group: 'Night workers' } }] }
    await saveAnswer(caller, { assessmentId: second.id, question: 'design.who-gains', value, base: 0 })
    await beginAssessment(caller, { ...about, unitId: work, variant: 'primary-research' })
    return [first.id, second.id]
  })
  await server.as(org, 'director', (caller) =>
    waiveGate(
      caller,
      { id: newId(), gateId: gate, unitId: work },
      { why: 'Open for three days', instead: 'A screen', untilOn: '2026-12-01' },
    ),
  )
  data = [
    ...(await packWords()),
    ...['Warm rooms', 'P-014', 'In winter.', 'Fells', 'Tenants', 'Bid day', 'Hiring people', 'Night workers'],
    ...['Open for three days', 'A screen', org.people.lead, ...plan.units.map(({ name }) => name), plan.name],
    ...plan.activities.map(({ name }) => name),
    ...plan.levels.map(({ name }) => name),
    ...Object.values(people).flatMap(({ name, title }) => [name, title]),
    'Ingrain',
  ]
  pages = [
    ...['/projects', `/projects/${work}`, `/units/${org.units.hiring}`, '/gates', '/gates/new', `/gates/${gate}`],
    ...['/gates/new?from=grant-call', '/gates/waivers', `/gates/${gate}/work/${work}`],
    ...[`/assessments/${process}/version`, `/assessments/${process}/elsewhere`, `/assessments/${hiat}/version`],
  ]
})
afterAll(() => server.close())

/** Every text of the assessments, which are data in the language of their pack. */
async function packWords(): Promise<string[]> {
  const words = new Set<string>()
  const gather = (value: unknown): void => {
    if (typeof value === 'string') words.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather)
  }
  for (const { pack, version, kind } of await listPacks())
    if (kind === 'assessment') gather(await loadPack(pack, version))
  return [...words].filter((text) => /\s|^[A-Z]/.test(text))
}

test('the pages of gates, of the register and of carrying over say nothing that cannot be translated', async () => {
  for (const who of ['lead', 'director'] as const) {
    const browser = await server.signedIn(org, who)
    for (const path of pages) {
      const page = await browser.get(path, inPseudo)
      if (page.status === 403) continue
      expect(page.status, path).toBe(200)
      expect(untranslated(page.html, data), path).toEqual([])
      expect(untranslatedLabels(page.html, data), path).toEqual([])
    }
  }
})
