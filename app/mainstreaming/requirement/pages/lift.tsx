import type { ClimbedRung } from '../../../ladder/rung.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { Button } from '../../../web/parts/button.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Tag } from '../../../web/parts/tag.tsx'
import { TaskList } from '../../../web/parts/taskList.tsx'
import { sayFound, sayNeeded, sayOwes, sayRung } from '../../sayings.ts'
import { words as boardWords } from '../../words.ts'
import type { RequirementRead } from '../readRequirement.ts'
import { placeToDo } from '../todo.ts'
import { words } from '../words.ts'
import { anchorOf } from './factRecords.tsx'

/** What would lift a requirement by one rung: each thing that stands in the way, who owes it, and where it is missing. */
export function Lift({ caller, read }: { caller: Caller; read: RequirementRead }) {
  const told = words.requirement
  const { standing, lifts, climbed } = read
  if (!standing.next)
    return (
      <Section id="lift" title={told.liftTop} tight>
        <p>{told.liftNone}</p>
      </Section>
    )
  const [first] = lifts
  const place = first && placeToDo(caller, first.check.test.fact)
  return (
    <Section id="lift" title={told.lift(sayRung(climbed, standing.next.rung, read.snapshot.rules))} tight>
      {isEither(climbed, standing.next.rung) && lifts.length > 1 ? <p>{told.either}</p> : null}
      {lifts.length === 0 ? <p>{told.liftLater}</p> : <TaskList items={lifts.map((lift) => itemOf(lift))} />}
      <Waits read={read} />
      {standing.rung === 0 && climbed.first.length > 0 ? (
        <>
          <h3>{told.firstSteps}</h3>
          <ol>
            {climbed.first.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </>
      ) : null}
      {place ? <Button href={place.href}>{place.text}</Button> : null}
    </Section>
  )
}

/** Any one of several would do. */
function isEither({ ladder }: RequirementRead['climbed'], rung: ClimbedRung): boolean {
  const condition = ladder[rung]
  return condition !== undefined && 'any' in condition
}

function itemOf({ fact, check, owes, due }: RequirementRead['lifts'][number]) {
  const isCounted = fact.type !== 'yes-no'
  const now = isCounted
    ? words.requirement.now(sayFound(fact, check.found), sayNeeded(check.test, fact, check.found))
    : ''
  return {
    text: <a href={`#${anchorOf(fact.fact)}`}>{fact.lift}</a>,
    hint: [now, `${sayOwes(owes, due)}.`].filter(Boolean).join(' '),
    state: <Tag kind="open">{words.requirement.notYet}</Tag>,
  }
}

const MOST_WAITING = 5

/** The records and places in which the first of these things is missing, by name. */
function Waits({ read: { lifts, facts, waits } }: { read: RequirementRead }) {
  const told = words.requirement
  const first = facts.find(({ fact }) => fact.fact === lifts[0]?.fact.fact)
  if (!first || first.missing.shown.length === 0) return null
  const { shown, more, hidden } = first.missing
  const rest = more + Math.max(0, shown.length - MOST_WAITING)
  return (
    <>
      <h3>{told.waits(lifts.length)}</h3>
      <TaskList
        items={shown.slice(0, MOST_WAITING).map(({ id, title, href }) => {
          const due = waits.get(id)?.due
          return { text: title, ...(href && { href }), ...(due && { hint: boardWords.owes.asked(due.by, due.on) }) }
        })}
      />
      {rest > 0 ? (
        <p class="in-small">
          <a href={`#${anchorOf(first.fact.fact)}`}>{told.waitsMore(rest)}</a>
        </p>
      ) : null}
      {hidden > 0 ? <p class="in-small in-quiet">{told.hidden(hidden)}</p> : null}
    </>
  )
}
