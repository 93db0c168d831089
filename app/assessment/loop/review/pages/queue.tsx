import type { Frame } from '../../../../web/page.tsx'
import { StaffPage } from '../../../../web/page.tsx'
import { Button } from '../../../../web/parts/button.tsx'
import { Details } from '../../../../web/parts/details.tsx'
import { Empty } from '../../../../web/parts/empty.tsx'
import type { FieldError } from '../../../../web/parts/fieldError.ts'
import { FilterBar } from '../../../../web/parts/filterBar.tsx'
import { Form } from '../../../../web/parts/form.tsx'
import { Section } from '../../../../web/parts/section.tsx'
import { Select } from '../../../../web/parts/select.tsx'
import { Statement } from '../../../../web/parts/statement.tsx'
import { Table } from '../../../../web/parts/table.tsx'
import { TaskList } from '../../../../web/parts/taskList.tsx'
import { words as loopWords } from '../../words.ts'
import type { Queue, Queued } from '../queue.ts'
import { words } from '../words.ts'

type Props = Queue & {
  frame: Frame
  mayAssign: boolean
  /** Whether the caller may open the assessment itself; by id. */
  open: ReadonlySet<string>
  q: string
  refused?: { id: string; errors: readonly FieldError[] }
}

/** What waits for a specialist: how long, with whom, and who has room. */
export function QueuePage(props: Props) {
  const { frame, queued, own, medianDays, q, refused } = props
  const told = words.queue
  const found = queued.filter(({ assessment }) => assessment.title.toLowerCase().includes(q.toLowerCase()))
  return (
    <StaffPage
      {...frame}
      here="assessments"
      title={told.title}
      errors={refused?.errors ?? []}
      breadcrumbs={[{ href: '/assessments', text: loopWords.assessments }]}
    >
      <Statement eyebrow={told.title}>{told.statement(queued.length, queued[0]?.days ?? 0)}</Statement>
      {own.length ? (
        <Section id="own" title={told.own}>
          <TaskList
            items={own.map(({ id, title, round, declaredAt, firstScoresAt }) => ({
              text: told.ownItem(title, round),
              href: `/reviews/${id}`,
              state: told.ownState(declaredAt !== null, firstScoresAt !== null),
            }))}
          />
        </Section>
      ) : null}
      {queued.length === 0 ? (
        <Empty what={told.empty} />
      ) : (
        <>
          {medianDays === undefined || queued.length < 2 ? null : <p>{told.median(medianDays, queued.length)}</p>}
          <FilterBar action="/reviews" q={q} label={told.search} total={queued.length} found={found.length} />
          <Table
            caption={told.caption}
            columns={[
              { text: told.work },
              { text: told.round, number: true },
              { text: told.waited, number: true },
              { text: told.who },
              { text: told.next },
            ]}
            rows={found.map((one) => [
              props.open.has(one.assessment.id) ? (
                <a href={`/assessments/${one.assessment.id}`}>{one.assessment.title}</a>
              ) : (
                one.assessment.title
              ),
              String(one.assessment.round),
              told.days(one.days),
              <With {...one} />,
              <Next {...props} one={one} />,
            ])}
          />
        </>
      )}
      {props.load.length ? <LoadTable load={props.load} /> : null}
    </StaffPage>
  )
}

function With({ reviews, left }: Queued) {
  const told = words.queue
  return (
    <>
      {reviews.length ? reviews.map(({ reviewerName }) => reviewerName).join(', ') : told.nobody}
      {left.length ? <span class="in-who"> {told.left(left.map(({ reviewerName }) => reviewerName))}</span> : null}
    </>
  )
}

function Next({ one, own, mayAssign, refused }: Props & { one: Queued }) {
  const told = words.queue
  const { assessment, mayClaim, reviewers } = one
  const mine = own.find(({ assessmentId }) => assessmentId === assessment.id)
  const errors = refused?.id === assessment.id ? refused.errors : []
  const free = reviewers.filter(({ isOwnWork, isAtIt }) => !isOwnWork && !isAtIt)
  const inTeam = reviewers.filter(({ isOwnWork }) => isOwnWork)
  return (
    <>
      {mine ? (
        <p>
          <a href={`/reviews/${mine.id}`}>{told.yours}</a>
        </p>
      ) : null}
      {mayClaim ? (
        <Form action={`/assessments/${assessment.id}/claims`}>
          <Button kind="secondary" about={assessment.title}>
            {told.claim}
          </Button>
        </Form>
      ) : null}
      {mayAssign && one.reviews.length < 2 ? (
        <Details
          summary={one.reviews.length ? told.chooseSecond : told.choose}
          about={assessment.title}
          open={errors.length > 0}
        >
          <Form action={`/assessments/${assessment.id}/reviews`}>
            <Select
              name="reviewer"
              id={errors.length ? 'reviewer' : `reviewer-${assessment.id}`}
              label={told.reviewer}
              first={told.first}
              options={free.map(({ memberId, name, open }) => ({ value: memberId, text: told.load(name, open) }))}
              errors={errors}
            />
            {inTeam.length ? (
              <>
                <p class="in-small in-quiet">{told.notThese}</p>
                <ul class="in-small in-quiet">
                  {inTeam.map(({ name }) => (
                    <li>{told.inTeam(name)}</li>
                  ))}
                </ul>
              </>
            ) : null}
            <Button kind="secondary">{told.assign}</Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

const LoadTable = ({ load }: Pick<Queue, 'load'>) => (
  <Section id="load" title={words.queue.loadTitle}>
    <Table
      caption={words.queue.loadCaption}
      columns={[
        { text: words.queue.name },
        { text: words.queue.open, number: true },
        { text: words.queue.oldest, number: true },
      ]}
      rows={load.map(({ name, open, oldestDays }) => [
        name,
        String(open),
        oldestDays === undefined ? words.queue.noneOpen : words.queue.days(oldestDays),
      ])}
    />
  </Section>
)
