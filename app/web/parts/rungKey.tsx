import { words } from '../words.ts'
import { Rung, type RungNumber } from './rung.tsx'

const rungs: RungNumber[] = [0, 1, 2, 3, 4, 5]

/** The six rungs side by side: the key to the weaves, or with how many stand on each. */
export function RungKey({ counts }: { counts?: readonly number[] }) {
  return (
    <ul class="in-ladder">
      {rungs.map((rung) => (
        <li>
          <Rung rung={rung} />
          {counts ? <span class="in-num"> {counts[rung] || words.figures.none}</span> : null}
        </li>
      ))}
    </ul>
  )
}
