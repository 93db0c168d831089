import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { WorkList } from './workList.tsx'

type Item = { href: string; text: Child; by: string; to: string; due: Child; late?: boolean }

/** Answers owed: what, by whom, to whom, and how late. */
export function OwedList({ items }: { items: readonly Item[] }) {
  return <WorkList items={items.map((item) => ({ ...item, about: words.owed.line(item.by, item.to) }))} />
}
