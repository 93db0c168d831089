import { type Caller, may } from '../../organisation/caller.ts'
import { addressOf } from '../../organisation/recordAddress.ts'
import { sayDay } from '../../web/parts/day.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Thread } from '../../web/parts/thread.tsx'
import type { StrategyPageData } from '../readStrategyPage.ts'
import { words } from '../words.ts'

type Props = StrategyPageData & { caller: Caller; mayEdit: boolean }

/** Where a strategy comes from, the paper it makes, and what can be done with it. */
export function StrategyThread({ caller, strategy, mayEdit, asks, said: comments }: Props) {
  const said = words.show
  const at = `/strategies/${strategy.id}`
  const last = strategy.approvals.at(-1)
  const decision = last && addressOf(caller, { id: last.decisionId, kind: 'decision' })
  const approvedOn = last && said.approvedOn(last.bodyName, last.onDay)
  const ask = asks[0]
  return (
    <>
      <Section id="thread" title={said.thread} tight>
        <Thread
          rows={[
            { name: said.time, value: words.list.from(strategy.fromOn, strategy.toOn) },
            {
              name: said.approved,
              value: approvedOn ? decision ? <a href={decision}>{approvedOn}</a> : approvedOn : said.notApproved,
            },
            {
              name: said.consulted,
              value: (
                <a href={`${at}/consultation`}>
                  {ask ? (strategy.openAskId ? said.open(ask.closesOn) : said.closed) : said.notConsulted}
                </a>
              ),
            },
            { name: said.said, value: <a href={`${at}/consultation`}>{words.consultation.count(comments.length)}</a> },
            { name: said.reviewed, value: strategy.reviews[0] ? sayDay(strategy.reviews[0].onDay) : said.notReviewed },
          ]}
        />
      </Section>
      <Section id="papers" title={said.papers} tight>
        <ul class="in-where">
          <li>
            <a href={`${at}/strategy.docx`}>{said.word}</a>
          </li>
          <li>
            <a href={`${at}/strategy.pdf`}>{said.pdf}</a>
          </li>
          <li>
            <a href={`${at}/grid.xlsx`}>{said.excel}</a>
          </li>
        </ul>
        {strategy.approvals.length ? null : <p class="in-small in-quiet">{said.draftMark}</p>}
      </Section>
      <Section id="can" title={said.actions} tight>
        <ul class="govuk-list in-noprint">
          {links({ caller, strategy, mayEdit }).map(({ href, text }) => (
            <li>
              <a href={at + href}>{text}</a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function links({ caller, strategy, mayEdit }: Pick<Props, 'caller' | 'strategy' | 'mayEdit'>) {
  const said = words.show
  const isLive = strategy.standing !== 'superseded' && !strategy.archivedAt
  const isApproved = strategy.approvals.length > 0
  return [
    ...(may(caller, 'strategy.approve') && isLive ? [{ href: '/approval', text: said.approve }] : []),
    ...(mayEdit ? [{ href: '/imports/new', text: said.import }] : []),
    ...(may(caller, 'ask.open', strategy) && isLive && !strategy.openAskId
      ? [{ href: '/consultation#ask', text: said.consult }]
      : []),
    { href: '/consultation', text: said.consultation },
    ...(mayEdit && isApproved ? [{ href: '/review', text: said.review }] : []),
    { href: '/changes', text: said.changes },
    ...(mayEdit && !isApproved ? [{ href: '/archive', text: said.archive }] : []),
  ]
}
