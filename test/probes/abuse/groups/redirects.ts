import { cookieOf, type Scene } from '../scene.ts'
import { fillSignIn } from '../signIn.ts'

const AWAY = [
  '//evil.example/x',
  'https://evil.example/x',
  '/\\evil.example',
  'javascript:alert(1)',
  '/%09/evil.example',
  '/\t/evil.example',
  'https:evil.example',
]
const leadsAway = (location = ''): boolean => /^(https?:)?[\\/]{2}|^\/[\\\t]|^javascript:|^https?:/i.test(location)

/** Nobody is sent to another site, before signing in or after it. */
export async function probeRedirects(scene: Scene): Promise<void> {
  const { starts, login, door, findings, amina } = scene
  for (const path of new Set([login.path, ...starts]))
    for (const name of ['next', 'returnTo', 'redirect', 'url', 'continue']) {
      findings.tried('redirects')
      const { headers } = await door.knock('GET', `${path}?${new URLSearchParams({ [name]: AWAY[0]! })}`, {
        cookie: cookieOf(amina),
      })
      if (leadsAway(headers.location))
        findings.add('sends to another site', 'high', `${path}?${name}=`, headers.location)
    }
  const { user, pass } = amina.user!
  for (const away of AWAY) {
    findings.tried('redirects')
    const { headers } = await fillSignIn(scene, {
      jar: {},
      user,
      pass,
      next: away,
      path: `${login.path}?next=${encodeURIComponent(away)}`,
    })
    if (leadsAway(headers.location))
      findings.add('sends to another site after signing in', 'high', login.path, headers.location)
  }
}
