import { Button } from '../../../../web/parts/button.tsx'
import { Details } from '../../../../web/parts/details.tsx'
import { Form } from '../../../../web/parts/form.tsx'
import { Radios } from '../../../../web/parts/radios.tsx'
import { Select } from '../../../../web/parts/select.tsx'
import { TextArea } from '../../../../web/parts/textArea.tsx'
import { words } from '../words.ts'
import { type DeskProps, refusedIn } from './desk.tsx'

/** A point about one answer or the whole: theme, how serious, in words; a major one with who and what would settle it. */
export function PointForm(props: DeskProps) {
  const { desk, refused } = props
  const told = words.desk
  const { pack, frozen, review } = desk
  const { typed, errors } = refusedIn(props, 'points')
  return (
    <Details summary={told.raiseTitle} open={errors.length > 0} id="raise">
      <Form action={`/reviews/${review.id}/points`} warn>
        <Select
          name="question"
          label={told.about}
          first={told.whole2}
          options={frozen.answers.map(({ question, number, ask }) => ({ value: question, text: `${number} ${ask}` }))}
          chosen={typed.question}
          errors={errors}
        />
        <Select
          name="theme"
          label={told.theme}
          first={told.themeFirst}
          options={pack.themes.map(({ theme, name, useWhen }) => ({ value: theme, text: name, hint: useWhen }))}
          chosen={typed.theme}
          errors={errors}
        />
        <Radios
          name="severity"
          label={told.severity}
          options={pack.severities.map(({ severity, name, means }) => ({ value: severity, text: name, hint: means }))}
          chosen={typed.severity}
          errors={errors}
        />
        <TextArea name="words" label={told.words} value={typed.words} errors={errors} />
        <TextArea name="affected" label={told.affected} value={typed.affected} errors={errors} rows={2} />
        <TextArea name="settledBy" label={told.settledBy} value={typed.settledBy} errors={errors} rows={2} />
        <Button kind="secondary">{told.raise}</Button>{' '}
        {refused?.asQuery ? (
          <Button kind="secondary" name="as" value="query">
            {told.asQuery}
          </Button>
        ) : null}
      </Form>
    </Details>
  )
}
