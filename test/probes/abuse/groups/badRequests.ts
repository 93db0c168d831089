import { cookieOf, FORM, fromHere, postFormsOf, type Scene } from '../scene.ts'

const odd: [string, string, Record<string, string>][] = [
  ['an address of 20 kB', `/?${'a'.repeat(20_000)}`, {}],
  ['a header of 64 kB', '/', { 'x-big': 'a'.repeat(65_000) }],
  ['500 cookies', '/', { cookie: Array.from({ length: 500 }, (_, n) => `c${n}=1`).join('; ') }],
  ['a bad cookie', '/', { cookie: `ingrain-session=%00%ff; ; =; ingrain-session=${'x'.repeat(3000)}` }],
  ['bad percent in a path', '/%zz%', {}],
  ['NUL in a path', '/a%00b', {}],
  ['bad UTF-8 in a path', '/%ff%fe', {}],
  ['bad percent in a question', '/?q=%zz', {}],
  ['many ranges', '/', { range: 'bytes=0-,0-,0-,0-,0-,0-' }],
  ['an odd language', '/', { 'accept-language': `../../etc/passwd,${'en;q='.repeat(400)}` }],
  ['odd conditions', '/', { 'if-modified-since': 'not a date', 'if-none-match': '"'.repeat(500) }],
]

const raw = (host: string): [string, string][] => [
  ['no host', 'GET / HTTP/1.1\r\n\r\n'],
  ['a bad version', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
  [
    'two lengths',
    `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n`,
  ],
  ['a bad chunk', `POST / HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nhello\r\n`],
  ['a negative length', `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: -5\r\n\r\n`],
  ['a folded header', `GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: b\r\n c\r\n\r\n`],
  ['two hosts', `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`],
]

/** Requests too large or malformed are refused, never answered by failing, and never taken for two. */
export async function probeBadRequests(scene: Scene, { megabytes = 24 } = {}): Promise<void> {
  const { door, findings, amina, base } = scene
  const big = Buffer.alloc(megabytes << 20, 97)
  for (const action of new Set([
    ...postFormsOf(scene)
      .slice(0, 4)
      .map((form) => form.action),
    '/',
  ])) {
    findings.tried('too large')
    const { status } = await door.knock('POST', action, {
      body: big,
      cookie: cookieOf(amina),
      headers: { ...FORM, ...fromHere(scene) },
      timeout: 15_000,
    })
    if (status >= 200 && status < 400)
      findings.add('a post too large is taken', 'high', action, `${megabytes} MB: ${status}`)
  }
  for (const [, path, headers] of odd) {
    findings.tried('odd requests')
    await door.knock('GET', path, { headers })
  }
  for (const [what, bytes] of raw(base.host)) {
    findings.tried('raw requests')
    const heard = await door.knockRaw(bytes)
    if (what === 'two lengths' && (heard.match(/HTTP\/1\.1 /g) ?? []).length > 1)
      findings.add('one request taken for two', 'high', what)
    if (/^HTTP\/1\.\d 5(?!05|01)/.test(heard)) findings.add('5xx', 'high', `raw: ${what}`, heard.slice(0, 60))
  }
}
