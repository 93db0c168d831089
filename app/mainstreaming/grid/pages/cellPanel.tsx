import type { Child } from 'hono/jsx'
import type { Caller } from '../../../organisation/caller.ts'
import { daysBetween } from '../../../store/today.ts'
import type { PromiseStanding } from '../../../strategy/actions.ts'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { sayMoney } from '../../../web/parts/money.tsx'
import { Rung } from '../../../web/parts/rung.tsx'
import { Sheet } from '../../../web/parts/sheet.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { liftsOfPromise } from '../../liftsOfPromise.ts'
import type { Snapshot } from '../../snapshot.ts'
import { nameOfSource } from '../gridOf.ts'
import { addressOfThing, maySee } from '../maySee.ts'
import type { CellPanel, CellThing } from '../openCell.ts'
import { words } from '../words.ts'

type Props = {
  caller: Caller
  snapshot: Snapshot
  panel: CellPanel
  names: { row: string; activity: string }
  /** Of the parts below this row, how many have something of their own here. */
  lands?: { is: 'level' | 'unit'; own: number; of: number }
  links: { add?: string; blank?: string; part?: string }
}

const MOST = 50

/** One cell, opened under the grid: what is placed here, then what reaches it, and what can be done about it. */
export function CellSheet({ caller, snapshot, panel, names, lands, links }: Props) {
  const told = words.cell
  const { own, above, drafts, blank } = panel
  const shownDrafts = drafts.filter(({ thing }) => maySee(caller, thing))
  return (
    <Sheet id="cell" eyebrow={names.row} title={names.activity}>
      <p>{told.lead(own.length, above.length)}</p>
      {blank ? (
        <InsetText>
          {blank.kind === 'cannotApply' ? told.cannotApply(blank.reason) : told.leftBlank(blank.reason, blank.untilOn)}
        </InsetText>
      ) : null}
      <Things caller={caller} snapshot={snapshot} things={own} caption={told.caption(names.row, names.activity)} />
      {above.length > 0 ? (
        <>
          <h3>{told.above}</h3>
          <Things caller={caller} snapshot={snapshot} things={above} caption={told.above} />
        </>
      ) : null}
      {shownDrafts.length > 0 ? (
        <>
          <h3>{told.drafts}</h3>
          <p class="in-small">{told.draftsLead}</p>
          <ul>
            {shownDrafts.slice(0, MOST).map(({ thing }) => (
              <li>
                <a href={addressOfThing(thing)}>{thing.title}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {lands ? (
        <>
          <h3>{told.landsOn}</h3>
          <p class="in-small">{told.lands(lands)}</p>
        </>
      ) : null}
      <Links links={links} />
    </Sheet>
  )
}

function Links({ links: { add, blank, part } }: Pick<Props, 'links'>) {
  const told = words.cell
  if (!add && !blank && !part) return null
  return (
    <ButtonGroup>
      {add ? <Button href={add}>{told.add}</Button> : null}
      {blank ? (
        <Button kind="secondary" href={blank}>
          {told.blank}
        </Button>
      ) : null}
      {part ? <a href={part}>{told.part}</a> : null}
    </ButtonGroup>
  )
}

type ThingsProps = Pick<Props, 'caller' | 'snapshot'> & { things: readonly CellThing[]; caption: string }

function Things({ caller, snapshot, things, caption }: ThingsProps) {
  const told = words.cell
  const open = things.filter(({ thing }) => maySee(caller, thing))
  const hidden = things.length - open.length
  return (
    <>
      {open.length > 0 ? (
        <Table
          caption={caption}
          columns={[
            { text: told.what },
            { text: told.stands, label: '' },
            { text: told.owner },
            { text: told.due },
            { text: told.backing },
            { text: told.lift },
          ]}
          rows={open.slice(0, MOST).map((one) => rowOf(one, snapshot))}
        />
      ) : null}
      {open.length > MOST ? <p class="in-small">{told.more(open.length - MOST)}</p> : null}
      {hidden > 0 ? <p class="in-small in-quiet">{told.hidden(hidden)}</p> : null}
    </>
  )
}

function rowOf({ thing, from }: CellThing, snapshot: Snapshot): Child[] {
  const told = words.cell
  const promise = snapshot.promiseById.get(thing.id)
  const name = (
    <>
      <a href={addressOfThing(thing)}>{thing.title}</a>
      {thing.kind === 'commitment' ? null : <span class="in-who">{told.kinds[thing.kind]}</span>}
      {from ? <span class="in-who">{told.from(nameOfSource(snapshot, from))}</span> : null}
    </>
  )
  const owner = <OwnerOf postId={thing.ownerPostId} snapshot={snapshot} />
  if (!promise) return [name, <Rung rung={thing.rung} />, owner, told.notAsked, told.notAsked, told.notAsked]
  return [
    name,
    <Rung rung={thing.rung} />,
    owner,
    promise.dueOn ? sayDay(promise.dueOn) : told.noDate,
    sayBacking(promise),
    <Lift promise={promise} snapshot={snapshot} />,
  ]
}

function OwnerOf({ postId, snapshot }: { postId: string | null; snapshot: Snapshot }) {
  const told = words.cell
  const post = snapshot.people.posts.find(({ id }) => id === postId)
  if (!post) return <span class="in-late">{told.nobody}</span>
  if (post.holder) return <>{told.holder(post.holder.name, post.title)}</>
  return (
    <span class="in-late">
      {post.vacantSince ? told.nobodySince(post.title, post.vacantSince) : told.nobodyInPost(post.title)}
    </span>
  )
}

function sayBacking({ facts }: PromiseStanding): string {
  const told = words.cell
  const pence = facts['promise.moneyPence']?.value
  if (typeof pence === 'number' && pence > 0) return sayMoney(pence)
  if (facts['promise.protectedTime']?.value === true) return told.time
  return facts['promise.noCostReason']?.value === true ? told.reason : told.notSaid
}

function Lift({ promise, snapshot }: { promise: PromiseStanding; snapshot: Snapshot }) {
  const told = words.cell
  const lift = liftsOfPromise(promise, snapshot.rules)
  const months = promise.approvedOn ? Math.floor(daysBetween(promise.approvedOn, snapshot.today) / 30.44) : 0
  const isWords = promise.rung > 0 && promise.rung < 3 && months > 0
  return (
    <>
      {isWords ? `${told.wordsFor(months)}. ` : null}
      {lift ?? told.keep}
    </>
  )
}
