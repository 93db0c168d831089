import type { HtmlEscapedString } from 'hono/utils/html'
import { NotFound } from '../errors.ts'
import { explainRefusal } from '../files/explainRefusal.ts'
import { mimeOf, type ReadyFile, readyToKeep } from '../files/keepFile.ts'
import { type Answer, downloadStream, go, refuse } from '../web/answer.ts'
import type { Form } from '../web/form.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import { attachFile, detachFile, readAttached, readEvidence } from './actions.ts'
import { fieldOf } from './pages/files.tsx'
import { words } from './words.ts'

/** The file that a form brought, looked at and not kept yet; undefined where none was chosen. */
export async function fileIn(
  form: Form,
): Promise<{ ok: true; file: ReadyFile } | { ok: false; error: FieldError } | undefined> {
  const brought = form.file('file')
  if (!brought) return undefined
  const ready = await readyToKeep(brought)
  return ready.ok ? ready : { ok: false, error: { field: 'file', text: explainRefusal(ready) } }
}

type Draw = (visit: Visit, typed?: Record<string, string>, errors?: FieldError[]) => Promise<HtmlEscapedString>

async function take(visit: Post, draw: Draw): Promise<Answer> {
  const { caller, shelf, form, params } = visit
  await readEvidence(caller, params.id!)
  const brought = await fileIn(form)
  const error = brought ? !brought.ok && brought.error : { field: 'file', text: words.faults['no-file'] }
  if (error || !brought?.ok) return refuse(await draw(visit, form.typed, error ? [error] : []))
  await attachFile(caller, shelf, params.id!, brought.file)
  return go(`/evidence/${params.id}`, 'evidence.attached')
}

async function takeOff(visit: Post, draw: Draw): Promise<Answer> {
  const { caller, form, params } = visit
  const field = fieldOf(params.fileId!)
  const done = await detachFile(caller, params.id!, params.fileId!, form.get(field))
  if (done.ok) return go(`/evidence/${params.id}`, 'evidence.detached')
  const because = done.because === 'nothing-to-see' ? 'only-the-file' : done.because
  return refuse(await draw(visit, form.typed, [{ field, text: words.faults[because] }]))
}

/** `attachment`, and shut in by the headers that every file gets: a browser opens nothing of it here. */
async function send({ caller, shelf, params }: Visit): Promise<Answer> {
  const file = await readAttached(caller, params.id!, params.fileId!)
  const bytes = shelf.read(file.sha256)
  if (!bytes) throw new NotFound(`the bytes of file ${file.id}`)
  return downloadStream(() => bytes, mimeOf(file.type), file.name)
}

/** `draw` is the page of one piece of evidence, for showing it again with what is wrong. */
export const fileRoutes = (draw: Draw): Route[] => [
  get('/evidence/:id/files/:fileId', 'evidence.download', send),
  post('/evidence/:id/files', 'evidence.add', (visit) => take(visit, draw), { upload: true }),
  post('/evidence/:id/files/:fileId/removal', 'evidence.add', (visit) => takeOff(visit, draw)),
]
