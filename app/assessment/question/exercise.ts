import { emptyRow } from '../answer/shownRows.ts'
import { type Cell, cellWords, type Value } from '../answer/value.ts'
import type { AskedField, Layout } from './layout.ts'

/** Puts what was said in a meeting into an answer, after what stands there, so that a person shapes it and saves. Pure. */
export function withMinutes(layout: Layout, value: Value | undefined, said: string, who: string): Value {
  const { unknown, same: _, ...own } = value ?? {}
  const once = layout.kind === 'once' ? layout.fields : layout.beside
  const place = wordsField(once)
  if (layout.kind === 'once' && place) return { ...own, fields: added(own.fields, place, said) }
  const [first, ...others] = own.rows ?? []
  const inRow = layout.fields.find(({ field }) => field === 'said') ?? wordsField(layout.fields)
  if (layout.kind === 'rows' && inRow) {
    const row = emptyRow(layout.fields)
    const people: Record<string, Cell> = layout.fields.some(({ field }) => field === 'people') ? { people: who } : {}
    return { ...own, rows: [...(own.rows ?? []), { ...row, cells: { ...row.cells, ...people, [inRow.field]: said } }] }
  }
  const about = first?.id ?? layout.about[0]?.id
  if (about && inRow) return { ...own, rows: [{ id: about, cells: added(first?.cells, inRow, said) }, ...others] }
  // Nothing to write it under yet: it waits as what is not known.
  return {
    ...own,
    unknown: { why: [unknown?.why, said].filter(Boolean).join('\n\n'), who: unknown?.who ?? '', by: unknown?.by ?? '' },
  }
}

const wordsField = (fields: AskedField[]): AskedField | undefined =>
  fields.find(({ type }) => type === 'words') ?? fields.find(({ type }) => type === 'short')

const added = (cells: Record<string, Cell> = {}, { field }: AskedField, said: string): Record<string, Cell> => ({
  ...cells,
  [field]: [cellWords(cells[field]).trim(), said].filter(Boolean).join('\n\n'),
})
