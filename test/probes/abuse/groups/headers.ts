import { isPage } from '../discover.ts'
import type { Answer } from '../door.ts'
import type { Scene } from '../scene.ts'

type Wrong = [boolean, string, 'high' | 'medium' | 'low', string?]

/** Every page, signed in or not, errors included, says what a browser may do with it. */
export async function probeHeaders({ findings, nobody, amina }: Scene): Promise<void> {
  for (const [path, answer] of nobody.pages) lookAt(path, answer, false)
  for (const [path, answer] of amina.pages) lookAt(path, answer, !nobody.pages.has(path))

  function lookAt(path: string, answer: Answer, isPrivate: boolean) {
    if (!isPage(answer)) return
    const wrong = [...wrongPolicy(answer), ...wrongHeaders(answer), ...wrongInside(answer)]
    if (isPrivate)
      wrong.push([
        !/no-store/.test(answer.headers['cache-control'] ?? ''),
        'a private page may be kept by the browser',
        'medium',
      ])
    findings.tried('headers', wrong.length)
    for (const [isWrong, what, severity, detail] of wrong)
      if (isWrong) findings.add(what, severity, `${answer.status} ${path}`, detail)
  }
}

function wrongPolicy({ headers }: Answer): Wrong[] {
  const policy = String(headers['content-security-policy'] ?? '')
  const part = (name: string) =>
    policy
      .split(';')
      .map((one) => one.trim())
      .find((one) => one.startsWith(`${name} `)) ?? ''
  const script = part('script-src') || part('default-src')
  const style = part('style-src') || part('default-src')
  return [
    [!policy, 'no content security policy', 'high'],
    [/'unsafe-inline'/.test(script), 'policy allows inline script', 'high'],
    [/'unsafe-eval'/.test(script), 'policy allows eval', 'high'],
    [/(^|\s)(\*|https?:)(\s|$)/.test(script), 'policy allows script from anywhere', 'high', script],
    [/'unsafe-inline'/.test(style), 'policy allows inline style', 'medium'],
    [!/default-src '(none|self)'/.test(policy), 'policy has no default', 'medium'],
    ...['base-uri', 'form-action', 'frame-ancestors'].map(
      (name): Wrong => [!part(name), `policy has no ${name}`, 'medium'],
    ),
  ]
}

const wrongHeaders = ({ headers }: Answer): Wrong[] => [
  [headers['x-content-type-options'] !== 'nosniff', 'no nosniff', 'medium'],
  [
    !headers['referrer-policy'] || /unsafe-url|no-referrer-when-downgrade/.test(String(headers['referrer-policy'])),
    'referrer policy',
    'medium',
  ],
  [!headers['permissions-policy'], 'no permissions policy', 'low'],
  [!headers['cross-origin-opener-policy'], 'no opener policy', 'low'],
  [Boolean(headers['x-powered-by']), 'says what it is made with', 'low', String(headers['x-powered-by'])],
  [/\d/.test(String(headers.server ?? '')), 'says its version', 'low', String(headers.server)],
  [!/charset=utf-8/i.test(headers['content-type'] ?? ''), 'no charset', 'low'],
]

function wrongInside({ text }: Answer): Wrong[] {
  const scripts = [...text.matchAll(/<script\b([^>]*)>([^<]*)/gi)].filter(
    ([, tag, words]) => !/\bsrc=|json/i.test(tag!) && words!.trim(),
  )
  return [
    [scripts.length > 0, 'inline script', 'medium'],
    [/<[a-z][^>]*\son[a-z]+\s*=/i.test(text), 'inline handler', 'medium'],
    [/<[a-z][^>]*\sstyle\s*=|<style\b/i.test(text), 'inline style', 'low'],
  ]
}
