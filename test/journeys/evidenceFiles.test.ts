import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxOf } from '../../app/files/hostileFiles.fixture.ts'
import { pdfOf } from '../../app/files/pdf.fixture.ts'
import { exif, JPEG, jpegWith } from '../../app/files/pictures.fixture.ts'
import { exportOrganisation } from '../../app/portable/exportOrganisation.ts'
import { importOrganisation } from '../../app/portable/importOrganisation.ts'
import { linesIn } from '../../app/portable/portable.fixture.ts'
import { sweepShelf } from '../../app/portable/sweepShelf.ts'
import { auditRows } from '../../app/store/audit.ts'
import type { TestOrganisation } from '../house.ts'
import type { Person } from '../people.ts'
import { type Browser, hiddenFieldsOf, openTestServer } from '../server.ts'

type Brought = { name: string; bytes: Uint8Array }

const MINUTES: Brought = { name: 'Minutes of März.docx', bytes: docxOf() }
const REPORT: Brought = { name: 'report.pdf', bytes: pdfOf([['We travelled.']]) }
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a file as evidence', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let org: TestOrganisation
  beforeAll(async () => {
    server = await openTestServer()
    org = await server.organisation()
  })
  afterAll(() => server.close())

  const given = () => ({
    title: 'Flip chart of the homes theme',
    onDay: '20 September 2026',
    kind: 'document',
    words: '',
    url: '',
    topic: '',
    place: `unit:${org.units.damp}`,
  })
  const send = async (browser: Browser, from: string, action: string, fields: object, brought?: Brought | null) => {
    const body = new FormData()
    for (const [name, value] of hiddenFieldsOf((await browser.get(from)).html, action)) body.append(name, value)
    for (const [name, value] of Object.entries(fields)) body.append(name, String(value))
    body.append('file', new Blob([new Uint8Array(brought?.bytes ?? [])]), brought?.name ?? '')
    return browser.upload(action, body)
  }
  const add = async (who: Person = 'lead', brought: Brought | null = MINUTES, fields = {}) => {
    const sent = await send(
      await server.signedIn(org, who),
      '/evidence/new',
      '/evidence',
      { ...given(), ...fields },
      brought,
    )
    if (sent.status !== 303) throw new Error(sent.text)
    return sent.location!.replace(/\?.*/, '')
  }
  const filesOn = async (at: string, who: Person = 'lead') =>
    [
      ...(await (await server.signedIn(org, who)).get(at)).html.matchAll(/href="(\/evidence\/[^"]+\/files\/[^"]+)"/g),
    ].map(([, href]) => href!)

  test('is all that there has to be: neither words nor an address are needed beside it', async () => {
    const at = await add()
    const page = await (await server.signedIn(org, 'lead')).get(at)
    expect(page.text).toContain('Minutes of März.docx')
    expect(page.text).toMatch(/Word document, 1 kB\. Attached by Grace, 30 October 2026/)
    expect(page.text).toContain('File attached by Grace, 30 October 2026')
  })

  test('too large to be taken at all is told its limit, and the way back to what was typed', async () => {
    const grace = await server.signedIn(org, 'lead')
    const film = { name: 'film.pdf', bytes: new Uint8Array(22 * 1024 * 1024) }
    const sent = await send(grace, '/evidence/new', '/evidence', given(), film)
    expect(sent.status).toBe(413)
    expect(sent.text).toContain('20 MB for a file')
    expect(sent.text).toContain('Go back in your browser: what you typed should still be in the form.')
  })

  test('comes back to the byte, under its own name, as something to keep and not to show', async () => {
    const [href] = await filesOn(await add())
    const file = await (await server.signedIn(org, 'lead')).get(href!)
    expect(Buffer.from(file.bytes()).equals(Buffer.from(MINUTES.bytes))).toBe(true)
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="Minutes-of-Marz.docx"; filename*=UTF-8''Minutes%20of%20M%C3%A4rz.docx`,
    )
    expect(file.headers.get('content-type')).toContain('wordprocessingml')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(file.headers.get('cache-control')).toBe('no-store')
  })

  test('is for those who may read the evidence, and for nobody else, in this organisation or another', async () => {
    const [href] = await filesOn(await add('amina', MINUTES, { place: `unit:${org.units.children}` }), 'amina')
    for (const who of ['amina', 'lead', 'director', 'auditor'] as const)
      expect((await (await server.signedIn(org, who)).get(href!)).status, who).toBe(200)
    for (const who of ['themeLead', 'dev', 'ben', 'partner', 'administrator', 'evaluator'] as const)
      expect((await (await server.signedIn(org, who)).get(href!)).status, who).toBe(403)
    const elsewhere = await server.organisation({ name: 'Northbank' })
    expect((await (await server.signedIn(elsewhere, 'lead')).get(href!)).status).toBe(404)
    expect((await server.nobody.get(href!)).location).toMatch(/^\/sign-in/)
    const [other] = await filesOn(await add())
    const crossed = `${href!.replace(/files.*/, 'files')}${other!.replace(/.*files/, '')}`
    expect((await (await server.signedIn(org, 'lead')).get(crossed)).status).toBe(404)
  })

  test('of a picture has nothing in it but the picture', async () => {
    const [href] = await filesOn(await add('lead', { name: 'IMG_1.JPG', bytes: jpegWith(exif(1, 'N 52.1 W 4.0')) }))
    const file = await (await server.signedIn(org, 'lead')).get(href!)
    expect(Buffer.from(file.bytes()).equals(JPEG)).toBe(true)
  })

  test('refused is told why in a sentence, with all other faults at once, and what was typed stays', async () => {
    const lead = await server.signedIn(org, 'lead')
    const page = { name: 'chart.pdf', bytes: Buffer.from('<script>alert(1)</script>') }
    const refused = await send(lead, '/evidence/new', '/evidence', { ...given(), title: '', words: 'Typed.' }, page)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Give it a short title')
    expect(refused.text).toMatch(/The name of this file ends in ?\.pdf, but what is in it is a web page\./)
    expect(refused.html).toContain('Typed.')
    const sound = await send(lead, '/evidence/new', '/evidence', { ...given(), title: '' }, REPORT)
    expect(sound.text).toContain('Choose the file again')
    const nothing = await send(lead, '/evidence/new', '/evidence', given())
    expect(nothing.text).toContain('give its address, or attach it as a file')
    expect(nothing.html).toContain('Leave out names, faces')
  })

  test('is attached later, and another put in its place: the earlier one stays in the history and opens', async () => {
    const at = await add('amina', null, { words: 'We agreed who travels.' })
    const amina = await server.signedIn(org, 'amina')
    const attach = (brought?: Brought) => send(amina, at, `${at}/files`, {}, brought)
    expect((await attach()).text).toContain('Choose a file')
    expect((await attach({ name: 'x.exe', bytes: Buffer.from('MZ\x90\0\x03') })).text).toContain('a program')
    expect((await attach(MINUTES)).location).toBe(`${at}?said=evidence.attached`)
    expect((await attach(REPORT)).location).toBe(`${at}?said=evidence.attached`)
    const [now, earlier, ...more] = await filesOn(at)
    expect(more).toEqual([])
    expect(Buffer.from((await amina.get(now!)).bytes()).equals(Buffer.from(REPORT.bytes))).toBe(true)
    expect(Buffer.from((await amina.get(earlier!)).bytes()).equals(Buffer.from(MINUTES.bytes))).toBe(true)
    const ben = await server.signedInWithKeys(org, 'ben')
    const body = new FormData()
    body.append('key', ben.key())
    body.append('file', new Blob([new Uint8Array(MINUTES.bytes)]), 'a.docx')
    expect((await ben.upload(`${at}/files`, body)).status).toBe(403)
  })

  test('taken off with a reason leaves its name in the history; its bytes go with the next sweep, and no others', async () => {
    const bytes = docxOf({ 'docProps/app.xml': '<a>only here</a>' })
    const at = await add('lead', { name: 'names in it.docx', bytes }, { words: 'We agreed who travels.' })
    const kept = await filesOn(await add('lead', REPORT))
    const lead = await server.signedIn(org, 'lead')
    const [href] = await filesOn(at)
    const field = `why-${href!.replace(/.*\//, '')}`
    expect((await lead.post(at, `${href}/removal`, { [field]: '' })).text).toContain('Say why it is taken off')
    expect((await lead.post(at, `${href}/removal`, { [field]: 'A name is in it.' })).location).toContain('detached')
    const page = await lead.get(at)
    expect(page.text).toContain('names in it.docx: taken off, and not here any more')
    expect(page.text).toContain('File taken off by Grace, 30 October 2026 A name is in it.')
    expect((await lead.get(href!)).status).toBe(404)

    const away = await exportOrganisation(server.database, org.org, { shelf: server.shelf })
    expect(linesIn(away)).not.toContain(`{"file":"${shaOf(bytes)}"}`)
    const inTwoDays = new Date(Date.now() + 2 * 86_400_000)
    expect(await sweepShelf(server.database, server.shelf, new Date())).toBe(0)
    expect(server.shelf.read(shaOf(bytes))).toBeDefined()
    await sweepShelf(server.database, server.shelf, inTwoDays)
    expect(server.shelf.read(shaOf(bytes))).toBeUndefined()
    expect((await lead.get(kept[0]!)).status).toBe(200)
  })

  test('that is all there is to see is not taken off before something else is written', async () => {
    const at = await add()
    const [href] = await filesOn(at)
    const field = `why-${href!.replace(/.*\//, '')}`
    const lead = await server.signedIn(org, 'lead')
    const refused = await lead.post(at, `${href}/removal`, { [field]: 'A name is in it.' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('without the file there would be nothing to see')
    expect(refused.html).toContain('value="A name is in it."')
    expect((await lead.get(href!)).status).toBe(200)
  })

  test('a refused or repeated post leaves no second file, and each that is kept has one line in the audit, without words', async () => {
    const count = () => server.as(org, 'lead', ({ db }) => db.query('select 1 from file')).then((rows) => rows.length)
    const before = await count()
    const lead = await server.signedIn(org, 'lead')
    const body = new FormData()
    for (const [name, value] of [
      ...hiddenFieldsOf((await lead.get('/evidence/new')).html, '/evidence'),
      ...Object.entries(given()),
    ])
      body.append(name, value)
    body.append('file', new Blob([new Uint8Array(MINUTES.bytes)]), 'secret-name.docx')
    const twice = await Promise.all([lead.upload('/evidence', body), lead.upload('/evidence', body)])
    expect(twice[0]!.location).toBe(twice[1]!.location)
    expect(await count()).toBe(before + 1)
    const audit = await server.as(org, 'lead', ({ db }) => auditRows(db))
    const last = JSON.stringify(audit.at(-1)!.entry)
    expect(last).toContain('"verb":"attached"')
    expect(last).not.toContain('secret-name')
  })

  test('leaves with the organisation and comes back, and a second leaving is the same bytes', async () => {
    const at = await add('lead', REPORT)
    const away = await exportOrganisation(server.database, org.org, { shelf: server.shelf })
    const other = await openTestServer()
    try {
      const brought = await importOrganisation(other.database, away, { shelf: other.shelf })
      if (!brought.ok) throw new Error(brought.because)
      const lead = await other.signedIn({ ...org, org: brought.org }, 'lead')
      const [, href] = (await lead.get(at)).html.match(/href="(\/evidence\/[^"]+\/files\/[^"]+)"/)!
      expect(Buffer.from((await lead.get(href!)).bytes()).equals(Buffer.from(REPORT.bytes))).toBe(true)
      const again = await exportOrganisation(other.database, brought.org, { shelf: other.shelf })
      expect(Buffer.from(again).equals(Buffer.from(away))).toBe(true)
    } finally {
      await other.close()
    }
  })
})
