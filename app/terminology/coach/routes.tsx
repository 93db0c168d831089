import { may } from '../../organisation/caller.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { listConcepts } from '../concepts.ts'
import { paragraphsOf } from '../language/paragraphsOf.ts'
import * as door from './actions.ts'
import { MOST_NOTES } from './marks.ts'
import { AskForText, FoundInText } from './pages/check.tsx'
import { PhraseList, PhrasePage } from './pages/phrases.tsx'
import { words } from './words.ts'

async function drawAsk({ caller, frame }: Visit, refused?: { errors: FieldError[]; typed: Record<string, string> }) {
  const own = (await door.listPhrases(caller)).length
  const adopted = (await listConcepts(caller)).filter(
    ({ concept, inForce }) => inForce && concept.kind !== 'recognition',
  ).length
  return <AskForText frame={frame} own={own} adopted={adopted} {...refused} />
}

const MOST_TEXT = 1_000_000

async function takeText(visit: Post): Promise<Answer> {
  const { caller, frame, form } = visit
  const again = async (errors: FieldError[]) => refuse(await drawAsk(visit, { errors, typed: form.typed }))
  const file = form.file('file')
  if (file) {
    const read = await door.checkFile(caller, file)
    return read.ok ? page(<FileFound frame={frame} read={read} />) : again([{ field: 'file', text: read.because }])
  }
  const text = form.get('text')
  if (!text.trim()) return again([{ field: 'text', text: words.faults['nothing-to-check'] }])
  if (text.length > MOST_TEXT) return again([{ field: 'text', text: words.faults['text-too-long'] }])
  return page(
    <FoundInText frame={frame} checked={await door.checkWords(caller, text)} paragraphs={paragraphsOf(text).length} />,
  )
}

const BREAK = '\n\n'

/** The passages of a file in which something stands out, as one text; the rest of a long file is not sent about. */
function FileFound({ frame, read }: { frame: Visit['frame']; read: Extract<door.CheckedFile, { ok: true }> }) {
  const all = read.found.filter(({ hits }) => hits.length)
  const shown = all.slice(0, MOST_NOTES)
  let start = 0
  const starts = shown.map(({ paragraph }) => {
    const at = start
    start += paragraph.text.length + BREAK.length
    return at
  })
  const moved = (kind: 'hits' | 'terms') =>
    shown.flatMap((one, at) =>
      one[kind].map((hit) => ({ ...hit, start: hit.start + starts[at]!, end: hit.end + starts[at]! })),
    )
  const checked: door.Checked = {
    text: shown.map(({ paragraph }) => paragraph.text).join(BREAK),
    hits: moved('hits'),
    terms: moved('terms'),
    leftAlone: read.found.flatMap(({ leftAlone }) => leftAlone),
    kept: read.found.flatMap(({ kept }) => kept),
    notes: read.notes,
  }
  const places = shown.map(({ paragraph }) => words.check.place(paragraph.place))
  return (
    <FoundInText
      frame={frame}
      checked={checked}
      fileName={read.name}
      paragraphs={read.paragraphs.length}
      places={places}
      passages={all.length}
    />
  )
}

/** Keeps one phrase in one passage, and shows the rest of the findings again. */
async function takeKeep({ caller, frame, form }: Post): Promise<Answer> {
  const n = form.get('keep')
  const text = form.get('text')
  const done = await door.keepPhrase(caller, {
    entry: form.get(`entry-${n}`),
    fingerprint: form.get(`passage-${n}`),
    reason: form.get(`reason-${n}`),
  })
  const checked = await door.checkWords(caller, text)
  const draw = (errors?: FieldError[]) => (
    <FoundInText
      frame={done.ok ? { ...frame, notice: words.said['phrase.kept'] } : frame}
      checked={checked}
      fileName={form.get('name') || undefined}
      paragraphs={paragraphsOf(text).length}
      typed={done.ok ? {} : form.typed}
      errors={errors}
    />
  )
  return done.ok ? page(draw()) : refuse(draw([{ field: `reason-${n}`, text: words.faults[done.because] }]))
}

async function drawPhrases(
  { caller, frame, query }: Visit,
  refused?: { errors: FieldError[]; typed: Record<string, string> },
) {
  const q = query.get('q')?.trim() ?? ''
  return (
    <PhraseList
      frame={frame}
      phrases={await door.listPhrases(caller)}
      mayEdit={may(caller, 'phrase.edit')}
      q={q}
      {...refused}
    />
  )
}

const phraseIn = ({ form }: Post): door.PhraseWords => ({
  words: form.get('words'),
  prefer: form.get('prefer').trim(),
  reason: form.get('reason').trim(),
  question: form.get('question').trim(),
  severity: form.get('severity') === 'strong' ? 'strong' : 'note',
})

const FIELD: Record<string, string> = { 'no-reason': 'reason', 'too-long': 'reason' }

async function takeNew(visit: Post): Promise<Answer> {
  const done = await door.addPhrase(visit.caller, phraseIn(visit), visit.key)
  if (done.ok) return go('/phrases', 'phrase.added')
  return refuse(await drawPhrases(visit, { errors: faultsIn(visit, done.because), typed: visit.form.typed }))
}

// All at once: what is wrong with the words, and a reason that is missing too.
function faultsIn({ form }: Post, because: keyof typeof words.faults): FieldError[] {
  const first = { field: FIELD[because] ?? 'words', text: words.faults[because] }
  return first.field === 'words' && !form.get('reason').trim()
    ? [first, { field: 'reason', text: words.faults['no-reason'] }]
    : [first]
}

async function takeChange(visit: Post): Promise<Answer> {
  const { caller, frame, form, params } = visit
  const done = await door.amendPhrase(caller, params.id!, form.base, phraseIn(visit))
  if (done.ok) return go('/phrases', 'phrase.saved')
  const phrase = await door.readPhrase(caller, params.id!)
  if (done.because !== 'edited')
    return refuse(
      <PhrasePage frame={frame} phrase={phrase} typed={form.typed} errors={faultsIn(visit, done.because)} />,
    )
  const saved = [
    { name: words.phrases.words, value: phrase.words },
    { name: words.phrases.preferLabel, value: phrase.prefer },
    { name: words.phrases.reasonLabel, value: phrase.reason },
    { name: words.phrases.question, value: phrase.question },
  ]
  return refuse(<PhrasePage frame={frame} phrase={phrase} typed={form.typed} both={{ saved, keepHref: '/phrases' }} />)
}

async function takeAway({ caller, params }: Post): Promise<Answer> {
  await door.putAwayPhrase(caller, params.id!)
  return go('/phrases', 'phrase.put-away')
}

export const coachRoutes: Route[] = [
  get('/language-check', 'language.check', async (visit) => page(await drawAsk(visit))),
  post('/language-check', 'language.check', takeText, { upload: true }),
  post('/language-check/keep', 'language.check', takeKeep, { upload: true }),
  get('/phrases', 'terminology.read', async (visit) => page(await drawPhrases(visit))),
  post('/phrases', 'phrase.edit', takeNew),
  get('/phrases/:id', 'phrase.edit', async ({ caller, frame, params }) =>
    page(<PhrasePage frame={frame} phrase={await door.readPhrase(caller, params.id!)} />),
  ),
  post('/phrases/:id', 'phrase.edit', takeChange),
  post('/phrases/:id/put-away', 'phrase.edit', takeAway),
]
