import type { glyphs } from './threads.ts'

/** A drawing of the sprite. It says nothing by itself: words stand beside it. */
export function Glyph({ of }: { of: keyof typeof glyphs }) {
  return (
    <svg aria-hidden="true" focusable="false">
      <use href={`#${of}`} />
    </svg>
  )
}
