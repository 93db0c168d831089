import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Precheck } from '../actions.ts'
import { type Finding, keyOf } from '../finding.ts'
import type { ToldFlag } from '../flagOf.ts'
import { seenBy } from '../seenBy.ts'
import { words } from '../words.ts'
import { Noticed } from './noticed.tsx'

/** What a question asks, its answer in a line or two, and what each of its rows is about. */
export type ToldQuestion = { number: string; ask: string; answer: string; rows: ReadonlyMap<string, string> }

type Props = {
  frame: Frame
  found: Precheck
  /** Questions with something noticed, by key, in their order. */
  told: ReadonlyMap<string, ToldQuestion>
  isTeam: boolean
  page: number
  /** A reason that was refused, with the finding that it was for. */
  refused?: { key: string; typed: string; errors: FieldError[] }
}

const QUESTIONS_A_PAGE = 12

/** What the mechanical look noticed in an assessment, question by question. For the team alone until they submit. */
export function PrecheckPage({ frame, found, told, isTeam, page, refused }: Props) {
  const { assessment } = found.opened
  const at = `/assessments/${assessment.id}`
  const keys = [...told.keys()]
  const pages = Math.max(1, Math.ceil(keys.length / QUESTIONS_A_PAGE))
  const now = Math.min(pages, Math.max(1, page))
  return (
    <StaffPage
      {...frame}
      title={words.title}
      here="assessments"
      breadcrumbs={[
        { href: '/assessments', text: words.toList },
        { href: at, text: assessment.title },
      ]}
      errors={refused?.errors}
    >
      <Title eyebrow={assessment.title}>{words.title}</Title>
      <p class="in-lead">{words.lead}</p>
      <InsetText>{isTeam ? words.seenBy[seenBy(assessment)] : words.wasPrivate}</InsetText>
      {found.flag ? <FlagShown flag={found.flag} /> : null}
      {keys.length ? <p>{words.count(found.findings.length, keys.length)}</p> : <p>{emptyWords(found)}</p>}
      {keys.slice((now - 1) * QUESTIONS_A_PAGE, now * QUESTIONS_A_PAGE).map((key) => {
        const { number, ask, answer, rows } = told.get(key)!
        return (
          <Section id={`q-${key}`} eyebrow={number} title={ask}>
            <p class="in-small in-quiet">{words.answerNow}</p>
            <p dir="auto">{answer}</p>
            <p>
              <a href={`${at}/questions/${key}`}>
                {words.toQuestion}
                <span class="govuk-visually-hidden">: {number}</span>
              </a>
            </p>
            {found.findings
              .filter(({ question }) => question === key)
              .map((finding) => (
                <>
                  <Noticed finding={finding} row={finding.rowId ? rows.get(finding.rowId) : undefined} at={at} />
                  {isTeam ? (
                    <SetAside at={at} finding={finding} n={found.findings.indexOf(finding)} refused={refused} />
                  ) : null}
                </>
              ))}
          </Section>
        )
      })}
      <Pagination page={now} pages={pages} href={(to) => `${at}/precheck?page=${to}`} />
      {isTeam && found.aside.length ? <AsideShown at={at} found={found} /> : null}
    </StaffPage>
  )
}

const emptyWords = ({ opened }: Precheck): string => (opened.answers.length ? words.nothing : words.nothingAnswered)

/** How far the actions lie from the causes, in words. */
export function FlagShown({ flag }: { flag: ToldFlag }) {
  return (
    <Section id="flag" title={words.flag}>
      <p>
        <b>{flag.says}</b> {flag.followUp}
      </p>
      <p class="in-small in-quiet">
        {words.flagOf(flag.causes, flag.actions)}{' '}
        {flag.flag === 'unmapped'
          ? null
          : words.flagShares(
              { n: Math.round((flag.upstreamShare ?? 0) * flag.causes), of: flag.causes },
              { n: Math.round((flag.upstreamActionShare ?? 0) * flag.actions), of: flag.actions },
            )}
      </p>
    </Section>
  )
}

type SetAsideProps = { at: string; finding: Finding; n: number; refused?: Props['refused'] }

function SetAside({ at, finding, n, refused }: SetAsideProps) {
  const key = keyOf(finding)
  const isRefused = refused?.key === key
  return (
    <Details summary={words.setAside} about={words.checks[finding.check]} open={isRefused}>
      <Form action={`${at}/findings`} hidden={{ finding: key }}>
        <TextInput
          name="reason"
          id={isRefused ? 'reason' : `reason-${n}`}
          label={words.setAside}
          hint={words.setAsideHint}
          value={isRefused ? refused?.typed : undefined}
          errors={isRefused ? refused?.errors : undefined}
        />
        <Button kind="secondary" about={words.checks[finding.check]}>
          {words.setAsideButton}
        </Button>
      </Form>
    </Details>
  )
}

function AsideShown({ at, found }: { at: string; found: Precheck }) {
  return (
    <Section id="aside" title={words.asideTitle}>
      <Table
        caption={words.asideTitle}
        columns={[
          { text: words.columns.noticed },
          { text: words.columns.reason },
          { text: words.columns.back, label: '' },
        ]}
        rows={found.aside.map(({ finding, aside }) => [
          <>
            {words.checks[finding.check]}: {finding.ask}
          </>,
          <span dir="auto">{words.asideLine(aside.reason, aside.byName ?? words.somebody, sayDay(aside.onDay))}</span>,
          <Form action={`${at}/findings/back`} hidden={{ finding: aside.key }}>
            <Button kind="secondary" about={words.takeBackAbout(words.checks[finding.check])}>
              {words.takeBack}
            </Button>
          </Form>,
        ])}
      />
    </Section>
  )
}
