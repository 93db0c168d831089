import { sayDay } from '../../web/parts/day.tsx'
import { LongText } from '../../web/parts/longText.tsx'
import { Section } from '../../web/parts/section.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import type { Review } from '../strategy.ts'
import { words } from '../words.ts'

/** What each yearly review found, newest first. Draws nothing before the first. */
export function ReviewsSection({ reviews }: { reviews: readonly Review[] }) {
  const said = words.show
  if (!reviews.length) return null
  return (
    <Section id="reviews" title={said.reviewsTitle}>
      {reviews.map(({ onDay, kept, changed, dropped, learned }) => (
        <>
          <h3>{sayDay(onDay)}</h3>
          <SummaryList
            rows={[
              { name: said.learned, value: <LongText text={learned} /> },
              ...(kept ? [{ name: said.kept, value: <LongText text={kept} /> }] : []),
              ...(changed ? [{ name: said.changed, value: <LongText text={changed} /> }] : []),
              ...(dropped ? [{ name: said.dropped, value: <LongText text={dropped} /> }] : []),
            ]}
          />
        </>
      ))}
    </Section>
  )
}
