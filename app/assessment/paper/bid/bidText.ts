import type { Question } from '../../../content/kinds/assessment.ts'
import { readingGrade } from '../../../content/readingGrade.ts'
import { isAnswered } from '../../answer/value.ts'
import { cutToWords, wordsIn } from '../cut.ts'
import { passagesOf, type Source } from '../passage.ts'
import type { ReportAbout } from '../report/readReport.ts'

export const LIMITS = ['short', 'usual', 'long'] as const
export type LimitName = (typeof LIMITS)[number]

export const LEAST_LIMIT = 10
export const MOST_LIMIT = 2000

type Paragraph = ReportAbout['pack']['bidParagraphs'][number]

/** One paragraph for a bid, from the answers it is made of, in a limit of words. */
export type BidText = {
  paragraph: Paragraph
  limit: number
  text: string
  words: number
  /** Sentences left out to keep the limit. */
  left: number
  /** One sentence alone is longer than the limit: it stands whole. */
  isOver: boolean
  /** Questions without whose answers it cannot be written. */
  missing: Question[]
  grade: number
}

/** The paragraphs that fit this kind of work. `limits` are numbers that the team set for single paragraphs. Pure. */
export function bidTextsOf(
  { pack, assessment, read }: Pick<ReportAbout, 'pack' | 'assessment' | 'read'>,
  usual: LimitName,
  limits: ReadonlyMap<string, number>,
): BidText[] {
  return pack.bidParagraphs
    .filter(({ variants }) => !variants || variants.includes(assessment.variant))
    .map((paragraph) => {
      const limit = limits.get(paragraph.paragraph) ?? paragraph.limits[usual]
      const twin = paragraph.readingGrade ? 'plain' : 'label'
      const sources = paragraph.from.flatMap((key): Source[] => {
        const question = pack.questions.find((one) => one.question === key)
        const found = read.get(key)
        return question && found?.value && isAnswered(found.value) && !found.value.unknown
          ? [{ question, layout: found.layout, value: found.value }]
          : []
      })
      const all = passagesOf(pack, sources, twin)
      const missing = paragraph.needs.flatMap((key) => {
        const value = read.get(key)?.value
        const question = pack.questions.find((one) => one.question === key)
        return question && (!isAnswered(value) || value?.unknown) ? [question] : []
      })
      const { passages, left, isOver } = cutToWords(all, limit)
      // A box of a funder's form takes one paragraph.
      const text = passages.map((one) => one.text.replace(/\s*\n\s*/g, ' ')).join(' ')
      return {
        paragraph,
        limit,
        text,
        words: wordsIn(passages),
        left,
        isOver,
        missing,
        grade: Math.round(readingGrade(text) * 10) / 10,
      }
    })
}

/** A limit that somebody typed, or undefined where it is none. */
export function readLimit(typed: string): number | undefined {
  const limit = Number(typed.trim())
  return Number.isInteger(limit) && limit >= LEAST_LIMIT && limit <= MOST_LIMIT ? limit : undefined
}
