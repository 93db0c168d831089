/** One measured thing. `ok` is undefined where there is nothing to hold it against. */
export type Row = { what: string; measured: string; limit: string; ratio: string; ok: boolean | undefined }

type Measured = {
  what: string
  /** Every run; the middle one is held against the limit. */
  runs: readonly number[]
  unit: string
  atMost?: number
  atLeast?: number
  /** The same thing done by somebody else, in the same unit. */
  peer?: { name: string; runs: readonly number[] }
}

/** A row from several runs: its middle, least and most, and how it stands to a limit or a peer. */
export function rowOf({ what, runs, unit, atMost, atLeast, peer }: Measured): Row {
  const { min, median, max } = spreadOf(runs)
  const measured = `${say(median)} ${unit}${runs.length > 1 ? ` (${say(min)} to ${say(max)}, ${runs.length} runs)` : ''}`
  if (peer) {
    const other = spreadOf(peer.runs).median
    return {
      what,
      measured,
      limit: `${peer.name}: ${say(other)} ${unit}`,
      ratio: `${say(other / median)} × as fast`,
      ok: median <= other,
    }
  }
  const bound = atMost ?? atLeast
  if (bound === undefined) return { what, measured, limit: '', ratio: '', ok: undefined }
  const isKept = atMost === undefined ? median >= bound : median <= bound
  return {
    what,
    measured,
    limit: `${atMost === undefined ? 'at least' : 'at most'} ${say(bound)} ${unit}`,
    ratio: bound ? say(median / bound) : '',
    ok: isKept,
  }
}

/** The rows as a table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, measured, limit, ratio, ok }) => {
    return [what, measured, limit, ratio, ok === undefined ? '' : ok ? 'yes' : 'MISSED']
  })
  const table = [['what', 'measured', 'held against', 'ratio', 'kept'], ...lines]
  const widths = table[0]!.map((_, at) => Math.max(...table.map((line) => line[at]!.length)))
  return table
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export const noRow = (what: string, why: string): Row => ({ what, measured: why, limit: '', ratio: '', ok: undefined })

export function spreadOf(runs: readonly number[]): { min: number; median: number; max: number } {
  const sorted = [...runs].sort((a, b) => a - b)
  return { min: sorted[0] ?? Number.NaN, median: quantileOf(sorted, 0.5), max: sorted.at(-1) ?? Number.NaN }
}

/** The value that a share of the sorted values does not exceed. */
export const quantileOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN

const say = (n: number): string => (Math.abs(n) >= 100 ? String(Math.round(n)) : String(Number(n.toPrecision(3))))
