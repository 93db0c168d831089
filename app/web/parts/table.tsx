// biome-ignore-all lint/a11y/noRedundantRoles: a table that CSS folds is no table to a screen reader unless it says so
import type { Child } from 'hono/jsx'

/**
 * `label` names the cell when rows stack on a phone: the head's own text when not given, none when empty. The first cell
 * is a head that speaks for itself, and is named only when a label is given.
 */
type Column = { text: Child; number?: boolean; label?: string }

type Props = {
  caption: string
  shown?: boolean
  columns: readonly Column[]
  /** The first cell of each row is its head. */
  rows: readonly (readonly Child[])[]
  shape?: 'stack' | 'scroll'
}

/**
 * Rows of records. `stack` folds each row on a phone; `scroll` keeps columns of figures and scrolls inside itself.
 * Roles are said, because a table that CSS folds is otherwise no table to a screen reader.
 */
export function Table({ caption, shown, columns, rows, shape = 'stack' }: Props) {
  const table = (
    <table class={`govuk-table${shape === 'stack' ? ' in-stacktable' : ''}`} role="table">
      <caption class={shown ? 'govuk-table__caption' : 'govuk-visually-hidden'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ text, number }) => (
            <th scope="col" role="columnheader" class={number ? 'govuk-table__header--numeric' : undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([head, ...cells]) => (
          <tr role="row">
            <th scope="row" role="rowheader" data-l={columns[0]?.label}>
              {head}
            </th>
            {cells.map((cell, place) => (
              <Cell column={columns[place + 1]}>{cell}</Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (shape === 'stack') return table
  return (
    <section class="in-scroll" tabindex={0} aria-label={caption}>
      {table}
    </section>
  )
}

function Cell({ column, children }: { column?: Column; children?: Child }) {
  const label = column?.label ?? (typeof column?.text === 'string' ? column.text : '')
  return (
    <td role="cell" data-l={label || undefined} class={column?.number ? 'govuk-table__cell--numeric' : undefined}>
      {children}
    </td>
  )
}
