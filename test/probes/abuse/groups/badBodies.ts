import { gzipSync } from 'node:zlib'
import type { Asked } from '../door.ts'
import { cookieOf, FORM, fromHere, postFormsOf, type Scene } from '../scene.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const XML = { 'content-type': 'application/xml' }
const nested = (n: number): string => '['.repeat(n) + ']'.repeat(n)

const bodies = (mark: string): [string, Asked['body'], Record<string, string>][] => [
  ['JSON cut short', '{"a":', JSON_TYPE],
  ['JSON that is none', 'not json', JSON_TYPE],
  ['JSON null', 'null', JSON_TYPE],
  ['JSON list', '[1,2]', JSON_TYPE],
  ['JSON text', '"x"', JSON_TYPE],
  ['JSON 20,000 deep', nested(20_000), JSON_TYPE],
  [
    'JSON with __proto__',
    `{"__proto__":{"isAdmin":true,"polluted":"${mark}"},"constructor":{"prototype":{"polluted":"1"}}}`,
    JSON_TYPE,
  ],
  ['JSON with huge numbers', `{"id":1e9999,"big":${'9'.repeat(400)}}`, JSON_TYPE],
  ['JSON in bad UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), JSON_TYPE],
  ['nothing as JSON', '', JSON_TYPE],
  ['no type', 'a=b', {}],
  ['XML', '<x/>', XML],
  [
    'XML that reads a file',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
    XML,
  ],
  ['bad percent signs', 'a=%zz&%=%', FORM],
  ['bad UTF-8 in a form', Buffer.from([0x61, 0x3d, 0xff, 0xfe]), FORM],
  ['10,000 fields', Array.from({ length: 10_000 }, (_, n) => `p${n}=1`).join('&'), FORM],
  ['30,000 fields', Array.from({ length: 30_000 }, (_, n) => `p${n}=1`).join('&'), FORM],
  ['brackets in brackets', `a${'[b]'.repeat(2000)}=1`, FORM],
  ['__proto__ as a field', '__proto__[isAdmin]=1&constructor[prototype][x]=1&__proto__=1', FORM],
  ['parts without a boundary', 'x', { 'content-type': 'multipart/form-data' }],
  [
    'parts cut short',
    '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
    { 'content-type': 'multipart/form-data; boundary=b' },
  ],
  ['a gzip bomb', gzipSync(Buffer.alloc(20 << 20)), { ...JSON_TYPE, 'content-encoding': 'gzip' }],
  ['a gzip bomb as a form', gzipSync(Buffer.alloc(20 << 20, 97)), { ...FORM, 'content-encoding': 'gzip' }],
  ['gzip that is none', 'zzzz', { ...JSON_TYPE, 'content-encoding': 'gzip' }],
  ['UTF-16', Buffer.from('{"a":1}', 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }],
]

/** A body that no form of ours would send is answered quickly, in the four hundreds, at every address that takes posts. */
export async function probeBadBodies(scene: Scene): Promise<void> {
  const { door, findings, amina, mark } = scene
  const targets = [
    ...new Map(postFormsOf(scene).map((form) => [form.action.replace(/[0-9a-f-]{36}/g, ''), form])).values(),
  ]
  // Every address gets some; between them all addresses get all.
  const each = Math.max(4, Math.floor(500 / Math.max(1, targets.length)))
  const all = bodies(mark)
  for (const [n, { action, at }] of targets.entries())
    for (let k = 0; k < Math.min(each, all.length); k++) {
      const [what, body, headers] = all[(n * each + k) % all.length]!
      findings.tried('bad bodies')
      const answer = await door.knock('POST', action, {
        body,
        cookie: cookieOf(amina),
        headers: { ...headers, ...fromHere(scene, at) },
      })
      if (/root:[x*]?:0:0:/.test(answer.text)) findings.add('a body read a file', 'critical', action, what)
      if (answer.ms > 3000) findings.add('a bad body is slow', 'medium', action, `${what}: ${Math.round(answer.ms)} ms`)
      if (answer.status >= 200 && answer.status < 400)
        findings.add('a bad body is taken', 'high', action, `${what}: ${answer.status}`)
    }
}
