import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadPack } from '../../app/content/packs.ts'
import { offerDuty } from '../../app/strategy/duty/actions.ts'
import { agreeIndicator } from '../../app/strategy/plan/actions.ts'
import { plan, type TestOrganisation } from '../house.ts'
import { people } from '../people.ts'
import { inPseudo, untranslated, untranslatedLabels } from '../pseudo.ts'
import { openTestServer } from '../server.ts'
import { promiseFor, promiseIn, strategyOf } from './strategyCast.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let harbour: TestOrganisation
const ids = { strategy: '', promise: '', duty: '', indicator: '' }

beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  harbour = await server.organisation()
  await server.as(harbour, 'lead', async (caller) => {
    ids.strategy = await strategyOf(caller)
    ids.promise = await promiseIn(caller, ids.strategy, promiseFor(harbour))
    ids.duty = (
      await offerDuty(caller, {
        words: 'Keeps the list',
        part: 'accountable',
        tag: null,
        hoursPerWeek: 2,
        toOn: null,
        postId: harbour.postOf.lead,
        arms: [{}],
      })
    ).id
    const agreed = await agreeIndicator(caller, {
      kind: 'indicator',
      question: 'Who is asked?',
      what: 'People asked',
      unitOfMeasure: 'people',
      every: 'quarter',
      feedsBodyId: harbour.units.board!,
      feedsWhat: 'whom to ask',
      source: 'the list',
      baselineValue: 3,
      baselineOn: '2026-09-01',
      targetValue: 5,
      better: 'high',
      groups: ['ward'],
      packKey: null,
      responsiblePostId: harbour.postOf.lead,
      arms: [{}],
    })
    if (agreed.ok) ids.indicator = agreed.id
  })
})
afterAll(() => server.close())

/** Texts that are data: the organisation’s own words, and the content packs. */
async function data(): Promise<string[]> {
  const packs = [
    await loadPack('starters', '1.0'),
    await loadPack('provisions', '1.0'),
    await loadPack('duties', '1.0'),
    await loadPack('indicators', '1.0'),
    await loadPack('mainstreaming', '1.0'),
  ]
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []
  const own = [...plan.levels, ...plan.activities, ...plan.units].map(({ name }) => name)
  const written = [
    'Fair from the start',
    'Why we promise.',
    promiseFor(harbour).words,
    'Keeps the list',
    'Who is asked?',
    'People asked',
    'people',
    'whom to ask',
    'the list',
    'ward',
    'C1',
  ]
  const names = Object.values(people).flatMap(({ name, title }) => [name, title])
  return [
    plan.name,
    ...own,
    ...written,
    ...names,
    'Ingrain',
    ...packs.flatMap(({ content }) => texts(content)).filter((text) => text.includes(' ') || /^[A-Z]/.test(text)),
  ]
}

test('no sentence of this room stands outside its words', async () => {
  const lead = await server.signedIn(harbour, 'lead')
  const at = `/strategies/${ids.strategy}`
  const addresses = [
    '/strategies',
    '/strategies/new',
    at,
    `${at}/edit`,
    `${at}/consultation`,
    `${at}/review`,
    `${at}/changes`,
    `${at}/archive`,
    `${at}/imports`,
    `${at}/imports/new`,
    '/promises',
    '/promises/new',
    `/promises/${ids.promise}`,
    `/promises/${ids.promise}/edit`,
    `/promises/${ids.promise}/backing`,
    `/promises/${ids.promise}/retirement`,
    '/duties',
    '/duties/new',
    `/duties/${ids.duty}`,
    `/duties/${ids.duty}/edit`,
    '/plan',
    '/indicators/new',
    `/indicators/${ids.indicator}`,
    `/indicators/${ids.indicator}/edit`,
    '/blanks/new',
  ]
  const known = await data()
  const found = []
  for (const address of addresses) {
    const { html } = await lead.get(address, inPseudo)
    const outside = [...untranslated(html, known), ...untranslatedLabels(html, known)]
    if (outside.length) found.push({ address, outside })
  }
  expect(found).toEqual([])
})
