import type { Said, Twin } from './said.ts'

/** Where a row stands: in which words, how many of the answer came before it, and whether what it is about was just said. */
export type Place = { twin: Twin; at: number; isNamed: boolean }

/** How an answer of one kind becomes sentences, each whole. Without words for something, nothing is said of it. */
export type Pattern = {
  row?: (said: Said, place: Place) => string[]
  /** All rows told at once. */
  rows?: (all: readonly Said[], twin: Twin) => string[]
  /** What is asked once: the whole answer, or what stands beside its rows. */
  once?: (said: Said, twin: Twin) => string[]
  /** Rows with a lower rank are told first. */
  rank?: (said: Said) => number
}
