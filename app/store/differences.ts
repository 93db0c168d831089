import { diffArrays } from 'diff'

export type Difference = { kind: 'same' | 'added' | 'removed'; text: string }

/** One place where two people changed the same paragraphs, each in their own way. Texts may be '' (struck out). */
export type Conflict = { base: string; mine: string; theirs: string }

/** A merged text in order: what is agreed, and what somebody has to choose. */
export type Piece = { kind: 'agreed'; text: string } | ({ kind: 'conflict' } & Conflict)

export type Merge =
  | { ok: true; text: string }
  | { ok: false; because: 'both changed'; conflicts: Conflict[]; pieces: Piece[] }

/** The edits looked for before a text counts as rewritten: the search costs the square of this. */
const MOST_EDITS = 1000
/** What all word searches of one comparison may cost together, in squares of edits. */
const MOST_WORK = 4 * MOST_EDITS * MOST_EDITS
/** Below this share of shared letters, stray common words read worse than the old text whole and the new text whole. */
const LEAST_SHARED = 0.3

/**
 * What changed from one text to another, by paragraph and then by word, for reading.
 * The same and added parts joined are exactly `after`; the same and removed parts joined are exactly `before`.
 */
export function differences(before: string, after: string): Difference[] {
  const old = paragraphs(before)
  const now = paragraphs(after)
  const story = new Story()
  let work = MOST_WORK
  for (const step of align(old, now, MOST_EDITS) ?? [everything(old, now)]) {
    if (step.same) step.old.forEach((unit, at) => void story.kept(unit, step.now[at]!))
    else work -= byWord(textOf(step.old), textOf(step.now), story, Math.min(MOST_EDITS, Math.sqrt(Math.max(work, 0))))
  }
  return story.told()
}

/**
 * Joins two people's changes to one text, paragraph by paragraph. Where both changed the same paragraphs differently
 * nothing is chosen: the conflict carries all three wordings.
 */
export function merge3(base: string, mine: string, theirs: string): Merge {
  if (mine === theirs || theirs === base) return { ok: true, text: mine }
  if (mine === base) return { ok: true, text: theirs }
  const old = paragraphs(base)
  const left = paragraphs(mine)
  const right = paragraphs(theirs)
  const inMine = placesIn(old, left)
  const inTheirs = placesIn(old, right)
  const stretches: Stretch[] = []
  let from = { base: 0, mine: 0, theirs: 0 }
  for (let at = 0; at <= old.length; at++) {
    const to = at === old.length ? { mine: left.length, theirs: right.length } : bothKeep(inMine[at], inTheirs[at])
    if (!to) continue
    stretches.push(
      settle(old.slice(from.base, at), left.slice(from.mine, to.mine), right.slice(from.theirs, to.theirs)),
    )
    if (at < old.length) stretches.push([keep(old[at]!, left[to.mine]!, right[to.theirs]!)])
    from = { base: at + 1, mine: to.mine + 1, theirs: to.theirs + 1 }
  }
  return joined(stretches)
}

/** A word or a paragraph with the white space after it, which is not compared: "so" and "so " are the same word. */
type Unit = { core: string; space: string }
type Step = { same: boolean; old: Unit[]; now: Unit[] }
type Stretch = Unit[] | Conflict

const paragraphs = (text: string): Unit[] => (text.match(/[^\n]+\n*|\n+/g) ?? []).map(unit)

const wordBreaks = new Intl.Segmenter('en', { granularity: 'word' })
const runs = /[\p{L}\p{M}\p{N}_'’]+|\s+|[^\p{L}\p{M}\p{N}_'’\s]+/gu
const writtenWithoutSpaces =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

function words(text: string): Unit[] {
  const found: string[] = []
  for (const run of text.match(runs) ?? []) {
    if (found.length > 0 && run.trim() === '') found[found.length - 1] += run
    else if (run.length === 1 || (/^[\p{L}\p{M}\p{N}_'’]/u.test(run) && !writtenWithoutSpaces.test(run)))
      found.push(run)
    // The segmenter knows emoji and scripts without spaces, but is too slow for all of a long text.
    else for (const { segment } of wordBreaks.segment(run)) found.push(segment)
  }
  return found.map(unit)
}

function unit(text: string): Unit {
  const core = text.trimEnd()
  return { core, space: text.slice(core.length) }
}

const textOf = (units: Unit[]) => units.map(({ core, space }) => core + space).join('')
const everything = (old: Unit[], now: Unit[]): Step => ({ same: false, old, now })

/** The two lists in step, or undefined when they are more than `most` edits apart. */
function align(old: Unit[], now: Unit[], most: number): Step[] | undefined {
  const cores = (units: Unit[]) => units.map(({ core }) => core)
  const changes = diffArrays(cores(old), cores(now), { maxEditLength: Math.floor(most) })
  const steps: Step[] = []
  let [o, n] = [0, 0]
  for (const { added, removed, count } of changes ?? []) {
    const step = {
      same: !added && !removed,
      old: old.slice(o, added ? o : o + count),
      now: now.slice(n, removed ? n : n + count),
    }
    o += step.old.length
    n += step.now.length
    const last = steps.at(-1)
    if (last && !last.same && !step.same)
      steps[steps.length - 1] = everything(last.old.concat(step.old), last.now.concat(step.now))
    else steps.push(step)
  }
  return changes && steps
}

/** Tells one changed stretch word by word, or whole when little is shared. Returns what the search cost. */
function byWord(before: string, after: string, story: Story, most: number): number {
  const old = words(before)
  const now = words(after)
  const steps = before && after ? align(old, now, most) : undefined
  const shared = (steps ?? []).filter(({ same }) => same).reduce((sum, step) => sum + textOf(step.old).length, 0)
  const isRewritten = shared < LEAST_SHARED * Math.min(before.length, after.length)
  for (const step of steps && !isRewritten ? steps : [everything(old, now)]) {
    if (step.same) step.old.forEach((word, at) => void story.kept(word, step.now[at]!))
    else story.changed(textOf(step.old), textOf(step.now))
  }
  if (!before || !after) return 0
  const edits = steps?.filter(({ same }) => !same).reduce((sum, step) => sum + step.old.length + step.now.length, 0)
  return (edits ?? most) ** 2
}

/** Gathers neighbours of one kind, and puts what went before what came. */
class Story {
  private readonly parts: Difference[] = []
  private removed = ''
  private added = ''

  kept(old: Unit, now: Unit) {
    this.same(old.core)
    if (old.space === now.space) this.same(old.space)
    else this.changed(old.space, now.space)
  }

  changed(removed: string, added: string) {
    this.removed += removed
    this.added += added
  }

  /** All parts so far. White space that both sides of a change end with belongs to neither. */
  told(): Difference[] {
    const tail = this.removed && this.added ? sharedEnd(unit(this.removed).space, unit(this.added).space) : ''
    this.part('removed', this.removed.slice(0, this.removed.length - tail.length))
    this.part('added', this.added.slice(0, this.added.length - tail.length))
    this.part('same', tail)
    this.removed = this.added = ''
    return this.parts
  }

  private same(text: string) {
    if (!text) return
    this.told()
    this.part('same', text)
  }

  private part(kind: Difference['kind'], text: string) {
    const last = this.parts.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text) this.parts.push({ kind, text })
  }
}

function sharedEnd(one: string, other: string): string {
  let length = 0
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++
  return one.slice(one.length - length)
}

/** For each paragraph of the base, where it stands in the other text; nowhere when the texts are too far apart. */
function placesIn(base: Unit[], other: Unit[]): (number | undefined)[] {
  const places: (number | undefined)[] = []
  let at = 0
  for (const step of align(base, other, MOST_EDITS) ?? [everything(base, other)]) {
    for (const index of step.old.keys()) places.push(step.same ? at + index : undefined)
    at += step.now.length
  }
  return places
}

const bothKeep = (mine?: number, theirs?: number) =>
  mine === undefined || theirs === undefined ? undefined : { mine, theirs }

function settle(base: Unit[], mine: Unit[], theirs: Unit[]): Stretch {
  const isAlike = (one: Unit[], other: Unit[]) =>
    one.length === other.length && one.every(({ core }, at) => core === other[at]!.core)
  if (isAlike(theirs, base) || isAlike(mine, theirs)) return mine
  if (isAlike(mine, base)) return theirs
  return { base: textOf(base), mine: textOf(mine), theirs: textOf(theirs) }
}

function keep(base: Unit, mine: Unit, theirs: Unit): Unit {
  return { core: base.core, space: mine.space === base.space ? theirs.space : mine.space }
}

function joined(stretches: Stretch[]): Merge {
  const pieces: Piece[] = []
  for (const stretch of stretches.filter((each) => !Array.isArray(each) || each.length > 0)) {
    const last = pieces.at(-1)
    if (last?.kind === 'agreed') last.text = apart(last.text)
    if (!Array.isArray(stretch)) pieces.push({ kind: 'conflict', ...stretch })
    else if (last?.kind === 'agreed') last.text += textOf(stretch)
    else pieces.push({ kind: 'agreed', text: textOf(stretch) })
  }
  const conflicts = pieces.flatMap((piece) => (piece.kind === 'conflict' ? [piece] : []))
  if (conflicts.length > 0) return { ok: false, because: 'both changed', conflicts, pieces }
  return { ok: true, text: pieces.map((piece) => (piece.kind === 'agreed' ? piece.text : '')).join('') }
}

// A last paragraph has no line end; when the other person wrote on below it, it needs one.
const apart = (text: string) => (text.endsWith('\n') ? text : `${text}\n\n`)
