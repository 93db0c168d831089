import type { Row } from '../answer/value.ts'
import { cellWords } from '../answer/value.ts'

/** What one piece of work says that it does for people, as far as the reader may see it. */
export type Effects = {
  /** Groups that gain, and those that gain least, are left out or lose, with the reason. */
  gains: Effect[]
  burdens: Effect[]
  /** What it says of the load on other work in the same place. */
  load: string
}
export type Effect = { group: string; why: string }

const GAINS = ['gains-most', 'gains-some']
const BURDENS = ['gains-least', 'left-out', 'loses']

/** Reads who gains and who does not from rows that say it by group. Rows without a group are left out. Pure. */
export function effectsIn(rows: readonly Row[], load = ''): Effects {
  const ofThose = (directions: string[]): Effect[] =>
    rows
      .filter(({ cells }) => cellWords(cells.group).trim() && directions.includes(cellWords(cells.direction)))
      .map(({ cells }) => ({ group: cellWords(cells.group).trim(), why: cellWords(cells.reason).trim() }))
  return { gains: ofThose(GAINS), burdens: ofThose(BURDENS), load }
}

type Work = { id: string; title: string }
export type Conflict<W extends Work = Work> = { group: string; gainsIn: W; losesIn: W }

/** The same group gains from one piece of work and loses by another. Groups are the same in any case. Pure. */
export function conflictsAmong<W extends Work & { effects?: Effects }>(works: readonly W[]): Conflict<W>[] {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  return works.flatMap((gainsIn) =>
    works
      .filter((losesIn) => losesIn.id !== gainsIn.id)
      .flatMap((losesIn) =>
        (gainsIn.effects?.gains ?? [])
          .filter(({ group }) => losesIn.effects?.burdens.some((burden) => same(burden.group, group)))
          .map(({ group }) => ({ group, gainsIn, losesIn })),
      ),
  )
}

type Dated = { startsOn: string | null; endsOn: string | null }

/** Whether several are under way at once. `toOn` is null where some end is not recorded: nobody can say for how long. */
export type Overlap =
  | { is: 'together'; fromOn: string; toOn: string | null }
  | { is: 'apart' }
  /** So many have no day of their start: nobody can say. */
  | { is: 'not-known'; missing: number }

/** From the latest start to the earliest end; a day that is not recorded counts for nothing. None for fewer than two. Pure. */
export function daysTogether(works: readonly Dated[]): Overlap | undefined {
  if (works.length < 2) return undefined
  const starts = works.flatMap(({ startsOn }) => startsOn ?? []).sort()
  const ends = works.flatMap(({ endsOn }) => endsOn ?? []).sort()
  const [from, to] = [starts.at(-1), ends[0]]
  if (from && to && from > to) return { is: 'apart' }
  if (!from || starts.length < works.length) return { is: 'not-known', missing: works.length - starts.length }
  return { is: 'together', fromOn: from, toOn: ends.length < works.length ? null : (to ?? null) }
}
