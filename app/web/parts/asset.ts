import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const made = new Map<string, string>()

/** The address of a file of ours, with its fingerprint, so that it can be kept for ever and never be stale. */
export function asset(name: string): string {
  const known = made.get(name)
  if (known) return known
  const bytes = readFileSync(new URL(`../public/${name}`, import.meta.url))
  const address = `/assets/${name}?v=${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`
  made.set(name, address)
  return address
}
