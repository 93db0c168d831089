import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAction } from '../../app/action/actions.ts'
import { backRecord, planLine } from '../../app/budget/actions.ts'
import { holdMeeting, recordDecision } from '../../app/decision/actions.ts'
import { addEvidence, archiveEvidence, attachFile, recordChange } from '../../app/evidence/actions.ts'
import { addAdviser, contribute, enterContribution, openAsk } from '../../app/involvement/actions.ts'
import type { Caller } from '../../app/organisation/caller.ts'
import { startSession } from '../../app/organisation/signin/sessionStore.ts'
import { newId } from '../../app/store/newId.ts'
import { plan, type TestOrganisation } from '../house.ts'
import { people } from '../people.ts'
import { inPseudo, untranslated, untranslatedLabels } from '../pseudo.ts'
import { openTestServer } from '../server.ts'
import { aRecord } from './shared.fixture.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation()
})
afterAll(() => server.close())

async function id<T extends { ok: boolean }>(done: Promise<T>): Promise<string> {
  const result = await done
  if (!('id' in result)) throw new Error(JSON.stringify(result))
  return String(result.id)
}

/** One of everything that these rooms show. */
async function makeOneOfEach() {
  const promise = (await aRecord(server, org, { title: 'datum promise', kind: 'concept' })).id
  const make = async (caller: Caller) => {
    const adviserId = await addAdviser(caller, {
      knownAs: 'datum adviser',
      contactBy: 'phone',
      contact: 'datum contact',
      interests: ['datum interest'],
    })
    const ask = await id(
      openAsk(caller, {
        aboutRecordId: promise,
        what: 'datum ask',
        plain: 'datum plain',
        minutes: 5,
        payPence: 500,
        closesOn: '2026-12-01',
      }),
    )
    const said = { aboutRecordId: promise, askId: ask, kind: 'comment' as const }
    const spoken = await enterContribution(
      caller,
      { ...said, words: 'datum spoken' },
      { adviserId, channel: 'phone', readBack: true },
    )
    await contribute(caller, { ...said, words: 'datum words' })
    const links = [{ recordId: promise, says: 'supports' as const, tag: null, note: 'datum note' }]
    const arms = [{ unitId: org.units.damp! }]
    const evidence = await id(
      addEvidence(caller, {
        title: 'datum evidence',
        onDay: '2026-09-01',
        kind: 'policy',
        topic: 'involvement',
        words: 'datum seen',
        url: 'https://datum.example',
        arms,
        links,
      }),
    )
    for (const name of ['datum.txt', 'datum.csv'])
      await attachFile(caller, server.shelf, evidence, { name, type: 'txt', bytes: Buffer.from(name) })
    const old = await id(
      addEvidence(caller, { title: 'datum old', onDay: '2025-01-01', kind: 'note', words: 'datum seen', arms, links }),
    )
    await archiveEvidence(caller, old, 'datum why')
    const cause = (spoken.ok && spoken.id) || ''
    const change = await id(
      recordChange(caller, {
        recordId: promise,
        becauseRecordId: cause,
        becauseKind: 'contribution',
        what: 'datum what',
        before: 'datum before',
        after: 'datum after',
      }),
    )
    const line = newId()
    await planLine(caller, {
      id: line,
      title: 'datum line',
      unitId: org.units.whole!,
      yearStartsOn: '2026-04-01',
      purpose: 'training',
      pence: 1000,
      ringfenced: true,
      holderPostId: null,
      note: 'datum note',
    })
    await backRecord(caller, promise, [{ lineId: line, pence: 400 }])
    const meeting = newId()
    const body = org.units.board!
    await holdMeeting(caller, {
      id: meeting,
      bodyUnitId: body,
      onDay: '2026-09-01',
      number: '9',
      title: 'datum meeting',
    })
    const decided = {
      title: 'datum',
      bodyUnitId: body,
      meetingId: meeting,
      onDay: '2026-09-01',
      aboutRecordId: promise,
      words: 'datum minute',
      becauseRecordIds: [cause],
    }
    const decision = await id(recordDecision(caller, { ...decided, outcome: 'noted' }))
    await recordDecision(caller, { ...decided, onDay: '2026-10-01', minuteRef: 'datum ref', outcome: 'refused' })
    const task = await openAction(caller, {
      kind: 'task',
      title: 'datum task',
      aboutRecordId: promise,
      ownerPostId: org.postOf.lead,
      dueOn: '2026-09-01',
      becauseRecordId: decision,
    })
    return {
      promise,
      adviserId,
      ask,
      cause,
      action: (spoken.ok && spoken.actionId) || '',
      evidence,
      old,
      change,
      line,
      body,
      meeting,
      decision,
      task,
    }
  }
  return server.as(org, 'lead', make)
}

test('every sentence of ours on these pages can be said in another language', async () => {
  const one = await makeOneOfEach()
  const token = await server.database.inInstance((db) =>
    startSession(db, { org: org.org, memberId: org.people.lead, now: server.clock.now }),
  )
  const names = [...plan.levels, ...plan.activities, ...plan.units].map(({ name }) => name)
  const cast = Object.values(people).flatMap(({ name, title }) => [`${title} (${name})`, name, title])
  const data = [plan.name, ...names, ...cast, 'https://datum.example']
  const paths = [
    '/evidence',
    '/evidence?q=nothing',
    '/evidence/new',
    `/evidence/new?for=${one.promise}`,
    `/evidence/${one.evidence}`,
    `/evidence/${one.evidence}/amendment`,
    `/evidence/${one.old}`,
    `/evidence/${one.evidence}/links/new?q=datum`,
    `/changes/new?of=${one.promise}`,
    `/changes/${one.change}`,
    '/actions',
    '/actions?show=settled',
    `/actions/${one.action}`,
    `/actions/${one.task}`,
    '/asks',
    `/asks/${one.ask}`,
    `/contributions/${one.cause}`,
    `/contributions/new?about=${one.promise}`,
    `/adviser-words/new?about=${one.promise}`,
    '/advisers',
    '/advisers/new',
    `/advisers/${one.adviserId}`,
    `/advisers/${one.adviserId}/amendment`,
    '/budget',
    '/budget-lines/new',
    `/budget-lines/${one.line}`,
    `/budget-lines/${one.line}/amendment`,
    '/decisions',
    '/decisions/new?q=datum',
    `/decisions/new?about=${one.line}`,
    `/decisions/${one.decision}`,
    `/bodies/${one.body}`,
    `/meetings/${one.meeting}`,
    '/meetings/new',
  ]
  const found: Record<string, string[]> = {}
  for (const path of paths) {
    const { html, status } = await server.request(path, {
      headers: { cookie: `ingrain-session=${token}`, ...inPseudo },
    })
    expect([path, status]).toEqual([path, 200])
    const typed = [...untranslated(html, data), ...untranslatedLabels(html, data)].filter(
      (line) => !/^\W*datum/.test(line),
    )
    if (typed.length) found[path] = typed
  }
  expect(found).toEqual({})
})
