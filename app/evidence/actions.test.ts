import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../test/house.ts'
import { aRecord } from '../../test/journeys/shared.fixture.ts'
import type { Person } from '../../test/people.ts'
import { addAdviser, contribute, enterContribution } from '../involvement/actions.ts'
import { logEvent } from '../involvement/event/actions.ts'
import {
  addEvidence,
  amendEvidence,
  archiveEvidence,
  changesTo,
  evidenceFor,
  findSubjects,
  linkEvidence,
  possibleCauses,
  readChange,
  readEvidence,
  recordChange,
  restoreEvidence,
} from './actions.ts'
import { listEvidence } from './listEvidence.ts'

describe('evidence', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  const note = {
    title: 'Minute of the homes theme',
    onDay: '2026-09-20',
    kind: 'note' as const,
    words: 'We agreed who travels.',
  }
  const add = async (who: Person = 'lead', unit = 'damp', links: string[] = []) => {
    const arms = [{ unitId: harbour.units[unit]! }]
    const done = await house.as(harbour, who, (caller) =>
      addEvidence(caller, {
        ...note,
        arms,
        links: links.map((recordId) => ({ recordId, says: 'supports' as const, tag: null, note: null })),
      }),
    )
    if (!done.ok) throw new Error(done.because)
    return done.id
  }
  const sees = (who: Person, id: string) =>
    house
      .as(harbour, who, (caller) => readEvidence(caller, id))
      .then(
        () => true,
        () => false,
      )

  test('is seen by whoever put it there, by the lead, the director and the auditor, and by a theme lead in their theme', async () => {
    const inTheme = await add('lead', 'damp')
    const elsewhere = await add('lead', 'children')
    const own = await add('amina', 'children')
    for (const who of ['lead', 'director', 'auditor'] as const) expect(await sees(who, elsewhere)).toBe(true)
    expect(await sees('themeLead', inTheme)).toBe(true)
    expect(await sees('themeLead', elsewhere)).toBe(false)
    expect(await sees('amina', own)).toBe(true)
    expect(await sees('amina', inTheme)).toBe(false)
    expect(await sees('administrator', own)).toBe(false)
    const listed = (await house.as(harbour, 'themeLead', (caller) => listEvidence(caller))).rows.map(({ id }) => id)
    expect(listed).toContain(inTheme)
    expect(listed).not.toContain(elsewhere)
  })

  test('opens for whoever may open what it shows', async () => {
    const project = await aRecord(house, harbour, { kind: 'project' })
    const draft = await aRecord(house, harbour)
    expect(await sees('amina', await add('lead', 'children', [draft.id]))).toBe(false)
    const shown = await add('lead', 'children', [project.id])
    expect(await sees('amina', shown)).toBe(true)
    expect(await sees('partner', shown)).toBe(false)
    expect((await house.as(harbour, 'amina', (caller) => listEvidence(caller))).rows.map(({ id }) => id)).toContain(
      shown,
    )
  })

  test('is changed by its adder and the lead; of two at once the second is told', async () => {
    const id = await add('amina')
    const to = { ...note, url: null, topic: null }
    await expect(house.as(harbour, 'ben', (caller) => amendEvidence(caller, id, 0, to))).rejects.toThrow('not allowed')
    expect(
      await house.as(harbour, 'amina', (caller) => amendEvidence(caller, id, 0, { ...to, title: 'Minute 14' })),
    ).toEqual({ ok: true })
    expect(
      await house.as(harbour, 'lead', (caller) => amendEvidence(caller, id, 0, { ...to, title: 'Minute 15' })),
    ).toEqual({ ok: false, because: 'edited' })
    expect(await house.as(harbour, 'lead', (caller) => readEvidence(caller, id))).toMatchObject({ title: 'Minute 14' })
  })

  test('put away counts for nothing, and counts again when it is restored', async () => {
    const promise = await aRecord(house, harbour)
    const id = await add('lead', 'damp', [promise.id])
    const counted = async () => (await house.as(harbour, 'lead', (caller) => evidenceFor(caller, promise.id))).length
    expect(await counted()).toBe(1)
    await house.as(harbour, 'lead', (caller) => archiveEvidence(caller, id, 'It was about another meeting.'))
    expect(await counted()).toBe(0)
    await house.as(harbour, 'lead', (caller) => restoreEvidence(caller, id))
    expect(await counted()).toBe(1)
  })

  test('shows one thing once, however often it is said', async () => {
    const promise = await aRecord(house, harbour)
    const id = await add()
    const link = (text: string) =>
      house.as(harbour, 'lead', (caller) =>
        linkEvidence(caller, { evidenceId: id, recordId: promise.id, says: 'supports', tag: null, note: text }),
      )
    await link('Item 3')
    await link('Item 4')
    expect(await house.as(harbour, 'lead', (caller) => evidenceFor(caller, promise.id))).toMatchObject([
      { note: 'Item 4' },
    ])
  })

  test('is linked to things found by any words of their titles, signs and all', async () => {
    await aRecord(house, harbour, { title: 'Half of all 100% funded posts' })
    const find = async (q: string) =>
      (await house.as(harbour, 'lead', (caller) => findSubjects(caller, q))).map(({ title }) => title)
    expect(await find('POSTS half')).toEqual(['Half of all 100% funded posts'])
    expect(await find('100%')).toEqual(['Half of all 100% funded posts'])
    expect(await find('100_')).toEqual([])
    expect(await house.as(harbour, 'administrator', (caller) => findSubjects(caller, 'posts half'))).toEqual([])
  })

  test('another organisation sees none of it', async () => {
    const id = await add()
    const elsewhere = await house.organisation()
    await expect(house.as(elsewhere, 'lead', (caller) => readEvidence(caller, id))).rejects.toThrow('evidence')
    expect(await house.as(elsewhere, 'lead', (caller) => listEvidence(caller))).toMatchObject({ total: 0, rows: [] })
  })
})

describe('a change', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  const cause = async (by: 'adviser' | 'amina') => {
    const about = await aRecord(house, harbour, { kind: 'project' })
    const said = { aboutRecordId: about.id, kind: 'comment' as const, words: 'Which buses?', saidOn: '2026-10-20' }
    const adviserId = await house.as(harbour, 'lead', (caller) =>
      addAdviser(caller, { knownAs: 'Carys', contactBy: 'phone' }),
    )
    const done =
      by === 'amina'
        ? await house.as(harbour, 'amina', (caller) => contribute(caller, said))
        : await house.as(harbour, 'lead', (caller) =>
            enterContribution(caller, said, { adviserId, channel: 'phone', readBack: true }),
          )
    if (!done.ok) throw new Error(done.because)
    return { about, causeId: done.id, actionId: done.actionId ?? '' }
  }
  const change = (recordId: string, becauseRecordId: string, onDay = '2026-10-25', who: Person = 'lead') =>
    house.as(harbour, who, (caller) =>
      recordChange(caller, {
        recordId,
        becauseRecordId,
        becauseKind: 'contribution',
        what: 'The map shows buses.',
        onDay,
      }),
    )

  test('is by a public adviser when an adviser said what caused it, or when it answers them', async () => {
    const { about, causeId, actionId } = await cause('adviser')
    await change(about.id, causeId)
    await change(about.id, actionId)
    const all = await house.as(harbour, 'lead', (caller) => changesTo(caller, about.id))
    expect(all.map(({ isByAdviser }) => isByAdviser)).toEqual([true, true])
    const own = await cause('amina')
    await change(own.about.id, own.causeId)
    expect(await house.as(harbour, 'lead', (caller) => changesTo(caller, own.about.id))).toMatchObject([
      { isByAdviser: false },
    ])
  })

  test('comes after its cause, is not its own cause, and has happened', async () => {
    const { about, causeId } = await cause('adviser')
    expect(await change(about.id, causeId, '2026-10-19')).toEqual({ ok: false, because: 'cause-is-later' })
    expect(await change(about.id, causeId, '2026-10-31')).toEqual({ ok: false, because: 'future-day' })
    expect(await change(about.id, about.id)).toEqual({ ok: false, because: 'its-own-cause' })
    expect(await change(about.id, causeId, '2026-10-20')).toMatchObject({ ok: true })
  })

  test('is recorded by the lead, or by the owner of what changed, and read by whoever may open that', async () => {
    const { about, causeId } = await cause('adviser')
    await expect(change(about.id, causeId, '2026-10-25', 'amina')).rejects.toThrow('not allowed: change.record')
    const done = await change(about.id, causeId, '2026-10-25', 'themeLead')
    const id = (done.ok && done.id) || ''
    expect(await house.as(harbour, 'amina', (caller) => readChange(caller, id))).toMatchObject({
      becauseTitle: 'Which buses?',
    })
    await expect(house.as(harbour, 'partner', (caller) => readChange(caller, id))).rejects.toThrow('not allowed')
  })

  test('may be because of something done with people for the work, by a public adviser where one was there', async () => {
    const unitId = harbour.units.damp!
    const log = (title: string, adviserIds: string[]) =>
      house.as(harbour, 'lead', async (caller) => {
        const event = { title, unitId, onDay: '2026-10-12', place: '', stage: 'design', role: 'consulted' } as const
        const told = {
          people: 6,
          who: '',
          missing: '',
          said: 'Moved',
          changed: '',
          paid: 'paid',
          toldOn: null,
        } as const
        const rated = { teamRating: null, adviserRating: null, adviserRaters: 0 }
        const done = await logEvent(caller, { ...event, ...told, ...rated, adviserIds })
        if (!done.ok) throw new Error(done.because)
        return done.id
      })
    const adviserId = await house.as(harbour, 'lead', (caller) =>
      addAdviser(caller, { knownAs: 'Dafydd', contactBy: 'phone' }),
    )
    const [walk, workshop] = [await log('A walk with tenants', [adviserId]), await log('A staff workshop', [])]
    const offered = await house.as(harbour, 'lead', (caller) => possibleCauses(caller, unitId))
    expect(offered.map(({ id, becauseKind, isByAdviser }) => [id, becauseKind, isByAdviser])).toEqual(
      expect.arrayContaining([
        [walk, 'event', true],
        [workshop, 'event', false],
      ]),
    )
    const because = (becauseRecordId: string, onDay: string) =>
      house.as(harbour, 'lead', (caller) =>
        recordChange(caller, { recordId: unitId, becauseRecordId, becauseKind: 'event', what: 'Later visits', onDay }),
      )
    expect(await because(walk, '2026-10-11')).toEqual({ ok: false, because: 'cause-is-later' })
    await because(walk, '2026-10-12')
    await because(workshop, '2026-10-13')
    const told = await house.as(harbour, 'lead', (caller) => changesTo(caller, unitId))
    expect(told.map(({ becauseKind, isByAdviser }) => [becauseKind, isByAdviser])).toEqual([
      ['event', false],
      ['event', true],
    ])
  })

  test('may be because of what was said or decided about the thing, and nothing else is offered', async () => {
    const { about, causeId } = await cause('adviser')
    const other = await cause('amina')
    const offered = (alsoId?: string) =>
      house.as(harbour, 'lead', async (caller) => (await possibleCauses(caller, about.id, alsoId)).map(({ id }) => id))
    expect(await offered()).toEqual([causeId])
    expect(await offered(other.causeId)).toEqual(expect.arrayContaining([causeId, other.causeId]))
    expect(await offered('nonsense')).toEqual([causeId])
  })
})
