import { findNamed, type Named } from '../import/names.ts'
import type { Role } from '../policy.ts'
import type { Invitee } from './actions.ts'

export type LineFault =
  | 'no-name'
  | 'no-email'
  | 'name-long'
  | 'role-unknown'
  | 'part-unknown'
  | 'needs-part'
  | 'same-email'
  | 'already-here'
export type LineProblem = { line: number; read: string; because: LineFault }

export type KnownHere = {
  /** Roles by the words that people use for them. */
  roles: { role: Role; name: string }[]
  parts: Named[]
  /** E-mail addresses of everybody here, in small letters. */
  emails: ReadonlySet<string>
}

export type PastedList = { invitees: (Invitee & { line: number })[]; problems: LineProblem[] }

export const isEmail = (text: string): boolean => /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(text) && text.length <= 254

/** Roles that are for a part of the organisation and mean nothing without one. */
export const NEEDS_PART: readonly Role[] = ['TL', 'PM']

export const kindFor = (role: Role): Invitee['kind'] =>
  role === 'PM' ? 'partner' : role === 'EE' ? 'evaluator' : 'staff'

/**
 * People as somebody has them in a sheet or a letter: one on each line, name, e-mail address, role and, where the role
 * is for one, the part; parted by commas, semicolons or tabs. Every mistake of every line at once.
 */
export function readPastedList(text: string, known: KnownHere): PastedList {
  const list: PastedList = { invitees: [], problems: [] }
  const seen = new Set<string>()
  for (const [at, written] of text.split('\n').entries()) {
    const line = at + 1
    const read = written.trim()
    if (read === '' || isHeading(read)) continue
    const invitee = readLine(read, known)
    const faults = [...invitee.faults]
    const email = invitee.email.toLowerCase()
    if (seen.has(email)) faults.push('same-email')
    if (known.emails.has(email)) faults.push('already-here')
    if (email) seen.add(email)
    const { role, name, unitId } = invitee
    if (faults.length || !role) list.problems.push(...faults.map((because) => ({ line, read, because })))
    else list.invitees.push({ line, name, email, role, kind: kindFor(role), ...(unitId && { unitId }) })
  }
  return list
}

type LineRead = { name: string; email: string; role?: Role; unitId?: string; faults: LineFault[] }

function readLine(read: string, { roles, parts }: KnownHere): LineRead {
  const fields = fieldsOf(read)
  const email = fields.find(isEmail) ?? ''
  // Where no address was understood, what stands second is taken for it, so that the rest is still read.
  const [name = '', roleWords = '', partWords = ''] = fields.filter((field, at) =>
    email ? field !== email : at !== 1 || fields.length < 3,
  )
  const role = findRole(roleWords, roles)
  const unit = partWords ? findNamed(partWords, parts) : []
  return {
    name,
    email,
    role,
    unitId: unit.length === 1 ? unit[0]!.id : undefined,
    faults: [
      ...(name ? [] : (['no-name'] as const)),
      ...(name.length > 200 ? (['name-long'] as const) : []),
      ...(email ? [] : (['no-email'] as const)),
      ...(role ? [] : (['role-unknown'] as const)),
      ...(partWords && unit.length !== 1 ? (['part-unknown'] as const) : []),
      ...(role && NEEDS_PART.includes(role) && !partWords ? (['needs-part'] as const) : []),
    ],
  }
}

/** "Amina Yusuf <amina@example.org>, theme lead" gives the name, the address and the role. */
function fieldsOf(read: string): string[] {
  const parted = read.replace(/^([^<,;\t]*)<([^>]*)>/, '$1,$2')
  const by = parted.includes('\t') ? '\t' : parted.includes(';') ? ';' : ','
  return parted
    .split(by)
    .map((field) =>
      field
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    .filter(Boolean)
}

function findRole(typed: string, roles: KnownHere['roles']): Role | undefined {
  const exact = roles.find(({ role }) => role.toLowerCase() === typed.toLowerCase())
  const named = findNamed(
    typed,
    roles.flatMap(({ role, name }) => [name, ...name.split(/\s+or\s+/)].map((one) => ({ id: role, name: one, role }))),
  )
  const found = new Set(named.map(({ role }) => role))
  return exact?.role ?? (typed && found.size === 1 ? named[0]?.role : undefined)
}

const isHeading = (read: string): boolean => /^"?(?:full )?name"?\s*[,;\t]\s*"?e-?mail/i.test(read)
