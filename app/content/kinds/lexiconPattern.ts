/**
 * What is wrong with a pattern: it cannot be read, repeats without end, may take too many steps, has a bracket
 * that runs over the end of a paragraph, or finds nothing at all. `near` is the part it is about.
 */
export type PatternFault =
  | { because: 'notReadable' | 'unbounded' | 'crossesLines'; near: string }
  | { because: 'tooManySteps'; steps: number }
  | { because: 'findsNothing' }

/** The most steps that a pattern may take from one place in a text. The product of the ways through its parts. */
export const MOST_STEPS = 20_000

/**
 * `ways`: in how many ways a part can match at one place; `steps`: what trying all of them costs; `min`: shortest.
 * `texts`: every text the part can match, while they are few. Of two such texts only one can be matched at one place,
 * unless one begins the other ("group", "groups"): so few texts give a far better figure for `ways`.
 */
type Cost = { ways: number; steps: number; min: number; texts?: string[] }

const MOST_TEXTS = 2000

class Fault extends Error {
  constructor(readonly fault: PatternFault) {
    super(fault.because)
  }
}

/**
 * Reads a pattern and works out, before it ever meets a text, the greatest number of steps that a backtracking
 * matcher can take from one starting place. `*`, `+` and open ranges are not allowed, so the number always exists.
 */
export function weighPattern(pattern: string): { ok: true; steps: number } | { ok: false; fault: PatternFault } {
  try {
    new RegExp(pattern, 'gi')
    const reader = { pattern, at: 0 }
    const cost = readChoice(reader)
    if (reader.at < pattern.length) throw notReadable(reader)
    if (cost.min === 0) throw new Fault({ because: 'findsNothing' })
    if (cost.steps > MOST_STEPS) throw new Fault({ because: 'tooManySteps', steps: cost.steps })
    return { ok: true, steps: cost.steps }
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault }
    return { ok: false, fault: { because: 'notReadable', near: pattern } }
  }
}

type Reader = { pattern: string; at: number }

const notReadable = (reader: Reader) =>
  new Fault({ because: 'notReadable', near: reader.pattern.slice(reader.at, reader.at + 12) })

function readChoice(reader: Reader): Cost {
  const choices = [readSequence(reader)]
  while (reader.pattern[reader.at] === '|') {
    reader.at++
    choices.push(readSequence(reader))
  }
  return tightened({
    ways: sum(choices.map((choice) => choice.ways)),
    steps: sum(choices.map((choice) => choice.steps)),
    min: Math.min(...choices.map((choice) => choice.min)),
    texts: choices.every((choice) => choice.texts) ? choices.flatMap((choice) => choice.texts ?? []) : undefined,
  })
}

function readSequence(reader: Reader): Cost {
  let cost = nothing
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern[reader.at] ?? ''))
    cost = joined(cost, readRepeated(reader))
  return cost
}

function readRepeated(reader: Reader): Cost {
  const from = reader.at
  const once = readPart(reader)
  const times = /^(?:\?|\{(\d+)(?:,(\d*))?\}|[*+])\??/.exec(reader.pattern.slice(reader.at))
  if (!times) return once
  reader.at += times[0].length
  const near = reader.pattern.slice(from, reader.at)
  if (/^[*+]/.test(times[0]) || times[2] === '') throw new Fault({ because: 'unbounded', near })
  const least = times[1] === undefined ? 0 : Number(times[1])
  const most = times[1] === undefined ? 1 : Number(times[2] ?? times[1])
  if (most > MOST_TEXTS || least > most) throw new Fault({ because: 'unbounded', near })
  const powers = [nothing]
  for (let time = 1; time <= most; time++) powers.push(joined(powers.at(-1) ?? nothing, once))
  const allowed = powers.slice(least)
  return tightened({
    ways: sum(allowed.map((power) => power.ways)),
    steps: 1 + (powers.at(-1)?.steps ?? 0),
    min: least * once.min,
    texts: allowed.every((power) => power.texts) ? allowed.flatMap((power) => power.texts ?? []) : undefined,
  })
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

function joined(first: Cost, then: Cost): Cost {
  const few = first.texts && then.texts && first.texts.length * then.texts.length <= MOST_TEXTS
  return tightened({
    ways: first.ways * then.ways,
    steps: first.steps + first.ways * then.steps,
    min: first.min + then.min,
    texts: few ? first.texts?.flatMap((start) => (then.texts ?? []).map((end) => start + end)) : undefined,
  })
}

/** With all texts known, no more ways than the longest row of texts of which each begins the next. */
function tightened(cost: Cost): Cost {
  if (!cost.texts || cost.texts.length > MOST_TEXTS) return { ...cost, texts: undefined }
  const row: string[] = []
  let longest = 0
  for (const text of cost.texts.toSorted()) {
    while (row.length > 0 && !text.startsWith(row.at(-1) ?? '')) row.pop()
    row.push(text)
    longest = Math.max(longest, row.length)
  }
  return { ...cost, ways: Math.min(cost.ways, longest) }
}

const one = { ways: 1, steps: 1, min: 1 }
const nothing: Cost = { ways: 1, steps: 0, min: 0, texts: [''] }

function readPart(reader: Reader): Cost {
  const rest = reader.pattern.slice(reader.at)
  const group = /^\((\?:|\?=|\?!|\?<=|\?<!)/.exec(rest)
  if (group) return readGroup(reader, group[0])
  const set = /^\[(\^?)((?:\\.|[^\]\\])+)\]/.exec(rest)
  if (set) {
    if (set[1] && !set[2]?.includes('\\n')) throw new Fault({ because: 'crossesLines', near: set[0] })
    reader.at += set[0].length
    return one
  }
  const edge = /^(?:\\b|\^|\$)/.exec(rest)
  if (edge) {
    reader.at += edge[0].length
    return { ...nothing, steps: 1 }
  }
  const plain = /^(?:\\[dwn.\-()?&/]|[^\\()[\]{}|*+?.^$])/.exec(rest)
  if (!plain) throw notReadable(reader)
  reader.at += plain[0].length
  return /^\\[dw]/.test(plain[0]) ? one : { ...one, texts: [plain[0].toLowerCase()] }
}

function readGroup(reader: Reader, opening: string): Cost {
  reader.at += opening.length
  const inner = readChoice(reader)
  if (reader.pattern[reader.at] !== ')') throw notReadable(reader)
  reader.at++
  // A look ahead or behind is tried once and takes no text: one way through, all its steps.
  return opening === '(?:' ? inner : { ...nothing, steps: inner.steps + 1 }
}
