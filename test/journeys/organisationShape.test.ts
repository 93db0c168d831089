import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amendUnit, placementOf, placeRecord, readStructure, unitOf } from '../../app/organisation/structure/actions.ts'
import { faultOfPlace, isWithin } from '../../app/organisation/structure/structure.ts'
import { newId } from '../../app/store/newId.ts'
import { plan, type TestOrganisation } from '../house.ts'
import { type Browser, openTestServer } from '../server.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
let admin: Browser
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  lead = await server.signedIn(org, 'lead')
  admin = await server.signedIn(org, 'administrator')
})
afterAll(() => server.close())

const unit = (id: string) => server.as(org, 'lead', (caller) => unitOf(caller, id))

async function add(fields: Record<string, string>): Promise<string> {
  const added = await lead.post('/units/new', '/units', {
    kind: 'part',
    parentId: org.units.whole!,
    levelId: org.levels.programme!,
    places: '',
    groups: '',
    ...fields,
  })
  expect(added.text || added.status).toBe(303)
  return added.location!.match(/units\/([^?]+)/)![1]!
}

describe('who we are', () => {
  test('is one page: levels, activities, bodies and sizes, and the way to change each for whoever may', async () => {
    const page = await lead.get('/organisation')
    expect(page.text).toContain('5 levels, 4 activities and 5 parts in which a promise can be kept')
    expect(page.text).toMatch(/Homes|Management Board/)
    expect(page.html).toContain('href="/levels"')
    expect(page.html).not.toContain('href="/settings"')
    expect((await admin.get('/organisation')).html).toContain('href="/settings"')
    expect((await (await server.signedIn(org, 'amina')).get('/organisation')).html).not.toContain('href="/levels"')
  })

  test('is renamed by an administrator; two at once both see what the other wrote', async () => {
    const opened = await admin.get('/settings')
    const saved = await admin.post('/settings', '/settings', {
      name: 'Harbour Collaboration',
      timeZone: 'Europe/London',
      yearStarts: '04-01',
    })
    expect(saved.location).toBe('/organisation?said=settings.saved')
    const late = await admin.send(
      '/settings',
      server.fieldsOf(opened, '/settings', {
        name: 'Harbour Research',
        timeZone: 'Europe/London',
        yearStarts: '08-01',
      }),
    )
    expect(late.status).toBe(422)
    expect(late.text).toContain('Harbour Collaboration')
    expect(late.html).toContain('value="Harbour Research"')
    expect(late.html).toContain('value="08-01"')
    const mine = await admin.send(
      '/settings',
      server.fieldsOf(late, '/settings', { name: 'Harbour Research', timeZone: 'Europe/London', yearStarts: '08-01' }),
    )
    expect(mine.status).toBe(303)
    expect((await admin.get('/organisation')).text).toContain('1 August')
  })

  test('says every wrong setting at once', async () => {
    const refused = await admin.post('/settings', '/settings', {
      name: ' ',
      timeZone: 'Harbour/Quay',
      yearStarts: '02-30',
    })
    expect(refused.status).toBe(422)
    for (const field of ['name', 'timeZone', 'yearStarts']) expect(refused.html).toContain(`href="#${field}"`)
  })
})

describe('levels and activities', () => {
  const rowsOf = async (path: string) =>
    [...(await lead.get(path)).html.matchAll(/name="name-([^"]+)"[^>]*value="([^"]*)"/g)].map(([, id, name]) => ({
      id: id!,
      name: name!,
    }))
  const fieldsFor = (rows: { id: string; name: string }[]) =>
    Object.fromEntries(
      rows.flatMap(({ id, name }, at) => [
        [`name-${id}`, name],
        [`order-${id}`, String(at + 1)],
      ]),
    )

  test('are renamed and put in order in one go', async () => {
    const rows = await rowsOf('/activities')
    const next = [rows[1]!, { ...rows[0]!, name: 'Research and development' }, ...rows.slice(2)]
    expect((await lead.post('/activities', '/activities', fieldsFor(next))).location).toBe(
      '/activities?said=activity.saved',
    )
    expect((await rowsOf('/activities')).map(({ name }) => name)).toEqual([
      'Evaluation',
      'Research and development',
      'Public involvement',
      'Corporate processes',
    ])
  })

  test('are refused, with everything typed still there, when two have one name or a part would stand above its own', async () => {
    const rows = await rowsOf('/levels')
    const same = await lead.post(
      '/levels',
      '/levels',
      fieldsFor(rows.map((row, at) => (at === 1 ? { ...row, name: 'Organisation' } : row))),
    )
    expect(same.status).toBe(422)
    expect(same.text).toContain('Two have the same name')
    const upside = await lead.post('/levels', '/levels', fieldsFor([...rows].reverse()))
    expect(upside.status).toBe(422)
    expect(upside.text).toContain('would stand above what they belong to')
  })

  test('are added at the end, and put away only while nothing hangs on them', async () => {
    await lead.post('/levels', '/levels/new', { name: 'Neighbourhood' })
    const added = (await rowsOf('/levels')).at(-1)!
    expect(added.name).toBe('Neighbourhood')
    const used = await lead.send(
      `/levels/${org.levels.programme}/archive`,
      server.fieldsOf(await lead.get('/levels'), `/levels/${added.id}/archive`, {}),
    )
    expect(used.status).toBe(422)
    expect(used.text).toContain('Something hangs on it. Move that first.')
    expect((await lead.post('/levels', `/levels/${added.id}/archive`, {})).location).toBe('/levels?said=level.archived')
    expect((await rowsOf('/levels')).map(({ name }) => name)).not.toContain('Neighbourhood')
  })

  test('show what somebody else saved meanwhile beside what was typed', async () => {
    const rows = await rowsOf('/levels')
    const opened = await lead.get('/levels')
    await lead.post(
      '/levels',
      '/levels',
      fieldsFor(rows.map((row) => (row.name === 'Theme' ? { ...row, name: 'Programme' } : row))),
    )
    const late = await lead.send(
      '/levels',
      server.fieldsOf(
        opened,
        '/levels',
        fieldsFor(rows.map((row) => (row.name === 'Theme' ? { ...row, name: 'Division' } : row))),
      ),
    )
    expect(late.status).toBe(422)
    expect(late.text).toContain('Saved now: Programme')
    expect(late.html).toContain('value="Division"')
  })
})

describe('a part of the organisation', () => {
  test('is added with its place and found in the tree', async () => {
    const id = await add({ name: 'Money and mental health' })
    expect((await lead.get('/units')).text).toContain('Money and mental health')
    expect((await lead.get(`/units/${id}`)).text).toContain('Nothing belongs to it yet.')
  })

  test('cannot stand above what it belongs to, below what belongs to it, under itself or under a body', async () => {
    const place = (changes: Record<string, string>) =>
      lead.post(`/units/${org.units.homes}/details`, `/units/${org.units.homes}/details`, {
        name: 'Homes and work',
        parentId: org.units.whole!,
        levelId: org.levels.programme!,
        places: '',
        groups: '',
        ...changes,
      })
    expect((await place({ parentId: org.units.damp! })).text).toContain('nor to a part that belongs to it')
    expect((await place({ levelId: org.levels.person! })).text).toContain(
      'Parts that belong to it stand on a higher level',
    )
    expect((await place({ parentId: org.units.board! })).text).toContain('work does not belong to it')
    const low = await add({ name: 'A person’s own', levelId: org.levels.person! })
    expect((await place({ parentId: low })).text).toContain(
      'A part cannot stand on a higher level than the one it belongs to',
    )
  })

  test('is changed by two at once without losing either: both are shown, mine still in the form', async () => {
    const path = `/units/${org.units.children}/details`
    const opened = await lead.get(path)
    const fields = {
      name: 'Children, young people and families',
      parentId: org.units.whole!,
      levelId: org.levels.programme!,
      places: '',
      groups: '',
    }
    expect((await lead.post(path, path, fields)).status).toBe(303)
    const late = await lead.send(path, server.fieldsOf(opened, path, { ...fields, name: 'Early years' }))
    expect(late.status).toBe(422)
    expect(late.text).toContain('Children, young people and families')
    expect(late.html).toContain('value="Early years"')
    expect((await unit(org.units.children!))?.name).toBe('Children, young people and families')
    expect((await lead.send(path, server.fieldsOf(late, path, { ...fields, name: 'Early years' }))).status).toBe(303)
  })

  test('shows what was placed in it and what comes from above', async () => {
    await server.as(org, 'lead', async (caller) => {
      const structure = await readStructure(caller)
      await placeRecord(caller, org.postOf.dev, [{ unitId: org.units.homes! }], structure)
      await placeRecord(caller, org.postOf.director, [{ unitId: org.units.whole! }], structure)
    })
    const page = await lead.get(`/units/${org.units.homes}`)
    expect(page.text).toContain('1 record is placed here; 1 more comes from above.')
    expect(page.text).toContain('Director from Harbour')
  })

  test('of a partner: seen by their own people, and nothing beside it', async () => {
    const kit = await server.signedIn(org, 'partner')
    expect((await kit.get(`/units/${org.units.food}`)).status).toBe(200)
    expect((await kit.get(`/units/${org.units.homes}`)).status).toBe(403)
    const list = await kit.get('/units')
    expect(list.text).toContain('Fells Food Network')
    expect(list.text).not.toContain('Homes and work')
  })

  test('is kept by a theme lead in their own theme only', async () => {
    const tomos = await server.signedIn(org, 'themeLead')
    expect((await tomos.get(`/units/${org.units.homes}/details`)).status).toBe(200)
    expect((await tomos.get(`/units/${org.units.children}/details`)).status).toBe(403)
    const away = await tomos.post(`/units/${org.units.homes}/details`, `/units/${org.units.homes}/details`, {
      name: 'Homes and work',
      parentId: org.units.children!,
      levelId: org.levels.programme!,
      places: '',
      groups: '',
    })
    expect(away.status).toBe(403)
  })
})

describe('closing a part', () => {
  test('asks where everything goes that hangs on it, refuses while anything has no home, and moves it all in one act', async () => {
    const from = await add({ name: 'Old theme' })
    const into = await add({ name: 'New theme' })
    const child = await add({ name: 'Old theme’s team', parentId: from })
    await lead.post(`/posts/new?unit=${from}`, '/posts', {
      title: 'Old theme lead',
      unitId: from,
      seniority: 'senior',
      kind: 'ordinary',
      fte: '',
    })
    await server.as(org, 'lead', async (caller) =>
      placeRecord(caller, org.postOf.ben, [{ unitId: from }], await readStructure(caller)),
    )
    const path = `/units/${from}/closure`
    const page = await lead.get(path)
    for (const title of ['Old theme’s team', 'Old theme lead', 'Health equity adviser'])
      expect(page.text).toContain(title)

    const refused = await lead.post(path, path, { home: '', why: '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#home"')
    expect(refused.html).toContain('href="#why"')
    expect((await lead.post(path, path, { home: from, why: 'Merged' })).text).toContain(
      'Choose a part that is open, and not under this one',
    )

    expect((await lead.post(path, path, { home: into, why: 'It was the same as the new theme' })).location).toBe(
      `/units/${from}?said=unit.closed`,
    )
    expect((await unit(child))?.parentId).toBe(into)
    expect(await server.as(org, 'lead', (caller) => placementOf(caller, org.postOf.ben))).toEqual([{ unitId: into }])
    const closed = await lead.get(`/units/${from}`)
    expect(closed.text).toContain('Put away on 30 October 2026 by Grace. Why: “It was the same as the new theme”')
    expect(closed.html).not.toContain(`/units/${from}/details`)
    expect((await lead.get('/units')).text).not.toContain('Old theme ')
    expect((await lead.post(`/units/${from}`, `/units/${from}/reopening`, {})).location).toContain('unit.reopened')
  })

  test('refuses a home on a lower level for something that stands higher', async () => {
    const low = await add({ name: 'A team', levelId: org.levels.person! })
    const path = `/units/${org.units.homes}/closure`
    const refused = await lead.post(path, path, { home: low, why: 'Over' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('That is no place for Warm and dry')
  })
})

describe('moving parts about', () => {
  test('never makes a ring and never turns the levels upside down, whatever is moved where', async () => {
    const levels = ['a', 'b', 'c'].map((id, order) => ({ id, key: id, name: id, order }))
    const aMove = fc.record({ unit: fc.nat(9), to: fc.option(fc.nat(9)), level: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(fc.array(aMove, { maxLength: 60 }), (moves) => {
        const units = Array.from({ length: 10 }, (_, n) => ({
          id: `u${n}`,
          parentId: null as string | null,
          levelId: 'a',
          kind: n === 9 ? ('body' as const) : ('part' as const),
        }))
        for (const { unit, to, level } of moves) {
          const moved = { ...units[unit]!, parentId: to === null ? null : `u${to}`, levelId: level }
          if (!faultOfPlace({ levels, units: units as never }, moved)) units[unit] = moved
        }
        const order = (id: string) => levels.findIndex((one) => one.id === id)
        for (const one of units) {
          const parent = units.find(({ id }) => id === one.parentId)
          if (!parent) continue
          expect(isWithin(units, parent.id, one.id)).toBe(false)
          expect(order(parent.levelId)).toBeLessThanOrEqual(order(one.levelId))
          expect(parent.kind === 'body' && one.kind !== 'body').toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('of two at the same moment, each under the other, one is refused', async () => {
    const [one, other] = [await add({ name: 'One' }), await add({ name: 'Other' })]
    const move = (id: string, parentId: string) =>
      server.as(org, 'lead', async (caller) => {
        const { edit, name, levelId, governs, places, groups } = (await unitOf(caller, id))!
        return amendUnit(caller, id, edit, { name, levelId, governs, places, groups, parentId })
      })
    const moved = await Promise.all([move(one, other), move(other, one)])
    expect(moved.filter(({ ok }) => ok)).toHaveLength(1)
    expect(moved.find(({ ok }) => !ok)).toMatchObject({ because: 'under-itself' })
  })

  test('is not possible to a part of another organisation, which is not here at all', async () => {
    const other = await server.organisation({ name: 'Elsewhere' })
    expect((await lead.get(`/units/${other.units.homes}`)).status).toBe(404)
    const path = `/units/${org.units.homes}/details`
    const away = await lead.post(path, path, {
      name: 'Homes',
      parentId: other.units.whole!,
      levelId: org.levels.programme!,
      places: '',
      groups: '',
    })
    expect(away.status).toBe(422)
    expect(away.text).toContain('Choose a part that is open today.')
    expect(
      (
        await lead.post(path, path, {
          name: 'Homes',
          parentId: newId(),
          levelId: org.levels.programme!,
          places: '',
          groups: '',
        })
      ).status,
    ).toBe(422)
  })
})

describe('an organisation of a thousand parts', () => {
  test('shows its tree down to the themes, with how many stand below each, and finds any part by name', async () => {
    const large = await server.organisation({
      name: 'Large',
      units: [
        ...plan.units,
        ...Array.from({ length: 1000 }, (_, n) => ({
          key: `p${n}`,
          name: `Piece of work ${n}`,
          levelKey: 'project',
          kind: 'project' as const,
          parentKey: n % 2 ? 'homes' : 'children',
        })),
      ],
    })
    const grace = await server.signedIn(large, 'lead')
    const page = await grace.get('/units')
    expect(page.text).toContain('and 501 parts below')
    expect(page.html.length).toBeLessThan(60_000)
    expect((await grace.get('/units?q=work+777')).text).toContain('Piece of work 777 under Homes and work')
  })
})
