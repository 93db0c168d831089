import type { Asked } from '../door.ts'
import { cookieOf, type Scene } from '../scene.ts'

const LIES: Asked[] = [
  { host: 'evil.example' },
  { headers: { 'x-forwarded-host': 'evil.example' } },
  { headers: { forwarded: 'host=evil.example' } },
]
const ELSEWHERE = 'https://evil.example'

/** Other sites may not read answers, be named as this one, or use methods that no page uses. */
export async function probeOrigins(scene: Scene): Promise<void> {
  await crossOriginReads(scene)
  await hostHeaders(scene)
  await methods(scene)
}

async function crossOriginReads({ amina, door, findings }: Scene): Promise<void> {
  for (const path of [...amina.pages.keys()].slice(0, 6)) {
    findings.tried('cross-origin reads')
    const { headers } = await door.knock('GET', path, { cookie: cookieOf(amina), headers: { origin: ELSEWHERE } })
    const allowed = headers['access-control-allow-origin']
    if (allowed) findings.add('another site may read', allowed === '*' ? 'medium' : 'high', path, allowed)
  }
}

async function hostHeaders({ starts, login, door, findings }: Scene): Promise<void> {
  for (const path of new Set([...starts, login.path]))
    for (const asked of LIES) {
      findings.tried('host header')
      const { status, text, headers } = await door.knock('GET', path, asked)
      if (status < 400 && /evil\.example/.test(text + (headers.location ?? '')))
        findings.add('believes the host header', 'high', path, JSON.stringify(asked))
    }
}

async function methods({ amina, door, findings, mark }: Scene): Promise<void> {
  const trace = await door.knock('TRACE', '/', { headers: { 'x-probe': mark } })
  if (trace.status === 200 && trace.text.includes(mark)) findings.add('TRACE answers', 'medium', '/')
  for (const path of [...amina.pages.keys()].filter((one) => !/\.\w+(\?|$)/.test(one)).slice(0, 12))
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      findings.tried('methods')
      const { status } = await door.knock(method, path, {
        cookie: cookieOf(amina),
        headers: { origin: ELSEWHERE, 'sec-fetch-site': 'cross-site' },
      })
      if (status >= 200 && status < 300)
        findings.add('takes a method that no page uses', 'high', `${method} ${path}`, String(status))
    }
}
