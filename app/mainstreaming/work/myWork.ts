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
  const owed = waiting.filter(({ sort }) => sort === 'owed')
  return words.work.statement(owed.length, owed.filter(({ isLate }) => isLate).length, waiting.length - owed.length)
}
