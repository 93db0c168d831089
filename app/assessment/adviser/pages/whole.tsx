import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import type { AdviserView } from '../adviserView.ts'
import { words } from '../words.ts'
import { CommentBox } from './commentBox.tsx'
import { type AdviserFrame, addressAt } from './frame.tsx'
import { choicesIn, Table } from './table.tsx'

// Pages stay light on a slow phone: longer words are read on a page of their own.
const MOST_SHOWN = 6000

type Props = { frame: AdviserFrame; view: AdviserView; typed?: Record<string, string>; errors?: readonly FieldError[] }

/** One thing, commented on as a whole: the words on the table where there are any, a choice, and a box. */
export function Whole({ frame, view: { table, mine }, typed, errors }: Props) {
  const told = words.questions
  const last = mine.findLast(({ part }) => part === null)
  const before = last && !last.action?.answeredOn ? last : undefined
  return (
    <Section id="words" title={table ? words.table.title : told.title}>
      {table ? (
        <Table table={table} most={MOST_SHOWN} long={<a href={addressAt(frame, '/words')}>{words.table.read}</a>} />
      ) : null}
      {last?.action?.answeredOn ? <p class="in-small">{told.answered(last.words)}</p> : null}
      <Form action={addressAt(frame, '/comments')} warn>
        {table ? (
          <Radios name="prefers" {...choicesIn(table)} chosen={typed ? typed.prefers : table.prefers} errors={errors} />
        ) : null}
        <CommentBox no={1} before={before} typed={typed} errors={errors} />
        <Button>{told.send}</Button>
      </Form>
    </Section>
  )
}
