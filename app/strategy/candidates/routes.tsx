import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route } from '../../web/route.ts'
import { readStrategy } from '../actions.ts'
import { readPromiseForm, typedIn } from '../promise/promiseForm.ts'
import { words as promiseWords } from '../promise/words.ts'
import { readAbout } from './about.ts'
import {
  acceptCandidate,
  batchesOf,
  dismissCandidate,
  keepCandidates,
  mergeCandidate,
  readBatch,
  reopenCandidate,
} from './actions.ts'
import { routes as gridRows, showRows } from './gridRoutes.tsx'
import { isOpen } from './kept.ts'
import { BringPage } from './pages/bring.tsx'
import { CandidatesPage } from './pages/candidates.tsx'
import { DecidePage } from './pages/decide.tsx'
import { ImportsPage } from './pages/imports.tsx'
import { type Brought, readBrought, readPasted } from './read.ts'
import { readCandidatesPage, readDecidePage } from './readPages.ts'
import { candidatesOf } from './store.ts'
import { words } from './words.ts'

async function takeBrought({ caller, frame, form, params, key }: Post): Promise<Answer> {
  const strategy = await readStrategy(caller, params.id!)
  const text = form.get('text')
  const file = form.file('file')
  const again = (errors: FieldError[]) =>
    refuse(<BringPage frame={frame} strategy={strategy} text={text} errors={errors} />)
  if (!text.trim() && !file) return again([{ field: 'text', text: words.bring.faults.nothing }])
  if (text.trim() && file) return again([{ field: 'file', text: words.bring.faults.both }])
  const about = await readAbout(caller)
  const brought = file ? await readBrought(file, about) : await readPasted(text, about)
  if (!brought.ok) return again([{ field: file ? 'file' : 'text', text: sayRefusal(brought) }])
  if (brought.kind === 'our grid') return showRows({ caller, frame }, strategy.id, brought.rows)
  await keepCandidates(caller, strategy.id, {
    id: key,
    kind: brought.kind,
    title: file?.name ?? words.bring.pasted,
    fileName: file?.name ?? null,
    found: brought.found,
    notes: brought.notes,
  })
  return go(`/imports/${key}`, 'import.read')
}

function sayRefusal(refusal: Extract<Brought, { ok: false }>): string {
  if (refusal.because === 'refused') return refusal.says
  return refusal.because === 'no-grid' ? words.bring.faults.noGrid : words.bring.faults.noPromises
}

async function takeTicked({ caller, frame, form, params }: Post): Promise<Answer> {
  const ticked = form.all('candidate')
  const why = form.get('why')
  const isDismissing = form.get('do') === 'dismiss'
  const again = async (error: FieldError) =>
    refuse(
      <CandidatesPage
        frame={frame}
        {...(await readCandidatesPage(caller, params.id!, new URLSearchParams()))}
        ticked={ticked}
        why={why}
        errors={[error]}
      />,
    )
  if (!ticked.length) return again({ field: 'why', text: words.page.faults.none })
  if (isDismissing && !why.trim()) return again({ field: 'why', text: words.page.faults.why })
  const own = new Set((await readBatch(caller, params.id!)).candidates.filter(isOpen).map(({ id }) => id))
  for (const id of ticked.filter((one) => own.has(one))) {
    const decided = isDismissing ? await dismissCandidate(caller, id, why) : await acceptCandidate(caller, id)
    if (!decided.ok && decided.because !== 'decided') throw new Error(`candidate ${id}: ${decided.because}`)
  }
  return go(`/imports/${params.id}`, isDismissing ? 'candidates.dismissed' : 'candidates.accepted')
}

export const routes: Route[] = [
  get('/strategies/:id/imports', 'strategy.edit', async ({ caller, frame, params }) => {
    const strategy = await readStrategy(caller, params.id!)
    const batches = []
    for (const batch of await batchesOf(caller, strategy.id)) {
      const real = (await candidatesOf(caller, batch.id)).filter(({ guess }) => !guess.aside)
      batches.push({ batch, open: real.filter(isOpen).length, of: real.length })
    }
    return page(<ImportsPage frame={frame} strategy={strategy} batches={batches} />)
  }),
  get('/strategies/:id/imports/new', 'strategy.edit', async ({ caller, frame, params }) =>
    page(<BringPage frame={frame} strategy={await readStrategy(caller, params.id!)} />),
  ),
  post('/strategies/:id/imports', 'strategy.edit', takeBrought, { upload: true }),
  ...gridRows,
  get('/imports/:id', 'strategy.edit', async ({ caller, frame, params, query }) =>
    page(<CandidatesPage frame={frame} {...(await readCandidatesPage(caller, params.id!, query))} />),
  ),
  post('/imports/:id/decisions', 'strategy.edit', takeTicked),

  get('/candidates/:id', 'strategy.edit', async ({ caller, frame, params }) =>
    page(<DecidePage frame={frame} {...(await readDecidePage(caller, params.id!))} />),
  ),
  post('/candidates/:id/promise', 'strategy.edit', async ({ caller, frame, form, params, key }) => {
    const data = await readDecidePage(caller, params.id!)
    const typed = { ...typedIn(form), strategy: data.batch.strategyId }
    const again = (errors: FieldError[]) => refuse(<DecidePage frame={frame} {...data} typed={typed} errors={errors} />)
    const read = readPromiseForm(form, data.structure)
    if (!read.ok) return again(read.errors)
    const accepted = await acceptCandidate(caller, params.id!, read.given, key)
    if (accepted.ok) return go(`/imports/${data.batch.id}`, 'candidate.accepted')
    if (accepted.because === 'decided') return again([{ field: 'words', text: words.decide.faults.decided }])
    return again([
      { field: accepted.because === 'not-a-body' ? 'body' : 'words', text: promiseWords.form.faults[accepted.because] },
    ])
  }),
  post('/candidates/:id/merge', 'strategy.edit', async ({ caller, frame, form, params }) => {
    const data = await readDecidePage(caller, params.id!)
    const chosen = data.promises.find(({ id }) => id === form.get('merge'))
    const merged = chosen && (await mergeCandidate(caller, params.id!, chosen.id))
    if (merged?.ok) return go(`/imports/${data.batch.id}`, 'candidate.merged')
    return refuse(
      <DecidePage
        frame={frame}
        {...data}
        merge={form.get('merge')}
        errors={[{ field: 'merge', text: merged ? words.decide.faults.decided : words.decide.faults.merge }]}
      />,
    )
  }),
  post('/candidates/:id/dismissal', 'strategy.edit', async ({ caller, frame, form, params }) => {
    const dismissed = await dismissCandidate(caller, params.id!, form.get('why'))
    const data = await readDecidePage(caller, params.id!)
    if (dismissed.ok) return go(`/imports/${data.batch.id}`, 'candidate.dismissed')
    const said = dismissed.because === 'decided' ? words.decide.faults.decided : words.decide.faults.why
    return refuse(<DecidePage frame={frame} {...data} why={form.get('why')} errors={[{ field: 'why', text: said }]} />)
  }),
  post('/candidates/:id/return', 'strategy.edit', async ({ caller, params }) => {
    await reopenCandidate(caller, params.id!)
    return go(`/candidates/${params.id}`, 'candidate.reopened')
  }),
]
