import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { Rung, type RungNumber } from './rung.tsx'

export type RequirementRow = {
  id: string
  href: string
  title: Child
  rung: RungNumber
  word?: string
  restsOn?: Child
  /** The one next thing, and who owes it. */
  next?: Child
  who?: Child
  /** Said in place of the rung, and of all that follows, when the room that knows is not built yet. */
  instead?: Child
}

/** Rows of the board: what it is, where it stands, what that rests on, and what would lift it. */
export function RequirementRows({ heads = {}, rows }: { heads?: { first?: string }; rows: readonly RequirementRow[] }) {
  const told = words.board
  return (
    <>
      <div class="in-row in-row--head" aria-hidden="true">
        <span />
        <span>{heads.first ?? told.requirement}</span>
        <span>{told.stands}</span>
        <span>{told.rests}</span>
        <span>{told.next}</span>
      </div>
      <ol class="in-rows">
        {rows.map((row) => (
          <li class="in-row" id={row.id}>
            <span class="in-row__id">{row.id}</span>
            <a class="in-row__t" href={row.href}>
              {row.title}
            </a>
            {row.instead ? <span class="in-quiet">{row.instead}</span> : <Rung rung={row.rung} word={row.word} />}
            {row.restsOn ? (
              <>
                <p>
                  <span class="in-lbl">{told.restsLabel}</span>
                  {row.restsOn}
                </p>
                <p>
                  <span class="in-lbl">{told.nextLabel}</span>
                  {row.next ?? told.nothing} {row.who ? <span class="in-who">{row.who}</span> : null}
                </p>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  )
}
