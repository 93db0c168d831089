import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words as importWords } from '../../import/words.ts'
import { type Around, PromiseFields } from '../../promise/pages/form.tsx'
import type { Promised } from '../../promise/promise.ts'
import type { PromiseTyped } from '../../promise/promiseForm.ts'
import { words as room } from '../../words.ts'
import { type Batch, isOpen, type KeptCandidate } from '../kept.ts'
import { words } from '../words.ts'
import { CandidateRead } from './candidateRead.tsx'

type Props = Around & {
  frame: Frame
  batch: Batch
  candidate: KeptCandidate
  promises: readonly Promised[]
  questions: readonly string[]
  typed: PromiseTyped
  merge?: string
  why?: string
  errors?: FieldError[]
}

/** One candidate: accept it with changes, merge it into a promise, or dismiss it with a reason. */
export function DecidePage({
  frame,
  batch,
  candidate,
  promises,
  questions,
  typed,
  merge,
  why,
  errors,
  ...around
}: Props) {
  const said = words.decide
  const at = `/candidates/${candidate.id}`
  const names = (id: string) => around.posts.find((post) => post.id === id)?.title ?? ''
  return (
    <StaffPage
      {...frame}
      title={said.title}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: room.room.strategies },
        { href: `/imports/${batch.id}`, text: words.page.crumb },
      ]}
    >
      <Title>{said.title}</Title>
      <Cols kind="side">
        <div>
          <KindSaid candidate={candidate} batch={batch} />
          {isOpen(candidate) ? (
            <Section id="accept" title={said.accept} tight>
              <p>{said.acceptLead}</p>
              <Form action={`${at}/promise`} warn>
                <PromiseFields {...around} typed={typed} errors={errors} isPlaced />
                <Button>{said.save}</Button>
              </Form>
            </Section>
          ) : (
            <Decided candidate={candidate} />
          )}
        </div>
        <Aside label={said.source}>
          <Section id="source" title={said.source} tight>
            <LongText text={candidate.source} />
            <p class="in-small in-quiet">{importWords.source(candidate.guess.at)}</p>
            <CandidateRead candidate={candidate} structure={around.structure} names={names} questions={questions} />
          </Section>
          {isOpen(candidate) ? (
            <>
              <Section id="merge-part" title={said.mergeTitle} tight>
                <Form action={`${at}/merge`}>
                  <Select
                    name="merge"
                    label={said.merge}
                    first={said.mergeFirst}
                    chosen={merge}
                    errors={errors}
                    options={promises.map(({ id, reference, words: promised }) => ({
                      value: id,
                      text: [reference, promised.slice(0, 60)].filter(Boolean).join(', '),
                    }))}
                  />
                  <Button kind="secondary">{said.mergeSave}</Button>
                </Form>
              </Section>
              <Section id="dismiss-part" title={said.dismissTitle} tight>
                <Form action={`${at}/dismissal`}>
                  <TextInput name="why" label={said.why} value={why} errors={errors} />
                  <Button kind="secondary">{said.dismissSave}</Button>
                </Form>
              </Section>
            </>
          ) : null}
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function KindSaid({ candidate: { guess }, batch }: { candidate: KeptCandidate; batch: Batch }) {
  const said = words.decide
  const told = {
    duty: [said.asDuty, '/duties/new', said.toDuties],
    indicator: [said.asIndicator, '/indicators/new', said.toPlan],
    blank: [said.asBlank, `/blanks/new?next=/imports/${batch.id}`, said.toBlank],
  } as const
  const found =
    guess.kind === 'duty' || guess.kind === 'indicator' || guess.kind === 'blank' ? told[guess.kind] : undefined
  if (!found) return null
  return (
    <InsetText>
      {found[0]} <a href={found[1]}>{found[2]}</a>
    </InsetText>
  )
}

function Decided({ candidate }: { candidate: KeptCandidate }) {
  if (candidate.chosenId)
    return (
      <p>
        {words.page.accepted} <a href={`/promises/${candidate.chosenId}`}>{candidate.chosenTitle}</a>
      </p>
    )
  return (
    <>
      <p>{words.page.dismissed(candidate.dismissedWhy ?? '')}</p>
      <Form action={`/candidates/${candidate.id}/return`}>
        <Button kind="secondary">{words.decide.reopen}</Button>
      </Form>
    </>
  )
}
