import { isAnswered, type Value } from '../../answer/value.ts'
import type { Assessment } from '../../assessment.ts'
import type { ReportAbout } from './readReport.ts'

/**
 * An assessment as data, for other programs.
 *
 * ```
 * { format: 'ingrain-assessment', formatVersion: 1,
 *   organisation, on ('YYYY-MM-DD'), isDraft,
 *   assessment: { id, title, work, pack, packVersion, variant, length, stage, state, round, openedOn, liveFrom },
 *   answers: [{ question, number, ask, isDue, isAnswered, value, sameAs }] }
 * ```
 * `value` is the answer just as it is kept: `fields` and `rows` (with their ids) by the keys of the pack, or `unknown`
 * with why, who and by; null where nothing is answered. Where an answer is the same as one elsewhere, `value` is what
 * stands there and `sameAs` the title of that assessment. Nothing of what others said, and no name, is in it.
 */
export type ReportJson = {
  format: 'ingrain-assessment'
  formatVersion: 1
  organisation: string
  on: string
  isDraft: boolean
  assessment: Pick<
    Assessment,
    | 'id'
    | 'title'
    | 'pack'
    | 'packVersion'
    | 'variant'
    | 'length'
    | 'stage'
    | 'state'
    | 'round'
    | 'openedOn'
    | 'liveFrom'
  > & { work: string }
  answers: {
    question: string
    number: string
    ask: string
    isDue: boolean
    isAnswered: boolean
    value: Value | null
    sameAs: string | null
  }[]
}

/** Questions that are asked, and those that were answered all the same. Pure. */
export function reportJson(
  { assessment, organisation, today, pack, asked, read }: ReportAbout,
  isDraft: boolean,
): ReportJson {
  const { id, title, packVersion, variant, length, stage, state, round, openedOn, liveFrom } = assessment
  return {
    format: 'ingrain-assessment',
    formatVersion: 1,
    organisation,
    on: today,
    isDraft,
    assessment: {
      id,
      title,
      work: assessment.unitName,
      pack: assessment.pack,
      packVersion,
      variant,
      length,
      stage,
      state,
      round,
      openedOn,
      liveFrom,
    },
    answers: pack.questions.flatMap(({ question, number, ask }) => {
      const { value, sameAs = null } = read.get(question) ?? {}
      const one = asked.find((each) => each.question.question === question)
      if (!one && !isAnswered(value)) return []
      return [
        {
          question,
          number,
          ask,
          isDue: one?.isDue ?? false,
          isAnswered: isAnswered(value),
          value: value ?? null,
          sameAs,
        },
      ]
    }),
  }
}
