import type { Document } from '../document/document.ts'
import { writeDocx } from '../document/docx.ts'
import { writePdf } from '../document/pdf.ts'
import { reachOf } from '../organisation/caller.ts'
import { type Answer, download, page } from '../web/answer.ts'
import { get, type Route, type Visit } from '../web/route.ts'
import { boardPaper } from './boardPaper.ts'
import { glossaryPaper } from './glossaryPaper.ts'
import { ReportsPage, TooSlowPage } from './pages/list.tsx'
import { readBoardPaper } from './readBoardPaper.ts'
import { readGlossary } from './readGlossary.ts'
import { words } from './words.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const asWord = async (document: Document, name: string): Promise<Answer> =>
  download(await writeDocx(document), DOCX, `${name}.docx`)

async function asPdf({ frame }: Visit, document: Document, name: string): Promise<Answer> {
  const pdf = await writePdf(document)
  return pdf.ok ? download(pdf.bytes, 'application/pdf', `${name}.pdf`) : page(<TooSlowPage frame={frame} />, 503)
}

const readPaper = async ({ caller }: Visit) => boardPaper(await readBoardPaper(caller))
const readWords = async ({ caller }: Visit) => glossaryPaper(await readGlossary(caller))

export const routes: Route[] = [
  get('/reports', 'report.make', async ({ caller, frame }) =>
    page(<ReportsPage frame={frame} may={{ strategy: reachOf(caller, 'strategy.read').length > 0 }} />),
  ),
  get('/reports/board-paper.docx', 'report.make', async (visit) => asWord(await readPaper(visit), words.board.file)),
  get('/reports/board-paper.pdf', 'report.make', async (visit) =>
    asPdf(visit, await readPaper(visit), words.board.file),
  ),
  get('/reports/glossary.docx', 'terminology.read', async (visit) =>
    asWord(await readWords(visit), words.glossary.file),
  ),
  get('/reports/glossary.pdf', 'terminology.read', async (visit) =>
    asPdf(visit, await readWords(visit), words.glossary.file),
  ),
]
