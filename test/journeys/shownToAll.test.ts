import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAction } from '../../app/action/actions.ts'
import { annulDecision, recordDecision } from '../../app/decision/actions.ts'
import { addEvidence } from '../../app/evidence/actions.ts'
import { addAdviser, closeAsk, enterContribution, openAsk } from '../../app/involvement/actions.ts'
import { addressOf, pageOfKind } from '../../app/organisation/recordAddress.ts'
import type { RecordHead } from '../../app/store/record.ts'
import { HEAD } from '../../app/store/record.ts'
import { offerDuty } from '../../app/strategy/duty/actions.ts'
import { startConcept } from '../../app/terminology/concepts.ts'
import type { TestOrganisation } from '../house.ts'
import { type Person, people } from '../people.ts'
import { openTestServer } from '../server.ts'
import { makeBlanksAndWork, makeCommitments, must } from './mainstreaming.fixture.ts'
import { promiseFor, promiseIn, strategyOf } from './strategyCast.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
})
afterAll(() => server.close())

const DRAFT = 'Zebra crossings are counted before anybody moves house'

describe('a draft strategy', () => {
  let org: TestOrganisation
  let [strategyId, promiseId, evidenceId, actionId] = ['', '', '', '']
  beforeAll(async () => {
    org = await server.organisation()
    await server.as(org, 'lead', async (caller) => {
      strategyId = await strategyOf(caller)
      promiseId = await promiseIn(caller, strategyId, promiseFor(org, { words: DRAFT, ownerPostId: org.postOf.dev }))
      const shown = await must(
        addEvidence(caller, {
          title: 'Walked there',
          onDay: '2026-09-20',
          kind: 'note',
          words: 'Seen.',
          arms: [{ unitId: org.units.homes! }],
          links: [
            { recordId: promiseId, says: 'supports', tag: null, note: null },
            { recordId: org.units.homes!, says: 'supports', tag: null, note: null },
          ],
        }),
      )
      evidenceId = shown.id
      actionId = await openAction(caller, {
        kind: 'task',
        title: 'Count them',
        aboutRecordId: promiseId,
        ownerPostId: org.postOf.dev,
        dueOn: '2026-11-20',
      })
    })
  })

  const statusOf = async (who: Person, path: string) => (await (await server.signedIn(org, who)).get(path)).status
  const places = () => [
    '/promises',
    '/strategies',
    '/actions',
    '/decisions',
    '/asks',
    '/evidence',
    `/evidence/${evidenceId}`,
    `/units/${org.units.homes}`,
    `/posts/${org.postOf.dev}`,
    `/search?q=zebra`,
    '/grid',
    '/board',
    '/my-work',
  ]
  const speaksOfIt = async (who: Person) => {
    const browser = await server.signedIn(org, who)
    const found: string[] = []
    for (const path of places()) if ((await browser.get(path)).text.includes('Zebra')) found.push(path)
    return found
  }

  test('is nowhere to be seen, not even by a title, for a project lead, an adviser on equity or a partner', async () => {
    for (const who of ['amina', 'ben', 'partner'] as const) {
      expect(await speaksOfIt(who), who).toEqual([])
      for (const path of [`/strategies/${strategyId}`, `/promises/${promiseId}`, `/actions/${actionId}`])
        expect(await statusOf(who, path), `${who} ${path}`).toBe(403)
    }
    expect(await speaksOfIt('lead')).toEqual(expect.arrayContaining(['/promises', '/search?q=zebra']))
    expect(await statusOf('dev', `/promises/${promiseId}`)).toBe(200)
  })

  test('that a partner is asked about is found in their work, opened, and answered, until the ask is closed', async () => {
    const partner = await server.signedIn(org, 'partner')
    const asked = await server.as(org, 'lead', (caller) =>
      must(openAsk(caller, { aboutRecordId: strategyId, what: 'Is this fair?', minutes: 10, closesOn: '2026-12-01' })),
    )
    const at = `/asks/${asked.id}`
    expect((await partner.get('/my-work')).html).toContain(`href="${at}"`)
    expect((await partner.get('/asks')).html).toContain(`href="${at}"`)
    expect((await partner.get(at)).html).toContain(`href="/strategies/${strategyId}"`)
    expect((await partner.get(`/strategies/${strategyId}`)).text).toContain('Zebra')
    expect((await partner.get(`/promises/${promiseId}`)).status).toBe(200)
    const words = 'Count them with the school.'
    const from = `/contributions/new?about=${strategyId}&ask=${asked.id}`
    const said = await partner.post(from, '/contributions', { words })
    expect(said.status, said.text).toBe(303)
    expect((await partner.get(at)).text).toContain(words)

    await server.as(org, 'lead', (caller) => closeAsk(caller, asked.id))
    for (const path of [at, `/strategies/${strategyId}`, `/promises/${promiseId}`])
      expect((await partner.get(path)).status, path).toBe(403)
    expect((await partner.get('/my-work')).html).not.toContain(`href="${at}"`)
  })

  test('once a body has said yes is open to them, a promise added later is not, and an annulled yes hides it again', async () => {
    const yes = await server.as(org, 'director', (caller) =>
      must(
        recordDecision(caller, {
          title: 'Approved',
          bodyUnitId: org.units.board!,
          onDay: '2026-10-20',
          aboutRecordId: strategyId,
          outcome: 'approved',
          covers: [{ recordId: promiseId }],
        }),
      ),
    )
    const later = await server.as(org, 'lead', (caller) =>
      promiseIn(caller, strategyId, promiseFor(org, { words: 'Yaks are asked too', ownerPostId: null })),
    )
    for (const who of ['amina', 'partner'] as const) {
      const browser = await server.signedIn(org, who)
      expect((await browser.get(`/promises/${promiseId}`)).status).toBe(200)
      expect((await browser.get(`/evidence/${evidenceId}`)).text).toContain(DRAFT)
      const page = await browser.get(`/strategies/${strategyId}`)
      expect(page.text).toContain('Zebra')
      expect(page.text).not.toContain('Yaks')
      expect((await browser.get(`/promises/${later}`)).status).toBe(403)
    }
    await server.as(org, 'director', (caller) => annulDecision(caller, yes.id, 'It was another paper.'))
    for (const who of ['amina', 'partner'] as const) expect(await statusOf(who, `/promises/${promiseId}`)).toBe(403)
  })
})

describe('a duty of a partner', () => {
  test('is found in their work, opened, and declined with a reason there, by themselves', async () => {
    const org = await server.organisation()
    const offered = await server.as(org, 'lead', (caller) =>
      offerDuty(caller, {
        words: 'Sends the return each quarter',
        part: 'accountable',
        tag: null,
        hoursPerWeek: null,
        toOn: null,
        postId: org.postOf.partner,
        arms: [{ unitId: org.units.food! }],
      }),
    )
    const at = `/duties/${offered.id}`
    const partner = await server.signedIn(org, 'partner')
    expect((await partner.get('/my-work')).html).toContain(`href="${at}"`)
    const reason = 'Not until our own form can be read in.'
    expect((await partner.post(at, `${at}/answers`, { answer: 'declined', reason })).status).toBe(303)
    expect((await partner.get('/my-work')).html).not.toContain(`href="${at}"`)
    expect((await (await server.signedIn(org, 'lead')).get(at)).text).toContain(reason)
  })
})

describe('whether a record may be opened', () => {
  let org: TestOrganisation
  beforeAll(async () => {
    org = await server.organisation({}, '2026-01-05')
    const { promises } = await makeCommitments(server, org)
    await makeBlanksAndWork(server, org)
    await server.as(org, 'lead', async (caller) => {
      await must(startConcept(caller, { term: 'fairness', formal: 'What we owe each other.' }))
      const asked = await must(startConcept(caller, { term: 'gradient', formal: 'A slope from rich to poor.' }))
      const ask = { minutes: 5, closesOn: '2026-12-01' }
      await must(openAsk(caller, { ...ask, aboutRecordId: asked.id, what: 'Is it plain?' }))
      await strategyOf(caller)
      const adviserId = await addAdviser(caller, { knownAs: 'Carys', contactBy: 'phone' })
      await must(
        enterContribution(
          caller,
          { aboutRecordId: promises[0]!, kind: 'comment', words: 'Say when.' },
          { adviserId, channel: 'phone', readBack: true },
        ),
      )
    })
  })

  test.each(Object.keys(people) as Person[])(
    '%s: every link that is offered opens, and of drafts and what is shared no page opens without one',
    async (who) => {
      const heads = await server.as(org, who, ({ db }) =>
        db.query<RecordHead>(`select ${HEAD} from record r where r.kind = any($1)`, [Object.keys(pageOfKind)]),
      )
      const browser = await server.signedIn(org, who)
      const hrefs = await server.as(org, who, async (caller) => heads.map((head) => addressOf(caller, head)))
      const wrong: string[] = []
      for (const [n, { kind, id, title }] of heads.entries()) {
        const { status } = await browser.get(`${pageOfKind[kind]}${id}`)
        const isOffered = hrefs[n] !== undefined
        const mayBeWider = !['concept', 'strategy', 'promise', 'indicator', 'ask', 'duty'].includes(kind)
        if (isOffered ? status !== 200 && !(kind === 'project' && status === 404) : status === 200 && !mayBeWider)
          wrong.push(`${kind} “${title}”: ${isOffered ? 'offered' : 'not offered'}, and answers ${status}`)
      }
      expect(heads.length).toBeGreaterThan(60)
      expect(wrong).toEqual([])
    },
    120_000,
  )
})
