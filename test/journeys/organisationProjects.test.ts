import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSheet } from '../../app/files/readSheet.ts'
import { writeCsv } from '../../app/files/writeSheet.ts'
import { appoint, describePost, leavePost } from '../../app/organisation/post/actions.ts'
import { allProjects } from '../../app/organisation/project/actions.ts'
import { addUnit } from '../../app/organisation/structure/actions.ts'
import { newId } from '../../app/store/newId.ts'
import { plan, type TestOrganisation } from '../house.ts'
import { type Browser, hiddenFieldsOf, openTestServer, type Seen } from '../server.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  lead = await server.signedIn(org, 'lead')
})
afterAll(() => server.close())

const EMPTY = { reference: '', startsOn: '', designLockOn: '', endsOn: '', summary: '', places: '', groups: '' }
const fields = (changes: Record<string, string | string[]> = {}) => ({
  ...EMPTY,
  title: 'Warm rooms',
  unitId: org.units.homes!,
  workActivityId: org.activities.research!,
  leadPostId: org.postOf.amina,
  ...changes,
})
const idIn = ({ location }: Seen): string => location!.match(/projects\/([^?]+)/)![1]!

describe('a part that was set up as a project and never entered in the register', () => {
  test('has a page that says so, and is entered from there with everything a project says', async () => {
    const damp = org.units.damp!
    expect((await lead.get(`/units/${damp}`)).location).toBe(`/projects/${damp}`)
    const page = await lead.get(`/projects/${damp}`)
    expect([page.status, page.text.includes('Warm and dry')]).toEqual([200, true])
    expect(page.text).toContain('is not in the register yet')
    expect((await lead.get('/projects')).text).not.toContain('Warm and dry')
    const form = `/projects/${damp}/details`
    const entered = await lead.post(form, `/projects/${damp}`, {
      ...fields({ title: 'Warm and dry', reference: 'P-DRY', startsOn: '1 November 2026' }),
      lockReason: '',
    })
    expect(entered.location).toBe(`/projects/${damp}?said=project.saved`)
    const after = await lead.get(`/projects/${damp}`)
    expect(after.text).toContain('Starts 1 November 2026.')
    expect(after.text).not.toContain('is not in the register yet')
    expect((await lead.get('/projects')).text).toContain('Warm and dry')
  })
})

describe('a project', () => {
  test('is put on the register with everything it says, and found again', async () => {
    const made = await lead.post(
      '/projects/new',
      '/projects',
      fields({
        reference: 'P-014',
        startsOn: '1 November 2026',
        designLockOn: '1/3/2027',
        endsOn: '31 December 2027',
        places: 'Fells\nMarram Bay',
        groups: 'Tenants',
        partnerIds: [org.units.food!],
        summary: 'Warm rooms for winter.',
      }),
    )
    expect(made.location).toMatch(/said=project.made$/)
    const page = await lead.get(`/projects/${idIn(made)}`)
    for (const said of [
      'Starts 1 November 2026.',
      'Researcher: Amina',
      'Homes and work',
      'P-014',
      '1 March 2027',
      'Fells Marram Bay',
      'Fells Food Network',
      'Warm rooms for winter.',
    ])
      expect(page.text).toContain(said)
    expect((await lead.get('/projects?q=marram')).text).toContain('Warm rooms')
    expect((await lead.get('/projects?show=no-lock')).text).not.toContain('Warm rooms')
    expect((await lead.get(`/units/${org.units.food}`)).html).toContain(`/projects/${idIn(made)}`)
    expect((await lead.get(`/units/${idIn(made)}`)).location).toBe(`/projects/${idIn(made)}`)
  })

  test('says everything that is wrong at once and keeps every word', async () => {
    const long = 'word '.repeat(10_001)
    const refused = await lead.post(
      '/projects/new',
      '/projects',
      fields({
        title: '',
        unitId: '',
        workActivityId: newId(),
        leadPostId: '',
        startsOn: 'soon',
        summary: long,
      }),
    )
    expect(refused.status).toBe(422)
    for (const field of ['title', 'unitId', 'leadPostId', 'startsOn', 'summary'])
      expect(refused.html).toContain(`href="#${field}"`)
    expect(refused.html).toContain('value="soon"')
    expect(refused.html).toContain(long.trim())
    const wrongDays = await lead.post(
      '/projects/new',
      '/projects',
      fields({ reference: 'p-014', startsOn: '2 March 2027', designLockOn: '1 March 2027', endsOn: '1 January 2027' }),
    )
    for (const field of ['designLockOn', 'endsOn', 'reference']) expect(wrongDays.html).toContain(`href="#${field}"`)
  })

  test('whose design lock moves says why, and the earliest day ever stays the one that counts', async () => {
    const id = idIn(
      await lead.post('/projects/new', '/projects', fields({ title: 'Moving lock', designLockOn: '1 March 2027' })),
    )
    const path = `/projects/${id}/details`
    const later = fields({ title: 'Moving lock', designLockOn: '1 June 2027' })
    const refused = await lead.post(path, `/projects/${id}`, later)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Say why the design lock moves.')
    expect((await lead.post(path, `/projects/${id}`, { ...later, lockReason: 'Ethics took longer' })).status).toBe(303)
    const page = await lead.get(`/projects/${id}`)
    expect(page.text).toContain('It was first to be 1 March 2027')
    expect(page.text).toContain('Ethics took longer')
    await lead.post(path, `/projects/${id}`, { ...later, designLockOn: '', lockReason: 'Not fixed yet' })
    const [project] = (await server.as(org, 'lead', (caller) => allProjects(caller))).filter((one) => one.id === id)
    expect(project).toMatchObject({ designLockOn: null, firstLockOn: '2027-03-01' })
    await lead.post(path, `/projects/${id}`, { ...later, designLockOn: '1 February 2027', lockReason: '' })
    const [after] = (await server.as(org, 'lead', (caller) => allProjects(caller))).filter((one) => one.id === id)
    expect(after?.firstLockOn).toBe('2027-02-01')
  })

  test('is changed by two at once without losing either', async () => {
    const id = idIn(await lead.post('/projects/new', '/projects', fields({ title: 'Two editors' })))
    const opened = await lead.get(`/projects/${id}/details`)
    await lead.post(`/projects/${id}/details`, `/projects/${id}`, fields({ title: 'First to save', lockReason: '' }))
    const late = await lead.send(
      `/projects/${id}`,
      server.fieldsOf(opened, `/projects/${id}`, fields({ title: 'Second to save', lockReason: '' })),
    )
    expect(late.status).toBe(422)
    expect(late.text).toContain('First to save')
    expect(late.html).toContain('value="Second to save"')
  })

  test('is kept by its lead and its theme, seen by its partner, and by nobody outside', async () => {
    const id = idIn(
      await lead.post(
        '/projects/new',
        '/projects',
        fields({ title: 'Amina’s own', unitId: org.units.children!, partnerIds: [org.units.food!] }),
      ),
    )
    expect((await (await server.signedIn(org, 'amina')).get(`/projects/${id}/details`)).status).toBe(200)
    expect((await (await server.signedIn(org, 'themeLead')).get(`/projects/${id}/details`)).status).toBe(403)
    const kit = await server.signedIn(org, 'partner')
    expect((await kit.get(`/projects/${id}`)).status).toBe(200)
    const other = idIn(await lead.post('/projects/new', '/projects', fields({ title: 'Not with them' })))
    expect((await kit.get(`/projects/${other}`)).status).toBe(403)
    expect((await kit.get('/projects')).text).not.toContain('Not with them')
    const amina = await server.signedIn(org, 'amina')
    expect(
      (await amina.post('/projects/new', '/projects', fields({ title: 'For Ben', leadPostId: org.postOf.ben }))).status,
    ).toBe(403)
    const elsewhere = await server.organisation({ name: 'Elsewhere' })
    expect((await (await server.signedIn(elsewhere, 'lead')).get(`/projects/${id}`)).status).toBe(404)
  })

  test('is closed with a reason and stays to be read', async () => {
    const id = idIn(await lead.post('/projects/new', '/projects', fields({ title: 'Ended early' })))
    await lead.post(`/units/${id}/closure`, `/units/${id}/closure`, { why: 'The funder left' })
    const page = await lead.get(`/projects/${id}`)
    expect(page.text).toContain('Why: “The funder left”')
    expect(page.html).not.toContain(`/projects/${id}/details`)
    expect((await lead.get('/projects?show=closed')).text).toContain('Ended early')
  })
})

const SEVEN = readFileSync(new URL('../fixtures/imports/projects-with-seven-errors.csv', import.meta.url))
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe('J07 seven errors of seven kinds, once', () => {
  let shore: TestOrganisation
  let grace: Browser
  beforeAll(async () => {
    shore = await server.organisation(
      {
        name: 'Saltmarsh Shore',
        activities: [
          ...plan.activities,
          { key: 'implementation', name: 'Implementation' },
          { key: 'synthesis', name: 'Evidence synthesis' },
        ],
      },
      '2026-01-05',
    )
    await server.as(
      shore,
      'lead',
      async (caller) => {
        const add = (name: string, kind: 'part' | 'partner') =>
          addUnit(caller, {
            id: newId(),
            name,
            kind,
            levelId: kind === 'part' ? shore.levels.programme! : shore.levels.partner!,
            parentId: shore.units.whole!,
          })
        for (const name of ['Coast and ageing', 'Money and mental health', 'Home, work and place', 'Data and methods'])
          await add(name, 'part')
        for (const name of ['County', 'ICB', 'Trust', 'Food', 'Tenants']) await add(name, 'partner')
        for (let n = 1; n <= 14; n++) {
          const id = newId()
          await describePost(caller, {
            id,
            title: `Researcher ${String(n).padStart(2, '0')}`,
            unitId: shore.units.whole!,
          })
          await appoint(caller, { postId: id, memberId: shore.people.amina, fromOn: '2026-01-05' })
        }
        const gone = newId()
        await describePost(caller, { id: gone, title: 'Theme lead 3', unitId: shore.units.whole! })
        await appoint(caller, { postId: gone, memberId: shore.people.dev, fromOn: '2026-01-05' })
        await leavePost(caller, gone, '2026-08-14')
      },
      '2026-10-29',
    )
    grace = await server.signedIn(shore, 'lead')
  })

  const upload = async (bytes: Uint8Array<ArrayBuffer>, name: string, from = '/projects/imports/new') => {
    const body = new FormData()
    for (const [field, value] of hiddenFieldsOf((await grace.get(from)).html, '/projects/imports/reading'))
      body.set(field, value)
    body.set('file', new Blob([bytes]), name)
    return grace.upload('/projects/imports/reading', body)
  }
  const titles = async () => (await server.as(shore, 'lead', (caller) => allProjects(caller))).map(({ title }) => title)
  const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

  let shown: Seen
  test('all seven are shown at once, each with row, column, what was read and what would be accepted, and nothing is saved', async () => {
    shown = await upload(bytesOf(SEVEN), 'projects.csv')
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('2 rows can be taken now, 7 rows have something to mend')
    const table = shown.html.match(/id="mend"[\s\S]*?(<tbody[\s\S]*?<\/tbody>)/)![1]!
    const rows = [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '')),
    )
    expect(rows.map(([row, column]) => `${row} ${column}`)).toEqual([
      '3 theme',
      '4 design lock',
      '5 design lock',
      '7 title',
      '8 lead',
      '9 places',
      '10 title',
    ])
    expect(rows.every((cells) => cells.length === 5 && cells.every((cell) => cell.length > 0))).toBe(true)
    expect(await titles()).toEqual([])
  })

  test('the wrong rows come back as the same sheet with a column "why", as often as asked for', async () => {
    const sent = server.fieldsOf(shown, '/projects/imports/mending', {})
    for (let times = 0; times < 2; times++) {
      const file = await grace.send('/projects/imports/mending', sent)
      expect(file.headers.get('content-type')).toBe(XLSX)
      const read = await readSheet(file.bytes())
      if (!read.ok) throw new Error(read.because)
      const [head, ...rows] = read.sheets[0]!.rows
      expect(head!.map(({ text }) => text).at(-1)).toBe('why')
      expect(rows).toHaveLength(7)
    }
  })

  test('the right rows are taken in one act, once, however often the button is pressed; the rest waits', async () => {
    const sent = server.fieldsOf(shown, '/projects/imports', {})
    const answers = await Promise.all(Array.from({ length: 5 }, () => grace.send('/projects/imports', sent)))
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
    expect(await titles()).toHaveLength(2)
    const done = await grace.get(answers[0]!.location!)
    expect(done.text).toContain('2 projects were taken; 7 rows wait to be mended')
    const file = await grace.get(done.html.match(/\/projects\/imports\/[^"]+\/mending/)![0])
    expect(file.headers.get('content-type')).toBe(XLSX)
  })

  test('the corrected sheet makes no second copy of the rows already taken', async () => {
    const again = await upload(bytesOf(SEVEN), 'projects.csv')
    expect(again.text).toContain('Here already, and not taken again: rows 2, 6 and 7.')
    expect(again.html).not.toContain('action="/projects/imports"')

    const read = await readSheet(bytesOf(SEVEN))
    if (!read.ok) throw new Error(read.because)
    const [head, ...rows] = read.sheets[0]!.rows.map((row) => row.map(({ text }) => text))
    const column = (name: string) => head!.indexOf(name)
    const mend: Record<number, [string, string][]> = {
      3: [['theme', 'Children and families']],
      4: [['design lock', '2026-03-28']],
      5: [['design lock', '2026-12-06']],
      7: [['title', 'Falls clinics by the sea']],
      8: [['lead', 'Researcher 05']],
      9: [['places', 'Seaview']],
      10: [['title', 'What the data leave out']],
    }
    for (const [row, cells] of Object.entries(mend))
      for (const [name, value] of cells) rows[Number(row) - 2]![column(name)] = value
    const mended = await upload(bytesOf(writeCsv({ name: 'x', header: head!, rows })), 'mended.csv')
    expect(mended.text).toContain('7 rows can be taken now, none has anything to mend, 2 are here already')
    await grace.send('/projects/imports', server.fieldsOf(mended, '/projects/imports', {}))
    const all = await titles()
    expect(all).toHaveLength(9)
    expect(new Set(all).size).toBe(9)
  })

  test('two people with one sheet take each row once', async () => {
    const sheet = bytesOf(
      new TextEncoder().encode(
        'title,theme,kind,lead\nTwin one,Data and methods,research,Researcher 01\nTwin two,Data and methods,research,Researcher 02\n',
      ),
    )
    const [one, other] = [await upload(sheet, 'a.csv'), await upload(sheet, 'b.csv')]
    const answers = await Promise.all(
      [one, other].map((seen) => grace.send('/projects/imports', server.fieldsOf(seen, '/projects/imports', {}))),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect((await titles()).filter((title) => title.startsWith('Twin'))).toHaveLength(2)
  })

  test('a file that is no sheet, or no sheet of projects, is refused in words', async () => {
    expect((await upload(bytesOf(new TextEncoder().encode('%PDF-1.7 not a sheet')), 'projects.csv')).status).toBe(422)
    const poem = await upload(bytesOf(new TextEncoder().encode('roses,red\nviolets,blue\n')), 'poem.csv')
    expect(poem.status).toBe(422)
    expect(poem.text).toContain('No row with headings was found.')
  })

  test('a theme lead takes what is for their theme; the rest is left for the health-equity lead', async () => {
    const sheet = bytesOf(
      new TextEncoder().encode(
        'title,theme,kind,lead\nMine,Homes and work,research,Researcher 01\nNot mine,Data and methods,research,Researcher 02\n',
      ),
    )
    const before = grace
    grace = await server.signedIn(shore, 'themeLead')
    const seen = await upload(sheet, 'mine.csv')
    expect(seen.text).toContain('1 right row is for a theme or a lead that is not yours.')
    await grace.send('/projects/imports', server.fieldsOf(seen, '/projects/imports', {}))
    grace = before
    expect(await titles()).toContain('Mine')
    expect(await titles()).not.toContain('Not mine')
  })
})
