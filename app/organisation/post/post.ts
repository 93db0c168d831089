import { addDays, daysBetween } from '../../store/today.ts'

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
  isClosed: boolean
}

export const SENIORITIES = ['leader', 'senior', 'other'] as const
export const POST_KINDS = ['ordinary', 'specialist'] as const

export type Appointment = {
  id: string
  postId: string
  memberId: string
  name: string
  fromOn: string
  toOn: string | null
}

/** Days on which nobody held a post: between two holders, and since the last. Both days are empty ones. */
export type Gap = { fromOn: string; toOn: string; days: number }

/** The empty stretches of a post's history up to today, newest first. Pure. */
export function gapsOf(appointments: readonly Pick<Appointment, 'fromOn' | 'toOn'>[], today: string): Gap[] {
  const held = appointments.filter(({ fromOn }) => fromOn <= today).sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
  return held
    .flatMap(({ toOn }, at): Gap[] => {
      if (toOn === null || toOn >= today) return []
      const fromOn = addDays(toOn, 1)
      const next = held[at + 1]?.fromOn
      const last = next ? addDays(next, -1) : today
      return last < fromOn ? [] : [{ fromOn, toOn: last, days: daysBetween(fromOn, last) + 1 }]
    })
    .reverse()
}
