import { writeDocx } from '../../../document/docx.ts'
import { writePdf } from '../../../document/pdf.ts'
import { NotFound } from '../../../errors.ts'
import { mimeOf } from '../../../files/keepFile.ts'
import { type Answer, download, text } from '../../../web/answer.ts'
import { get, type Route, type Visit } from '../../../web/route.ts'
import { words } from '../words.ts'
import { readReport } from './readReport.ts'
import { isDraft, reportDocument } from './reportDocument.ts'
import { reportJson } from './reportJson.ts'

/** The report that was asked for: the first of its pack, unless `form` names another. */
async function readAsked({ caller, params, query }: Visit, format: 'docx' | 'pdf') {
  const about = await readReport(caller, params.id!, query.get('findings') === 'yes')
  const named = query.get('form')
  const report = named ? about.pack.reports.find((one) => one.report === named) : about.pack.reports[0]
  if (!report?.formats.includes(format)) throw new NotFound(`report ${named ?? ''} as ${format}`)
  const name = words.report.file(`${about.assessment.title} ${report.title}`)
  return { document: reportDocument(about, report), name }
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

export const routes: Route[] = [
  get('/assessments/:id/report.docx', 'assessment.read', asDocx),
  get('/assessments/:id/report.pdf', 'assessment.read', asPdf),
  get('/assessments/:id/report.json', 'assessment.read', async ({ caller, params }) => {
    const about = await readReport(caller, params.id!, false)
    const told = JSON.stringify(reportJson(about, isDraft(about)), null, 2)
    return download(
      new TextEncoder().encode(told),
      'application/json',
      `${words.report.file(about.assessment.title)}.json`,
    )
  }),
]
