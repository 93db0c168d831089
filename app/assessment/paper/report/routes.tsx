import type { Document } from '../../../document/document.ts'
import { writeDocx } from '../../../document/docx.ts'
import { inLargePrint } from '../../../document/largePrint.ts'
import { writePdf } from '../../../document/pdf.ts'
import { NotFound } from '../../../errors.ts'
import { mimeOf } from '../../../files/keepFile.ts'
import { type Answer, download, page, text } from '../../../web/answer.ts'
import { get, type Route, type Visit } from '../../../web/route.ts'
import { ReportPage } from '../pages/reportPage.tsx'
import { words } from '../words.ts'
import { type Format, filesOf, hasFormat } from './formats.ts'
import { readAloud } from './readAloud.ts'
import { readReport } from './readReport.ts'
import { isDraft, reportDocument } from './reportDocument.ts'
import { reportJson } from './reportJson.ts'

/** The report that was asked for: the first of its pack, unless `form` names another. */
async function readAsked({ caller, params, query }: Visit, format: Format) {
  const about = await readReport(caller, params.id!, query.get('findings') === 'yes')
  const named = query.get('form')
  const report = named ? about.pack.reports.find((one) => one.report === named) : about.pack.reports[0]
  const isLarge = query.get('size') === 'large'
  if (!report || !hasFormat(report, format)) throw new NotFound(`report ${named ?? ''} as ${format}`)
  const told = reportDocument(about, report)
  const document: Document = isLarge ? inLargePrint(told) : told
  const name = words.report.file(`${about.assessment.title} ${report.title}`) + (isLarge ? words.report.large : '')
  return { about, report, document, name }
}

async function asPage(visit: Visit): Promise<Answer> {
  const { about, report, document } = await readAsked(visit, 'html')
  const also = filesOf(report).filter((file) => !file.startsWith('report?'))
  return page(<ReportPage frame={visit.frame} assessment={about.assessment} document={document} also={also} />)
}

async function asDocx(visit: Visit): Promise<Answer> {
  const { document, name } = await readAsked(visit, 'docx')
  return download(await writeDocx(document), mimeOf('docx'), `${name}.docx`)
}

async function asPdf(visit: Visit): Promise<Answer> {
  const { document, name } = await readAsked(visit, 'pdf')
  const pdf = await writePdf(document)
  return pdf.ok ? download(pdf.bytes, mimeOf('pdf'), `${name}.pdf`) : text(words.report.tooSlow, 503)
}

async function asText(visit: Visit): Promise<Answer> {
  const { document, name } = await readAsked(visit, 'txt')
  return download(new TextEncoder().encode(readAloud(document)), 'text/plain; charset=utf-8', `${name}.txt`)
}

async function asJson({ caller, params }: Visit): Promise<Answer> {
  const about = await readReport(caller, params.id!, false)
  const told = JSON.stringify(reportJson(about, isDraft(about)), null, 2)
  const name = `${words.report.file(about.assessment.title)}.json`
  return download(new TextEncoder().encode(told), 'application/json', name)
}

export const routes: Route[] = [
  get('/assessments/:id/report', 'assessment.read', asPage),
  get('/assessments/:id/report.docx', 'assessment.read', asDocx),
  get('/assessments/:id/report.pdf', 'assessment.read', asPdf),
  get('/assessments/:id/report.txt', 'assessment.read', asText),
  get('/assessments/:id/report.json', 'assessment.read', asJson),
]
