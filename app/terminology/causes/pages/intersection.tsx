import type { Terminology } from '../../../content/kinds/terminology.ts'
import { type BothEdits, SavedMeanwhile } from '../../../organisation/parts.tsx'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { type Intersection, isDecorative } from '../cause.ts'
import { words } from '../words.ts'
import { Away, trail } from './cause.tsx'

type Props = { frame: Frame; errors?: readonly FieldError[]; typed?: Record<string, string> }

/** Naming a combination: the positions, what differs, and what is designed differently. */
export function NewIntersection({
  frame,
  errors,
  typed = {},
  examples,
}: Props & { examples: Terminology['intersections'] }) {
  return (
    <StaffPage {...frame} title={words.intersection.newTitle} here="terminology" breadcrumbs={trail()} errors={errors}>
      <Title>{words.intersection.newTitle}</Title>
      <p class="in-lead">{words.intersection.newLead}</p>
      <Details summary={words.intersection.examples}>
        {examples.map(({ title, axes, differs, implication }) => (
          <>
            <p>
              <b>{title}</b> ({axes.join(', ')})
            </p>
            <p>{words.intersection.example(differs, implication)}</p>
          </>
        ))}
      </Details>
      <Form action="/intersections" warn>
        <Fields typed={typed} errors={errors} />
        <Button>{words.intersection.save}</Button>
      </Form>
    </StaffPage>
  )
}

/** One combination; without what is designed differently it says that it changes nothing yet. */
export function IntersectionPage({
  frame,
  errors,
  typed,
  one,
  both,
  mayEdit,
}: Props & { one: Intersection; both?: BothEdits; mayEdit: boolean }) {
  const isEditing = Boolean(both) || Boolean(errors?.some(({ field }) => field !== 'why'))
  return (
    <StaffPage {...frame} title={one.title} here="terminology" breadcrumbs={trail()} errors={errors}>
      <Title>
        <span dir="auto">{one.title}</span>
      </Title>
      {one.isArchived ? <InsetText>{words.cause.isAway}</InsetText> : null}
      {isDecorative(one) ? <p class="in-lead">{words.page.decorative}.</p> : null}
      {both ? <SavedMeanwhile {...both} /> : null}
      <SummaryList
        rows={[
          { name: words.page.where, value: one.axes.join(', ') },
          { name: words.page.differs, value: <LongText text={one.differs} /> },
          {
            name: words.page.implication,
            value: isDecorative(one) ? words.page.decorative : <LongText text={one.implication} />,
          },
        ]}
      />
      {mayEdit ? (
        <>
          <Details summary={words.cause.edit} open={isEditing}>
            <Form action={`/intersections/${one.id}`} hidden={{ base: String(one.edit) }} warn>
              <Fields
                typed={
                  isEditing && typed
                    ? typed
                    : { axes: one.axes.join('\n'), differs: one.differs, implication: one.implication }
                }
                errors={errors}
              />
              <Button kind="secondary">{words.intersection.save}</Button>
            </Form>
          </Details>
          <Away action={`/intersections/${one.id}/put-away`} errors={errors} />
        </>
      ) : null}
    </StaffPage>
  )
}

function Fields({ typed, errors }: { typed: Record<string, string>; errors?: readonly FieldError[] }) {
  return (
    <>
      <TextArea
        name="axes"
        label={words.intersection.axes}
        hint={words.intersection.axesHint}
        rows={3}
        value={typed.axes}
        errors={errors}
      />
      <TextArea name="differs" label={words.intersection.differs} rows={3} value={typed.differs} errors={errors} />
      <TextArea
        name="implication"
        label={words.intersection.implication}
        hint={words.intersection.implicationHint}
        rows={3}
        value={typed.implication}
        errors={errors}
      />
    </>
  )
}
