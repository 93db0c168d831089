import { cookieOf, postFormsOf, type Scene } from '../scene.ts'

const UPWARD = [
  '/../../../../etc/passwd',
  '/..%2f..%2f..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/%252e%252e%252f%252e%252e%252fetc/passwd',
  '/..%5c..%5c..%5cetc%5cpasswd',
  '/....//....//....//etc/passwd',
  '/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
  '/..;/..;/etc/passwd',
  '/..%2f..%2f..%2f..%2fpackage.json',
  '/..%2f.env',
]
const SECRETS = [
  '/.env',
  '/.git/config',
  '/.git/HEAD',
  '/package.json',
  '/package-lock.json',
  '/tsconfig.json',
  '/.data/secret',
  '/secret',
  '/database/PG_VERSION',
  '/.data/database/PG_VERSION',
  '/app/main.ts',
  '/bin/ingrain',
  '/dump.sql',
  '/backup.zip',
  '/metrics',
  '/debug',
  '/admin',
  '/@fs/etc/passwd',
  '/node_modules/.package-lock.json',
  '/outbox/',
]
const TELLTALE =
  /root:[x*]?:0:0:|\[core\]\s*\n\s*repositoryformatversion|"(?:dev)?[dD]ependencies"\s*:\s*\{|^ref: refs\/|^(?:DATABASE_URL|SESSION_SECRET|PG\w+)=|^\d+\n$|^# (HELP|TYPE)/m

/** No address leads out of the folder of public files, and none of our own files is served. */
export async function probeFiles(scene: Scene): Promise<void> {
  const { amina, nobody, door, findings } = scene
  const look = async (path: string, cookie = '') => {
    findings.tried('files of ours')
    const { status, text } = await door.knock('GET', path, { cookie })
    if (status === 200 && TELLTALE.test(text))
      findings.add('a file of ours is served', 'critical', path, text.slice(0, 60))
  }
  const folders = new Set([
    '',
    ...[...amina.scripts, ...amina.pages.keys(), ...nobody.pages.keys()].flatMap(
      (path) => /^(\/(?:assets|static|public|files|uploads|download)[^/?]*)/.exec(path)?.[1] ?? [],
    ),
  ])
  for (const folder of folders) for (const path of UPWARD) await look(folder + path, cookieOf(amina))
  for (const path of SECRETS) await look(path)
  for (const script of amina.scripts) await look(`${script.split('?')[0]}.map`)
  const forms = [...amina.forms.filter(({ method }) => method === 'GET'), ...postFormsOf(scene)]
  for (const { action, fields } of forms)
    for (const { name } of fields
      .filter((field) => /file|path|name|template|lang|download/i.test(field.name))
      .slice(0, 2))
      await look(
        `${action.split('?')[0]}?${new URLSearchParams({ [name]: '../../../../etc/passwd' })}`,
        cookieOf(amina),
      )
}
