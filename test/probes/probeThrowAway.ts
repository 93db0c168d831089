import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../scripts/ensure.mjs'
import type { Credentials } from './credentials.ts'
import type { Findings } from './findings.ts'
import { startThrowAway, type ThrowAway, tempFolder } from './throwAway.ts'

/**
 * What a probe finds on an Ingrain of its own, with the seeded organisations, that is thrown away afterwards: each probe
 * fills it with junk, and tires out sign-in for the next. What the server itself complained of is a finding too.
 */
export async function probeThrowAway(
  probe: (address: string, credentials: Credentials) => Promise<Findings>,
): Promise<Findings> {
  const folder = tempFolder()
  const credentials = seed(folder)
  const ingrain = await startThrowAway({ folder })
  try {
    const findings = await probe(ingrain.address, credentials)
    for (const complaint of complaintsOf(ingrain)) findings.add('the server complained', 'high', complaint)
    return findings
  } catch (error) {
    throw new Error(`${(error as Error).stack}\n${ingrain.printed()}`)
  } finally {
    await ingrain.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function seed(folder: string): Credentials {
  const file = join(folder, 'credentials.json')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin', 'ingrain'), 'seed', '--credentials', file],
    { env: { ...process.env, INGRAIN_DATA: folder }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`ingrain seed ended with ${status}: ${stdout}${stderr}`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

function complaintsOf(ingrain: ThrowAway): string[] {
  return ingrain
    .printed()
    .split('\n')
    .filter((line) => /Error\b|^\d{4}-\d\d-\d\dT/.test(line))
}
