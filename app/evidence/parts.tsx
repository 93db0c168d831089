import { type Caller, may, reachOf } from '../organisation/caller.ts'
import { addressOf } from '../organisation/recordAddress.ts'
import { Button } from '../web/parts/button.tsx'
import { sayDay } from '../web/parts/day.tsx'
import { Details } from '../web/parts/details.tsx'
import { LongText } from '../web/parts/longText.tsx'
import { ageOf, type Change, type Evidence, type Linked, lastDayOf, type ToldChange } from './evidence.ts'
import { words } from './words.ts'

type About = { id: string; title: string; unitId?: string | null; ownerPostId?: string | null }
type Reader = Pick<Caller, 'grants' | 'posts' | 'member' | 'shown' | 'named' | 'heldBack' | 'today'>

type EvidenceProps = {
  about: About
  evidence: readonly Linked[]
  caller: Reader
  /** The page that this stands on, to come back to. */
  next: string
}

/** What shows that something happens: each piece with its day and until when it counts, and a way to add one. */
export function EvidenceBlock({ about, evidence, caller, next }: EvidenceProps) {
  const told = words.block
  const fresh = evidence.filter((one) => ageOf(one, caller.today) !== 'old')
  return (
    <>
      {evidence.length === 0 ? (
        <p>{told.empty}</p>
      ) : (
        <p class="in-quiet">{told.supportsCount(fresh.length, evidence.length)}</p>
      )}
      {evidence.length ? (
        <ul class="in-work">
          {evidence.map((one) => (
            <li>
              {reachOf(caller, 'evidence.read').length ? <a href={`/evidence/${one.id}`}>{one.title}</a> : one.title}
              <span class="in-due">{sayDay(one.onDay)}</span>
              <span class="in-who">
                {one.says === 'supports' ? null : <>{words.says[one.says]}. </>}
                {sayAge(one, caller.today)}.{one.note ? <> {one.note}</> : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {may(caller, 'evidence.add') ? (
        <Button kind="secondary" href={`/evidence/new?${new URLSearchParams({ for: about.id, next })}`}>
          {told.add}
        </Button>
      ) : null}
    </>
  )
}

/** Until when a piece of evidence counts, or since when it does not, in words. */
export const sayAge = (evidence: Pick<Evidence, 'onDay'>, today: string): string =>
  words.age[ageOf(evidence, today)](lastDayOf(evidence))

type ChangeProps = { about: About; changes: readonly ToldChange[]; caller: Reader; next: string }

/** What is different now and because of what, newest first, and a way to record another change. */
export function ChangeBlock({ about, changes, caller, next }: ChangeProps) {
  const told = words.changes
  return (
    <>
      {changes.length === 0 ? <p>{told.empty}</p> : null}
      {changes.length ? (
        <ol class="in-trail">
          {changes.map((change) => (
            <li>
              <b>{sayDay(change.onDay)}</b>
              <span dir="auto">{change.what}</span>
              <Because change={change} caller={caller} />
              <BeforeAndAfter change={change} />
            </li>
          ))}
        </ol>
      ) : null}
      {may(caller, 'change.record', about) ? (
        <Button kind="secondary" href={`/changes/new?${new URLSearchParams({ of: about.id, next })}`}>
          {told.add}
        </Button>
      ) : null}
    </>
  )
}

/** Because of a public adviser, or a decision: with a link to it for whoever may open it. */
export function Because({ change, caller }: { change: ToldChange; caller: Omit<Reader, 'today'> }) {
  const href = addressOf(caller, { id: change.becauseRecordId, kind: change.becauseRecordKind })
  const cause = words.changes.cause(change.isByAdviser, change.becauseKind)
  return (
    <span class="in-who">
      {' '}
      {words.changes.because} {href ? <a href={href}>{cause}</a> : cause}.
    </span>
  )
}

export function BeforeAndAfter({ change }: { change: Pick<Change, 'before' | 'after' | 'what'> }) {
  const told = words.changes
  const { before, after } = change
  if (!before && !after) return null
  return (
    <Details summary={told.beforeAndAfter} about={change.what}>
      {before ? (
        <>
          <p class="in-small in-quiet">{told.before}</p>
          <LongText text={before} />
        </>
      ) : null}
      {after ? (
        <>
          <p class="in-small in-quiet">{told.after}</p>
          <LongText text={after} />
        </>
      ) : null}
    </Details>
  )
}
