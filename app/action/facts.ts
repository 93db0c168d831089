import { countOf, type Facts } from '../ladder/fact.ts'
import { addDays } from '../store/today.ts'
import type { Work } from '../store/work.ts'
import { allActions } from './store.ts'

// As the content pack has it: a check counts for 24 months.
const CHECKED_IN_DAYS = 730

/** Answers to people that somebody other than the doer has checked. */
export async function actionFacts(asker: Pick<Work, 'db' | 'today'>): Promise<Facts> {
  const answers = (await allActions(asker)).filter(({ kind, answeredOn }) => kind === 'answer' && answeredOn)
  const since = addDays(asker.today, -CHECKED_IN_DAYS)
  const isChecked = ({ verifiedOn }: { verifiedOn: string | null }) =>
    Boolean(verifiedOn && verifiedOn >= since && verifiedOn <= asker.today)
  return {
    'feedback.verified': countOf(
      answers.filter(isChecked).map(({ id }) => id),
      answers.filter((answer) => !isChecked(answer)).map(({ id }) => id),
    ),
  }
}
