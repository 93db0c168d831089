import type { Condition, Assessment as Pack, Question } from '../../content/kinds/assessment.ts'
import { cellWords, isAnswered, type Value } from '../answer/value.ts'
import { type Assessment, STAGES } from '../assessment.ts'

export type Asked = {
  question: Question
  /** Must be answered at this stage of this work. */
  isDue: boolean
  /** Asked now: what it depends on has been answered so. */
  applies: boolean
  /** Part of another length, and worth answering here because of what an answer says. */
  isExtra: boolean
}

type About = Pick<Assessment, 'variant' | 'length' | 'stage' | 'added'>
type Given = (question: string) => Value | undefined

/** The questions of an assessment in the order of its pack. Pure. */
export function questionsAsked(pack: Pack, about: About, given: Given): Asked[] {
  const own = new Set([...keysOf(pack, about), ...about.added])
  const full = new Set(keysOf(pack, { ...about, length: 'full' }))
  const compulsory = pack.variants.find(({ variant }) => variant === about.variant)?.compulsory ?? []
  return pack.questions.flatMap((question) => {
    const { question: key, appliesWhen, requiredFor } = question
    const applies = !appliesWhen || holds(appliesWhen, given)
    const isOwn = own.has(key)
    if (!isOwn && !(full.has(key) && appliesWhen && applies)) return []
    const isRequired = requiredFor.variants.includes(about.variant) || compulsory.includes(key)
    const isDue = isOwn && isRequired && applies && requiredFor.stages.some((stage) => isReached(stage, about.stage))
    return [{ question, isDue, applies, isExtra: !isOwn }]
  })
}

const keysOf = (pack: Pack, { length, variant }: Pick<About, 'length' | 'variant'>): string[] =>
  pack.lengths.find((one) => one.length === length)?.questions[variant] ?? []

const isReached = (stage: string, now: About['stage']): boolean =>
  STAGES.indexOf(stage as About['stage']) <= STAGES.indexOf(now)

/** Every part of a condition holds: the answer is there, says so, or has so many rows or so large a number. */
export function holds(condition: Condition, given: Given): boolean {
  return Object.entries(condition).every(([question, wanted]) => {
    const value = given(question)
    if (wanted === 'answered') return isAnswered(value)
    const cells = [
      ...Object.values(value?.fields ?? {}),
      ...(value?.rows ?? []).flatMap((row) => Object.values(row.cells)),
    ]
    if ('is' in wanted) return cells.some((cell) => [cell].flat().includes(wanted.is))
    const numbers = cells.map((cell) => Number(cellWords(cell))).filter(Number.isFinite)
    return (value?.rows?.length ?? 0) >= wanted.atLeast || numbers.some((number) => number >= wanted.atLeast)
  })
}
