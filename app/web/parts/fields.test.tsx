import { expect, test } from 'vitest'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './dateInput.tsx'
import { ErrorSummary } from './errorSummary.tsx'
import { Form } from './form.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { TextArea } from './textArea.tsx'
import { TextInput } from './textInput.tsx'

const errors = [
  { field: 'owner', text: 'Name somebody in post today' },
  { field: 'kind', text: 'Choose a kind' },
]
const options = [
  { value: 'a', text: 'Training' },
  { value: 'b', text: 'Money' },
]

test('an error stands at its own field, tied to it, and nowhere else', () => {
  const owner = String(<TextInput name="owner" label="Owner" hint="A post" errors={errors} />)
  expect(owner).toContain('aria-describedby="owner-hint owner-error"')
  expect(owner).toContain('aria-invalid="true"')
  expect(owner).toMatch(/<p class="govuk-error-message" id="owner-error">.*Name somebody in post today<\/p>/s)
  const due = String(<DateInput name="due" label="By when?" errors={errors} />)
  expect(due).not.toContain('error')
  expect(due).not.toContain('aria-invalid')
})

test('every line of the error summary leads to a control that is there', () => {
  const summary = String(<ErrorSummary errors={errors} />)
  const form = String(
    <Form action="/promises">
      <TextInput name="owner" label="Owner" errors={errors} />
      <Radios name="kind" label="Kind" options={options} errors={errors} />
    </Form>,
  )
  const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(targets).toEqual(['owner', 'kind'])
  for (const id of targets) expect(form).toMatch(new RegExp(`<input[^>]* id="${id}"`))
})

test('without errors there is no summary', () => {
  expect(String(<ErrorSummary errors={[]} />)).toBe('')
})

test('the error of a set of choices describes the whole set', () => {
  const set = String(<Checkboxes name="kind" label="Kind" options={options} chosen={['b']} errors={errors} />)
  expect(set).toContain('<fieldset class="govuk-fieldset" aria-describedby="kind-error">')
  expect(set).toMatch(/id="kind-2" value="b" checked=""/)
  expect(set).not.toMatch(/id="kind" value="a" checked/)
})

test('what was typed is still there after a refusal', () => {
  expect(String(<TextInput name="owner" label="Owner" value={'All "staff"'} />)).toContain(
    'value="All &quot;staff&quot;"',
  )
  expect(String(<TextArea name="words" label="Words" value={'one\n\ntwo'} />)).toContain('>\none\n\ntwo</textarea>')
  expect(String(<DateInput name="due" label="By when?" value="soon" />)).toContain('value="soon"')
  expect(String(<Select name="body" label="Body" options={options} chosen="b" />)).toContain(
    '<option value="b" selected="">',
  )
})

test('a day that is known is shown as people write it', () => {
  expect(String(<DateInput name="due" label="By when?" value="2026-12-04" />)).toContain('value="4 December 2026"')
})

test('a text box says how much it takes, and is described by it', () => {
  const box = String(<TextArea name="words" label="Words" most={1200} />)
  expect(box).toContain('aria-describedby="words-info"')
  expect(box).toContain('You can write up to 1,200 characters.')
  expect(box).not.toContain('maxlength')
})

test('each form carries a key of its own, so that pressing twice writes once', () => {
  const key = () => /name="key" value="([^"]+)"/.exec(String(<Form action="/x">.</Form>))?.[1]
  expect(key()).toMatch(/^[0-9a-f-]{36}$/)
  expect(key()).not.toBe(key())
  expect(String(<Form action="/x" once="k1" />)).toContain('name="key" value="k1"')
})

test('a form that takes files says so, and others do not', () => {
  expect(String(<Form action="/x" upload />)).toContain('enctype="multipart/form-data"')
  expect(String(<Form action="/x" />)).not.toContain('enctype')
})
