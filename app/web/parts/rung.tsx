import { words } from '../words.ts'
import { Glyph } from './glyph.tsx'

/** 0 Absent, 1 Declared, 2 Owned, 3 Resourced, 4 Enacted, 5 Learning. */
export type RungNumber = 0 | 1 | 2 | 3 | 4 | 5

type Props = { rung: RungNumber; word?: string; large?: boolean; href?: string }

/** Glyph and word, always together. Achievements give their own word. */
export function Rung({ rung, word = rungWord(rung), large, href }: Props) {
  return (
    <span class={large ? 'in-rung in-rung--l' : 'in-rung'}>
      <Glyph of={`r${rung}`} />
      {href ? <a href={href}>{word}</a> : word}
    </span>
  )
}

export function rungWord(rung: RungNumber): string {
  return words.rungs[rung]!
}
