import { type BothEdits, History, SavedMeanwhile } from '../../../organisation/parts.tsx'
import { differences } from '../../../store/differences.ts'
import type { Happening } from '../../../store/happening.ts'
import type { Version } from '../../../store/version.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Differences } from '../../../web/parts/differences.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { PhraseWords } from '../actions.ts'
import type { PhraseEntry } from '../phraseEntry.ts'
import { words } from '../words.ts'
import { PhraseFields } from './phraseFields.tsx'

type Props = {
  frame: Frame
  phrase: PhraseEntry
  texts: readonly Version<PhraseWords>[]
  happenings: readonly Happening[]
  both?: BothEdits
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** One phrase, to change, to put away or to take up again, with every text that it has had. */
export function PhrasePage({ frame, phrase, texts, happenings, errors, typed, both }: Props) {
  const told = words.phrases
  const title = told.editTitle(phrase.words)
  const trail = [
    { href: '/concepts', text: words.trail.words },
    { href: '/phrases', text: words.trail.phrases },
  ]
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trail} errors={errors}>
      <Title>{title}</Title>
      {both ? <SavedMeanwhile {...both} /> : null}
      {phrase.isArchived ? (
        <>
          <InsetText>{told.isPutAway}</InsetText>
          <Form action={`/phrases/${phrase.id}/taking-up`}>
            <Button kind="secondary">{told.takeUp}</Button>
          </Form>
        </>
      ) : (
        <>
          <Form action={`/phrases/${phrase.id}`} hidden={{ base: String(phrase.edit) }} warn>
            <PhraseFields typed={typed ?? { ...phrase, edit: '', isArchived: '' }} errors={errors} />
            <Button>{told.save}</Button>
          </Form>
          <Section id="put-away" title={told.putAwayTitle}>
            <Form action={`/phrases/${phrase.id}/put-away`}>
              <TextInput name="why" label={told.putAwayWhy} value={typed?.why} errors={errors} />
              <Button kind="secondary">{told.putAway}</Button>
            </Form>
          </Section>
        </>
      )}
      {texts.length > 1 ? <Texts texts={texts} happenings={happenings} /> : null}
      <History happenings={happenings} />
    </StaffPage>
  )
}

/** What each text changed in the one before it, newest first. */
function Texts({ texts, happenings }: Pick<Props, 'texts' | 'happenings'>) {
  const nameAt = (moment: Date) =>
    happenings.find(({ at }) => at.getTime() === moment.getTime())?.byName ?? words.phrases.somebody
  return (
    <Section id="texts" title={words.phrases.texts}>
      {texts.map(({ no, body, madeAt }, at) => (
        <>
          <p class="in-small in-quiet">{words.phrases.textBy(no, nameAt(madeAt), madeAt.toISOString().slice(0, 10))}</p>
          <Differences parts={differences(textOf(texts[at + 1]?.body), textOf(body))} explained={at === 0} />
        </>
      ))}
    </Section>
  )
}

function textOf(body: PhraseWords | undefined): string {
  if (!body) return ''
  const told = words.phrases
  return [
    `${told.words}: ${body.words}`,
    `${told.preferLabel}: ${body.prefer || told.nothing}`,
    `${told.reasonLabel}: ${body.reason}`,
    `${told.question}: ${body.question || told.nothing}`,
    `${told.severity} ${told.severities[body.severity]}`,
  ].join('\n\n')
}
