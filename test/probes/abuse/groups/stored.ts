import { discover } from '../discover.ts'
import { SUM } from '../junk.ts'
import type { Scene, Visitor } from '../scene.ts'

/** After all the junk: no page shows it as code, and nothing that was typed changed what every object is. */
export async function probeStored(scene: Scene): Promise<void> {
  const { amina, starts, mark, findings } = scene
  const again: Visitor = { user: amina.user, jar: amina.jar, pages: new Map(), forms: [], scripts: new Set() }
  await discover(scene, again, [...starts, '/home'], 40)
  for (const [path, { text, headers }] of again.pages) {
    findings.tried('stored junk')
    if (text.includes(SUM)) findings.add('a template ran what was typed', 'critical', `GET ${path}`)
    if (!/html/.test(headers['content-type'] ?? '')) continue
    if (text.includes(`<x${mark}>`) || text.includes(`<img src=x onerror=${mark}`))
      findings.add('stored junk is shown as code', 'critical', `GET ${path}`)
    if (/href="\s*(javascript|data|vbscript):/i.test(text))
      findings.add('a stored link runs script', 'critical', `GET ${path}`)
    if (text.includes('"polluted"')) findings.add('an object was changed for all', 'high', `GET ${path}`)
  }
}
