import type { Caller } from '../../organisation/caller.ts'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Section } from '../../web/parts/section.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { Answered } from '../actions.ts'
import type { Channel } from '../involvement.ts'
import { Said } from '../parts.tsx'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  one: Answered
  about: { title: string; href: string | undefined }
  caller: Caller
  mayAmend: boolean
  /** Where to record what changed because of it, for whoever may. */
  changeHref: string | undefined
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** What one person said, how it reached us, and the answer it is owed or has had. */
export function ContributionPage({ frame, one, about, caller, mayAmend, changeHref, typed = {}, errors = [] }: Props) {
  const told = words.one
  return (
    <StaffPage
      {...frame}
      here="implementation"
      title={told.title}
      errors={errors}
      breadcrumbs={about.href ? [{ href: about.href, text: about.title }] : []}
    >
      <Title eyebrow={about.title}>{told.title}</Title>
      <Cols kind="side">
        <div>
          <Said one={one} caller={caller} next={`/contributions/${one.id}`} quiet />
          {mayAmend ? (
            <Section id="change" title={told.change}>
              <Form action={`/contributions/${one.id}/amendment`} warn>
                <TextArea
                  name="words"
                  label={words.form.words}
                  hint={told.changeHint}
                  value={typed.words ?? one.words}
                  errors={errors}
                />
                <Button kind="secondary">{told.changeSave}</Button>
              </Form>
            </Section>
          ) : null}
          {changeHref ? (
            <Button kind="secondary" href={changeHref}>
              {told.recordChange}
            </Button>
          ) : null}
        </div>
        <Aside label={told.how}>
          <SummaryList
            rows={[
              { name: told.about, value: about.href ? <a href={about.href}>{about.title}</a> : about.title },
              { name: told.by, value: one.fromName ?? words.somebody },
              { name: told.on, value: sayDay(one.saidOn) },
              { name: told.kind, value: words.kinds[one.kind] },
              { name: told.how, value: wayOf(one.channel, one.enteredByName) },
            ]}
          />
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function wayOf(channel: Channel, clerk: string | null): string {
  if (channel === 'phone' || channel === 'paper') return words.spoken(channel, clerk)
  return channel === 'screen' ? words.one.onScreen : words.one.fromFile
}
