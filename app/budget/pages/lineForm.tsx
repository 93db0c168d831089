import { type BothEdits, SavedMeanwhile } from '../../organisation/parts.tsx'
import type { Post } from '../../organisation/post/post.ts'
import type { Unit } from '../../organisation/structure/structure.ts'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Checkbox } from '../../web/parts/checkboxes.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import { MoneyInput } from '../../web/parts/moneyInput.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import { PURPOSES } from '../budget.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  /** Undefined when the line is new: then its year, unit and purpose are asked for, and stay as they are after. */
  line?: { id: string; title: string; base: number; isApproved: boolean }
  typed: Record<string, string>
  years: string[]
  units: Unit[]
  posts: Post[]
  errors?: readonly FieldError[]
  saved?: BothEdits
}

/** Plans a budget line, or changes one. */
export function LineForm({ frame, line, typed, years, units, posts, errors = [], saved }: Props) {
  const told = words.form
  const title = line ? told.editTitle : told.newTitle
  const crumbs = [
    { href: '/budget', text: words.list.title },
    ...(line ? [{ href: `/budget-lines/${line.id}`, text: line.title }] : []),
  ]
  return (
    <StaffPage {...frame} here="infrastructure" title={title} errors={errors} breadcrumbs={crumbs}>
      <Title>{title}</Title>
      {saved ? <SavedMeanwhile {...saved} /> : null}
      {line?.isApproved ? <InsetText>{told.fixed}</InsetText> : null}
      <Form
        action={line ? `/budget-lines/${line.id}/amendment` : '/budget-lines'}
        hidden={line ? { base: String(line.base) } : {}}
        warn
      >
        <TextInput name="title" label={told.name} hint={told.nameHint} value={typed.title} errors={errors} />
        {line ? null : <WhatFor typed={typed} years={years} units={units} errors={errors} />}
        <MoneyInput name="amount" label={told.amount} value={typed.amount ?? ''} errors={errors} />
        <Checkbox name="ringfenced" label={told.ringfenced} checked={Boolean(typed.ringfenced)} />
        <Select
          name="holder"
          label={told.holder}
          hint={told.holderHint}
          options={posts.map((post) => ({
            value: post.id,
            text: post.holder ? words.page.held(post.title, post.holder.name) : post.title,
          }))}
          first={told.holderNone}
          chosen={typed.holder}
          errors={errors}
        />
        <TextArea name="note" label={told.note} rows={3} value={typed.note} errors={errors} />
        <Button>{told.save}</Button>
      </Form>
    </StaffPage>
  )
}

function WhatFor({ typed, years, units, errors }: Pick<Props, 'typed' | 'years' | 'units' | 'errors'>) {
  const told = words.form
  return (
    <>
      <Radios
        name="purpose"
        label={told.purpose}
        options={PURPOSES.map((value) => ({ value, text: words.purposes[value], hint: words.purposeHints[value] }))}
        chosen={typed.purpose}
        errors={errors}
        small
      />
      <Select
        name="year"
        label={told.year}
        options={years.map((value) => ({ value, text: words.year(value) }))}
        chosen={typed.year}
        errors={errors}
      />
      <Select
        name="unit"
        label={told.unit}
        options={units.filter(({ kind }) => kind !== 'body').map(({ id, name }) => ({ value: id, text: name }))}
        chosen={typed.unit}
        errors={errors}
      />
    </>
  )
}
