import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checkboxes } from '../../../web/parts/checkboxes.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { shortly } from '../../shortly.ts'
import { words as organisationWords } from '../../words.ts'
import type { Post } from '../post.ts'
import type { Owned } from '../store.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  post: Post
  owned: (Owned & { isHidden: boolean })[]
  others: Post[]
  typed?: { ids: string[]; to: string; note: string }
  errors?: FieldError[]
}

/** Everything the post owns, ticked; to whom it goes; and what the next should know. */
export function HandOverPage({ frame, post, owned, others, typed, errors }: Props) {
  const told = words.handOver
  const title = told.title(post.title)
  return (
    <StaffPage
      {...frame}
      title={title}
      here="/posts"
      errors={errors}
      breadcrumbs={[
        { href: '/posts', text: words.list.title },
        { href: `/posts/${post.id}`, text: post.title },
      ]}
    >
      <Title>{title}</Title>
      <p class="in-lead">{told.lead}</p>
      {post.holder ? null : <InsetText>{told.gone}</InsetText>}
      {owned.length === 0 ? (
        <p>{told.nothing}</p>
      ) : (
        <Form action={`/posts/${post.id}/hand-over`} warn>
          <Checkboxes
            name="ids"
            label={told.what}
            // What the person may not open has to be handed over all the same, so it is named by its kind alone.
            options={owned.map(({ id, kind, title, isHidden }) => ({
              value: id,
              text: isHidden ? organisationWords.kind(kind) : title,
              hint: isHidden ? undefined : organisationWords.kind(kind),
            }))}
            chosen={typed?.ids ?? owned.map(({ id }) => id)}
            small
            errors={errors}
          />
          <Select
            name="to"
            label={told.to}
            options={others.map(({ id, title, holder }) => ({
              value: id,
              text: told.toOption(shortly(title), holder?.name),
            }))}
            first={told.toFirst}
            chosen={typed?.to}
            errors={errors}
          />
          <TextArea name="note" label={told.note} hint={told.noteHint} value={typed?.note} rows={6} errors={errors} />
          <Button>{told.button}</Button>
        </Form>
      )}
    </StaffPage>
  )
}
