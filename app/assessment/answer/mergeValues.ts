import type { AskedField, Layout } from '../question/layout.ts'
import { nameOf } from './readAnswer.ts'
import { type Cell, cellWords, hasWords, isAnswered, type Row, type Value } from './value.ts'

/** Where both changed one thing: mine stands in the form, theirs beside it. */
export type Clash = { name: string; label: string; theirs: string }

export type Merged = {
  /** What stands in the form: mine with what they alone changed. */
  value: Value
  clashes: Clash[]
  /** Rows that I took out and they changed, by what they begin with. They are back in the form. */
  back: string[]
}

type Cells = Record<string, Cell>

/**
 * Two answers that were written at once, from the one that both began with. Nothing of either is dropped: each change
 * is in the form or stands beside it. It only proposes; a person looks at it and saves. Pure.
 */
export function mergeValues(layout: Layout, before: Value | undefined, mine: Value, theirs: Value): Merged {
  const clashes: Clash[] = []
  const once = layout.kind === 'once' ? layout.fields : layout.beside
  const fields = mergeCells(once, before?.fields, mine.fields, theirs.fields, clashes)
  const { rows, back } = mergeRows(layout, before?.rows ?? [], mine.rows ?? [], theirs.rows ?? [], clashes)
  const own = { ...(once.length && { fields }), ...(layout.kind !== 'once' && { rows }) }
  return { value: { ...own, ...mergeUnknown(before, mine, theirs, own, clashes) }, clashes, back }
}

function mergeCells(
  asked: AskedField[],
  before: Cells = {},
  mine: Cells = {},
  theirs: Cells = {},
  clashes: Clash[],
  row?: string,
): Cells {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  const merged: Cells = {}
  for (const field of keys) {
    const [was, my, their] = [before[field], mine[field], theirs[field]]
    const isTheirs = isSame(my, was)
    merged[field] = (isTheirs ? their : my) ?? ''
    if (isTheirs || isSame(their, was) || isSame(my, their)) continue
    const label = asked.find((one) => one.field === field)?.label ?? field
    clashes.push({ name: nameOf(field, row), label, theirs: cellWords(their) })
  }
  return merged
}

function mergeRows({ fields }: Layout, before: Row[], mine: Row[], theirs: Row[], clashes: Clash[]) {
  const rowIn = (rows: Row[], id: string) => rows.find((row) => row.id === id)
  const kept = mine.flatMap((row) => {
    const their = rowIn(theirs, row.id)
    const was = rowIn(before, row.id)
    if (their) return [{ id: row.id, cells: mergeCells(fields, was?.cells, row.cells, their.cells, clashes, row.id) }]
    // They took it out, and I had not touched it.
    return was && isSameRow(was, row) ? [] : [row]
  })
  const added = theirs.filter(({ id }) => !rowIn(mine, id) && !rowIn(before, id))
  const changed = theirs.filter((row) => {
    const was = rowIn(before, row.id)
    return !rowIn(mine, row.id) && was && !isSameRow(was, row)
  })
  return { rows: [...kept, ...changed, ...added], back: changed.filter(hasWords).map(beginningOf) }
}

function mergeUnknown(
  before: Value | undefined,
  mine: Value,
  theirs: Value,
  own: Value,
  clashes: Clash[],
): Pick<Value, 'unknown'> {
  if (mine.unknown) {
    if (theirs.unknown && !isSame(theirs.unknown.why, mine.unknown.why)) pushUnknown(theirs.unknown, clashes)
    return { unknown: mine.unknown }
  }
  const isNew = theirs.unknown && JSON.stringify(theirs.unknown) !== JSON.stringify(before?.unknown)
  if (!theirs.unknown || !isNew) return {}
  if (!isAnswered(own)) return { unknown: theirs.unknown }
  pushUnknown(theirs.unknown, clashes)
  return {}
}

const pushUnknown = ({ why, who, by }: NonNullable<Value['unknown']>, clashes: Clash[]) =>
  clashes.push({ name: 'unknown.why', label: '', theirs: [why, who, by].filter(Boolean).join('\n') })

const beginningOf = ({ cells }: Row): string => cellWords(Object.values(cells).find((cell) => cellWords(cell).trim()))
const textOf = (cell: Cell | undefined): string => cellWords(cell).trim()
const isSame = (a: Cell | undefined, b: Cell | undefined): boolean => textOf(a) === textOf(b)
const isSameRow = (a: Row, b: Row): boolean =>
  [...new Set([...Object.keys(a.cells), ...Object.keys(b.cells)])].every((field) =>
    isSame(a.cells[field], b.cells[field]),
  )
