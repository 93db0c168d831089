import { addressOf, type Reader } from '../../organisation/recordAddress.ts'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { LongText } from '../../web/parts/longText.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { ToldChange } from '../evidence.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; change: ToldChange; caller: Reader }

/** One change: what is different, before and after, and what made it so. */
export function ChangePage({ frame, change, caller }: Props) {
  const told = words.changes
  const href = addressOf(caller, { id: change.recordId, kind: change.recordKind })
  const causeHref = addressOf(caller, { id: change.becauseRecordId, kind: change.becauseRecordKind })
  return (
    <StaffPage
      {...frame}
      here="results"
      title={told.title}
      breadcrumbs={href ? [{ href, text: change.recordTitle }] : []}
    >
      <Title eyebrow={told.title}>{change.what}</Title>
      <SummaryList
        rows={[
          { name: told.about, value: href ? <a href={href}>{change.recordTitle}</a> : change.recordTitle },
          { name: told.on, value: sayDay(change.onDay) },
          {
            name: told.because,
            value: (
              <>
                {causeHref ? <a href={causeHref}>{change.becauseTitle}</a> : change.becauseTitle}{' '}
                <span class="in-quiet">{told.hint(change.isByAdviser, change.becauseKind)}</span>
              </>
            ),
          },
          ...(change.before ? [{ name: told.before, value: <LongText text={change.before} /> }] : []),
          ...(change.after ? [{ name: told.after, value: <LongText text={change.after} /> }] : []),
        ]}
      />
    </StaffPage>
  )
}
