import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { isOpenForWriting } from '../../assessment.ts'
import type { Checked } from '../form/keptActions.ts'
import { MOST_LOOSE } from '../form/readKept.ts'
import { words } from '../words.ts'
import { LooseTexts } from './looseTexts.tsx'
import { Proposals } from './proposals.tsx'

export type CheckProps = Checked & {
  frame: Frame
  /** Where a form of another assessment may be moved to. */
  moveTo?: string
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** What a form that came back would change, before anything of it is saved. */
export function CheckPage({ frame, opened, file, check, moveTo, typed = {}, errors }: CheckProps) {
  const said = words.check
  const { assessment } = opened
  const at = `/assessments/${assessment.id}`
  const { proposals, loose, wrong, placed } = check
  const isOpen = isOpenForWriting(assessment.state) && !assessment.isArchived
  const isAnything = proposals.length + loose.length > 0
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
      <Title eyebrow={<span dir="auto">{file.name}</span>}>{said.title}</Title>
      {wrong ? (
        <Wrong at={at} fileId={file.id} wrong={wrong} moveTo={moveTo} />
      ) : (
        <>
          <p class="in-lead">{said.lead(proposals.length, loose.length)}</p>
          {placed.box + placed.number > 0 ? <p>{said.placed(placed.box, placed.number)}</p> : null}
          <Notes check={check} version={assessment.packVersion} />
          {isAnything && !isOpen ? <InsetText>{said.faults.notOpen}</InsetText> : null}
          {isAnything && isOpen ? (
            <Form action={`${at}/forms/${file.id}/confirmation`} warn hidden={basesOf(proposals)}>
              <Proposals opened={opened} check={check} typed={typed} errors={errors} />
              {loose.length ? <LooseTexts check={check} typed={typed} errors={errors} /> : null}
              <ButtonGroup>
                <Button>{said.confirm}</Button>
                <Button kind="secondary" href={at}>
                  {words.cancel}
                </Button>
              </ButtonGroup>
            </Form>
          ) : null}
        </>
      )}
      <p>
        <a href={`${at}/forms/${file.id}/original`}>{said.original}</a>
      </p>
      {wrong ? null : (
        <Details summary={said.remove}>
          <Removal at={at} fileId={file.id} />
        </Details>
      )}
    </StaffPage>
  )
}

const basesOf = (proposals: Checked['check']['proposals']): Record<string, string> =>
  Object.fromEntries(proposals.map(({ question, base }) => [`base.${question}`, String(base)]))

type WrongProps = { at: string; fileId: string; wrong: NonNullable<Checked['check']['wrong']>; moveTo?: string }

function Wrong({ at, fileId, wrong, moveTo }: WrongProps) {
  const said = words.check
  return (
    <>
      <p class="in-lead">{wrong.title ? said.wrong(wrong.title) : said.wrongUnseen(wrong.short)}</p>
      <p>{said.wrongWhat}</p>
      {moveTo && wrong.title ? (
        <Form action={`${at}/forms/${fileId}/move`} hidden={{ to: moveTo }}>
          <Button>{said.moveTo(wrong.title)}</Button>
        </Form>
      ) : null}
      <Removal at={at} fileId={fileId} />
    </>
  )
}

function Removal({ at, fileId }: { at: string; fileId: string }) {
  return (
    <Form action={`${at}/forms/${fileId}/removal`}>
      <p class="in-small">{words.check.removeWhat}</p>
      <Button kind="warning">{words.check.remove}</Button>
    </Form>
  )
}

function Notes({ check, version }: { check: Checked['check']; version: string }) {
  const said = words.check.notes
  const notes = [
    ...(check.isTracked ? [said.tracked] : []),
    ...(check.comments ? [said.comments(check.comments)] : []),
    ...(check.olderVersion ? [said.older(check.olderVersion, version)] : []),
    ...(check.takenBy === undefined ? [] : [check.takenBy ? said.notMine(check.takenBy) : said.somebodyElse]),
    ...(check.isBaseKnown ? [] : [said.noBase]),
    ...(check.isCut ? [said.cut(MOST_LOOSE)] : []),
  ]
  if (!notes.length) return null
  return (
    <InsetText>
      {notes.map((note) => (
        <p>{note}</p>
      ))}
    </InsetText>
  )
}
