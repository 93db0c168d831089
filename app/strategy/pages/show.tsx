import { type Caller, may } from '../../organisation/caller.ts'
import { History } from '../../organisation/parts.tsx'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Archived } from '../../web/parts/archived.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import { LongText } from '../../web/parts/longText.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { StrategyRead } from '../actions.ts'
import type { Filter, StrategyPageData } from '../readStrategyPage.ts'
import { words } from '../words.ts'
import { CoverageSection } from './coverage.tsx'
import { PromisesSection } from './promises.tsx'
import { ReviewsSection } from './reviews.tsx'
import { StrategyThread } from './strategyThread.tsx'

type Props = StrategyPageData & { caller: Caller; frame: Frame; filter: Filter }

export function StrategyPage(props: Props) {
  const { caller, frame, strategy, waiting, openCandidates, happenings } = props
  const said = words.show
  const mayEdit = may(caller, 'strategy.edit', strategy) && !strategy.archivedAt && strategy.standing !== 'superseded'
  const isNew = waiting.isTextNew || waiting.promises > 0
  return (
    <StaffPage
      {...frame}
      title={strategy.title}
      here="strategy"
      breadcrumbs={[{ href: '/strategies', text: words.room.strategies }]}
    >
      {strategy.archivedAt ? (
        <Archived
          on={strategy.archivedAt.toISOString().slice(0, 10)}
          by={happenings.find(({ verb }) => verb === 'archived')?.byName ?? ''}
          because={strategy.archivedWhy ?? ''}
        />
      ) : null}
      <Cols kind="side">
        <div>
          <Title eyebrow={words.standings[strategy.standing]}>{strategy.title}</Title>
          <p class="in-lead">{leadOf(strategy, props.consultationCloses)}</p>
          {isNew && !strategy.archivedAt ? (
            <InsetText>
              {said.newSince(waiting.promises, waiting.isTextNew)}{' '}
              <a href={`/strategies/${strategy.id}/approval`}>{said.approveNext}</a>
            </InsetText>
          ) : null}
          {mayEdit && openCandidates ? (
            <p>
              <a href={`/strategies/${strategy.id}/imports`}>{said.imports(openCandidates)}</a>
            </p>
          ) : null}
          <TextOf strategy={strategy} />
          {mayEdit ? (
            <Button kind="secondary" href={`/strategies/${strategy.id}/edit`}>
              {said.edit}
            </Button>
          ) : null}
        </div>
        <Aside label={said.thread}>
          <StrategyThread {...props} mayEdit={mayEdit} />
        </Aside>
      </Cols>
      <CoverageSection {...props} mayEdit={mayEdit} />
      <PromisesSection {...props} mayEdit={mayEdit} />
      <ReviewsSection reviews={strategy.reviews} />
      <History happenings={happenings} />
    </StaffPage>
  )
}

function TextOf({ strategy: { foreword, sections } }: { strategy: StrategyRead }) {
  if (!foreword && !sections.length) return <p class="in-quiet">{words.show.noText}</p>
  return (
    <>
      {foreword ? <LongText text={foreword} fold={1500} /> : null}
      {sections.map(({ title, text }, at) => (
        <Section id={`part-${at + 1}`} title={title} level={3}>
          <LongText text={text} fold={1500} />
        </Section>
      ))}
    </>
  )
}

function leadOf(strategy: StrategyRead, closes: string | undefined): string {
  const said = words.show.lead
  const last = strategy.approvals.at(-1)
  switch (strategy.standing) {
    case 'consulting':
      return closes ? said.consulting(closes) : said.draft
    case 'approved':
      return last ? said.approved(last.bodyName, last.onDay, strategy.fromOn) : said.draft
    case 'in force':
      return last ? said.inForce(last.bodyName, last.onDay, strategy.toOn) : said.draft
    case 'over':
      return said.over(strategy.toOn)
    case 'superseded':
      return said.superseded
    case 'draft':
      return said.draft
  }
}
