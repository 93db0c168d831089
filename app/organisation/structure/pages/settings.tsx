import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { type BothEdits, ConfirmAgain, ConfirmFirst, SavedMeanwhile } from '../../parts.tsx'
import { words as organisationWords } from '../../words.ts'
import { type Settings, timeZones } from '../settings.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  values: Settings
  base: number
  isFresh: boolean
  /** True when something was typed already, which a stale password must not lose. */
  isTyped?: boolean
  both?: BothEdits
  errors?: FieldError[]
}

export function SettingsPage({ frame, values, base, isFresh, isTyped, both, errors }: Props) {
  const told = words.settings
  return (
    <StaffPage
      {...frame}
      title={told.title}
      errors={errors}
      here="/settings"
      breadcrumbs={[{ href: '/organisation', text: organisationWords.organisation }]}
    >
      <Title>{told.title}</Title>
      <p class="in-lead">{told.lead}</p>
      {both ? <SavedMeanwhile {...both} /> : null}
      {!isFresh && isTyped ? <ConfirmAgain next="/settings" /> : null}
      {isFresh || isTyped ? (
        <Form action="/settings" hidden={{ base: String(base) }} warn>
          <TextInput name="name" label={told.name} value={values.name} autocomplete="organization" errors={errors} />
          <Select
            name="timeZone"
            label={told.timeZone}
            hint={told.timeZoneHint}
            options={[...new Set([...timeZones(), values.timeZone])].map((zone) => ({
              value: zone,
              text: zone.replaceAll('_', ' '),
            }))}
            chosen={values.timeZone}
            errors={errors}
          />
          <TextInput
            name="yearStarts"
            label={told.yearStarts}
            hint={told.yearStartsHint}
            value={values.yearStarts}
            width={5}
            errors={errors}
          />
          <Button>{told.save}</Button>
        </Form>
      ) : (
        <ConfirmFirst next="/settings" />
      )}
      <p class="in-step">
        {told.exportLead} <a href="/settings/export">{told.takeAway}</a>
      </p>
    </StaffPage>
  )
}
