import type { Indicator as PackIndicator } from '../../../content/kinds/indicators.ts'
import type { Post } from '../../../organisation/post/post.ts'
import type { Structure } from '../../../organisation/structure/structure.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { type Meanwhile, MeanwhileBlock } from '../../pages/meanwhile.tsx'
import { OwnerField } from '../../pages/ownerField.tsx'
import { WhereFields } from '../../pages/whereFields.tsx'
import { words as room } from '../../words.ts'
import { type Indicator, RHYTHMS } from '../indicator.ts'
import type { IndicatorTyped } from '../indicatorForm.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  structure: Structure
  posts: readonly Post[]
  typed: IndicatorTyped
  indicator?: Indicator
  base?: number
  suggestions?: readonly PackIndicator[]
  errors?: FieldError[]
  meanwhile?: Meanwhile
}

export function IndicatorFormPage({
  frame,
  structure,
  posts,
  typed,
  indicator,
  base = indicator?.edit,
  suggestions = [],
  errors,
  meanwhile,
}: Props) {
  const said = words.form
  const title = indicator ? said.editTitle : said.newTitle
  const at = indicator ? `/indicators/${indicator.id}` : '/indicators'
  const bodies = structure.units.filter(({ governs }) => governs)
  return (
    <StaffPage
      {...frame}
      title={title}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: room.room.strategies },
        { href: '/plan', text: room.room.plan },
      ]}
    >
      <Title>{title}</Title>
      {meanwhile ? <MeanwhileBlock {...meanwhile} /> : null}
      {suggestions.length ? <Suggestions suggestions={suggestions} /> : null}
      <Form action={at} hidden={{ pack: typed.pack, ...(base === undefined ? {} : { base: String(base) }) }} warn>
        <Radios
          name="kind"
          label={said.kind}
          chosen={typed.kind}
          small
          options={(['indicator', 'evaluation_question'] as const).map((kind) => ({
            value: kind,
            text: words.kinds[kind],
            hint: words.kindHints[kind],
          }))}
        />
        <TextInput
          name="question"
          label={said.question}
          hint={said.questionHint}
          value={typed.question}
          errors={errors}
        />
        <TextArea name="what" label={said.what} hint={said.whatHint} value={typed.what} rows={2} errors={errors} />
        <TextInput
          name="measure"
          label={said.unit}
          hint={said.unitHint}
          value={typed.unit}
          width={10}
          errors={errors}
        />
        <WhereFields structure={structure} given={typed.where} errors={errors} />
        <OwnerField
          name="responsible"
          posts={posts}
          chosen={typed.responsible}
          label={said.responsible}
          hint={said.responsibleHint}
          errors={errors}
        />
        <Radios
          name="every"
          label={said.every}
          chosen={typed.every}
          small
          errors={errors}
          options={RHYTHMS.map((every) => ({ value: every, text: words.every[every] }))}
        />
        <Select
          name="feedsBody"
          label={said.feedsBody}
          first={said.bodyFirst}
          chosen={typed.feedsBody}
          errors={errors}
          options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextInput
          name="feedsWhat"
          label={said.feedsWhat}
          hint={said.feedsHint}
          value={typed.feedsWhat}
          errors={errors}
        />
        <TextInput name="source" label={said.source} value={typed.source} errors={errors} />
        <TextInput
          name="baseline"
          label={said.baseline}
          value={typed.baseline}
          width={10}
          inputmode="decimal"
          errors={errors}
        />
        <DateInput name="baselineOn" label={said.baselineOn} value={typed.baselineOn} errors={errors} />
        <TextInput
          name="target"
          label={said.target}
          value={typed.target}
          width={10}
          inputmode="decimal"
          errors={errors}
        />
        <Radios
          name="better"
          label={said.better}
          chosen={typed.better}
          small
          options={['high', 'low', ''].map((value) => ({ value, text: words.better[value] ?? '' }))}
        />
        <TextInput name="groups" label={said.groups} hint={said.groupsHint} value={typed.groups} errors={errors} />
        <ButtonGroup>
          <Button>{indicator ? said.save : said.add}</Button>
          <Button kind="secondary" href={indicator ? at : '/plan'}>
            {room.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}

function Suggestions({ suggestions }: { suggestions: readonly PackIndicator[] }) {
  const said = words.form
  return (
    <Details summary={said.suggestions}>
      <p>{said.suggestionsLead}</p>
      <ul class="in-work">
        {suggestions.map(({ indicator, question, name, gaming, guard }) => (
          <li>
            {question}
            <a href={`/indicators/new?from=${indicator}`}>
              {said.take}
              <span class="govuk-visually-hidden">: {question}</span>
            </a>
            <span class="in-who">
              {name}. {said.gaming(gaming, guard)}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  )
}
