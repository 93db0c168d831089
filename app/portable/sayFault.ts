import type { Fault } from './fault.ts'
import { words } from './words.ts'

/** What is wrong with a file, and what to do, in a sentence. */
export function sayFault(fault: Fault): string {
  const said = words.faults
  switch (fault.because) {
    case 'other-kind':
      return said['other-kind'](fault.kind)
    case 'newer':
      return said.newer(fault.has)
    case 'pack-missing':
      return said['pack-missing'](fault.pack, fault.version)
    case 'changed':
    case 'does-not-fit':
      return said[fault.because](fault.where.part, fault.where.line)
    case 'unknown-part':
      return said['unknown-part'](fault.name)
    case 'unknown-column':
      return said['unknown-column'](fault.name, fault.where.part, fault.where.line)
    case 'audit-broken':
      return said['audit-broken'](fault.entry)
    case 'slug-taken':
    case 'not-a-slug':
      return said[fault.because](fault.slug)
    default:
      return said[fault.because]
  }
}
