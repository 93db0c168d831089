import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainRefusal } from './explainRefusal.ts'
import { admitFile } from './gate.ts'
import {
  docxOf,
  ofType,
  oleWith,
  type Parts,
  soundParts,
  utf16,
  withHeaders,
  withTemplate,
  zipOf,
} from './hostileFiles.fixture.ts'
import { usualLimits } from './limits.ts'
import type { FileType } from './refusal.ts'

const documents: FileType[] = ['docx', 'pdf', 'md', 'txt']
const everything: FileType[] = ['docx', 'xlsx', 'pdf', 'csv', 'txt', 'md', 'json', 'png', 'jpg']
const bytes = (text: string) => Buffer.from(text, 'latin1')
const utf8 = (text: string) => Buffer.from(text)

async function refused(content: Uint8Array, name = 'minutes.docx', allowed = documents) {
  const answer = await admitFile(content, name, allowed)
  if (answer.ok) throw new Error(`let in as ${answer.type}`)
  return { ...answer, says: explainRefusal(answer) }
}

const admitted = async (content: Uint8Array, name: string, allowed = everything) => {
  const answer = await admitFile(content, name, allowed)
  return answer.ok ? answer.type : explainRefusal(answer)
}

describe('what a file is', () => {
  test.each<[FileType, string, Uint8Array]>([
    ['docx', 'plan.docx', docxOf()],
    ['docx', 'plan.pdf', docxOf()],
    ['xlsx', 'x', ofType('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml')],
    ['pdf', 'plan', bytes('%PDF-1.7\n…')],
    ['png', 'a.txt', bytes('\x89PNG\r\n\x1a\n\0\0')],
    ['jpg', 'a.jpeg', bytes('\xff\xd8\xff\xe0')],
    ['csv', 'a.csv', utf8('one,two\n1,2')],
    ['csv', 'a.CSV', utf16('één,twee\n')],
    ['csv', 'excel.csv', bytes('rent \xa3500\n')],
    ['txt', 'a.txt', utf8('Plain, with “marks” and tŷ.')],
    ['txt', 'README', utf8('no ending at all')],
    ['txt', 'MZ.txt', utf8('MZ is a pair of letters')],
    ['md', 'a.md', utf8('# Plan\n\n<p align="center">Hello</p>')],
    ['json', 'a.json', utf8('{"a": [1]}')],
  ])('is told by its content: %s, whatever the name (%s)', async (type, name, content) => {
    expect(await admitted(content, name)).toBe(type)
  })

  test.each<[string, Uint8Array, string]>([
    ['minutes.docx', bytes('MZ\x90\0\x03\0\0\0\x04'), 'a program'],
    ['film.docx', bytes('\0\0\0\x20ftypisom\0\0\x02\0'), 'a video'],
    ['page.txt', utf8('\ufeff <!-- x --> <!DOCTYPE html><script>'), 'a web page'],
    ['picture.md', utf8('<svg onload="alert(1)">'), 'a web page'],
    ['run.txt', utf8('#!/bin/sh\nrm'), 'a script'],
    ['plan.doc', oleWith('WordDocument'), 'an old Word document'],
    ['sheet.xls', oleWith('Workbook'), 'an old Excel workbook'],
    [
      'plan.odt',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'an OpenDocument text',
    ],
    ['plan.rtf', bytes('{\\rtf1 hello}'), 'a rich text file'],
    ['all.zip', zipOf({ 'a.txt': 'a' }), 'an archive'],
    [
      'slides.pptx',
      ofType('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'a PowerPoint file',
    ],
  ])('%s is refused by naming what was found', async (name, content, says) => {
    expect((await refused(content, name)).says).toContain(says)
  })

  test('an old Word file and an OpenDocument text are told what to save them as', async () => {
    expect((await refused(oleWith('WordDocument'), 'a.doc')).says).toContain('save it as .docx')
    expect((await refused(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'a.odt')).says).toContain(
      'save it as .docx',
    )
    expect((await refused(oleWith('Workbook'), 'a.xls', ['xlsx', 'csv'])).says).toContain('save it as .xlsx')
  })

  test('a text that is called .docx is not taken for one', async () => {
    expect(await refused(utf8('hello'), 'plan.docx')).toMatchObject({ because: 'notWhatItSays', said: 'docx' })
  })

  test('a kind that is read elsewhere but not by this form is refused', async () => {
    expect(await refused(utf8('a,b'), 'a.csv')).toMatchObject({ because: 'notAllowed', found: 'csv' })
  })
})

describe('refused', () => {
  const big = { ...usualLimits, bytes: 500 }

  test.each<[string, string, Uint8Array, string]>([
    ['an empty file', 'empty', new Uint8Array(), 'a.docx'],
    ['a text with a zero byte', 'zeroBytes', utf8('a\0b,c'), 'a.csv'],
    ['a text in no encoding we know', 'encoding', bytes('caf\x81 \x8d'), 'a.txt'],
    ['UTF-8 with a broken letter', 'encoding', Buffer.concat([utf8('tŷ – “café”'), bytes('\xe9')]), 'a.txt'],
    ['a text with control characters', 'encoding', bytes('a\x01\x02b'), 'a.md'],
    ['JSON that is not', 'notJson', utf8('{"a": '), 'a.json'],
    ['an Office file with a password', 'password', oleWith('EncryptedPackage'), 'a.docx'],
    [
      'an archive with a password',
      'password',
      withHeaders(docxOf(), (view, at, isDirectory) => view.setUint16(at + (isDirectory ? 8 : 6), 1, true)),
      'a.zip',
    ],
    ['macros by their part', 'macros', docxOf({ 'word/vbaProject.bin': 'x' }), 'a.docx'],
    [
      'macros by the kind of document',
      'macros',
      ofType('application/vnd.ms-word.document.macroEnabled.main+xml'),
      'a.docm',
    ],
    ['a path out of the folder', 'unsafeName', docxOf({ '../../etc/cron.d/x': 'x' }), 'a.docx'],
    ['a path from the root', 'unsafeName', docxOf({ '/etc/x': 'x' }), 'a.docx'],
    ['a path on a drive', 'unsafeName', docxOf({ 'C:/x': 'x' }), 'a.docx'],
    ['a path with backslashes', 'unsafeName', docxOf({ '..\\x': 'x' }), 'a.docx'],
    ['a document type', 'doctype', docxOf({ 'word/styles.xml': '<!DOCTYPE a><a/>' }), 'a.docx'],
    [
      'entities that swell',
      'doctype',
      docxOf({ 'customXml/item1.xml': '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa">]><l>&a;</l>' }),
      'a.docx',
    ],
    [
      'a document type in UTF-16',
      'doctype',
      docxOf({ 'word/document.xml': utf16('<?xml version="1.0"?><!DOCTYPE a><a/>') }),
      'a.docx',
    ],
    [
      'a document type after much space in a part of no known kind',
      'doctype',
      docxOf({ 'word/a.bin': `${' '.repeat(70_000)}<!DOCTYPE a>` }),
      'a.docx',
    ],
    ['a template on another computer', 'outsideTemplate', withTemplate('https://example.org/t.dotm'), 'a.docx'],
    ['a template on a network drive', 'outsideTemplate', withTemplate('file:///\\\\server\\t.dotx'), 'a.docx'],
    [
      'more parts than a document has',
      'tooManyParts',
      docxOf(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`p${at}`, '']))),
      'a.docx',
    ],
    ['an archive cut short', 'damaged', docxOf().slice(0, -30), 'a.docx'],
    ['an archive after a program', 'damaged', Buffer.concat([bytes('PK\x03\x04'), docxOf()]), 'a.docx'],
    [
      'packed bytes that cannot be unpacked',
      'damaged',
      withHeaders(
        docxOf(),
        (view, at, isDirectory) => isDirectory || view.setUint8(at + 30 + view.getUint16(at + 26, true), 0xff),
      ),
      'a.docx',
    ],
  ])('%s', async (_, because, content, name) => {
    const answer = await refused(content, name, everything)
    expect(answer.because).toBe(because)
    expect(answer.says).toMatch(/^[A-Z].*\.$/)
  })

  test('a file over the limit, by naming what it is and both sizes', async () => {
    const film = Buffer.concat([bytes('\0\0\0\x20ftypisom'), new Uint8Array(60_000_000)])
    expect((await refused(film, 'film.docx')).says).toBe(
      'This is a video of 60 MB, and 20 MB is the most we take. Bring a smaller file.',
    )
    expect(await admitFile(docxOf(), 'a.docx', documents, big)).toMatchObject({
      ok: false,
      because: 'tooBig',
      found: 'unknown',
    })
  })

  test('a small archive that swells, measured while unpacking, whatever its directory says of itself', async () => {
    const zeros = new Uint8Array(30_000_000)
    const lying = withHeaders(docxOf({ 'word/media/a.png': zeros }), (view, at, isDirectory) =>
      view.setUint32(at + (isDirectory ? 24 : 22), 10, true),
    )
    expect(await refused(lying)).toMatchObject({ because: 'tooDense', most: 100 })
  })

  test('more inside than 200 MB', async () => {
    const limits = { ...usualLimits, unpackedBytes: 1000, repetitiveBytes: 1_000_000 }
    expect(await admitFile(docxOf({ a: 'a'.repeat(2000) }), 'a.docx', documents, limits)).toMatchObject({
      because: 'tooMuchInside',
    })
  })

  test('two entries that share the same packed bytes', async () => {
    const zip = docxOf({ 'word/b.xml': '<b/>', 'word/c.xml': '<c/>' })
    let first: number | undefined
    const overlapping = withHeaders(zip, (view, at, isDirectory) => {
      if (isDirectory && first === undefined) first = view.getUint32(at + 42, true)
      else if (isDirectory) view.setUint32(at + 42, first ?? 0, true)
    })
    expect(await refused(overlapping)).toMatchObject({ because: 'damaged' })
  })
})

describe('let in', () => {
  test('a template path on the writer’s own drive, which Word writes and nobody else is asked for', async () => {
    expect(await admitted(withTemplate('file:///C:\\Users\\x\\Report.dotx'), 'a.docx')).toBe('docx')
  })

  test('a document that repeats itself, while it is small', async () => {
    expect(await admitted(docxOf({ 'word/a.xml': `<a>${'again '.repeat(500_000)}</a>` }), 'a.docx')).toBe('docx')
  })
})

test('whatever bytes come, the gate answers and never throws', async () => {
  const sound = docxOf()
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.tuple(fc.nat(sound.length - 1), fc.nat(255)).map(([at, value]) => {
      const copy = sound.slice()
      copy[at] = value
      return copy
    }),
    fc.nat(sound.length).map((length) => sound.slice(0, length)),
    fc.dictionary(fc.string(), fc.string()).map((parts: Parts) => zipOf({ ...soundParts, ...parts })),
  )
  await fc.assert(
    fc.asyncProperty(anyBytes, fc.string(), async (content, name) => {
      const answer = await admitFile(content, name, everything)
      if (!answer.ok) expect(explainRefusal(answer)).toMatch(/^[A-Z].*\.$/s)
    }),
    { numRuns: 400 },
  )
})
