import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Assessment } from '../../assessment.ts'
import { type BidText, LIMITS, type LimitName } from '../bid/bidText.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  assessment: Pick<Assessment, 'id' | 'title'>
  note?: string
  isDraft: boolean
  usual: LimitName
  texts: readonly BidText[]
  /** What was typed as limits, by paragraph. */
  typed: Record<string, string>
  errors?: FieldError[]
}

export const limitName = (paragraph: string): string => `words.${paragraph}`

/** Paragraphs for a bid form, each within its number of words. Asking for another limit changes nothing that is saved. */
export function BidPage({ frame, assessment, note, isDraft, usual, texts, typed, errors }: Props) {
  const said = words.bid
  const at = `/assessments/${assessment.id}`
  return (
    <StaffPage
      {...frame}
      title={said.title}
      here="assessments"
      errors={errors}
      breadcrumbs={[
        { href: '/assessments', text: words.all },
        { href: at, text: assessment.title },
        { href: `${at}/forms`, text: words.hub.title },
      ]}
    >
      <Title>{said.title}</Title>
      <p class="in-lead">{said.lead}</p>
      {isDraft ? <InsetText>{said.draft}</InsetText> : null}
      {note ? <p class="in-small in-quiet">{note}</p> : null}
      {texts.length ? (
        <>
          <Limits at={at} usual={usual} texts={texts} typed={typed} errors={errors} />
          {texts.map((one) => (
            <Paragraph at={at} one={one} />
          ))}
        </>
      ) : (
        <Empty what={said.none} />
      )}
    </StaffPage>
  )
}

/** One limit for all, and another for those paragraphs whose box in the funder's form is different. */
function Limits({
  at,
  usual,
  texts,
  typed,
  errors,
}: Pick<Props, 'usual' | 'texts' | 'typed' | 'errors'> & { at: string }) {
  const said = words.bid
  return (
    <form action={`${at}/bid-text`} method="get" novalidate>
      <Radios
        name="limit"
        label={said.limit}
        small
        inline
        chosen={usual}
        options={LIMITS.map((value) => ({ value, text: said.limits[value] }))}
      />
      <Details summary={said.own} open={Object.keys(typed).length > 0}>
        {texts.map(({ paragraph: { paragraph, title, limits } }) => (
          <TextInput
            name={limitName(paragraph)}
            label={title}
            hint={LIMITS.map((name) => said.limitOption(said.limits[name] ?? name, limits[name])).join(' · ')}
            value={typed[paragraph] ?? ''}
            width={5}
            inputmode="numeric"
            errors={errors}
          />
        ))}
      </Details>
      <Button kind="secondary">{said.set}</Button>
    </form>
  )
}

function Paragraph({ at, one }: { at: string; one: BidText }) {
  const said = words.bid
  const { paragraph, text, limit, left, isOver, missing, grade } = one
  const key = paragraph.paragraph
  return (
    <Section id={key} title={paragraph.title}>
      <p class="in-small in-quiet">{said.order(paragraph.order)}</p>
      {missing.length ? (
        <>
          <p>{said.missing}</p>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map(({ question, number, ask }) => (
              <li>
                <a href={`${at}/questions/${question}`}>{said.missingLine(number, ask)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <TextArea name={`text.${key}`} label={said.text} value={text} rows={8} isReadOnly />
          <p class={isOver ? 'in-late' : 'in-quiet'}>
            {said.count(one.words, limit)}. {isOver ? said.over : null}
            {left ? said.cut(left) : null}
          </p>
          {paragraph.readingGrade ? <p class="in-small in-quiet">{said.grade(grade, paragraph.readingGrade)}</p> : null}
        </>
      )}
    </Section>
  )
}
