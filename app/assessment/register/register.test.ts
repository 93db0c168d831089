import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plan, type TestOrganisation } from '../../../test/house.ts'
import { type Browser, hiddenFieldsOf, openTestServer } from '../../../test/server.ts'
import { readSheet } from '../../files/readSheet.ts'
import { type Value, writeXlsx } from '../../files/writeSheet.ts'
import { contribute } from '../../involvement/actions.ts'
import { amendProject, readProject, registerProject } from '../../organisation/project/actions.ts'
import { happeningsOf } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { beginAssessment } from '../actions.ts'
import { withBen } from '../loop/loop.fixture.ts'
import { pointsOf } from '../loop/review/point.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
const ids: Record<string, string> = {}
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  lead = await server.signedIn(org, 'lead')
  await project('Falls on the stairs', { designLockOn: '2026-11-08', places: ['Fells'], groups: ['Older tenants'] })
  await project('Breakfast clubs', {
    designLockOn: '2026-09-01',
    unitId: org.units.children!,
    leadPostId: org.postOf.dev,
  })
  await project('No lock here', { startsOn: '2026-06-01', workActivityId: org.activities.evaluation! })
  await project('=SUM of parts', { reference: 'P-9', partnerIds: [org.units.food!] })
  await open('Falls on the stairs', '2026-10-01')
  await open('Breakfast clubs', '2026-09-13')
})
afterAll(() => server.close())

async function project(title: string, changes: Partial<Parameters<typeof registerProject>[2]> = {}) {
  const id = newId()
  ids[title] = id
  await server.as(org, 'lead', (caller) =>
    registerProject(caller, id, {
      title,
      reference: null,
      unitId: org.units.homes!,
      workActivityId: org.activities.research!,
      leadPostId: org.postOf.amina,
      startsOn: null,
      designLockOn: null,
      endsOn: null,
      summary: 'Kept as it is.',
      places: [],
      groups: [],
      partnerIds: [],
      ...changes,
    }),
  )
}

const open = (title: string, on: string) =>
  server.as(
    org,
    'lead',
    (caller) =>
      beginAssessment(caller, { unitId: ids[title]!, variant: 'primary-research', length: 'short', stage: 'design' }),
    on,
  )

const rowOf = (html: string, title: string): string =>
  (html.match(/<tr[\s\S]*?<\/tr>/g) ?? []).find((row) => row.includes(title)) ?? ''

describe('the register', () => {
  test('says of each project its kind, places, groups, lead and days, and whether it asked in time', async () => {
    const page = await lead.get('/projects')
    const falls = rowOf(page.html, 'Falls on the stairs')
    for (const said of [
      'Research',
      'Fells',
      'Older tenants',
      'Homes and work',
      'Amina, Researcher',
      'In time: opened 1 October 2026',
    ])
      expect(falls).toContain(said)
    expect(rowOf(page.html, 'Breakfast clubs')).toContain('Late by 12 days: opened 13 September 2026')
    expect(rowOf(page.html, 'No lock here')).toContain('counts as not in time from 1 December 2026')
    expect(page.text).toContain('4 in all.')
  })

  test('is searched by part, kind, state, in time or not, and by words, also those of a lead or a group', async () => {
    const found = async (query: string) =>
      Object.keys(ids).filter((title) => rowOf(html, title.replace('&', '&amp;')) && query)
    let html = ''
    const seek = async (query: string) => {
      html = (await lead.get(`/projects?${query}`)).html
      return found(query)
    }
    expect(await seek(`part=${org.units.children}`)).toEqual(['Breakfast clubs'])
    expect(await seek(`part=${org.units.whole}`)).toHaveLength(4)
    expect(await seek(`kind=${org.activities.evaluation}`)).toEqual(['No lock here'])
    expect(await seek('state=drafting')).toEqual(['Falls on the stairs', 'Breakfast clubs'])
    expect(await seek('state=none')).toEqual(['No lock here', '=SUM of parts'])
    expect(await seek('time=in-time')).toEqual(['Falls on the stairs'])
    expect(await seek('time=late')).toEqual(['Breakfast clubs'])
    expect(await seek('time=no-lock')).toEqual(['No lock here', '=SUM of parts'])
    expect(await seek('q=older+tenants')).toEqual(['Falls on the stairs'])
    expect(await seek('q=dev')).toEqual(['Breakfast clubs'])
    expect(await seek('q=p-9&show=active')).toEqual(['=SUM of parts'])
    expect(await seek('q=nothing+of+the+kind')).toEqual([])
    expect(await seek('show=no-lead')).toEqual([])
    expect(await seek("q='%25_&part=not-an-id&state=&time=never&page=999")).toEqual([])
  })

  test('says how many opened before the design was fixed, of how many, and how many cannot be judged', async () => {
    const said =
      '1 of 2 (50%) opened their assessment before the design was fixed; 1 has no day of either kind: neither a start nor a day on which the design is fixed.'
    expect((await lead.get('/projects')).text).toContain(said)
    // Whoever may not be told of assessments is told no share of them either.
    const ben = await server.signedIn(org, 'ben')
    expect((await ben.get('/projects')).text).not.toContain('opened their assessment')
  })

  test('tells nobody of assessments that are not theirs to be told of', async () => {
    const ben = await server.signedIn(org, 'ben')
    const page = await ben.get('/projects')
    expect(rowOf(page.html, 'Falls on the stairs')).toContain('Private to the team')
    expect(page.text).not.toContain('In time: opened')
    expect((await ben.get('/projects?time=in-time')).text).not.toContain('Falls on the stairs')
    expect((await ben.get('/projects?time=missed')).text).not.toContain('Breakfast clubs')
    expect((await ben.get('/projects?state=none')).text).not.toContain('Falls on the stairs')
    expect((await ben.get(`/projects/${ids['Falls on the stairs']}`)).text).not.toContain('opened 1 October')
    const tomos = await server.signedIn(org, 'themeLead')
    const his = await tomos.get('/projects')
    expect(rowOf(his.html, 'Falls on the stairs')).toContain('In time')
    expect(rowOf(his.html, 'Breakfast clubs')).toContain('Private to the team')
    const kit = await server.signedIn(org, 'partner')
    const theirs = await kit.get('/projects')
    expect(theirs.text).toContain('=SUM of parts')
    expect(theirs.text).not.toContain('Breakfast clubs')
    const ada = await server.signedIn(org, 'administrator')
    expect((await ada.get('/projects')).text).not.toContain('In time?')
  })

  test('a director sees which were opened in time, and opens none of the drafts', async () => {
    const dilys = await server.signedIn(org, 'director')
    const falls = rowOf((await dilys.get('/projects')).html, 'Falls on the stairs')
    expect(falls).toContain('In time: opened 1 October 2026')
    expect(falls).not.toContain('/assessments/')
    const page = await dilys.get(`/projects/${ids['Falls on the stairs']}`)
    expect(page.text).toContain('An assessment is open. Its drafts are the team’s.')
  })
})

describe('the register as a sheet', () => {
  type Sheet = { head: string[]; rows: Value[][] }
  const take = async (query = ''): Promise<Sheet> => {
    const file = await lead.get(`/projects/register?${query}`)
    expect(file.headers.get('content-type')).toBe(XLSX)
    const read = await readSheet(file.bytes())
    if (!read.ok) throw new Error(read.because)
    const [head, ...rows] = read.sheets[0]!.rows
    const asTyped = ({ text, is }: { text: string; is: string }): Value => (is === 'day' ? { day: text } : text)
    return { head: head!.map(({ text }) => text), rows: rows.map((row) => row.map(asTyped)) }
  }
  const bring = async ({ head, rows }: Sheet) => {
    const bytes = await writeXlsx([{ name: 'Projects', header: head, rows }], new Date())
    const body = new FormData()
    for (const [field, value] of hiddenFieldsOf(
      (await lead.get('/projects/imports/new')).html,
      '/projects/imports/reading',
    ))
      body.set(field, value)
    body.set('file', new Blob([new Uint8Array(bytes)]), 'register.xlsx')
    return lead.upload('/projects/imports/reading', body)
  }
  const cell = ({ head, rows }: Sheet, title: string, column: string): { set: (value: Value) => void; is: Value } => {
    const row = rows.find((one) => String(one[head.indexOf('title')]).includes(title))!
    const at = head.indexOf(column)
    return { is: row[at]!, set: (value) => (row[at] = value) }
  }

  test('has everything that is known of a project, with what its assessment says only to be read', async () => {
    const sheet = await take()
    expect(sheet.rows).toHaveLength(4)
    expect(cell(sheet, 'Falls on the stairs', 'groups').is).toBe('Older tenants')
    expect(cell(sheet, 'Falls on the stairs', 'design lock').is).toEqual({ day: '2026-11-08' })
    expect(cell(sheet, 'Falls on the stairs', 'assessment').is).toBe('Being drafted')
    expect(cell(sheet, 'Breakfast clubs', 'in time?').is).toContain('Late by 12 days')
    expect((await take('time=late')).rows).toHaveLength(1)
  })

  test('brought back as it is changes nothing and makes no second copy', async () => {
    const same = await bring(await take())
    expect(same.status).toBe(200)
    expect(same.text).toContain('No row can be taken now, none has anything to mend, 4 are here already')
    expect(same.html).not.toContain('action="/projects/imports"')
  })

  test('filled in and brought back it shows what changes, changes that and nothing else, and what it says of assessments is ignored', async () => {
    const sheet = await take()
    cell(sheet, 'No lock here', 'design lock').set({ day: '2027-02-01' })
    cell(sheet, 'No lock here', 'groups').set('Carers; People who rent')
    cell(sheet, 'SUM of parts', 'partners').set('')
    cell(sheet, 'No lock here', 'assessment').set('Accepted')
    sheet.rows.push(
      sheet.head.map(
        (head) => ({ title: 'Quite new', theme: 'Homes and work', kind: 'Research', lead: 'Researcher' })[head] ?? null,
      ),
    )
    const shown = await bring(sheet)
    expect(shown.text).toContain('2 projects change, 1 row can be taken now')
    expect(shown.text).toContain('design lock and groups')
    const before = await server.as(org, 'lead', (caller) => readProject(caller, ids['No lock here']!))
    expect(before.groups).toEqual([])
    const taken = await lead.send('/projects/imports', server.fieldsOf(shown, '/projects/imports', {}))
    const done = await lead.get(taken.location!)
    expect(done.text).toContain('1 project was taken, 2 projects were changed')
    const after = await server.as(org, 'lead', (caller) => readProject(caller, ids['No lock here']!))
    expect(after).toMatchObject({
      ...before,
      designLockOn: '2027-02-01',
      firstLockOn: '2027-02-01',
      groups: ['Carers', 'People who rent'],
      edit: before.edit + 1,
    })
    const sum = await server.as(org, 'lead', (caller) => readProject(caller, ids['=SUM of parts']!))
    expect(sum).toMatchObject({ title: '=SUM of parts', partnerIds: [] })
    expect((await bring(await take())).text).toContain('5 are here already')
  })

  test('a moved lock needs its reason, a wrong cell is named, and a row that somebody changed meanwhile is not taken over it', async () => {
    const sheet = await take()
    cell(sheet, 'Falls on the stairs', 'design lock').set({ day: '2027-05-01' })
    cell(sheet, 'Breakfast clubs', 'lead').set('Nobody we know')
    cell(sheet, 'No lock here', 'places').set('Marram Bay')
    await server.as(org, 'lead', async (caller) => {
      const { edit, ...fields } = await readProject(caller, ids['No lock here']!)
      await amendProject(caller, fields.id, edit, { ...fields, title: 'No lock here, renamed', lockReason: '' })
    })
    const shown = await bring(sheet)
    for (const said of [
      'Say why: the first day stays on record',
      'There is no lead of that name',
      'Somebody has changed this project since',
    ])
      expect(shown.text).toContain(said)
    expect(shown.html).not.toContain('action="/projects/imports"')
    cell(sheet, 'Falls on the stairs', 'lock reason').set('Ethics took longer')
    const mended = await bring({ ...sheet, rows: sheet.rows.filter((row) => String(row[1]).includes('Falls')) })
    await lead.send('/projects/imports', server.fieldsOf(mended, '/projects/imports', {}))
    const falls = await server.as(org, 'lead', (caller) => readProject(caller, ids['Falls on the stairs']!))
    expect(falls).toMatchObject({ designLockOn: '2027-05-01', firstLockOn: '2026-11-08' })
    const why = await server.as(org, 'lead', (caller) => happeningsOf(caller, falls.id))
    expect(why.map((one) => one.why)).toContain('Ethics took longer')
  })

  test('a second row with the same record, and a theme lead’s sheet with another theme’s project, take nothing', async () => {
    const sheet = await take()
    const row = sheet.rows.find((one) => String(one[1]).includes('Breakfast'))!
    sheet.rows = [row, row.map((value, at) => (sheet.head[at] === 'title' ? 'A copy' : value))]
    expect((await bring(sheet)).text).toContain('The same project as row 2, with another title')
    const tomos = await server.signedIn(org, 'themeLead')
    row[sheet.head.indexOf('places')] = 'Everywhere'
    const bytes = await writeXlsx([{ name: 'x', header: sheet.head, rows: [row] }], new Date())
    const body = new FormData()
    for (const [field, value] of hiddenFieldsOf(
      (await tomos.get('/projects/imports/new')).html,
      '/projects/imports/reading',
    ))
      body.set(field, value)
    body.set('file', new Blob([new Uint8Array(bytes)]), 'register.xlsx')
    const his = await tomos.upload('/projects/imports/reading', body)
    expect(his.text).toContain('1 right row is for a theme or a lead that is not yours')
    expect(his.html).not.toContain('action="/projects/imports"')
  })
})

describe('a project that moves to another part while its assessment is under review', () => {
  test('keeps its assessment, its reviewer and the points; who may see it follows the new part and the new lead', async () => {
    const shore = await server.organisation({ name: 'Shore', units: plan.units })
    const { id } = await withBen(server, shore)
    await server.as(shore, 'lead', (caller) =>
      contribute(caller, { aboutRecordId: id, words: 'Who owns the damp?', kind: 'feedback', severity: 'query' }),
    )
    const points = () => server.as(shore, 'lead', async (caller) => (await pointsOf(caller, id)).map((one) => one.id))
    const before = await points()
    expect(before).toHaveLength(1)
    const tomos = await server.signedIn(shore, 'themeLead')
    expect((await tomos.get(`/assessments/${id}`)).status).toBe(200)
    await server.as(shore, 'lead', async (caller) => {
      const { edit, ...fields } = await readProject(caller, shore.units.damp!)
      const moved = {
        ...fields,
        unitId: shore.units.children!,
        leadPostId: shore.postOf.dev,
        workActivityId: shore.activities.research!,
        lockReason: '',
      }
      expect(await amendProject(caller, fields.id, edit, moved)).toEqual({ ok: true })
    })
    expect((await tomos.get(`/assessments/${id}`)).status).toBe(403)
    expect((await (await server.signedIn(shore, 'ben')).get(`/assessments/${id}`)).status).toBe(200)
    expect((await (await server.signedIn(shore, 'dev')).get(`/assessments/${id}`)).status).toBe(200)
    expect(await points()).toEqual(before)
  })
})
