import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { type Cell, cellWords, type Value } from '../answer/value.ts'
import type { Layout } from './layout.ts'

/** Something that a row can be taken from, and made local: its name in both wordings, and what stands in the row. */
export type Offered = { key: string; group: string; label: string; plain: string; cells: Record<string, Cell> }

type Question = Pack['questions'][number]

/** What the pack offers to begin a row of this answer from. Nothing where its rows are a list that is given. Pure. */
export function libraryFor(pack: Pack, { answer }: Question, { kind, fields }: Layout): Offered[] {
  if (kind !== 'rows') return []
  const offered = offeredBy(pack, answer.library ?? pack.kinds[answer.kind]?.library)
  const has = (field: string) => fields.some((one) => one.field === field)
  return offered.map((one) => ({
    ...one,
    cells: Object.fromEntries(Object.entries(one.cells).filter(([field]) => has(field))),
  }))
}

function offeredBy(pack: Pack, library: 'causes' | 'barriers' | 'axes' | undefined): Offered[] {
  switch (library) {
    case 'causes':
      return pack.causes.map(({ cause, level, name, plain, mechanism }) => ({
        key: cause,
        group: pack.levels.find((one) => one.level === level)?.name ?? '',
        label: name,
        plain,
        cells: { cause: name, level: String(level), mechanism },
      }))
    case 'barriers':
      return pack.barriers.map(({ barrier, name, plain, steps, band }) => ({
        key: barrier,
        group: pack.barrierBands.find((one) => one.band === band)?.label ?? '',
        label: name,
        plain,
        cells: { barrier: name, step: steps[0] ?? '' },
      }))
    case 'axes':
      return pack.combinations.map(({ axes, name, differs, design }, place) => ({
        key: String(place),
        group: '',
        label: name,
        plain: name,
        cells: { axes, differs, design },
      }))
    default:
      return []
  }
}

/**
 * Rows that another answer of this assessment gives: what each change for access costs, where costs are asked for. They
 * are offered like a library, and nothing is filled in before somebody takes it. Pure.
 */
export function takenFromAnswers(
  { answer }: Question,
  { fields }: Layout,
  given: (question: string) => Value | undefined,
): Offered[] {
  const has = (field: string) => fields.some((one) => one.field === field)
  if (!has('item') || !has('amount')) return []
  return (answer.prefill ?? []).flatMap((from) =>
    (given(from)?.rows ?? []).flatMap(({ id, cells }): Offered[] => {
      const item = cellWords(cells.change).trim()
      return item
        ? [{ key: id, group: '', label: item, plain: item, cells: { item, amount: cellWords(cells.cost) } }]
        : []
    }),
  )
}
