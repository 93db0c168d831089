/** Who was there when the team talked: members and public advisers by id, and others as counts. */
export type Present = {
  members: { id: string; kind: string }[]
  advisers: string[]
  /** People without a name on the page. */
  otherStaff?: number
  otherPartners?: number
  otherAdvisers?: number
}

/** Kinds of people, in words that a form and a page can turn into sentences. */
export const PERSON_KINDS = ['staff', 'partner', 'evaluator', 'adviser'] as const
export type PersonKind = (typeof PERSON_KINDS)[number]

export function kindsPresent({ members, advisers, otherStaff, otherPartners, otherAdvisers }: Present): PersonKind[] {
  const isThere = (kind: string, others = 0) => others > 0 || members.some((member) => member.kind === kind)
  return PERSON_KINDS.filter((kind) => {
    if (kind === 'adviser') return advisers.length > 0 || (otherAdvisers ?? 0) > 0
    return isThere(kind, kind === 'staff' ? otherStaff : kind === 'partner' ? otherPartners : 0)
  })
}

export type DeliberationFault = 'nobody' | 'no-adviser' | 'one-kind'

/** A team talked when two kinds of people did, one of them a public adviser. What is missing may be said with a reason. Pure. */
export function faultOfDeliberation(present: Present, waiver: string): DeliberationFault | undefined {
  const kinds = kindsPresent(present)
  if (kinds.length === 0) return 'nobody'
  if (waiver.trim()) return undefined
  if (!kinds.includes('adviser')) return 'no-adviser'
  return kinds.length < 2 ? 'one-kind' : undefined
}

/** How many of each kind were counted and not named. Pure. */
export const notNamed = ({
  otherStaff,
  otherPartners,
  otherAdvisers,
}: Present): Partial<Record<PersonKind, number>> => ({
  ...(otherStaff && { staff: otherStaff }),
  ...(otherPartners && { partner: otherPartners }),
  ...(otherAdvisers && { adviser: otherAdvisers }),
})
