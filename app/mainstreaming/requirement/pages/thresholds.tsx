import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Rung } from '../../../web/parts/rung.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { type Climbed, definitionOf } from '../../pack.ts'
import { sayNeeded, sayRung } from '../../sayings.ts'
import type { Snapshot } from '../../snapshot.ts'
import { words as boardWords } from '../../words.ts'
import { fieldOf, numbersIn, type OwnThreshold, type PackNumber, writeNumber } from '../threshold.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  climbed: Climbed
  own: readonly OwnThreshold[]
  snapshot: Snapshot
  mayChange: boolean
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** The numbers that a requirement is counted with: what comes with Ingrain, and an organisation's own. */
export function ThresholdsPage({ frame, climbed, own, snapshot, mayChange, typed = {}, errors = [] }: Props) {
  const told = words.threshold
  const numbers = numbersIn(climbed.ladder)
  return (
    <StaffPage
      {...frame}
      title={told.tab(climbed.id)}
      here="board"
      errors={errors}
      breadcrumbs={[
        { href: '/board', text: boardWords.board.tab },
        { href: `/requirements/${climbed.id}`, text: `${climbed.id} ${climbed.title}` },
      ]}
    >
      <Title eyebrow={`${climbed.id} ${climbed.title}`}>{told.title}</Title>
      <p class="in-lead">{numbers.length === 0 ? told.none : told.lead}</p>
      {numbers.length > 0 ? <InForce numbers={numbers} own={own} snapshot={snapshot} climbed={climbed} /> : null}
      {mayChange && numbers.length > 0 ? (
        <Section id="change" title={told.form}>
          <Form action={`/requirements/${climbed.id}/thresholds`} warn>
            {numbers.map((number) => (
              <NumberField
                number={number}
                own={own}
                snapshot={snapshot}
                climbed={climbed}
                typed={typed}
                errors={errors}
              />
            ))}
            <TextArea
              name="reason"
              label={told.reason}
              hint={told.reasonHint}
              value={typed.reason ?? ''}
              rows={3}
              errors={errors}
            />
            <Button>{told.save}</Button>
          </Form>
        </Section>
      ) : null}
    </StaffPage>
  )
}

type Known = Pick<Props, 'own' | 'snapshot' | 'climbed'>

const ownOf = (own: readonly OwnThreshold[], { rung, fact }: PackNumber) =>
  own.find((one) => one.rung === rung && one.fact === fact)

const sayAsked = ({ asks, value }: Pick<PackNumber, 'asks' | 'value'>, fact: Parameters<typeof sayNeeded>[1]): string =>
  sayNeeded(asks === 'atLeast' ? { atLeast: value } : { atMost: value }, fact)

function InForce({ numbers, own, snapshot, climbed }: Known & { numbers: readonly PackNumber[] }) {
  const told = words.threshold
  return (
    <Table
      caption={told.caption}
      columns={[{ text: told.onRung }, { text: told.counted }, { text: told.pack }, { text: told.ours }]}
      rows={numbers.map((number) => {
        const fact = definitionOf(snapshot.rules, number.fact)
        const ours = ownOf(own, number)
        const isSame = !ours || ours.value === number.value
        return [
          <Rung rung={number.rung} word={sayRung(climbed, number.rung, snapshot.rules)} />,
          fact.means,
          sayAsked(number, fact),
          isSame ? (
            told.same
          ) : (
            <>
              {sayAsked({ ...number, value: ours.value }, fact)}{' '}
              <span class="in-who">
                {ours.byName ? told.since(ours.byName, ours.onDay) : told.sinceNobody(ours.onDay)}
                {ours.reason ? `, ${told.because(ours.reason)}` : ''}
              </span>
            </>
          ),
        ]
      })}
    />
  )
}

type FieldProps = Known & Required<Pick<Props, 'typed' | 'errors'>> & { number: PackNumber }

function NumberField({ number, own, snapshot, climbed, typed, errors }: FieldProps) {
  const told = words.threshold
  const fact = definitionOf(snapshot.rules, number.fact)
  const name = fieldOf(number)
  return (
    <TextInput
      name={name}
      label={told.field(sayRung(climbed, number.rung, snapshot.rules), fact.means)}
      hint={told.hint(sayAsked(number, fact), told.units[fact.type])}
      value={typed[name] ?? writeNumber(ownOf(own, number)?.value ?? number.value, fact)}
      width={5}
      inputmode="decimal"
      errors={errors}
    />
  )
}
