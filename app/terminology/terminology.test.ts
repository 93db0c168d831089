import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../test/house.ts'
import {
  adopt,
  adoptedDefinition,
  asOn,
  good,
  project,
  saying,
  V1,
  V2,
} from '../../test/journeys/terminology.fixture.ts'
import { annulDecision } from '../decision/actions.ts'
import { changesTo } from '../evidence/actions.ts'
import * as door from './actions.ts'
import { recordCause, recordIntersection, supportCause } from './causes/actions.ts'
import { noWords } from './wording.ts'

const TODAY = '2026-10-30'

describe('the words', () => {
  let house: House
  let org: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    org = await house.organisation({}, '2026-01-02')
  })
  afterAll(() => house.close())

  const started = async (more: Partial<door.NewConcept> = {}) =>
    good(
      await asOn(house, org, TODAY, (caller) => door.startConcept(caller, { term: `Word ${Math.random()}`, ...more })),
    ).id
  const edit = async (id: string, to: Partial<door.Amendment>) =>
    asOn(house, org, TODAY, async (caller) => {
      const { draft, edit: base } = await door.readConcept(caller, id)
      return door.amendConcept(caller, id, { ...noWords, ...draft, base, ...to })
    })

  test('there is one definition of health inequity and one recognition statement, and a word is there once', async () => {
    const first = good(
      await asOn(house, org, TODAY, (caller) =>
        door.startConcept(caller, { concept: 'tokenism', definition: 'tokenism.presence' }),
      ),
    )
    const again = await asOn(house, org, TODAY, (caller) => door.startConcept(caller, { concept: 'tokenism' }))
    expect(again).toEqual({ ok: false, because: 'already-here', conceptId: first.id })
  })

  test('a candidate brings its source, and what it carries without quoting it', async () => {
    const id = await started({ concept: 'health-equity', definition: 'health-equity.fair-chance', term: undefined })
    const { draft } = await asOn(house, org, TODAY, (caller) => door.readConcept(caller, id))
    expect(draft).toMatchObject({
      term: 'Health equity',
      source: 'Ideas of the 1990s and 2000s on equity as fair chance',
      packChoice: 'health-equity.fair-chance',
      elements: { 'between-whom': '' },
    })
  })

  test('what people are consulted on cannot move under their comments', async () => {
    const id = await started({ formal: 'First words.' })
    const ask = good(
      await asOn(house, org, TODAY, (caller) =>
        door.openConsultation(caller, id, { what: 'Is it right?', minutes: 5, closesOn: '2026-11-20' }),
      ),
    )
    good(await edit(id, { formal: 'Second words.' }))
    good(
      await house.as(org, 'amina', (caller) =>
        door.sayOnConcept(caller, id, { askId: ask.id, words: 'I like first.' }, saying),
      ),
    )
    const [said] = await asOn(house, org, TODAY, (caller) => door.conversationOn(caller, id))
    expect(said).toMatchObject({ versionNo: 1 })
    const [frozen] = await asOn(house, org, TODAY, (caller) => door.wordingsOf(caller, id))
    expect(frozen?.wording.formal).toBe('First words.')
  })

  test('candidates of the pack can be laid beside the draft, and each person prefers one of them', async () => {
    const id = await started({
      concept: 'health-inequality',
      definition: 'health-inequality.descriptive',
      term: undefined,
    })
    const ask = good(
      await asOn(house, org, TODAY, (caller) =>
        door.openConsultation(caller, id, {
          what: 'Which?',
          minutes: 5,
          closesOn: '2026-11-20',
          alsoDefinitions: ['health-inequality.uk-use'],
        }),
      ),
    )
    expect(await asOn(house, org, TODAY, (caller) => door.onTableOf(caller, id))).toEqual([
      { askId: ask.id, versionNo: 1 },
      { askId: ask.id, versionNo: 2 },
    ])
    const strange = await house.as(org, 'amina', (caller) =>
      door.sayOnConcept(caller, id, { askId: ask.id, prefers: 'version-9' }, saying),
    )
    expect(strange).toEqual({ ok: false, because: 'unknown-choice' })
    good(
      await house.as(org, 'amina', (caller) =>
        door.sayOnConcept(caller, id, { askId: ask.id, prefers: 'version-2', words: 'Shorter.' }, saying),
      ),
    )
    const said = await asOn(house, org, TODAY, (caller) => door.conversationOn(caller, id))
    expect(said.map(({ kind, part, action }) => [kind, part, Boolean(action)])).toEqual([
      ['preference', 'version-2', false],
      ['comment', null, true],
    ])
  })

  test('one consultation on a word is open at a time, and a closed one takes no more', async () => {
    const id = await started({ formal: 'Words.' })
    const open = (caller: Parameters<typeof door.openConsultation>[0]) =>
      door.openConsultation(caller, id, { what: 'Is it right?', minutes: 5, closesOn: '2026-11-20' })
    const ask = good(await asOn(house, org, TODAY, open))
    expect(await asOn(house, org, TODAY, open)).toEqual({ ok: false, because: 'already-open' })
    good(await asOn(house, org, TODAY, (caller) => door.closeConsultation(caller, id, ask.id)))
    expect(
      await house.as(org, 'amina', (caller) =>
        door.sayOnConcept(caller, id, { askId: ask.id, words: 'Late.' }, saying),
      ),
    ).toEqual({ ok: false, because: 'ask-closed' })
  })

  test('a recognition statement with one part cannot be put to people', async () => {
    const id = await started({ kind: 'recognition', formal: 'Class and sex combine.' })
    expect(
      await asOn(house, org, TODAY, (caller) =>
        door.openConsultation(caller, id, { what: 'Is it true?', minutes: 5, closesOn: '2026-11-20' }),
      ),
    ).toEqual({ ok: false, because: 'parts-missing' })
  })

  test('an adoption that no public adviser was heard before asks why, and stands with the reason', async () => {
    const id = await started({ formal: 'Words.' })
    expect(await adopt(house, org, id, TODAY)).toEqual({ ok: false, because: 'unheard' })
    good(await adopt(house, org, id, TODAY, { whyUnheard: 'The panel begins in spring' }))
    const [decision] = await asOn(house, org, TODAY, (caller) => door.decisionsOn(caller, id))
    expect(decision).toMatchObject({ outcome: 'adopted', versionNo: 1, whyUnheard: 'The panel begins in spring' })
  })

  test('the same words are not adopted twice, not even by two people in the same moment', async () => {
    const id = await started({ formal: 'Words.' })
    const both = await Promise.all([
      adopt(house, org, id, TODAY, { whyUnheard: 'Hurry' }),
      adopt(house, org, id, TODAY, { whyUnheard: 'Hurry' }),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toEqual({
      ok: false,
      because: 'already-adopted',
      bodyName: 'Management Board',
      onDay: TODAY,
    })
    expect((await asOn(house, org, TODAY, (caller) => door.decisionsOn(caller, id))).length).toBe(1)
  })

  test('is adopted by a body that decides, on a day that has come, in full, with a review to come', async () => {
    const id = await started({ formal: 'Words.' })
    const tried = (more: Partial<door.NewAdoption>) => adopt(house, org, id, TODAY, { whyUnheard: 'x', ...more })
    expect(await tried({ bodyUnitId: org.units.homes! })).toEqual({ ok: false, because: 'not-a-body' })
    expect(await tried({ onDay: '2026-10-31' })).toEqual({ ok: false, because: 'future-day' })
    expect(await tried({ reviewOn: TODAY })).toEqual({ ok: false, because: 'review-in-the-past' })
    const plainOnly = await started({ plain: 'Only plain.' })
    expect(await adopt(house, org, plainOnly, TODAY, { whyUnheard: 'x' })).toEqual({ ok: false, because: 'no-formal' })
  })

  test('a decision annulled leaves the words before it in force', async () => {
    const id = await started({ formal: 'First.' })
    good(await adopt(house, org, id, '2026-10-29', { whyUnheard: 'x' }))
    good(await edit(id, { formal: 'Second.' }))
    const second = good(await adopt(house, org, id, TODAY, { whyUnheard: 'x' }))
    expect((await asOn(house, org, TODAY, (caller) => door.adoptionsFor(caller, id))).inForce?.versionNo).toBe(2)
    await house.as(org, 'secretary', (caller) => annulDecision(caller, second.decisionId, 'Wrong minute'))
    expect((await asOn(house, org, TODAY, (caller) => door.adoptionsFor(caller, id))).inForce?.versionNo).toBe(1)
  })

  test('a comment named at the adoption is a change with its cause, once, whoever records it', async () => {
    const { id, carys } = await adoptedDefinition(house, org)
    const said = good(
      await asOn(house, org, '2026-09-01', (caller) =>
        door.sayOnConcept(caller, id, { words: 'Say who is heard.', severity: 'major' }, saying, {
          adviserId: carys,
          channel: 'paper',
          readBack: true,
        }),
      ),
    )
    good(
      await asOn(house, org, '2026-09-02', async (caller) => {
        const { edit: base } = await door.readConcept(caller, id)
        return door.amendConcept(caller, id, { ...noWords, ...V2, base, because: said.commentId! })
      }),
    )
    good(await adopt(house, org, id, '2026-09-17', { becauseIds: [said.commentId!] }))
    const changes = await asOn(house, org, '2026-09-17', (caller) => changesTo(caller, id))
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      becauseRecordId: said.commentId,
      isByAdviser: true,
      versionNo: 2,
      before: `${V1.formal}\n\n${V1.plain}`,
      after: `${V2.formal}\n\n${V2.plain}`,
    })
    // Told nobody yet: the change counts, and its answer does not.
    const facts = await asOn(house, org, '2026-09-17', (caller) => door.terminologyFacts(caller))
    expect(facts).toMatchObject({
      'definition.changesFromContribution': { value: 1 },
      'definition.changesFromAdviserAnswered': { value: 0 },
    })
  })

  test('a stranger to the comment cannot be named as its cause', async () => {
    const id = await started({ formal: 'Words.' })
    await expect(adopt(house, org, id, TODAY, { whyUnheard: 'x', becauseIds: [org.people.lead] })).rejects.toThrow(
      'contribution',
    )
  })

  test('adopted words cannot be put away, and a draft can, with a reason, and come back', async () => {
    const id = await started({ formal: 'Words.' })
    expect(await asOn(house, org, TODAY, (caller) => door.putAwayConcept(caller, id, ' '))).toEqual({
      ok: false,
      because: 'no-reason',
    })
    good(await asOn(house, org, TODAY, (caller) => door.putAwayConcept(caller, id, 'Not ours')))
    expect(
      await asOn(house, org, TODAY, (caller) =>
        door.openConsultation(caller, id, { what: 'a', minutes: 1, closesOn: TODAY }),
      ),
    ).toEqual({ ok: false, because: 'put-away' })
    await asOn(house, org, TODAY, (caller) => door.bringBackConcept(caller, id))
    good(await adopt(house, org, id, TODAY, { whyUnheard: 'x' }))
    expect(await asOn(house, org, TODAY, (caller) => door.putAwayConcept(caller, id, 'Not ours'))).toEqual({
      ok: false,
      because: 'adopted',
    })
  })

  test('a project is pinned by who leads it or by its theme, and by nobody else', async () => {
    const id = await started({ formal: 'Words.' })
    good(await adopt(house, org, id, TODAY, { whyUnheard: 'x' }))
    const unitId = await project(house, org, 'Damp')
    await expect(
      house.as(org, 'dev', (caller) => door.pinProject(caller, id, { unitId, versionNo: 1 })),
    ).rejects.toThrow('not allowed: terminology.pin')
    expect(await house.as(org, 'amina', (caller) => door.pinProject(caller, id, { unitId, versionNo: 1 }))).toEqual({
      ok: true,
      isNew: true,
    })
    expect(await house.as(org, 'themeLead', (caller) => door.pinProject(caller, id, { unitId, versionNo: 1 }))).toEqual(
      { ok: true, isNew: false },
    )
    await expect(
      asOn(house, org, TODAY, (caller) => door.pinProject(caller, id, { unitId: org.units.damp!, versionNo: 1 })),
    ).rejects.toThrow('project')
  })

  test('a partner reads what was put to people or adopted, and no draft', async () => {
    const draft = await started({ formal: 'Words.' })
    await expect(house.as(org, 'partner', (caller) => door.readConcept(caller, draft))).rejects.toThrow(
      'not allowed: terminology.read',
    )
    const listed = await house.as(org, 'partner', (caller) => door.listConcepts(caller))
    expect(listed.some(({ concept }) => concept.id === draft)).toBe(false)
    good(
      await asOn(house, org, TODAY, (caller) =>
        door.openConsultation(caller, draft, { what: 'Is it right?', minutes: 5, closesOn: '2026-11-20' }),
      ),
    )
    expect((await house.as(org, 'partner', (caller) => door.readConcept(caller, draft))).id).toBe(draft)
  })

  test('an auditor changes nothing, and an outside evaluator says nothing', async () => {
    const id = await started({ formal: 'Words.' })
    await expect(house.as(org, 'auditor', (caller) => door.startConcept(caller, { term: 'a' }))).rejects.toThrow(
      'not allowed: terminology.edit',
    )
    good(await adopt(house, org, id, TODAY, { whyUnheard: 'x' }))
    await expect(house.as(org, 'evaluator', (caller) => door.attestConcept(caller, id, 1))).rejects.toThrow(
      'not allowed',
    )
    await expect(house.as(org, 'amina', (caller) => door.publishConcept(caller, id, true))).rejects.toThrow(
      'not allowed: terminology.publish',
    )
  })
})

describe('what the room knows', () => {
  let house: House
  let org: TestOrganisation
  let other: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    org = await house.organisation({}, '2026-01-02')
    other = await house.organisation({ name: 'Northbank Community Trust' }, '2026-01-02')
  })
  afterAll(() => house.close())

  const facts = (who = org, on = TODAY) => asOn(house, who, on, (caller) => door.terminologyFacts(caller))

  test('nothing recorded is known to be nothing, and shares of nobody are not known', async () => {
    expect(await facts()).toMatchObject({
      'definition.consulted': { value: false },
      'definition.adopted': { value: false },
      'definition.linkedPlaces': { value: 0 },
      'statement.intersectional': { value: false },
      'causes.upstreamSupported': { value: 0 },
      'intersections.withDesignImplication': { value: 0 },
      'members.attestedShare': { value: 0, of: { n: 0, total: 10 } },
    })
  })

  test('every fact of this room in the pack is published, and no other', async () => {
    const { loadPack } = await import('../content/packs.ts')
    const { facts: declared } = (await loadPack('mainstreaming', '1.0')).content
    const ours = declared.filter(({ room }) => room === 'terminology').map(({ fact }) => fact)
    expect(Object.keys(await facts()).sort()).toEqual([...ours].sort())
  })

  test('a cause counts with a mechanism and evidence at level 3 or 4, a combination when it changes a design', async () => {
    await asOn(house, org, TODAY, async (caller) => {
      const damp = good(
        await recordCause(caller, { title: 'Damp homes', level: 3, mechanism: 'Mould inflames airways' }),
      ).id
      const pay = good(await recordCause(caller, { title: 'Low pay', level: 4, mechanism: 'No slack' })).id
      good(await recordCause(caller, { title: 'Smoking', level: 1, mechanism: 'Smoke' }))
      good(
        await supportCause(caller, damp, { title: 'Stock survey', onDay: '2026-02-01', words: '34 of every 100 lets' }),
      )
      const works = good(
        await recordIntersection(caller, {
          axes: ['low pay', 'nights'],
          differs: 'Asleep when clinics open',
          implication: 'Open at six',
        }),
      ).id
      const idle = good(await recordIntersection(caller, { axes: ['age', 'place'], differs: 'Far from a bus' })).id
      expect(await door.terminologyFacts(caller)).toMatchObject({
        'causes.upstreamSupported': { value: 1, counted: [damp], missing: [pay] },
        'intersections.withDesignImplication': { value: 1, counted: [works], missing: [idle] },
      })
    })
  })

  test('the statement counts from the words that people were asked about or a body adopted, never from a draft', async () => {
    const id = good(
      await asOn(house, org, TODAY, (caller) =>
        door.startConcept(caller, {
          kind: 'recognition',
          term: 'What we recognise',
          formal: 'Both.',
          upstream: 'Causes.',
        }),
      ),
    ).id
    expect(await facts()).toMatchObject({ 'statement.intersectional': { value: false, missing: [id] } })
    good(
      await asOn(house, org, TODAY, (caller) =>
        door.openConsultation(caller, id, { what: 'Is it true?', minutes: 5, closesOn: '2026-11-20' }),
      ),
    )
    expect(await facts()).toMatchObject({
      'statement.intersectional': { value: true },
      'statement.upstream': { value: true },
      'statement.adopted': { value: false },
    })
    good(await adopt(house, org, id, TODAY, { whyUnheard: 'x' }))
    expect(await facts()).toMatchObject({
      'statement.adopted': { value: true },
      'statement.stewardInPost': { value: true, counted: [org.postOf.lead] },
      'statement.reviewCurrent': { value: true },
    })
    expect(await facts(org, '2027-02-01')).toMatchObject({ 'statement.reviewCurrent': { value: false, missing: [id] } })
  })

  test('another organisation knows nothing of it', async () => {
    await adoptedDefinition(house, org)
    const id = (await asOn(house, org, TODAY, (caller) => door.listConcepts(caller))).find(
      ({ concept }) => concept.kind === 'inequity',
    )!.concept.id
    expect(await facts()).toMatchObject({ 'definition.adopted': { value: true } })
    expect(await facts(other)).toMatchObject({
      'definition.adopted': { value: false },
      'statement.adopted': { value: false },
      'causes.upstreamSupported': { value: 0 },
    })
    await expect(asOn(house, other, TODAY, (caller) => door.readConcept(caller, id))).rejects.toThrow(`concept ${id}`)
    await expect(asOn(house, other, TODAY, (caller) => door.attestConcept(caller, id, 1))).rejects.toThrow(
      `concept ${id}`,
    )
  })

  test('takes the same number of queries for one word and for thirty', async () => {
    const count = () =>
      asOn(house, org, TODAY, async (caller) => {
        let queries = 0
        const counting = <K extends 'query' | 'one' | 'maybe'>(name: K) =>
          ((...given: Parameters<(typeof caller.db)[K]>) => {
            queries++
            return (caller.db[name] as (...given: unknown[]) => unknown)(...given)
          }) as (typeof caller.db)[K]
        await door.terminologyFacts({
          ...caller,
          db: { query: counting('query'), one: counting('one'), maybe: counting('maybe') },
        })
        return queries
      })
    const few = await count()
    await asOn(house, org, TODAY, async (caller) => {
      for (let n = 0; n < 30; n++) good(await door.startConcept(caller, { term: `Word ${n}`, formal: 'Words.' }))
      for (let n = 0; n < 30; n++) good(await recordCause(caller, { title: `Cause ${n}`, level: 3, mechanism: 'a' }))
    })
    expect(await count()).toBe(few)
  })
})
