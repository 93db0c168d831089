import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptPack } from '../../app/content/adoption.ts'
import { loadPack } from '../../app/content/packs.ts'
import { suspendMember } from '../../app/organisation/people/actions.ts'
import { leavePost } from '../../app/organisation/post/actions.ts'
import { registerProject } from '../../app/organisation/project/actions.ts'
import { placeRecord, readStructure } from '../../app/organisation/structure/actions.ts'
import { closeUnit } from '../../app/organisation/structure/closure.ts'
import { newId } from '../../app/store/newId.ts'
import { plan, type TestOrganisation } from '../house.ts'
import { type Person, people } from '../people.ts'
import { inPseudo, untranslated, untranslatedLabels } from '../pseudo.ts'
import { openTestServer } from '../server.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
const [project, closed] = [newId(), newId()]
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  await server.as(org, 'lead', async (caller) => {
    const fields = {
      reference: 'P1',
      unitId: org.units.homes!,
      workActivityId: org.activities.research!,
      leadPostId: org.postOf.dev,
      startsOn: '2026-10-01',
      designLockOn: '2026-12-01',
      endsOn: null,
      summary: 'Sums',
      places: ['Fells'],
      groups: ['Tenants'],
      partnerIds: [org.units.food!],
    }
    await registerProject(caller, project, { ...fields, title: 'Dry homes' })
    await registerProject(caller, closed, { ...fields, title: 'Old homes', reference: null })
    await closeUnit(caller, closed, { why: 'Over' })
    await placeRecord(caller, org.postOf.ben, [{ unitId: org.units.homes! }], await readStructure(caller))
    await leavePost(caller, org.postOf.amina, '2026-10-20')
    await adoptPack(caller, { pack: 'duties', version: '1.0', why: 'Read' })
  })
  await server.as(org, 'administrator', (caller) => suspendMember(caller, org.people.ben))
})
afterAll(() => server.close())

const DATA = [
  ...[...plan.levels, ...plan.activities, ...plan.units].flatMap(({ name }) => [name, name.toLowerCase()]),
  ...Object.values(people).flatMap(({ name, title }) => [name, title]),
  plan.name,
  'Dry homes',
  'Old homes',
  'Sums',
  'Fells',
  'Tenants',
  'Over',
  'P1',
  'Read',
  'Ingrain',
]

const PAGES: [Person, () => string][] = [
  ['administrator', () => '/organisation'],
  ['administrator', () => '/settings'],
  ['lead', () => '/levels'],
  ['lead', () => '/activities'],
  ['lead', () => '/units'],
  ['lead', () => '/units?q=homes'],
  ['lead', () => '/units/new'],
  ['lead', () => `/units/${org.units.homes}`],
  ['lead', () => `/units/${org.units.food}`],
  ['lead', () => `/units/${org.units.board}`],
  ['lead', () => `/units/${org.units.homes}/details`],
  ['lead', () => `/units/${org.units.homes}/closure`],
  ['administrator', () => '/members'],
  ['administrator', () => '/members/new'],
  ['administrator', () => `/members/${org.people.lead}`],
  ['administrator', () => `/members/${org.people.ben}`],
  ['administrator', () => `/members/${org.people.administrator}`],
  ['administrator', () => `/members/${org.people.lead}/details`],
  ['lead', () => '/posts'],
  ['lead', () => '/posts/new'],
  ['lead', () => `/posts/${org.postOf.amina}`],
  ['lead', () => `/posts/${org.postOf.dev}`],
  ['lead', () => `/posts/${org.postOf.dev}/hand-over`],
  ['lead', () => '/projects'],
  ['lead', () => '/projects?show=closed'],
  ['lead', () => '/projects/new'],
  ['lead', () => `/projects/${project}`],
  ['lead', () => `/projects/${closed}`],
  ['lead', () => `/projects/${project}/details`],
  ['lead', () => '/projects/imports/new'],
  ['lead', () => '/packs'],
  ['auditor', () => '/audit'],
]

test.each(PAGES.map(([who, path]) => ({ who, path })))(
  'page $# ($who) in another language: no sentence of ours is typed in a page',
  async ({ who, path }) => {
    const page = await (await server.signedIn(org, who)).get(path(), inPseudo)
    expect(page.status).toBe(200)
    expect(untranslated(page.html, [...DATA, ...(await packTitles()), ...ZONES, ...(await addresses())])).toEqual([])
    expect(untranslatedLabels(page.html, [...DATA, ...(await packTitles())])).toEqual([])
  },
)

test('what is said after a post is said in the language spoken then, whichever room says it', async () => {
  const lead = await server.signedIn(org, 'lead')
  for (const key of ['evidence.added', 'strategy.drafted', 'concept.saved', 'member.saved', 'post.appointed']) {
    const plain = await lead.get(`/account?said=${key}`)
    const [, sentence = ''] = plain.html.match(/govuk-notification-banner[^>]*><p>([^<]+)</) ?? []
    expect(sentence, key).toMatch(/\w{3}/)
    expect((await lead.get(`/account?said=${key}`, inPseudo)).html).toContain(`⟦${sentence}⟧`)
  }
  expect((await lead.get('/account?said=constructor')).html).not.toContain('govuk-notification-banner')
})

const ZONES = Intl.supportedValuesOf('timeZone').map((zone) => zone.replaceAll('_', ' '))

async function packTitles(): Promise<string[]> {
  const assessments = ['assessment/equality-impact', 'assessment/hiat', 'assessment/process']
  const others = ['duties', 'indicators', 'lexicon/en-GB', 'mainstreaming', 'provisions', 'starters', 'terminology']
  const keys = [...assessments, ...others]
  return Promise.all(keys.map(async (key) => (await loadPack(key, '1.0')).head.title))
}

const addresses = async () =>
  ['ada@harbour.example'].concat(Object.keys(people).map((who) => `${who.toLowerCase()}@${org.slug}.example`))
