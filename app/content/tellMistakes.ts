import type { PlacedMistake } from './source.ts'
import { words } from './words.ts'

/** The lines to print for mistakes: file, line and sentence, and under it what to do. */
export function tellMistakes(mistakes: PlacedMistake[]): string[] {
  return mistakes.flatMap(({ file, line, says, suggestion }) => [
    words.mistakeAt(file, line, says),
    ...(suggestion === undefined ? [] : [words.tryThis(suggestion)]),
  ])
}
