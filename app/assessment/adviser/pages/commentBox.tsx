import { Checkbox } from '../../../web/parts/checkboxes.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Radios } from '../../../web/parts/radios.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { SEVERITIES } from '../adviserForm.ts'
import type { SaidByMe } from '../adviserView.ts'
import { words } from '../words.ts'

type Props = {
  no: number
  /** What they said of it last, while it waits for its answer. */
  before: SaidByMe | undefined
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** A large box for words, how much it matters, and whether they are to be kept as they are. */
export function CommentBox({ no, before, typed, errors }: Props) {
  const told = words.questions
  const value = (name: string, saved = '') => (typed ? (typed[`${name}-${no}`] ?? '') : saved)
  return (
    <>
      <TextArea
        name={`words-${no}`}
        label={told.comment}
        hint={told.commentHint}
        size="m"
        rows={6}
        value={value('words', before?.words)}
        errors={errors}
      />
      <Radios
        name={`matters-${no}`}
        label={told.matters}
        options={SEVERITIES.map((one) => ({ value: one, text: words.severities[one] }))}
        chosen={value('matters', before?.severity ?? '')}
        errors={errors}
      />
      <Checkbox
        name={`keep-${no}`}
        label={told.keep}
        hint={told.keepHint}
        checked={Boolean(value('keep', before?.kind === 'dissent' ? 'yes' : ''))}
      />
    </>
  )
}
