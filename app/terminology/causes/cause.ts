/** 1 individuals · 2 communities · 3 living and working conditions and services · 4 policy and structures. */
export const LEVELS = [1, 2, 3, 4] as const
export type CauseLevel = (typeof LEVELS)[number]
export const ACTIONABLE = ['ours', 'with_partners', 'speaking_up'] as const
export type Actionable = (typeof ACTIONABLE)[number]

/** Something that makes health unequal here: on which level, how it works, whom it strikes, who can act. */
export type Cause = {
  id: string
  title: string
  aboutRecordId: string
  level: CauseLevel
  mechanism: string
  affected: string[]
  actionable: Actionable | null
  edit: number
  isArchived: boolean
}

/** Two or more positions that together make a difference, what differs, and what is designed differently for it. */
export type Intersection = {
  id: string
  title: string
  aboutRecordId: string
  axes: string[]
  differs: string
  implication: string
  edit: number
  isArchived: boolean
}

/** Above the individual and the community: what policy, work, homes and services do. */
export const isUpstream = ({ level }: Pick<Cause, 'level'>): boolean => level >= 3

/** Does it stand on more than its name: how it works is said, and something shows it here? */
export const isSupported = ({ mechanism }: Pick<Cause, 'mechanism'>, evidence: number): boolean =>
  mechanism.trim() !== '' && evidence > 0

/** Named, and changes nothing yet: nobody has said what is designed differently. */
export const isDecorative = ({ implication }: Pick<Intersection, 'implication'>): boolean => implication.trim() === ''

export type CauseFault = 'no-title' | 'no-level' | 'too-long'
export type IntersectionFault = 'two-axes' | 'no-difference' | 'too-long'

const MOST = 10_000

export function faultOfCause({
  title,
  mechanism,
  level,
}: Pick<Cause, 'title' | 'mechanism'> & { level: number }): CauseFault | undefined {
  if (!title.trim()) return 'no-title'
  if (!LEVELS.some((one) => one === level)) return 'no-level'
  return title.length > 200 || mechanism.length > MOST ? 'too-long' : undefined
}

/** Axes as somebody typed them: one a line or parted by commas, each once. */
export const readAxes = (typed: string): string[] =>
  [...new Map(typed.split(/[\n,;]+/).map((axis) => [axis.trim().toLowerCase(), axis.trim()])).values()].filter(Boolean)

export function faultOfIntersection({
  axes,
  differs,
  implication,
}: Pick<Intersection, 'axes' | 'differs' | 'implication'>): IntersectionFault | undefined {
  if (axes.length < 2) return 'two-axes'
  if (!differs.trim()) return 'no-difference'
  return differs.length > MOST || implication.length > MOST || axes.join().length > 1000 ? 'too-long' : undefined
}
