type Place = { row: number; column: number }
type Label = { row: number; from: number; to: number; name: string }

/** From one thing to another, by the words that stand for them. */
export type Edge = [from: string, to: string]

const HEADS: Record<string, [down: number, across: number]> = { '>': [0, 1], '<': [0, -1], '^': [-1, 0], v: [1, 0] }
const SIDES = Object.values(HEADS)

/**
 * Reads a drawing in letters: words that stand apart, and lines of - | + between them with heads at > < ^ v. A line
 * leads from every word that it leaves without a head to every word at which it has one.
 */
export function edgesIn(drawing: string): { names: string[]; edges: Edge[] } {
  const rows = drawing.split('\n')
  const labels = rows.flatMap((text, row) => labelsIn(text, row))
  const isWord = ({ row, column }: Place) =>
    labels.find((label) => label.row === row && column >= label.from && column < label.to)
  // A word keeps one space between itself and a line beside it, and none from a line above or below.
  const wordFrom = ({ row, column }: Place, [down, across]: readonly [number, number]) =>
    isWord({ row: row + down, column: column + across }) ??
    (across && rows[row]?.[column + across] === ' ' ? isWord({ row, column: column + 2 * across }) : undefined)
  const inkAt = ({ row, column }: Place): string => {
    const ink = rows[row]?.[column] ?? ' '
    return /[-|+<>^v]/.test(ink) && !isWord({ row, column }) ? ink : ''
  }
  const seen = new Set<string>()
  const follow = (start: Place): Edge[] => {
    const [from, to]: [string[], string[]] = [[], []]
    const open = [start]
    for (const place of open) {
      const ink = inkAt(place)
      const at = `${place.row} ${place.column}`
      if (!ink || seen.has(at)) continue
      seen.add(at)
      for (const side of SIDES.filter((one) => goes(ink, one))) {
        const next = { row: place.row + side[0], column: place.column + side[1] }
        const word = wordFrom(place, side)
        const isHead = HEADS[ink] === side
        if (word) (isHead ? to : from).push(word.name)
        else if (goes(inkAt(next), [-side[0], -side[1]])) open.push(next)
      }
    }
    return from.flatMap((one) => to.map((other): Edge => [one, other]))
  }
  const places = rows.flatMap((text, row) => [...text].map((_, column) => ({ row, column })))
  const edges = places.flatMap((place) => follow(place))
  return { names: labels.map(({ name }) => name), edges }
}

/** Whether a line of this ink goes on to this side. A head has its word before it, and its line behind. */
function goes(ink: string, [down, across]: readonly [number, number]): boolean {
  if (ink === '+') return true
  return across ? /[-<>]/.test(ink) : down ? /[|^v]/.test(ink) : false
}

// A lone v is a head.
const labelsIn = (text: string, row: number): Label[] =>
  [...text.matchAll(/[a-z(][a-z()*]*(?: [a-z(][a-z()*]*)*/g)]
    .filter(([name]) => name !== 'v')
    .map((found) => ({ row, from: found.index, to: found.index + found[0].length, name: found[0] }))
