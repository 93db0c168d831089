import type { Child } from 'hono/jsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Table } from '../../web/parts/table.tsx'
import { Tag } from '../../web/parts/tag.tsx'
import { type Decision, isMinuteOverdue } from '../decision.ts'
import { words } from '../words.ts'

type Props = { caption: string; decisions: readonly Decision[]; today: string; withBody?: boolean }

/** Decisions as rows; one that is annulled is struck through and says so. */
export function DecisionTable({ caption, decisions, today, withBody }: Props) {
  const told = words.list
  return (
    <Table
      caption={caption}
      columns={[
        { text: told.what },
        { text: told.outcome },
        ...(withBody ? [{ text: told.body }] : []),
        { text: told.day },
        { text: told.minute },
      ]}
      rows={decisions.map((decision) => [
        <a href={`/decisions/${decision.id}`}>
          {decision.annulledAt ? <del>{decision.aboutTitle}</del> : decision.aboutTitle}
        </a>,
        decision.annulledAt ? told.annulled : words.outcomes[decision.outcome],
        ...(withBody ? [decision.bodyName] : []),
        sayDay(decision.onDay),
        minuteOf(decision, today),
      ])}
    />
  )
}

function minuteOf(decision: Decision, today: string): Child {
  if (decision.minuteRef || decision.annulledAt) return decision.minuteRef ?? ''
  return isMinuteOverdue(decision, today) ? <Tag kind="late">{words.list.overdue}</Tag> : words.list.noMinute
}
