import type { TableByLink } from '../../../terminology/actions.ts'
import { Button } from '../../../web/parts/button.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { SEVERITIES } from '../adviserForm.ts'
import type { AdviserView } from '../adviserView.ts'
import { words } from '../words.ts'
import { type AdviserFrame, AdviserFramed, addressAt } from './frame.tsx'
import { briefOnes, WrittenShown } from './questions.tsx'
import { choicesIn, Table } from './table.tsx'

// About eight sheets. What is longer is better read aloud.
const MOST_ON_PAPER = 12_000

type Props = { frame: AdviserFrame; view: AdviserView }

/** Everything on paper, in large print, with room to write and where to send it. */
export function PaperPage({ frame, view }: Props) {
  const told = words.paper
  const { by, questions } = view
  const title = told.title(by.link.adviserName)
  const brief = briefOnes(questions, MOST_ON_PAPER)
  return (
    <AdviserFramed frame={{ ...frame, isLarge: true }} title={title} path="/print">
      <p class="in-noprint">
        <b>{told.print}</b> <a href={addressAt(frame)}>{words.back}</a>
      </p>
      <Title>{title}</Title>
      <LongText text={by.ask.plain || by.ask.what} />
      <p>{told.lead}</p>
      {questions.map((asked) => (
        <Section id={`q${asked.no}`} title={asked.prompt} eyebrow={words.questions.one(asked.no, questions.length)}>
          <p>{words.questions.asked(asked.plain)}</p>
          <h3>{words.questions.team}</h3>
          {brief.has(asked.no) ? (
            <WrittenShown written={asked.written} isBeingWritten={view.isBeingWritten} />
          ) : (
            <p>{told.long}</p>
          )}
          <BoxOnPaper about={words.questions.one(asked.no, questions.length)} />
        </Section>
      ))}
      {questions.length === 0 && view.state === 'open' ? (
        <Section id="words" title={words.questions.title}>
          {view.table ? <Table table={view.table} most={MOST_ON_PAPER} long={told.long} /> : null}
          {view.table ? <ChoiceOnPaper table={view.table} /> : null}
          <BoxOnPaper about={words.questions.title} />
        </Section>
      ) : null}
      <Section id="back" title={told.to}>
        <LongText text={[by.organisation.name, by.ask.ring].filter(Boolean).join('\n')} />
      </Section>
      <p class="in-noprint">
        <Button kind="secondary" href={addressAt(frame)}>
          {words.back}
        </Button>
      </p>
    </AdviserFramed>
  )
}

function BoxOnPaper({ about }: { about: string }) {
  const told = words.paper
  return (
    <>
      <h3>{told.box}</h3>
      <textarea class="govuk-textarea" rows={8} aria-label={`${told.box}, ${about}`} />
      <p>{told.tick}</p>
      <ul class="in-checks">
        {SEVERITIES.map((one) => (
          <li>☐ {words.severities[one]}</li>
        ))}
        <li>☐ {words.questions.keep}</li>
      </ul>
    </>
  )
}

function ChoiceOnPaper({ table }: { table: TableByLink }) {
  const { label, options } = choicesIn(table)
  return (
    <>
      <h3>{label}</h3>
      <ul class="in-checks">
        {options.map(({ text }) => (
          <li>☐ {text}</li>
        ))}
      </ul>
    </>
  )
}
