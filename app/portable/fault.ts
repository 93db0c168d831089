/** What can be wrong with a file that somebody brings. `line` is its line in the unpacked file, from 1. */
export type Fault =
  | { because: 'missing' | 'not-ingrain' | 'cut-short' | 'damaged' }
  | { because: 'other-kind'; kind: Kind }
  | { because: 'newer'; has: string }
  | { because: 'pack-missing'; pack: string; version: string }
  | { because: 'changed'; where: Where }
  | { because: 'unknown-part' | 'unknown-column'; name: string; where: Where }
  | { because: 'does-not-fit'; where: Where }
  | { because: 'audit-broken'; entry: number }
  | { because: 'slug-taken' | 'not-a-slug'; slug: string }
  | { because: 'not-empty' | 'here-already' }

export type Kind = 'organisation' | 'backup'
export type Where = { part: string; line?: number }
export type Refused = { ok: false } & Fault

/** Thrown deep inside a reading, so that its transaction is undone; caught at the door and given back as a value. */
export class FileFault extends Error {
  constructor(readonly fault: Fault) {
    super(`the file cannot be taken: ${fault.because}`)
  }
}

/** Does `work`; a fault of the file comes back as a refusal, everything else is thrown on. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, ...error.fault }
    throw error
  }
}
