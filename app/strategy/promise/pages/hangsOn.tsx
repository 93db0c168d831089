import { isSettled } from '../../../action/action.ts'
import { type Caller, may } from '../../../organisation/caller.ts'
import { localDay } from '../../../store/today.ts'
import type { Version } from '../../../store/version.ts'
import { Button } from '../../../web/parts/button.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Trail } from '../../../web/parts/trail.tsx'
import { WorkList } from '../../../web/parts/workList.tsx'
import type { FrozenPromise } from '../promise.ts'
import type { PromisePageData } from '../readPromisePage.ts'
import { words } from '../words.ts'
import { backedWords } from './rungLines.tsx'

type Props = PromisePageData & { caller: Caller }

/** Money, time, or the stated reason why it needs neither, with a way to change it. */
export function BackingOf({ caller, promise, backings }: Props) {
  const said = words.page
  const reasons = backings.flatMap(({ noCostReason }) => noCostReason ?? [])
  const mayBack = (may(caller, 'budget.edit', promise) || may(caller, 'strategy.edit', promise)) && !promise.retiredOn
  return (
    <Section id="backing" title={said.backingTitle}>
      <p>{backings.length ? `${backedWords({ backings })}.` : said.noBacking}</p>
      {reasons.map((reason) => (
        <p dir="auto">{said.noCostShown(reason)}</p>
      ))}
      {mayBack ? (
        <Button kind="secondary" href={`/promises/${promise.id}/backing`}>
          {said.back}
        </Button>
      ) : null}
    </Section>
  )
}

/** Tasks about it that are still owed, and those that are done. */
export function ActionsOf({ actions, caller }: Props) {
  if (!actions.length) return null
  return (
    <Section id="actions" title={words.page.actionsTitle}>
      <WorkList
        items={actions.map((action) => ({
          href: `/actions/${action.id}`,
          text: action.title,
          about: action.ownerTitle,
          due: sayDay(action.doneOn ?? action.dueOn),
          late: !isSettled(action) && action.dueOn < caller.today,
        }))}
      />
    </Section>
  )
}

/** Every wording that was frozen, newest first. */
export function VersionsOf({ versions, timeZone }: { versions: readonly Version<FrozenPromise>[]; timeZone: string }) {
  if (versions.length < 2) return null
  return (
    <Section id="versions" title={words.page.versionsTitle}>
      <Trail
        items={versions.map(({ no, madeAt, body }) => ({
          title: words.page.version(no, localDay(madeAt, timeZone)),
          text: <LongText text={body.words} />,
        }))}
      />
    </Section>
  )
}
