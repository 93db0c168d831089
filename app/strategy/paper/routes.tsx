import { writeDocx } from '../../document/docx.ts'
import { writePdf } from '../../document/pdf.ts'
import { download, text } from '../../web/answer.ts'
import { get, type Route } from '../../web/route.ts'
import { gridSheet } from './gridSheet.ts'
import { readPaper } from './readPaper.ts'
import { toDocument } from './toDocument.ts'
import { words } from './words.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const routes: Route[] = [
  get('/strategies/:id/strategy.docx', 'strategy.read', async ({ caller, params }) =>
    download(await writeDocx(toDocument(await readPaper(caller, params.id!))), DOCX, `${words.file}.docx`),
  ),
  get('/strategies/:id/strategy.pdf', 'strategy.read', async ({ caller, params }) => {
    const pdf = await writePdf(toDocument(await readPaper(caller, params.id!)))
    return pdf.ok ? download(pdf.bytes, 'application/pdf', `${words.file}.pdf`) : text(words.tooSlow, 503)
  }),
  get('/strategies/:id/grid.xlsx', 'strategy.read', async ({ caller, params }) =>
    download(await gridSheet(caller, params.id!), XLSX, 'grid.xlsx'),
  ),
]
