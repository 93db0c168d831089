import type { Unit } from '../../organisation/structure/structure.ts'
import { addDays } from '../../store/today.ts'
import type { Length, Stage } from '../assessment.ts'

export const APPLIES_TO = ['project', 'process', 'partner'] as const
export const BEFORES = ['design_lock', 'approval', 'award', 'procurement', 'close'] as const
export const MODES = ['advise', 'explain', 'require'] as const
export type AppliesTo = (typeof APPLIES_TO)[number]
export type Before = (typeof BEFORES)[number]
export type Mode = (typeof MODES)[number]

/** Where an assessment is required: before what, how long, and which post says that it may go on. */
export type Gate = {
  id: string
  title: string
  appliesTo: AppliesTo
  /** Kinds of work of its pack; none means whatever kind. */
  variants: string[]
  /** For one process of the organisation's own. */
  processUnitId: string | null
  processName: string | null
  pack: string
  length: Length
  stage: Stage
  before: Before
  mode: Mode
  approverPostId: string
  approverTitle: string
  policyEvidenceId: string | null
  policyTitle: string | null
  /** Questions whose answers the approver must see, and questions asked on top of the length. */
  mustShow: string[]
  adds: string[]
  queueDays: number
  fromOn: string
  toOn: string | null
}

export type GateAnswer = {
  id: string
  gateId: string
  unitId: string
  assessmentId: string | null
  answer: 'passed' | 'held' | 'waived'
  why: string
  instead: string | null
  untilOn: string | null
  onDay: string
  byName: string | null
  postId: string | null
  postTitle: string | null
  /** Who helps, where it was held. */
  helpPostTitle: string | null
}

export const isInForce = ({ fromOn, toOn }: Pick<Gate, 'fromOn' | 'toOn'>, today: string): boolean =>
  fromOn <= today && (!toOn || today <= toOn)

/** Each kind of unit, and the kind of gate that it comes to. Themes and bodies come to none. */
const COMES_TO: Partial<Record<Unit['kind'], AppliesTo>> = {
  project: 'project',
  process: 'process',
  partner: 'partner',
  collaboration: 'partner',
}
export const comesTo = (kind: Unit['kind']): AppliesTo | undefined => COMES_TO[kind]

type Placing = Pick<Gate, 'appliesTo' | 'variants' | 'processUnitId' | 'pack' | 'fromOn' | 'toOn'>

/**
 * The gates in force on a day that one piece of work comes to. `variantIn` says which kind of work it is by the words of
 * a pack, where that is known; a gate for some kinds of work asks nothing of work of no known kind. Pure.
 */
export function gatesFor<G extends Placing>(
  { id, kind }: Pick<Unit, 'id'> & { kind: Unit['kind'] },
  variantIn: (pack: string) => string | undefined,
  gates: readonly G[],
  today: string,
): G[] {
  return gates.filter((gate) => {
    if (!isInForce(gate, today) || gate.appliesTo !== comesTo(kind)) return false
    if (gate.processUnitId) return gate.processUnitId === id
    const variant = variantIn(gate.pack)
    return gate.variants.length === 0 || (variant !== undefined && gate.variants.includes(variant))
  })
}

/** Where one piece of work stands at one gate today. */
export type Standing =
  | { is: 'open' }
  | { is: 'passed' | 'passed-late' | 'held' | 'waived' | 'waiver-ended'; answer: GateAnswer }

/**
 * The latest answer counts. A waiver ends on its day, and the gate is open again. A gate before the design lock that was
 * passed after it was not met but late; `lockOn` is the earliest lock there ever was.
 */
export function standingAt(
  { before }: Pick<Gate, 'before'>,
  answers: readonly GateAnswer[],
  lockOn: string | null,
  today: string,
): Standing {
  const [answer] = answers
  if (!answer) return { is: 'open' }
  if (answer.answer === 'held') return { is: 'held', answer }
  if (answer.answer === 'waived')
    return { is: answer.untilOn && answer.untilOn < today ? 'waiver-ended' : 'waived', answer }
  return { is: before === 'design_lock' && lockOn && answer.onDay >= lockOn ? 'passed-late' : 'passed', answer }
}

/** A waiver lasts no longer than this. */
export const MOST_DAYS_WAIVED = 90

export const longestWaiver = (today: string): string => addDays(today, MOST_DAYS_WAIVED)

export type WaiverFault = 'no-reason' | 'not-a-reason' | 'no-instead' | 'no-day' | 'day-over' | 'too-long'

/** All that is wrong with a waiver, at once. `notReasons` are the phrases that the pack does not take for a reason. Pure. */
export function faultsOfWaiver(
  { why, instead, untilOn }: { why: string; instead: string; untilOn: string | null },
  notReasons: readonly string[],
  today: string,
): WaiverFault[] {
  return [
    ...(!why.trim() ? (['no-reason'] as const) : []),
    ...(why.trim() && isNoReason(why, notReasons) ? (['not-a-reason'] as const) : []),
    ...(!instead.trim() ? (['no-instead'] as const) : []),
    ...(!untilOn ? (['no-day'] as const) : []),
    ...(untilOn && untilOn <= today ? (['day-over'] as const) : []),
    ...(untilOn && untilOn > longestWaiver(today) ? (['too-long'] as const) : []),
  ]
}

// A phrase that is no reason does not become one by a word or two around it.
const WORDS_AROUND = 3

function isNoReason(why: string, notReasons: readonly string[]): boolean {
  const said = wordsOf(why)
  return notReasons.some((phrase) => {
    const plain = wordsOf(phrase)
    const isSaid = ` ${said.join(' ')} `.includes(` ${plain.join(' ')} `)
    return isSaid && said.length - plain.length <= WORDS_AROUND
  })
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The quarter of the calendar that a day is in: its first and its last day. */
export function quarterOf(day: string): { fromOn: string; toOn: string } {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const first = Math.floor((month - 1) / 3) * 3
  const on = (at: Date) => at.toISOString().slice(0, 10)
  return { fromOn: on(new Date(Date.UTC(year, first, 1))), toOn: on(new Date(Date.UTC(year, first + 3, 0))) }
}

/** Of the pieces of work that came to a gate in a quarter, how many were waived there: each pair counts once. */
export function shareWaived(
  answers: readonly Pick<GateAnswer, 'gateId' | 'unitId' | 'answer' | 'onDay'>[],
  { fromOn, toOn }: { fromOn: string; toOn: string },
): { waived: number; of: number } {
  const within = answers.filter(({ onDay }) => onDay >= fromOn && onDay <= toOn)
  const pair = ({ gateId, unitId }: { gateId: string; unitId: string }) => `${gateId} ${unitId}`
  return {
    waived: new Set(within.filter(({ answer }) => answer === 'waived').map(pair)).size,
    of: new Set(within.map(pair)).size,
  }
}

/** More than one in ten goes to the governing body. */
export const isTooMany = ({ waived, of }: { waived: number; of: number }): boolean => waived * 10 > of
