import type { Finding } from '../finding.ts'
import { words } from '../words.ts'

type Props = {
  finding: Finding
  /** What the row is about, where the finding is about one row. */
  row?: string
  /** The address of the assessment. */
  at: string
}

/** One thing noticed: what it is, what it speaks of, and the question to ask next. */
export function Noticed({ finding: { check, ask, said, elsewhere }, row, at }: Props) {
  const here = elsewhere && at.endsWith(elsewhere.assessmentId)
  return (
    <p>
      <b>{words.checks[check]}.</b> {row ? <span dir="auto">{words.aboutRow(row)}. </span> : null}
      {said ? <span dir="auto">{words.aboutWords(said)}. </span> : null}
      {ask}{' '}
      {elsewhere && !here ? (
        <span dir="auto">
          {elsewhere.title ? (
            <a href={`/assessments/${elsewhere.assessmentId}/questions/${elsewhere.question}`}>
              {words.elsewhere(elsewhere.title)}
            </a>
          ) : (
            words.elsewhere(words.anotherProject)
          )}
        </span>
      ) : null}
      {elsewhere && here ? <a href={`${at}/questions/${elsewhere.question}`}>{words.elsewhereHere}</a> : null}
    </p>
  )
}
