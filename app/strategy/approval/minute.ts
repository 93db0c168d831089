import type { Hole } from './hole.ts'
import { words } from './words.ts'

type Minute = {
  title: string
  bodyName: string
  onDay: string
  promises: number
  holes: readonly Hole[]
  conditions?: string
  isWithConditions?: boolean
}

/** The text for the minutes: what was approved, and one sentence for each promise that lacks something. */
export function minuteText({ holes, conditions, ...minute }: Minute): string {
  const said = [words.minute.opening({ ...minute, isWithConditions: Boolean(minute.isWithConditions) })]
  if (conditions?.trim()) said.push(words.minute.conditions(conditions.trim()))
  said.push(holes.length ? words.minute.lacking(holes.length, minute.promises) : words.minute.whole(minute.promises))
  return [...said, ...holes.map(holeSentence)].join('\n')
}

/** One sentence: which promise, and what it lacks. The same words on the page, in the minute and in the paper. */
export const holeSentence = ({ reference, words: promised, lacks }: Hole): string =>
  words.minute.hole({ reference, promised, lacks: lacks.map((lack) => words.minute.lacks[lack]) })
