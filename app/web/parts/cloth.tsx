// biome-ignore-all lint/a11y/noSvgWithoutTitle: the whole cloth is hidden from being read; words stand under it
import type { RungNumber } from './rung.tsx'

/** What one cell holds. `counts` has six numbers: how many promises stand on each rung, from Absent up. */
export type Weave =
  | { is: 'own'; counts: readonly number[] }
  | { is: 'inherited'; rung: RungNumber; from?: string }
  /** `says` stands where no reason is given: what is not there, when the cells are of something else than promises. */
  | { is: 'absent'; because?: string; says?: string }
  | { is: 'not applicable'; because: string }

// More strips than this in a cell are too thin to tell apart: then one strip a rung, as wide as its share.
const STRIPS = 8

/** A cell's swatch of cloth: one strip a promise, strongest first. A drawing; the words stand under it. */
export function Cloth({ weave, band }: { weave: Weave; band?: boolean }) {
  if (weave.is === 'absent') return <span class="in-cloth in-cloth--none" aria-hidden="true" />
  if (weave.is === 'not applicable') return <span class="in-cloth in-cloth--na" aria-hidden="true" />
  return (
    <span class={band ? 'in-cloth in-cloth--band' : 'in-cloth'} aria-hidden="true">
      {weave.is === 'inherited' ? <Strip fill="wi" /> : <Strips counts={weave.counts} />}
    </span>
  )
}

function Strips({ counts }: { counts: readonly number[] }) {
  const strongestFirst = ([5, 4, 3, 2, 1, 0] as const).filter((rung) => (counts[rung] ?? 0) > 0)
  const total = strongestFirst.reduce<number>((sum, rung) => sum + counts[rung]!, 0)
  if (total > STRIPS) return <ByShare rungs={strongestFirst} counts={counts} total={total} />
  return (
    <>{strongestFirst.flatMap((rung) => Array.from({ length: counts[rung]! }, () => <Strip fill={`w${rung}`} />))}</>
  )
}

function Strip({ fill }: { fill: string }) {
  return (
    <svg focusable="false">
      <rect width="100%" height="100%" fill={`url(#${fill})`} />
    </svg>
  )
}

/** Widths by share, drawn inside one svg because pages carry no style of their own. */
function ByShare({ rungs, counts, total }: { rungs: readonly RungNumber[]; counts: readonly number[]; total: number }) {
  let before = 0
  return (
    <svg focusable="false">
      {rungs.map((rung) => {
        const x = `${percent(before, total)}%`
        before += counts[rung]!
        return (
          <>
            <svg x={x} width={`${percent(counts[rung]!, total)}%`} height="100%">
              <rect width="100%" height="100%" fill={`url(#w${rung})`} />
            </svg>
            {x === '0%' ? null : <rect class="in-gap" x={x} width="3" height="100%" />}
          </>
        )
      })}
    </svg>
  )
}

function percent(part: number, whole: number) {
  return Math.round((part / whole) * 10000) / 100
}
