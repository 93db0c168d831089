import { Button, ButtonGroup } from '../../web/parts/button.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Details } from '../../web/parts/details.tsx'
import { Form } from '../../web/parts/form.tsx'
import { Table } from '../../web/parts/table.tsx'
import { type Ask, isPast } from '../involvement.ts'
import { type AdviserLink, SENT_BY, stateOfLink } from './link.ts'
import { words } from './words.ts'

type Props = {
  ask: Ask
  links: readonly AdviserLink[]
  /** Who of them said something, by the adviser's id. */
  spoke: ReadonlySet<string>
  today: string
  mayManage: boolean
  /** The page that this stands on, to come back to. */
  next: string
}

/** Who was asked by name: how, when, first opened, and whether they said something. Each link that ended gives way to a new one. */
export function LinkTable({ ask, links, spoke, today, mayManage, next }: Props) {
  const told = words.table
  // Links are not in an organisation's file: where it has moved, whoever was asked had theirs at the place before.
  const wasAsked = ask.kind === 'review' ? told.noneKept : told.noneWas
  if (!links.length) return <p>{isPast(ask, today) ? wasAsked : told.none}</p>
  const latest = links.filter(({ id, adviserId }) => links.findLast((one) => one.adviserId === adviserId)?.id === id)
  const columns = [told.who, told.how, told.made, told.seen, told.spoke, told.state, ...(mayManage ? [told.does] : [])]
  return (
    <>
      <Table
        caption={told.caption}
        columns={columns.map((text) => ({ text }))}
        rows={latest.map((link) => [
          link.adviserName,
          words.sentBy[link.sentBy],
          sayDay(link.madeOn),
          link.seenOn ? sayDay(link.seenOn) : told.notSeen,
          spoke.has(link.adviserId) ? told.yes : told.no,
          words.state[stateOfLink(link, ask, today)],
          ...(mayManage
            ? [
                <Details summary={told.change} about={told.about(link.adviserName)}>
                  <Manage link={link} next={next} />
                </Details>,
              ]
            : []),
        ])}
      />
      <p class="in-small in-quiet">{told.seenNote}</p>
    </>
  )
}

function Manage({ link, next }: { link: AdviserLink; next: string }) {
  const told = words.table
  return (
    <Form action={`/links/${link.id}/renewal`} hidden={{ next }}>
      <ButtonGroup>
        {SENT_BY.map((way) => (
          <Button kind="secondary" name="sentBy" value={way} about={told.about(link.adviserName)}>
            {told[way]}
          </Button>
        ))}
        {link.endedAt ? null : (
          <Button kind="warning" action={`/links/${link.id}/ending`} about={told.about(link.adviserName)}>
            {told.end}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  )
}
