import { type Answer, page } from '../../web/answer.ts'
import type { Post, Visit } from '../../web/route.ts'
import { readAssessment } from '../actions.ts'
import { Conflict } from './pages/conflict.tsx'
import type { Refused } from './steps.ts'

/** The step that the person saw last, as the form carries it; undefined where it carries none. */
export function seenIn({ form }: Pick<Post, 'form'>): number | undefined {
  const seen = Number.parseInt(form.get('seen'), 10)
  return Number.isInteger(seen) ? seen : undefined
}

export const isRefusal = (done: { ok: true } | { ok: false; because: string }): done is Refused =>
  !done.ok && (done.because === 'not-from-here' || done.because === 'moved-on')

/** 409: there is no such way from here, or somebody was quicker. Nothing changed, and what was typed is shown. */
export async function conflict(visit: Visit & Partial<Post>, id: string, refused: Refused): Promise<Answer> {
  const { assessment } = await readAssessment(visit.caller, id)
  const typed = visit.form?.typed ?? {}
  return page(<Conflict frame={visit.frame} about={assessment} refused={refused} typed={typed} />, 409)
}
