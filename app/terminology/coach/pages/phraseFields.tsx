import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Radios } from '../../../web/parts/radios.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { words } from '../words.ts'

/** What is asked of a phrase that is avoided, to add it or to change it. */
export function PhraseFields({ typed, errors }: { typed: Record<string, string>; errors?: readonly FieldError[] }) {
  return (
    <>
      <TextInput
        name="words"
        label={words.phrases.words}
        hint={words.phrases.wordsHint}
        value={typed.words}
        errors={errors}
      />
      <TextInput name="prefer" label={words.phrases.preferLabel} value={typed.prefer} errors={errors} />
      <TextArea name="reason" label={words.phrases.reasonLabel} rows={2} value={typed.reason} errors={errors} />
      <TextInput
        name="question"
        label={words.phrases.question}
        hint={words.phrases.questionHint}
        value={typed.question}
        errors={errors}
      />
      <Radios
        name="severity"
        label={words.phrases.severity}
        small
        inline
        chosen={typed.severity ?? 'note'}
        options={(['note', 'strong'] as const).map((severity) => ({
          value: severity,
          text: words.phrases.severities[severity],
        }))}
      />
    </>
  )
}
