import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// What the tests open real files with: a browser, an office, a reader of PDF.
const PROGRAMS = [
  { program: 'chromium', package: 'chromium', setting: 'CHROMIUM_PATH' },
  { program: 'soffice', package: 'libreoffice-writer-nogui' },
  { program: 'soffice', package: 'libreoffice-calc-nogui', marker: '/usr/lib/libreoffice/program/libsclo.so' },
  { program: 'pdftotext', package: 'poppler-utils' },
  { program: 'strace', package: 'strace' },
  { package: 'postgresql-15', marker: '/usr/lib/postgresql/15/bin/postgres' },
]

const isHere = ({ program, setting, marker }) =>
  (setting && process.env[setting] && existsSync(process.env[setting])) ||
  (marker
    ? existsSync(marker)
    : (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program))))

/** Installs the missing programs where we may (Debian, as root or by sudo without a password); otherwise says the one command to run, and stops. */
export function ensurePrograms() {
  const missing = PROGRAMS.filter((one) => !isHere(one)).map((one) => one.package)
  if (!missing.length) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const may = !asRoot.length || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  if (may && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing what the tests open files with: ${missing.join(', ')}`)
    const quiet = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300']
    const apt = (args) => {
      const [command, ...rest] = [...asRoot, 'env', ...quiet, ...args]
      spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
    }
    apt(['update'])
    apt(['install', '-y', '--no-install-recommends', ...missing])
  }
  const still = PROGRAMS.filter((one) => !isHere(one)).map((one) => one.package)
  if (!still.length) return
  console.error(`The tests need ${still.join(', ')}. Install them with: sudo ${command}`)
  process.exit(1)
}
