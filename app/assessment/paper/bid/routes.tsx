import { page } from '../../../web/answer.ts'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { get, type Route } from '../../../web/route.ts'
import { BidPage, limitName } from '../pages/bidPage.tsx'
import { readReport } from '../report/readReport.ts'
import { isDraft } from '../report/reportDocument.ts'
import { words } from '../words.ts'
import { bidTextsOf, LIMITS, readLimit } from './bidText.ts'

export const routes: Route[] = [
  get('/assessments/:id/bid-text', 'assessment.read', async ({ caller, frame, params, query }) => {
    const about = await readReport(caller, params.id!, false)
    const usual = LIMITS.find((one) => one === query.get('limit')) ?? 'usual'
    const typed: Record<string, string> = {}
    const limits = new Map<string, number>()
    const errors: FieldError[] = []
    for (const { paragraph } of about.pack.bidParagraphs) {
      const said = query.get(limitName(paragraph))?.trim()
      if (!said) continue
      typed[paragraph] = said
      const limit = readLimit(said)
      if (limit) limits.set(paragraph, limit)
      else errors.push({ field: limitName(paragraph), text: words.bid.badLimit })
    }
    const { assessment, pack } = about
    const texts = bidTextsOf(about, usual, limits)
    const props = { assessment, note: pack.bidNote, isDraft: isDraft(about), usual, texts, typed, errors }
    return page(<BidPage frame={frame} {...props} />, errors.length ? 422 : 200)
  }),
]
