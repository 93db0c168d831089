import { LinkTable } from '../../../involvement/link/linkTable.tsx'
import type { Caller } from '../../../organisation/caller.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Assessment } from '../../assessment.ts'
import { words as loopWords } from '../../loop/words.ts'
import type { Asking } from '../asking.ts'
import { words } from '../teamWords.ts'
import { sayAsking } from './teamPage.tsx'

const toList = () => ({ href: '/assessments/asking', text: words.asking.title })

/** The way back from a form about one assessment, for whoever may read it and for whoever only asks. */
export function crumbsFor({ id, title }: Pick<Assessment, 'id' | 'title'>, mayReadIt: boolean) {
  const at = `/assessments/${id}`
  return mayReadIt
    ? [
        { href: at, text: title },
        { href: `${at}/advisers`, text: words.team.title },
      ]
    : [toList(), { href: `${at}/asking`, text: title }]
}

/** For whoever looks after advisers: who was asked about one assessment, and a new way in for each who needs one. */
export function AskingPage({ frame, caller, asking }: { frame: Frame; caller: Caller; asking: Asking }) {
  const told = words.asking
  const { assessment, asks, spoke, mayReadIt } = asking
  const at = `/assessments/${assessment.id}`
  return (
    <StaffPage {...frame} here="assessments" title={`${told.title}: ${assessment.title}`} breadcrumbs={[toList()]}>
      <Title eyebrow={told.title}>{assessment.title}</Title>
      <p class="in-lead">{loopWords.standsOn(assessment)}.</p>
      {mayReadIt ? (
        <p>
          <a href={`${at}/advisers`}>{told.open}</a>
        </p>
      ) : (
        <InsetText>{told.noAnswers}</InsetText>
      )}
      <ButtonGroup>
        <Button href={`${at}/advisers/new`}>{words.team.ask}</Button>
        <Button kind="secondary" href={`${at}/adviser-words/new`}>
          {words.team.enter}
        </Button>
      </ButtonGroup>
      {asks.length ? null : <p>{told.nobody}</p>}
      {asks.map(({ ask, links }) => (
        <Section id={`ask-${ask.id}`} title={ask.what}>
          <p>{sayAsking(caller, ask)}</p>
          <LinkTable ask={ask} links={links} spoke={spoke} today={caller.today} mayManage next={`${at}/asking`} />
        </Section>
      ))}
    </StaffPage>
  )
}

type List = { frame: Frame; all: Assessment[]; found: Assessment[]; q: string }

/** Every assessment that advisers can be asked about, those whose turn is theirs first. */
export function AskingList({ frame, all, found, q }: List) {
  const told = words.asking
  const theirs = all.filter(({ state }) => state === 'adviser_review').length
  return (
    <StaffPage
      {...frame}
      here="assessments"
      title={told.title}
      breadcrumbs={[{ href: '/advisers', text: words.team.title }]}
    >
      <Statement eyebrow={told.title}>{told.statement(theirs, all.length)}</Statement>
      <p>{told.lead}</p>
      {all.length === 0 ? (
        <Empty what={told.empty} />
      ) : (
        <>
          <FilterBar action="/assessments/asking" q={q} label={told.search} total={all.length} found={found.length} />
          <Table
            caption={told.caption}
            columns={[{ text: told.work }, { text: told.stands }]}
            rows={found.map((assessment) => [
              <a href={`/assessments/${assessment.id}/asking`} dir="auto">
                {assessment.title}
              </a>,
              loopWords.standsOn(assessment),
            ])}
          />
        </>
      )}
    </StaffPage>
  )
}
