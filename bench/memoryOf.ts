import { readdirSync, readFileSync } from 'node:fs'

/** What processes hold, in MB of 10^6 bytes; undefined where the system does not tell (anything but Linux). */
export type Memory = { now: number; most: number }

/** The Ingrain server that runs under a process, or is it. */
export function memoryOfServer(pid: number): Memory | undefined {
  const server = under(pid).find((one) => /ingrain\0start/.test(read(`/proc/${one}/cmdline`)) && isNode(one))
  if (!server) return undefined
  const status = read(`/proc/${server}/status`)
  return { now: kilobytes(status, 'VmRSS'), most: kilobytes(status, 'VmHWM') }
}

/** All of a PostgreSQL's processes together, what they share counted once. */
export function memoryOfDatabase(postmaster: number): number | undefined {
  const shares = under(postmaster).map((pid) => kilobytes(read(`/proc/${pid}/smaps_rollup`), 'Pss'))
  const sum = shares.reduce((total, one) => total + one, 0)
  return Number.isFinite(sum) ? sum : undefined
}

const isNode = (pid: number): boolean => /^\S*node\0/.test(read(`/proc/${pid}/cmdline`))

const kilobytes = (text: string, name: string): number =>
  (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) * 1024) / 1e6

/** A process and all that it has started, and they. */
function under(pid: number): number[] {
  const parents = new Map<number, number[]>()
  for (const name of names('/proc')) {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1])
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)])
  }
  const found = [pid]
  for (const one of found) found.push(...(parents.get(one) ?? []))
  return found
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
