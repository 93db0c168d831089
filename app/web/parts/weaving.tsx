// biome-ignore-all lint/a11y/noSvgWithoutTitle: the cloth is hidden from being read; words stand under it
const RUNGS = [0, 1, 1, 2, 1, 2, 2, 3, 2, 3, 3, 4, 3, 4, 4, 5, 4, 5]

/** A band of cloth, from the empty loom to a close weave with knots: for the first page. A drawing. */
export function Weaving() {
  return (
    <span class="in-cloth in-cloth--band" aria-hidden="true">
      {RUNGS.map((rung) => (
        <svg focusable="false">
          <rect width="100%" height="100%" fill={`url(#w${rung})`} />
        </svg>
      ))}
    </span>
  )
}
