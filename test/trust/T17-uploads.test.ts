import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  docxOf,
  ofType,
  oleWith,
  utf16,
  withHeaders,
  withTemplate,
  zipOf,
} from '../../app/files/hostileFiles.fixture.ts'
import { pdfFrom, pdfOf } from '../../app/files/pdf.fixture.ts'
import { JPEG, PNG } from '../../app/files/pictures.fixture.ts'
import type { TestOrganisation } from '../house.ts'
import { hostileUploads } from '../probes/abuse/hostileUploads.ts'
import { openTestServer } from '../server.ts'

const full = process.env.TRUST === 'full'

type Hostile = { what: string; name: string; bytes: Uint8Array; mustBeRefused?: boolean }

const SCRIPT = Buffer.from('<script>fetch("/account")</script>')
const ENDINGS = ['pdf', 'png', 'jpg', 'docx', 'xlsx', 'csv', 'txt']
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** Files that pretend, swell, reach out or carry programs, each under each name that is let in. */
function hostileFiles(canary: string): Hostile[] {
  const never: [string, Uint8Array][] = [
    ['a web page', Buffer.from(`<!doctype html>${SCRIPT}`)],
    ['a web page after blanks', Buffer.from(`\ufeff \n <HTML>${SCRIPT}`)],
    ['an SVG', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`)],
    ['XML with an entity', Buffer.from(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "${canary}">]><a>&e;</a>`)],
    ['a Windows program', Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(60)])],
    ['a Linux program', Buffer.concat([Buffer.from('\x7fELF\x02\x01', 'latin1'), Buffer.alloc(60)])],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['an old Word file', oleWith('WordDocument')],
    ['an old Excel file', oleWith('Workbook')],
    ['a locked Word file', oleWith('EncryptedPackage')],
    ['macros by their part', docxOf({ 'word/vbaProject.bin': 'x' })],
    ['macros by their kind', ofType('application/vnd.ms-word.document.macroEnabled.main+xml')],
    ['a document type', docxOf({ 'word/styles.xml': '<!DOCTYPE a><a/>' })],
    ['a document type in UTF-16', docxOf({ 'word/styles.xml': utf16('<!DOCTYPE a><a/>') })],
    [
      'an entity that fetches',
      docxOf({ 'word/document.xml': `<!DOCTYPE a [<!ENTITY e SYSTEM "${canary}">]><a>&e;</a>` }),
    ],
    ['a template elsewhere', withTemplate(canary)],
    ['a path out of the folder', docxOf({ '../../../escaped.txt': 'x' })],
    ['a path from the root', docxOf({ '/tmp/escaped.txt': 'x' })],
    ['a Windows path', docxOf({ '..\\..\\escaped.txt': 'x' })],
    ['501 parts', docxOf(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`a${n}.xml`, '<a/>'])))],
    ['a bomb', docxOf({ 'word/media/a.bin': new Uint8Array(30_000_000) })],
    [
      'a part with a lie about its size',
      withHeaders(docxOf({ 'word/a.bin': new Uint8Array(30_000_000) }), (view, at, isDirectory) =>
        view.setUint32(at + (isDirectory ? 24 : 22), 10, true),
      ),
    ],
    [
      'a locked archive',
      withHeaders(docxOf(), (view, at, isDirectory) => view.setUint16(at + (isDirectory ? 8 : 6), 1, true)),
    ],
    ['an archive of anything', zipOf({ 'a.txt': 'a', 'b.exe': 'MZ' })],
    ['an archive in an archive', zipOf({ 'inner.zip': zipOf({ 'a.txt': 'a' }) })],
    ['a torn archive', docxOf().slice(0, 200)],
    [
      'a locked PDF',
      pdfFrom(
        [Buffer.from('S')],
        `/ID [<41> <41>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'41'.repeat(32)}> >>`,
      ),
    ],
    ['a PDF of nothing', Buffer.from('%PDF-1.7\nnothing')],
    ['a PDF with a script', Buffer.concat([Buffer.from('%PDF-1.4\n'), SCRIPT])],
    ['a PNG that is a web page', Buffer.concat([PNG.subarray(0, 8), SCRIPT])],
    ['a JPEG that is a web page', Buffer.concat([JPEG.subarray(0, 3), SCRIPT])],
    ['a torn PNG', PNG.subarray(0, 50)],
    ['a torn JPEG', JPEG.subarray(0, 100)],
    ['a vast PNG', Buffer.concat([PNG.subarray(0, 16), Buffer.from('0000ffff0000ffff', 'hex'), PNG.subarray(24)])],
    ['text with zero bytes', Buffer.from('a,b\0c')],
    ['text in no encoding', Buffer.from([0x63, 0x81, 0x8d, 0x8f, 0x90, 0x9d])],
    ['nothing at all', new Uint8Array()],
  ]
  const harmless: [string, Uint8Array, string][] = [
    ['a PNG with a web page behind it', Buffer.concat([PNG, SCRIPT]), 'png'],
    ['a JPEG with a web page behind it', Buffer.concat([JPEG, SCRIPT]), 'jpg'],
    ['formulas', Buffer.from(`a,b\n=cmd|' /C calc'!A0,1\n@SUM(1),2\n`), 'csv'],
    ['an open quote', Buffer.from('a,b\n"x,1\n2,3\n'), 'csv'],
    ['a million columns', Buffer.from('a,'.repeat(1_000_000)), 'csv'],
    ['UTF-16', utf16('name,age\nAda,7\n'), 'csv'],
    ['a PDF with a script behind it', Buffer.concat([pdfOf([['Text']]), SCRIPT]), 'pdf'],
    [
      'a link to elsewhere',
      docxOf({
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${canary}" TargetMode="External"/></Relationships>`,
      }),
      'docx',
    ],
    ['an Excel file with a link', ofType(SHEET), 'xlsx'],
  ]
  const names = [
    '../../../escaped',
    'a\r\nX-Inj: 1',
    'a\u202Efdp',
    `${'é'.repeat(300)}`,
    'CON',
    '.htaccess',
    'a";x="',
    '%00',
    '<b>x</b>',
    '🗂',
  ]
  return [
    ...never.flatMap(([what, bytes]) =>
      (full ? ENDINGS : ENDINGS.slice(0, 1)).map((ending) => ({
        what,
        name: `x.${ending}`,
        bytes,
        mustBeRefused: true,
      })),
    ),
    ...harmless.map(([what, bytes, ending]) => ({ what, bytes, name: `x.${ending}` })),
    ...names.flatMap((name) =>
      (full ? harmless : harmless.slice(0, 1)).map(([what, bytes, ending]) => ({
        what: `${what} called ${name}`,
        bytes,
        name: `${name}.${ending}`,
      })),
    ),
    ...(full ? ['one', 'two', 'three'] : ['one']).flatMap((mark) => hostileUploads(mark, canary)),
  ]
}

describe('T17 hostile files are refused or harmless', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let org: TestOrganisation
  let listener: Server
  let knocks = 0
  beforeAll(async () => {
    server = await openTestServer()
    org = await server.organisation()
    listener = createServer((_, answer) => {
      knocks++
      answer.end()
    })
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    listener.close()
    await server.close()
  })

  test('each is answered by a sentence or kept as bytes that nothing opens; nothing is written outside the shelf, run or fetched', {
    timeout: 600_000,
  }, async () => {
    const files = hostileFiles(`http://127.0.0.1:${(listener.address() as AddressInfo).port}/canary`)
    const lead = await server.signedInWithKeys(org, 'lead')
    const wrong: string[] = []
    for (const { what, name, bytes, mustBeRefused } of files) {
      const body = new FormData()
      const fields = {
        title: 'T17',
        onDay: '1 October 2026',
        kind: 'document',
        words: 'Typed.',
        url: '',
        topic: '',
        place: 'all',
      }
      for (const [field, value] of Object.entries({ key: lead.key(), ...fields, place: `unit:${org.units.damp}` }))
        body.append(field, value)
      body.append('file', new Blob([new Uint8Array(bytes)]), name)
      const sent = await lead.upload('/evidence', body)
      if (sent.status === 422) {
        if (!sent.html.includes('Typed.')) wrong.push(`${what}: the words were lost`)
        continue
      }
      const at = sent.location?.replace(/\?.*/, '') ?? ''
      const page = await lead.get(at)
      const [, href] = page.html.match(/href="(\/evidence\/[^"]+\/files\/[^"]+)"/) ?? []
      // A file of no bytes is no file: the evidence stands on its words.
      if (!href && bytes.length === 0) continue
      if (mustBeRefused || sent.status !== 303 || !href) wrong.push(`${what} as ${name}: ${sent.status}`)
      const file = href ? await lead.get(href) : undefined
      const told = file?.headers.get('content-disposition') ?? ''
      if (
        file &&
        (!/^attachment; filename="[\w. -]{1,200}"; filename\*=UTF-8''[\w.%!~*'()-]+$/.test(told) ||
          file.headers.get('x-inj'))
      )
        wrong.push(`${what}: sent as ${told}`)
      if (file && file.headers.get('content-security-policy') !== "default-src 'none'; sandbox")
        wrong.push(`${what}: not shut in`)
      if (page.html.includes('<b>x</b>') || page.html.includes('\u202E'))
        wrong.push(`${what}: its name is not only words`)
    }
    expect(files.length).toBeGreaterThan(full ? 400 : 75)
    expect(wrong).toEqual([])
    expect(knocks).toBe(0)
    for await (const { sha256 } of server.shelf.list()) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})
