import { readFileSync } from 'node:fs'

/** What a process holds now and has held at most, in MB of 10^6 bytes. Linux only; otherwise undefined. */
export function memoryOf(pid: number): { now: number; most: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const mb = (name: string) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024) / 1e6
    return { now: mb('VmRSS'), most: mb('VmHWM') }
  } catch {
    return undefined
  }
}
