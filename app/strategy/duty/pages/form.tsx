import type { Duty } from '../../../content/kinds/duties.ts'
import type { Post } from '../../../organisation/post/post.ts'
import type { Structure } from '../../../organisation/structure/structure.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Checkbox } from '../../../web/parts/checkboxes.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { type Meanwhile, MeanwhileBlock } from '../../pages/meanwhile.tsx'
import { OwnerField } from '../../pages/ownerField.tsx'
import { WhereFields } from '../../pages/whereFields.tsx'
import { words as room } from '../../words.ts'
import type { DutyShown } from '../actions.ts'
import { PARTS } from '../duty.ts'
import type { DutyTyped } from '../dutyForm.ts'
import { INVOLVEMENT } from '../facts.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  structure: Structure
  posts: readonly Post[]
  typed: DutyTyped
  duty?: DutyShown
  base?: number
  suggestions?: readonly Duty[]
  errors?: FieldError[]
  meanwhile?: Meanwhile
}

export function DutyFormPage({
  frame,
  structure,
  posts,
  typed,
  duty,
  base = duty?.edit,
  suggestions = [],
  errors,
  meanwhile,
}: Props) {
  const said = words.form
  const title = duty ? said.editTitle : said.newTitle
  const at = duty ? `/duties/${duty.id}` : '/duties'
  return (
    <StaffPage
      {...frame}
      title={title}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: room.room.strategies },
        { href: '/duties', text: room.room.duties },
      ]}
    >
      <Title>{title}</Title>
      {meanwhile ? <MeanwhileBlock {...meanwhile} /> : null}
      {suggestions.length ? <Suggestions suggestions={suggestions} structure={structure} /> : null}
      <Form action={at} hidden={base === undefined ? {} : { base: String(base) }} warn>
        <TextArea name="words" label={said.words} hint={said.wordsHint} value={typed.words} rows={3} errors={errors} />
        <Radios
          name="part"
          label={said.part}
          chosen={typed.part}
          small
          errors={errors}
          options={PARTS.map((part) => ({ value: part, text: words.parts[part], hint: words.partHints[part] }))}
        />
        <OwnerField
          name="post"
          posts={posts}
          chosen={typed.post}
          label={said.post}
          hint={said.postHint}
          first={said.postFirst}
          errors={errors}
        />
        {duty ? (
          <TextInput name="note" label={said.note} hint={said.noteHint} value={typed.note} errors={errors} />
        ) : null}
        <WhereFields structure={structure} given={typed.where} errors={errors} />
        <TextInput name="hours" label={said.hours} value={typed.hours} width={5} inputmode="decimal" errors={errors} />
        <Checkbox name="tag" label={said.tagYes} checked={typed.tag !== ''} value={INVOLVEMENT} />
        <DateInput name="toOn" label={said.toOn} value={typed.toOn} errors={errors} />
        <ButtonGroup>
          <Button>{duty ? said.save : said.offer}</Button>
          <Button kind="secondary" href={at}>
            {room.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}

function Suggestions({ suggestions, structure }: { suggestions: readonly Duty[]; structure: Structure }) {
  const said = words.form
  return (
    <Details summary={said.suggestions}>
      {structure.levels.map((level) => {
        const own = suggestions.filter((one) => one.level === level.key)
        return own.length ? (
          <>
            <h3>{level.name}</h3>
            <ul class="in-work">
              {own.map(({ duty, text, sourceDocument }) => (
                <li>
                  {text}
                  <a href={`/duties/new?from=${duty}`}>
                    {said.take}
                    <span class="govuk-visually-hidden">: {text}</span>
                  </a>
                  <span class="in-who">{said.source(sourceDocument)}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null
      })}
    </Details>
  )
}
