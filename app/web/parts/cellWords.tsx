import { words } from '../words.ts'
import type { Weave } from './cloth.tsx'
import { type RungNumber, rungWord } from './rung.tsx'

type Props = { weave: Weave; full?: boolean; things: (n: number) => string }

/** The words under a cell's cloth: short on the board, every rung with its count on the full grid. */
export function CellWords({ weave, full, things }: Props) {
  const told = words.grid
  if (weave.is === 'own')
    return full ? <OwnInFull counts={weave.counts} things={things} /> : <Own counts={weave.counts} />
  if (weave.is === 'inherited') {
    const word = rungWord(weave.rung)
    if (!full) return <>{told.inheritedShort(word)}</>
    return <Two first={told.inherited} then={[weave.from ? told.inheritedFrom(word, weave.from) : word]} />
  }
  if (weave.is === 'not applicable') return <>{full ? told.notApplicableBecause(weave.because) : told.notApplicable}</>
  const reason = weave.because ? told.blankBecause(weave.because) : (weave.says ?? told.noReason)
  return full ? <Two first={told.absent} then={[reason]} /> : <span class="in-cell__n">{told.absent}</span>
}

function Own({ counts }: { counts: readonly number[] }) {
  const { rungs, total } = read(counts)
  const lowest = rungWord(rungs.at(-1) ?? 0)
  return (
    <>
      <span class="in-cell__n">{total}</span>
      {total === 1 ? words.grid.only(lowest) : words.grid.lowest(lowest)}
    </>
  )
}

function OwnInFull({ counts, things }: { counts: readonly number[]; things: (n: number) => string }) {
  const { rungs, total } = read(counts)
  const lines = rungs.map((rung) => (total === 1 ? rungWord(rung) : words.grid.some(counts[rung]!, rungWord(rung))))
  return <Two first={things(total)} then={lines} />
}

function Two({ first, then }: { first: string; then: string[] }) {
  return (
    <>
      <span class="in-cell__n">{first}</span>
      {then.map((line) => (
        <span class="in-cell__low"> {line}</span>
      ))}
    </>
  )
}

function read(counts: readonly number[]): { rungs: RungNumber[]; total: number } {
  const rungs = ([5, 4, 3, 2, 1, 0] as const).filter((rung) => (counts[rung] ?? 0) > 0)
  return { rungs: [...rungs], total: counts.reduce((sum, count) => sum + count, 0) }
}
