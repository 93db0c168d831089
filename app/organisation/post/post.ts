/** A post owns things; people come and go. */
export type Post = {
  id: string
  title: string
  unitId: string
  seniority: 'leader' | 'senior' | 'other'
  kind: 'ordinary' | 'specialist'
  fteHundredths: number | null
  edit: number
  /** Who holds it today, if anybody. */
  holder: { memberId: string; name: string; fromOn: string; toOn: string | null } | null
  /** The first day without a holder, when there is none today; null when there never was one. */
  vacantSince: string | null
  nextFromOn: string | null
}

export type Appointment = { id: string; postId: string; memberId: string; name: string; fromOn: string; toOn: string | null }
