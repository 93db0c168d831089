import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { FileInput } from '../../../web/parts/fileInput.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { StrategyRead } from '../../actions.ts'
import { words as room } from '../../words.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; strategy: StrategyRead; text?: string; errors?: FieldError[] }

/** Paste a text or choose a file: one page for Word, text, and somebody's grid or our own. */
export function BringPage({ frame, strategy, text, errors }: Props) {
  const said = words.bring
  const at = `/strategies/${strategy.id}`
  return (
    <StaffPage
      {...frame}
      title={said.title}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: room.room.strategies },
        { href: at, text: strategy.title },
      ]}
    >
      <Title>{said.title}</Title>
      <p class="in-lead">{said.lead}</p>
      <Form action={`${at}/imports`} upload warn>
        <TextArea name="text" label={said.paste} hint={said.pasteHint} value={text} rows={10} errors={errors} />
        <FileInput
          name="file"
          label={said.file}
          hint={said.fileHint}
          accept=".docx,.pdf,.md,.txt,.xlsx,.csv"
          errors={errors}
        />
        <ButtonGroup>
          <Button>{said.read}</Button>
          <Button kind="secondary" href={at}>
            {room.cancel}
          </Button>
        </ButtonGroup>
      </Form>
      <p class="in-small in-quiet">
        {said.ownGrid} <a href={`${at}/grid.xlsx`}>{said.take}</a>
      </p>
    </StaffPage>
  )
}
