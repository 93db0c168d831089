import type { RecordHead } from '../store/record.ts'
import { type Caller, isOwn, may, type Range, rangeOf, reachOf } from './caller.ts'
import type { Deed } from './policy.ts'

type Page = {
  at: string
  read: Deed
  /** It begins as a draft, for those whose reach for this deed is everything; others open what has been shown to them. */
  drafts?: Deed
  /** Nothing of it is a draft: whoever has any reach at all opens every one. */
  isForEachReader?: boolean
  /** What has been shown is for those who read what is published, and for nobody else. */
  isShownToReaders?: boolean
}

/** Where each kind of record has its page, and the row of the policy that opens it. Kinds without a page are not here. */
const pages: Record<string, Page> = {
  concept: { at: '/concepts/', read: 'terminology.read', drafts: 'terminology.read' },
  cause: { at: '/causes/', read: 'terminology.read' },
  intersection: { at: '/intersections/', read: 'terminology.read' },
  strategy: { at: '/strategies/', read: 'strategy.read', drafts: 'strategy.read' },
  promise: { at: '/promises/', read: 'strategy.read', drafts: 'strategy.read' },
  duty: { at: '/duties/', read: 'duty.read' },
  indicator: { at: '/indicators/', read: 'strategy.read', isForEachReader: true },
  evidence: { at: '/evidence/', read: 'evidence.read' },
  change: { at: '/changes/', read: 'evidence.read' },
  action: { at: '/actions/', read: 'action.read' },
  ask: { at: '/asks/', read: 'ask.read', drafts: 'strategy.read' },
  contribution: { at: '/contributions/', read: 'ask.read' },
  adviser: { at: '/advisers/', read: 'adviser.read' },
  'budget line': { at: '/budget-lines/', read: 'budget.read' },
  decision: { at: '/decisions/', read: 'decision.read' },
  meeting: { at: '/meetings/', read: 'decision.read' },
  unit: { at: '/units/', read: 'organisation.read' },
  project: { at: '/projects/', read: 'organisation.read' },
  assessment: { at: '/assessments/', read: 'assessment.read', drafts: 'assessment.read', isShownToReaders: true },
  review: { at: '/reviews/', read: 'review.do' },
  gate: { at: '/gates/', read: 'gate.read' },
  event: { at: '/events/', read: 'event.read' },
  post: { at: '/posts/', read: 'post.read' },
  member: { at: '/members/', read: 'member.read' },
}

/** Where records of each kind have their pages, without the id. */
export const pageOfKind: Record<string, string> = Object.fromEntries(
  Object.entries(pages).map(([kind, { at }]) => [kind, at]),
)

type Head = Pick<RecordHead, 'id' | 'kind'> & Partial<Pick<RecordHead, 'unitId' | 'ownerPostId' | 'madeBy'>>

/** Who opens a record's page, with what has been shown to them. */
export type Reader = Pick<Caller, 'grants' | 'posts' | 'member' | 'shown' | 'named' | 'heldBack'>

/** May the caller see this record and its title at all? Kinds without a page: no. The page itself asks nothing else. */
export function mayOpen(caller: Reader, record: Head): boolean {
  const page = pages[record.kind]
  if (caller.heldBack.has(record.id)) return false
  if (!page || !reachOf(caller, page.read).length) return false
  if (page.isForEachReader || isOwn(caller, record)) return true
  if (!page.drafts) return may(caller, page.read, record)
  if (readsDrafts(caller, page.drafts, record)) return true
  return caller.shown.has(record.id) && (!page.isShownToReaders || reachOf(caller, page.read).includes('P'))
}

// Everybody's drafts, or those of one's own part of the tree.
const draftRange = (caller: Pick<Caller, 'grants'>, deed: Deed): Range => rangeOf(caller, deed, ['A'])

function readsDrafts(caller: Reader, deed: Deed, { unitId }: Head): boolean {
  const { isAll, units } = draftRange(caller, deed)
  return isAll || Boolean(unitId && units.includes(unitId))
}

/** What `mayOpen` says of the records of one kind, for a store: also those that were shown, where `isShown`. */
export type KindRange = Range & { kind: string; isShown: boolean }

export const rangesOfKinds = (caller: Pick<Caller, 'grants'>): KindRange[] =>
  Object.entries(pages).map(([kind, page]) => {
    const range = { kind, ...rangeOf(caller, page.read), isShown: false }
    if (!range.isOwn) return range
    if (page.isForEachReader) return { ...range, isAll: true }
    if (!page.drafts) return range
    const isShown = !page.isShownToReaders || reachOf(caller, page.read).includes('P')
    return { ...range, ...draftRange(caller, page.drafts), isShown }
  })

/** A draft that has not been shown to this caller: not even its title is theirs to read. */
export const isDraftTo = (caller: Reader, record: Head): boolean =>
  Boolean(pages[record.kind]?.drafts) && !mayOpen(caller, record)

/** The address of a record's page; undefined when it has none or the caller may not open it, so that no link is dead. */
export function addressOf(caller: Reader, record: Head): string | undefined {
  return mayOpen(caller, record) ? `${pages[record.kind]?.at}${record.id}` : undefined
}

/** Kinds that people talk about, show evidence for, change or decide on: what a form may name by its id. */
export const SUBJECTS = [
  'concept',
  'cause',
  'intersection',
  'strategy',
  'promise',
  'duty',
  'indicator',
  'unit',
  'project',
  'budget line',
  'post',
  'assessment',
]
