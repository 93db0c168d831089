import type { RecordHead } from '../store/record.ts'
import { type Caller, may } from './caller.ts'
import type { Deed } from './policy.ts'

/** Where each kind of record has its page, and the row of the policy that opens it. Kinds without a page are not here. */
const pages: Record<string, { at: string; read: Deed }> = {
  concept: { at: '/concepts/', read: 'terminology.read' },
  cause: { at: '/causes/', read: 'terminology.read' },
  intersection: { at: '/intersections/', read: 'terminology.read' },
  strategy: { at: '/strategies/', read: 'strategy.read' },
  promise: { at: '/promises/', read: 'strategy.read' },
  duty: { at: '/duties/', read: 'duty.read' },
  indicator: { at: '/indicators/', read: 'strategy.read' },
  evidence: { at: '/evidence/', read: 'evidence.read' },
  change: { at: '/changes/', read: 'evidence.read' },
  action: { at: '/actions/', read: 'action.read' },
  ask: { at: '/asks/', read: 'ask.read' },
  contribution: { at: '/contributions/', read: 'ask.read' },
  adviser: { at: '/advisers/', read: 'adviser.read' },
  'budget line': { at: '/budget-lines/', read: 'budget.read' },
  decision: { at: '/decisions/', read: 'decision.read' },
  meeting: { at: '/meetings/', read: 'decision.read' },
  unit: { at: '/units/', read: 'organisation.read' },
  project: { at: '/projects/', read: 'organisation.read' },
  post: { at: '/posts/', read: 'post.read' },
  member: { at: '/members/', read: 'member.read' },
}

/** Where records of each kind have their pages, without the id. */
export const pageOfKind: Record<string, string> = Object.fromEntries(
  Object.entries(pages).map(([kind, { at }]) => [kind, at]),
)

type Head = Pick<RecordHead, 'id' | 'kind'> & Partial<Pick<RecordHead, 'unitId' | 'ownerPostId' | 'madeBy'>>

/** May the caller see this record and its title at all? Kinds without a page: no. */
export function mayOpen(caller: Pick<Caller, 'grants' | 'posts' | 'member'>, record: Head): boolean {
  const page = pages[record.kind]
  return Boolean(page && may(caller, page.read, record))
}

/** The address of a record's page; undefined when it has none or the caller may not open it, so that no link is dead. */
export function addressOf(caller: Pick<Caller, 'grants' | 'posts' | 'member'>, record: Head): string | undefined {
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
]
