import type { Unit } from '../../../organisation/structure/structure.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { STAGES } from '../../assessment.ts'
import type { Beginning } from '../beginning.ts'
import { words } from '../words.ts'

const crumbs = () => [{ href: '/assessments', text: words.all }]
const MOST_OFFERED = 20

/** First: which piece of work. */
export function ChooseWork({ frame, work, total, q }: { frame: Frame; work: Unit[]; total: number; q: string }) {
  const told = words.fresh
  return (
    <StaffPage {...frame} title={told.title} here="assessments" breadcrumbs={crumbs()}>
      <Title>{told.title}</Title>
      <FilterBar action="/assessments/new" q={q} label={told.search} total={total} found={work.length} />
      {work.length ? (
        <form action="/assessments/new" method="get">
          <Radios
            name="about"
            label={told.chooseLead}
            hint={told.chooseHint}
            size="m"
            options={work.slice(0, MOST_OFFERED).map(({ id, name }) => ({ value: id, text: name }))}
          />
          <Button>{told.next}</Button>
        </form>
      ) : (
        <Empty what={told.none} first={{ href: '/projects/new', text: told.register }} />
      )}
    </StaffPage>
  )
}

type Props = { frame: Frame; beginning: Beginning; typed: Record<string, string>; errors?: FieldError[] }

/** Then: what is known of it, and how long there is. */
export function BeginPage({ frame, beginning, typed, errors = [] }: Props) {
  const told = words.fresh
  const { unit, pack, packName, guess, others, before } = beginning
  const plainOf = ({ label, says }: { label: string; says: string }) => ({ text: label, hint: says })
  return (
    <StaffPage {...frame} title={told.title} here="assessments" breadcrumbs={crumbs()} errors={errors}>
      <Title eyebrow={told.about(unit.name)}>{told.title}</Title>
      <p class="in-lead">{told.lead}</p>
      {before ? (
        <InsetText>
          <p>{told.before(before.title)}</p>
        </InsetText>
      ) : null}
      <Form action="/assessments" hidden={{ about: unit.id, pack: packName, gate: typed.gate ?? '' }} warn>
        <TextArea
          name="abstract"
          label={told.abstract}
          hint={told.abstractHint}
          value={typed.abstract}
          rows={10}
          errors={errors}
        />
        <Radios
          name="variant"
          label={told.variant}
          hint={guess ? told.guessed(guess.activity) : undefined}
          options={pack.variants.map(({ variant, ...one }) => ({ value: variant, ...plainOf(one) }))}
          chosen={typed.variant ?? guess?.variant}
          errors={errors}
          small
        />
        <Radios
          name="length"
          label={told.length}
          options={pack.lengths.map(({ length, label, minutes, for: what }) => ({
            value: length,
            text: told.lengths(label, minutes),
            hint: what,
          }))}
          chosen={typed.length ?? 'short'}
          errors={errors}
          small
        />
        <Radios
          name="stage"
          label={told.stage}
          options={STAGES.flatMap((stage) => {
            const one = pack.stages.find((of) => of.stage === stage)
            return one ? [{ value: stage, text: one.label, hint: one.when }] : []
          })}
          chosen={typed.stage ?? 'idea'}
          errors={errors}
          small
        />
        <Button>{told.button}</Button>
      </Form>
      {others.length ? (
        <>
          <h2 class="in-rulehead">{told.others}</h2>
          <ul>
            {others.map(({ pack: name, title }) => (
              <li>
                <a href={`/assessments/new?${new URLSearchParams({ about: unit.id, pack: name })}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </StaffPage>
  )
}
