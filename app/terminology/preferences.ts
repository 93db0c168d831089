import type { Ask, Contribution } from '../involvement/involvement.ts'

/** With one wording on the table people say what should become of it; with several, which one they prefer. */
export const VERDICTS = ['keep', 'change', 'drop'] as const
export type Verdict = (typeof VERDICTS)[number]
export type Choice = Verdict | `version-${number}`

export const choicesFor = (onTable: readonly number[]): Choice[] =>
  onTable.length > 1 ? onTable.map((no): Choice => `version-${no}`) : [...VERDICTS]

/** A, B, C … as people speak of them; after Z, their number. */
export const letterOf = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : String(at + 1))

/** The letter of the wording that was chosen. A verdict has none that is of use. */
export const letterOfChoice = (choice: Choice, onTable: readonly number[]): string =>
  letterOf(onTable.findIndex((no) => choice === `version-${no}`))

export type Tally = { choice: Choice; members: number; advisers: number }
export type Preferences = { tallies: Tally[]; members: number; advisers: number }

type Preference = Pick<Contribution, 'kind' | 'askId' | 'part' | 'fromKind' | 'fromId' | 'saidOn'>

/**
 * Who prefers what in one consultation: members and public advisers apart, each person once, by what they said last.
 * `given` is in the order it was said.
 */
export function preferencesIn(
  given: readonly Preference[],
  ask: Pick<Ask, 'id'>,
  onTable: readonly number[],
): Preferences {
  const last = new Map<string, Preference>()
  for (const one of given)
    if (one.kind === 'preference' && one.askId === ask.id && one.fromId) last.set(`${one.fromKind} ${one.fromId}`, one)
  const said = [...last.values()]
  const count = (isAdviser: boolean, choice?: Choice) =>
    said.filter(({ fromKind, part }) => (fromKind === 'adviser') === isAdviser && (!choice || part === choice)).length
  const tallies = choicesFor(onTable).map((choice) => ({
    choice,
    members: count(false, choice),
    advisers: count(true, choice),
  }))
  return { tallies, members: count(false), advisers: count(true) }
}

/** What this person said last, if anything. */
export const preferenceOf = (given: readonly Preference[], askId: string, memberId: string): string | undefined =>
  given.findLast(({ kind, askId: at, fromId }) => kind === 'preference' && at === askId && fromId === memberId)?.part ??
  undefined

/** Do members and public advisers each have a favourite, and not the same one? */
export function isDivided({ tallies }: Preferences): boolean {
  const favourite = (who: 'members' | 'advisers') => {
    const most = Math.max(0, ...tallies.map((tally) => tally[who]))
    const best = tallies.filter((tally) => most > 0 && tally[who] === most)
    return best.length === 1 ? best[0]?.choice : undefined
  }
  const [ours, theirs] = [favourite('members'), favourite('advisers')]
  return ours !== undefined && theirs !== undefined && ours !== theirs
}
