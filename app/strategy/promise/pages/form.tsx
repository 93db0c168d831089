import type { Contribution } from '../../../involvement/involvement.ts'
import type { Post } from '../../../organisation/post/post.ts'
import type { Structure } from '../../../organisation/structure/structure.ts'
import type { Asked } from '../../../terminology/coach/actions.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { StrategyRead } from '../../actions.ts'
import { LanguageNotes } from '../../pages/languageNotes.tsx'
import { type Meanwhile, MeanwhileBlock } from '../../pages/meanwhile.tsx'
import { OwnerField } from '../../pages/ownerField.tsx'
import { WhereFields } from '../../pages/whereFields.tsx'
import { words as room } from '../../words.ts'
import { KINDS, type Promised } from '../promise.ts'
import type { PromiseTyped } from '../promiseForm.ts'
import type { Suggestion } from '../suggestions.ts'
import { words } from '../words.ts'
import { Suggestions } from './suggestions.tsx'

export type Around = { structure: Structure; posts: Post[]; strategies: StrategyRead[] }

type Props = Around & {
  frame: Frame
  typed: PromiseTyped
  promise?: Promised
  base?: number
  isApproved?: boolean
  comments?: readonly Contribution[]
  suggestions?: { commitments: Suggestion[]; provisions: Suggestion[]; cell: string }
  errors?: FieldError[]
  meanwhile?: Meanwhile
  /** What the language check asks about the words, when it was asked. */
  asked?: readonly Asked[]
}

export function PromiseFormPage({
  frame,
  typed,
  promise,
  base = promise?.edit,
  isApproved,
  suggestions,
  errors,
  meanwhile,
  asked,
  ...around
}: Props) {
  const said = words.form
  const title = promise ? said.editTitle : said.newTitle
  const strategy = around.strategies.find(({ id }) => id === typed.strategy)
  const trail = [
    { href: '/strategies', text: room.room.strategies },
    ...(strategy ? [{ href: `/strategies/${strategy.id}`, text: strategy.title }] : []),
    ...(promise ? [{ href: `/promises/${promise.id}`, text: promise.reference ?? words.page.crumb }] : []),
  ]
  return (
    <StaffPage {...frame} title={title} here="strategy" errors={errors} breadcrumbs={trail}>
      <Title>{title}</Title>
      {promise ? null : <p class="in-lead">{said.lead}</p>}
      {isApproved ? <InsetText>{said.approvedNote}</InsetText> : null}
      {meanwhile ? <MeanwhileBlock {...meanwhile} /> : null}
      {asked ? <LanguageNotes asked={asked} /> : null}
      {suggestions ? <Suggestions {...suggestions} strategyId={typed.strategy} /> : null}
      <Form
        action={promise ? `/promises/${promise.id}` : '/promises'}
        hidden={base === undefined ? {} : { base: String(base) }}
        warn
      >
        <PromiseFields {...around} typed={typed} isPlaced={Boolean(promise)} isApproved={isApproved} errors={errors} />
        <ButtonGroup>
          <Button>{promise ? said.save : said.saveNew}</Button>
          <Button kind="secondary" name="check" value="language">
            {room.language.button}
          </Button>
          <Button
            kind="secondary"
            href={promise ? `/promises/${promise.id}` : strategy ? `/strategies/${strategy.id}` : '/strategies'}
          >
            {room.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffPage>
  )
}

/** `isPlaced`: it is known which strategy it belongs to. */
type FieldsProps = Around & Pick<Props, 'typed' | 'isApproved' | 'comments' | 'errors'> & { isPlaced: boolean }

/** The fields of a promise, without the form around them. */
export function PromiseFields({
  structure,
  posts,
  strategies,
  typed,
  isPlaced,
  isApproved,
  comments = [],
  errors,
}: FieldsProps) {
  const said = words.form
  const bodies = structure.units.filter(({ governs }) => governs)
  const open = strategies.filter(({ standing, archivedAt }) => standing !== 'superseded' && !archivedAt)
  return (
    <>
      {isPlaced ? null : (
        <Select
          name="strategy"
          label={said.strategy}
          first={said.noStrategy}
          chosen={typed.strategy}
          options={open.map(({ id, title }) => ({ value: id, text: title }))}
          errors={errors}
        />
      )}
      <TextArea
        name="words"
        label={said.words}
        hint={said.wordsHint}
        value={typed.words}
        rows={3}
        most={2000}
        errors={errors}
      />
      {isApproved && comments.length ? (
        <Select
          name="because"
          label={said.why}
          hint={said.whyHint}
          first={said.noWhy}
          chosen={typed.because}
          options={comments.map((one) => ({
            value: one.id,
            text: [one.fromName, one.words.slice(0, 80)].filter(Boolean).join(': '),
          }))}
        />
      ) : null}
      <Radios
        name="kind"
        label={said.kind}
        chosen={typed.kind}
        errors={errors}
        small
        options={KINDS.map((kind) => ({ value: kind, text: words.kinds[kind], hint: words.kindHints[kind] }))}
      />
      <WhereFields structure={structure} given={typed.where} errors={errors} />
      <TextInput name="forWhom" label={said.forWhom} value={typed.forWhom} errors={errors} />
      <OwnerField posts={posts} chosen={typed.owner} errors={errors} />
      <DateInput
        name="dueOn"
        label={typed.kind === 'commitment' ? said.dueOn : said.dueProvision}
        value={typed.dueOn}
        errors={errors}
      />
      <Select
        name="body"
        label={said.body}
        hint={said.bodyHint}
        first={said.noBody}
        chosen={typed.body}
        options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
        errors={errors}
      />
      <Details summary={said.parts} open={Boolean(typed.verb || typed.object)}>
        <p>{said.partsHint}</p>
        <TextInput name="verb" label={said.verb} value={typed.verb} errors={errors} />
        <TextInput name="object" label={said.object} value={typed.object} errors={errors} />
        <TextInput name="tags" label={said.tags} value={typed.tags} errors={errors} />
      </Details>
    </>
  )
}
