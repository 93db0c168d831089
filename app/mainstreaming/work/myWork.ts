import type { WorkItem } from '../../web/parts/workList.tsx'
import { words } from './words.ts'

export const SORTS = [
  'owed',
  'assessments',
  'second',
  'vacancies',
  'duties',
  'minutes',
  'asks',
  'attest',
  'review',
  'drafts',
  'ageing',
] as const
export type Sort = (typeof SORTS)[number]

/** One thing that waits for a person. `dueOn` orders it; what has no day comes last. */
export type Waiting = {
  sort: Sort
  href: string
  text: string
  about?: string
  dueOn?: string
  due?: string
  isLate?: boolean
}

/** Late first, the longest late before the others; then by day; then what has no day. */
export function inOrder(waiting: readonly Waiting[]): Waiting[] {
  return [...waiting].sort(
    (a, b) =>
      Number(Boolean(b.isLate)) - Number(Boolean(a.isLate)) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      SORTS.indexOf(a.sort) - SORTS.indexOf(b.sort),
  )
}

export const itemOf = ({ href, text, about, due, isLate }: Waiting): WorkItem => ({
  href,
  text,
  ...(about && { about }),
  ...(due && { due }),
  ...(isLate && { late: true }),
})

export function statementOf(waiting: readonly Waiting[]): string {
  if (waiting.length === 0) return words.work.empty
  const [owed, open] = [true, false].map((is) => waiting.filter(({ sort }) => (sort === 'owed') === is))
  const late = (some: readonly Waiting[] = []) => some.filter(({ isLate }) => isLate).length
  return words.work.statement(owed?.length ?? 0, late(owed), open?.length ?? 0, late(open))
}

/** So many of one sort are read at a glance; the others are folded. */
export const MOST_AT_A_GLANCE = 5

/** By sort, the sort with what is most pressing first. Within each, in the order given. Pure. */
export function bySort(waiting: readonly Waiting[]): { sort: Sort; first: Waiting[]; rest: Waiting[] }[] {
  const sorts = [...new Set(inOrder(waiting).map(({ sort }) => sort))]
  return sorts.map((sort) => {
    const all = waiting.filter((one) => one.sort === sort)
    // One more is shown sooner than it is unfolded.
    const shown = all.length === MOST_AT_A_GLANCE + 1 ? all.length : MOST_AT_A_GLANCE
    return { sort, first: all.slice(0, shown), rest: all.slice(shown) }
  })
}
