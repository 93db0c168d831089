import type { Gate as StarterGate } from '../../../content/kinds/assessment.ts'
import { shortly } from '../../../organisation/shortly.ts'
import type { Form as Typed } from '../../../web/form.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checkboxes } from '../../../web/parts/checkboxes.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Note } from '../../../web/parts/note.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { APPLIES_TO, BEFORES } from '../gate.ts'
import type { GateChoices } from '../gateForm.ts'
import { words } from '../words.ts'
import { gateCrumbs } from './list.tsx'

type Props = {
  frame: Frame
  choices: GateChoices
  starter?: StarterGate
  typed: Pick<Typed, 'get' | 'all'>
  errors?: FieldError[]
}

export function GateForm({ frame, choices, starter, typed, errors }: Props) {
  const told = words.form
  const { pack, content, posts, processes, policies } = choices
  const field = (name: string) => ({ name, errors, chosen: typed.get(name) })
  const options = <T extends string>(values: readonly T[], said: Record<T, string>) =>
    values.map((value) => ({ value, text: said[value] }))
  const questions = content.questions.map(({ question, number, ask }) => ({
    value: question,
    text: `${number} ${ask}`,
  }))
  return (
    <StaffPage
      {...frame}
      title={told.title}
      here="assessments"
      errors={errors}
      breadcrumbs={[...gateCrumbs(), { href: '/gates/new', text: told.chooseTitle }]}
    >
      <Title eyebrow={content.title}>{told.title}</Title>
      {starter ? (
        <Note>
          {starter.when}. {starter.why}. {starter.note ? `${starter.note}. ` : ''}
          {told.usually(starter.approver)}
        </Note>
      ) : null}
      <Form action="/gates" hidden={{ pack, from: starter?.gate ?? '' }} warn>
        <TextInput name="name" label={told.name} value={typed.get('name')} errors={errors} />
        <Radios {...field('appliesTo')} label={told.appliesTo} options={options(APPLIES_TO, words.appliesTo)} />
        {processes.length > 0 ? (
          <Select
            {...field('processUnitId')}
            label={told.process}
            hint={told.processHint}
            first={told.anyProcess}
            options={processes.map(({ id, name }) => ({ value: id, text: name }))}
          />
        ) : null}
        <Checkboxes
          name="variants"
          label={told.variants}
          hint={told.variantsHint}
          options={content.variants.map(({ variant, label }) => ({ value: variant, text: label }))}
          chosen={typed.all('variants')}
          errors={errors}
          small
        />
        <Radios
          {...field('length')}
          label={told.length}
          options={content.lengths.map(({ length, label, for: what }) => ({ value: length, text: label, hint: what }))}
        />
        <Radios
          {...field('stage')}
          label={told.stage}
          options={content.stages.map(({ stage, label, when }) => ({ value: stage, text: label, hint: when }))}
        />
        <Radios {...field('before')} label={told.before} options={options(BEFORES, words.before)} />
        <Radios
          {...field('mode')}
          label={told.mode}
          options={(['advise', 'explain', 'require'] as const).map((mode) => ({
            value: mode,
            text: words.modes[mode],
            hint: blocksOf(content, mode),
          }))}
        />
        <Select
          {...field('approverPostId')}
          label={told.approver}
          hint={told.approverHint}
          first={told.approverFirst}
          options={posts.map(({ id, title, holder }) => ({
            value: id,
            text: told.approverOption(shortly(title), holder?.name),
          }))}
        />
        <Select
          {...field('policyEvidenceId')}
          label={told.policy}
          hint={told.policyHint}
          first={told.policyNone}
          options={policies.map(({ id, title }) => ({ value: id, text: shortly(title) }))}
        />
        <Details summary={told.choose} open={Boolean(errors?.some((error) => error.field === 'mustShow'))}>
          <Checkboxes
            name="mustShow"
            label={told.mustShow}
            options={questions}
            chosen={typed.all('mustShow')}
            errors={errors}
            small
          />
          <Checkboxes
            name="adds"
            label={told.adds}
            options={questions}
            chosen={typed.all('adds')}
            errors={errors}
            small
          />
        </Details>
        <TextInput
          name="queueDays"
          label={told.queueDays}
          value={typed.get('queueDays')}
          width={5}
          inputmode="numeric"
          errors={errors}
        />
        <Button>{told.set}</Button>
      </Form>
    </StaffPage>
  )
}

function blocksOf({ gateModes }: GateChoices['content'], mode: string): string | undefined {
  const one = gateModes.find((each) => each.mode === mode)
  return one && words.form.blocks(one.blocks)
}
