import type { Child } from 'hono/jsx'
import { COUNTS_FOR_DAYS } from '../../../evidence/evidence.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { addressOf } from '../../../organisation/recordAddress.ts'
import { addDays } from '../../../store/today.ts'
import type { RungNumber } from '../../../web/parts/rung.tsx'
import type { PromisePageData } from '../readPromisePage.ts'
import { words } from '../words.ts'

type Data = PromisePageData & { caller: Caller }
type Line = { rung: RungNumber; holdsWhen: Child; records: Child; holds: boolean | 'not known' }

/** Each rung of a promise with its condition and what the records say: every one of them opens. */
export function rungLines(data: Data): Line[] {
  const said = words.rungs
  const isCommitment = data.promise.kind === 'commitment'
  const { facts, rung } = data.standing
  const holds = (name: string) => facts[name]?.value === true
  const owned =
    holds('promise.ownerInPost') && holds('promise.dueDate') && (!isCommitment || holds('promise.governingBody'))
  const days = facts['promise.daysSinceEvidence']?.value
  const changes = facts['promise.changesMade']?.value
  return [
    { rung: 1, holdsWhen: said.holds[1], records: <Approved {...data} />, holds: holds('promise.approved') },
    {
      rung: 2,
      holdsWhen: isCommitment ? said.holds[2] : said.holds['2-provision'],
      records: ownedWords(data),
      holds: owned,
    },
    { rung: 3, holdsWhen: said.holds[3], records: backedWords(data), holds: data.backings.length > 0 },
    {
      rung: 4,
      holdsWhen: isCommitment ? said.holds[4] : said.holds['4-provision'],
      records: <Shown {...data} />,
      holds: typeof days === 'number' && days <= COUNTS_FOR_DAYS,
    },
    {
      rung: 5,
      holdsWhen: said.holds[5],
      records: <Changed {...data} />,
      holds: rung === 5 || (typeof changes === 'number' && changes > 0),
    },
  ]
}

function Approved({ caller, standing, decision }: Data) {
  if (!standing.approvedOn || !decision) return <span>{words.rungs.notApproved}</span>
  const text = words.rungs.approved(standing.approvedOn)
  const href = addressOf(caller, { id: decision.id, kind: 'decision' })
  return href ? <a href={href}>{text}</a> : <span>{text}</span>
}

function ownedWords({ promise, standing: { owner }, body }: Data): string {
  const said = words.rungs
  const who = owner
    ? owner.holder
      ? said.ownerIn(owner.title, owner.holder)
      : said.ownerOut(owner.title)
    : said.noOwner
  const looked = body ? said.body(body) : promise.kind === 'commitment' ? said.noBody : ''
  return [who, promise.dueOn ? said.due(promise.dueOn) : said.noDue, looked].filter(Boolean).join('; ')
}

export function backedWords({ backings }: Pick<Data, 'backings'>): string {
  const said = words.rungs
  if (!backings.length) return said.noBacking
  return said.backed(
    backings.map(({ pence, lineTitle, hoursPerWeek }) => {
      if (pence !== null) return said.moneyFrom(pence, lineTitle ?? '')
      return hoursPerWeek === null ? said.reason : said.hours(hoursPerWeek)
    }),
  )
}

function Shown({ standing, evidence, caller }: Data) {
  const said = words.rungs
  const newest = evidence.find(({ id }) => standing.facts['promise.daysSinceEvidence']?.counted.includes(id))
  if (!newest) return <>{evidence.some(({ says }) => says === 'supports') ? said.otherEvidence : said.noEvidence}</>
  const last = addDays(newest.onDay, COUNTS_FOR_DAYS)
  if (last < caller.today) return <>{said.oldEvidence(newest.onDay)}</>
  return (
    <>
      <a href="#evidence">{said.evidence(newest.title, newest.onDay)}</a>, {said.agesOn(last)}
    </>
  )
}

function Changed({ standing }: Data) {
  const n = standing.facts['promise.changesMade']?.value
  if (typeof n !== 'number' || n === 0) return <>{words.rungs.noChanges}</>
  return <a href="#changes">{words.rungs.changes(n)}</a>
}
