import { createHash } from 'node:crypto'
import { straighten } from './straighten.ts'

/** What a passage is known by, so that a phrase kept in it stays kept until the passage itself is changed. */
export function fingerprintOf(passage: string): string {
  const same = straighten(passage.normalize('NFC')).text.trim().toLowerCase()
  return createHash('sha256').update(same).digest('hex').slice(0, 32)
}
