import { PublicPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words } from '../words.ts'

type Over = { why: 'unknown' } | { why: 'ended' | 'expired'; organisation: string; ring: string; lastDay: string }

/** A link that shows nothing any more, or never did: what is the matter, and whom to ring. */
export function OverPage({ over }: { over: Over }) {
  const told = words.over
  const text =
    over.why === 'unknown' ? told.unknownText : over.why === 'ended' ? told.endedText : told.expiredText(over.lastDay)
  return (
    <PublicPage title={told[over.why]} org={over.why === 'unknown' ? undefined : over.organisation}>
      <Title>{told[over.why]}</Title>
      <p class="in-lead">{text}</p>
      {over.why !== 'unknown' && over.ring ? (
        <>
          <p>{told.ask}</p>
          <LongText text={over.ring} />
        </>
      ) : (
        <p>{told.askNobody}</p>
      )}
      <Button kind="secondary" href="/a">
        {told.type}
      </Button>
    </PublicPage>
  )
}

/** Where a code from a printed letter is typed. */
export function CodePage({ typed = '', errors = [] }: { typed?: string; errors?: readonly FieldError[] }) {
  const told = words.code
  return (
    <PublicPage title={told.title} errors={errors}>
      <Title>{told.title}</Title>
      <Form action="/a">
        <TextInput
          name="code"
          label={told.label}
          hint={told.hint}
          value={typed}
          errors={errors}
          autocomplete="off"
          spellcheck={false}
          size="m"
        />
        <Button>{told.go}</Button>
      </Form>
    </PublicPage>
  )
}
