import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Stops with one sentence on a Node that is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Ingrain needs Node 20.19 or newer; this is ${process.versions.node}. Node 24 is a good choice.`)
  process.exit(1)
}

/** Installs what package-lock.json names, where that has not been done since the lock last changed. */
export function ensureInstalled({ withTests = false } = {}) {
  const lock = join(ROOT, 'package-lock.json')
  const installed = join(ROOT, 'node_modules', '.package-lock.json')
  const isFresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs
  if (isFresh && (!withTests || existsSync(join(ROOT, 'node_modules', 'vitest')))) return
  console.log('Installing what Ingrain needs (once, about half a minute)...')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error('npm ci did not finish. Check the network, then start again.')
    process.exit(1)
  }
}
