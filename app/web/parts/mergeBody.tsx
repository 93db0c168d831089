import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { Button, ButtonGroup } from './button.tsx'
import { Form } from './form.tsx'
import { LongText } from './longText.tsx'
import { TextArea } from './textArea.tsx'
import { Title } from './title.tsx'

type Props = {
  title: Child
  action: string
  name: string
  label: Child
  mine: string
  theirs: string
  by: string
  at: Child
  /** Further fields, such as the version that is saved now. */
  hidden?: Record<string, string>
  keepHref: string
}

/** Two people wrote at once: what is saved beside what was typed, which is still in its box. */
export function MergeBody({ title, action, name, label, mine, theirs, by, at, hidden, keepHref }: Props) {
  const told = words.merge
  return (
    <>
      <Title>{title}</Title>
      <p class="in-lead">{told.lead}</p>
      <div class="in-cols in-cols--half">
        <section aria-labelledby="theirs">
          <h2 class="in-rulehead" id="theirs">
            {told.theirs}
          </h2>
          <p class="in-small in-quiet">
            {told.by(by)}
            {at}
          </p>
          <div class="in-merge__theirs">
            <LongText text={theirs} />
          </div>
        </section>
        <section aria-labelledby="mine">
          <h2 class="in-rulehead" id="mine">
            {told.mine}
          </h2>
          <Form action={action} hidden={hidden} warn>
            <TextArea name={name} label={label} value={mine} rows={12} />
            <ButtonGroup>
              <Button>{told.save}</Button>
              <Button kind="secondary" href={keepHref}>
                {told.keep}
              </Button>
            </ButtonGroup>
          </Form>
        </section>
      </div>
    </>
  )
}
