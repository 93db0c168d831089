import type { Candidate, Flag, ImportAbout } from './candidate.ts'
import type { GridSquare } from './grid.ts'
import { armOf } from './gridRowPlace.ts'
import { activityNamed, levelNamed } from './placeWords.ts'

/** A cell that says what another says: the one above, below or before it, or the one in a row or column it names. */
export type Pointer = { to: 'above' | 'below' | 'before' } | { to: 'named'; name: string }

type ReadSquare = { square: GridSquare; candidates: Candidate[]; pointer?: Pointer }

const LONGEST_POINTER = 40

export function pointerIn(text: string): Pointer | undefined {
  const plain = text.trim().replace(/[.\s]+$/, '')
  if (plain === '' || plain.length > LONGEST_POINTER || plain.includes('\n')) return undefined
  if (/^(?:ditto|do|["”“〃]|['’]{2}|same)$/i.test(plain)) return { to: 'before' }
  if (/^(?:(?:see|as|same as) )?above$/i.test(plain)) return { to: 'above' }
  if (/^(?:(?:see|as|same as) )?below$/i.test(plain)) return { to: 'below' }
  const named = /^(?:see(?: also)?|as(?: for| per| in)?|same as(?: for)?) (.+)$/i.exec(plain)
  return named ? { to: 'named', name: named[1]! } : undefined
}

/**
 * Puts in place of each pointer what it points to, with the pointer's own place and both sources named. A pointer to
 * an empty cell, or round in a circle, stays as an empty candidate that says so.
 */
export function resolvePointers(squares: ReadSquare[], about: ImportAbout): Candidate[] {
  const at = new Map(squares.map((read) => [keyOf(read.square.row, read.square.column), read]))
  return squares.flatMap((read) => (read.pointer ? followed(read, read.pointer, at, squares, about) : read.candidates))
}

function followed(
  read: ReadSquare,
  pointer: Pointer,
  at: Map<string, ReadSquare>,
  squares: ReadSquare[],
  about: ImportAbout,
): Candidate[] {
  const { square } = read
  const [own] = read.candidates
  const flags: Flag[] = own!.flags.filter(({ flag }) =>
    ['merged', 'continued', 'level-unclear', 'formula'].includes(flag),
  )
  const target = endOfChain(read, pointer, at, squares, about)
  if (!target) {
    // A ditto may mean the cell before it or the one above; the other reading is offered.
    const above =
      pointer.to === 'before' ? targetOf(read, { to: 'above' }, at, squares, about)?.candidates[0] : undefined
    const flag = pointer.to === 'before' ? 'ditto-of-empty' : 'pointer-to-nothing'
    return [{ ...emptied(own!), flags: [{ flag, read: own!.written, ...(above && { at: above.source }) }, ...flags] }]
  }
  return target.candidates.map((each) => ({
    ...each,
    source: own!.source,
    written: own!.written,
    place: {
      arms: [
        armOf({
          ...square.place,
          ...(square.activityId && { activityId: square.activityId }),
          ...(square.columnLevelId && { levelId: square.columnLevelId }),
        }),
      ],
    },
    flags: [{ flag: 'pointer', read: own!.written, at: each.source }, ...each.flags, ...flags],
  }))
}

function endOfChain(
  from: ReadSquare,
  pointer: Pointer,
  at: Map<string, ReadSquare>,
  squares: ReadSquare[],
  about: ImportAbout,
): ReadSquare | undefined {
  const seen = new Set<ReadSquare>([from])
  let read = targetOf(from, pointer, at, squares, about)
  while (read?.pointer) {
    if (seen.has(read)) return undefined
    seen.add(read)
    read = targetOf(read, read.pointer, at, squares, about)
  }
  return read
}

function targetOf(
  { square }: ReadSquare,
  pointer: Pointer,
  at: Map<string, ReadSquare>,
  squares: ReadSquare[],
  about: ImportAbout,
): ReadSquare | undefined {
  if (pointer.to === 'before') return at.get(keyOf(square.row, square.column - 1))
  const inColumn = squares.filter((other) => other.square.column === square.column)
  if (pointer.to !== 'named') {
    const isAbove = pointer.to === 'above'
    return isAbove
      ? inColumn.findLast((other) => other.square.row < square.row)
      : inColumn.find((other) => other.square.row > square.row)
  }
  const activity = activityNamed(pointer.name, about)
  const level = levelNamed(pointer.name, about)
  return (
    squares.find(
      ({ square: other }) =>
        other.row === square.row && activity && other.activityId === activity.id && other !== square,
    ) ?? inColumn.find(({ square: other }) => level && other.place.levelId === level.id && other !== square)
  )
}

function emptied(own: Candidate): Candidate {
  return {
    ...own,
    text: '',
    verb: undefined,
    object: undefined,
    owner: { none: 'nobody', read: '' },
    due: { none: 'empty', read: '' },
    isConcrete: false,
  }
}

function keyOf(row: number, column: number): string {
  return `${row}/${column}`
}
