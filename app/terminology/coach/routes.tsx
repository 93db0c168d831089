import { packOf } from '../../content/packOf.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import type { BothEdits } from '../../organisation/parts.tsx'
import { happeningsOf } from '../../store/happening.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { listConcepts } from '../concepts.ts'
import { paragraphsOf } from '../language/paragraphsOf.ts'
import * as door from './actions.ts'
import { MOST_NOTES } from './marks.ts'
import { AskForText, FoundInText } from './pages/check.tsx'
import { PhrasePage } from './pages/phrase.tsx'
import { type ListHere, PhraseList } from './pages/phraseList.tsx'
import type { PhraseEntry } from './phraseEntry.ts'
import { words } from './words.ts'

async function drawAsk({ caller, frame }: Visit, refused?: { errors: FieldError[]; typed: Record<string, string> }) {
  const own = (await door.listPhrases(caller)).length
  const adopted = (await listConcepts(caller)).filter(
    ({ concept, inForce }) => inForce && concept.kind !== 'recognition',
  ).length
  const lexicons = await door.lexiconsHere()
  return <AskForText frame={frame} own={own} adopted={adopted} lexicons={lexicons} {...refused} />
}

const MOST_TEXT = 1_000_000

async function takeText(visit: Post): Promise<Answer> {
  const { caller, frame, form } = visit
  const again = async (errors: FieldError[]) => refuse(await drawAsk(visit, { errors, typed: form.typed }))
  const file = form.file('file')
  const lexicon = form.get('lexicon')
  if (file) {
    const read = await door.checkFile(caller, file, lexicon)
    return read.ok
      ? page(<FileFound frame={frame} read={read} lexicon={lexicon} />)
      : again([{ field: 'file', text: read.because }])
  }
  const text = form.get('text')
  if (!text.trim()) return again([{ field: 'text', text: words.faults['nothing-to-check'] }])
  if (text.length > MOST_TEXT) return again([{ field: 'text', text: words.faults['text-too-long'] }])
  return page(
    <FoundInText
      frame={frame}
      checked={await door.checkWords(caller, text, lexicon)}
      lexicon={lexicon}
      paragraphs={paragraphsOf(text).length}
    />,
  )
}

const BREAK = '\n\n'

/** The passages of a file in which something stands out, as one text; the rest of a long file is not sent about. */
type FileFoundProps = { frame: Visit['frame']; read: Extract<door.CheckedFile, { ok: true }>; lexicon: string }

function FileFound({ frame, read, lexicon }: FileFoundProps) {
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
      lexicon={lexicon}
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
  const checked = await door.checkWords(caller, text, form.get('lexicon'))
  const draw = (errors?: FieldError[]) => (
    <FoundInText
      frame={done.ok ? { ...frame, notice: words.said['phrase.kept'] } : frame}
      checked={checked}
      lexicon={form.get('lexicon')}
      fileName={form.get('name') || undefined}
      paragraphs={paragraphsOf(text).length}
      typed={done.ok ? {} : form.typed}
      errors={errors}
    />
  )
  return done.ok ? page(draw()) : refuse(draw([{ field: `reason-${n}`, text: words.faults[done.because] }]))
}

type Refused = { errors: FieldError[]; typed: Record<string, string> }

async function drawPhrases({ caller, frame, query }: Visit, refused?: Refused) {
  const all = await door.listPhrases(caller, { all: true })
  return (
    <PhraseList
      frame={frame}
      phrases={all.filter(({ isArchived }) => !isArchived)}
      putAway={all.filter(({ isArchived }) => isArchived)}
      lists={await listsHere(caller)}
      mayEdit={may(caller, 'phrase.edit')}
      q={query.get('q')?.trim() ?? ''}
      {...refused}
    />
  )
}

/** Each list of phrases that comes with Ingrain, with what of it is switched off here, and what could be. */
async function listsHere(caller: Caller): Promise<ListHere[]> {
  const off = await door.listSwitchedOff(caller)
  const lists: ListHere[] = []
  for (const { pack, title } of await door.lexiconsHere()) {
    const { content } = await packOf(caller, await door.lexiconCalled(pack))
    const named = new Map(content.entries.map(({ id, phrase }) => [id, phrase]))
    const own = off.filter((one) => one.pack === pack)
    const isOff = (id: string) => own.some(({ entry, backOn }) => entry === id && backOn === null)
    lists.push({
      pack,
      title,
      off: own.map((one) => ({ ...one, phrase: named.get(one.entry) ?? one.entry })),
      on: content.entries.filter(({ id }) => !isOff(id)).map(({ id, phrase }) => ({ id, phrase })),
    })
  }
  return lists
}

async function drawPhrase(
  { caller, frame }: Visit,
  phrase: PhraseEntry,
  refused: Partial<Refused> & { both?: BothEdits } = {},
) {
  const [texts, happenings] = [await door.textsOfPhrase(caller, phrase.id), await happeningsOf(caller, phrase.id)]
  return <PhrasePage frame={frame} phrase={phrase} texts={texts} happenings={happenings} {...refused} />
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
  const { caller, form, params } = visit
  const done = await door.amendPhrase(caller, params.id!, form.base, phraseIn(visit))
  if (done.ok) return go('/phrases', 'phrase.saved')
  const phrase = await door.readPhrase(caller, params.id!)
  if (done.because !== 'edited')
    return refuse(await drawPhrase(visit, phrase, { typed: form.typed, errors: faultsIn(visit, done.because) }))
  const saved = [
    { name: words.phrases.words, value: phrase.words },
    { name: words.phrases.preferLabel, value: phrase.prefer },
    { name: words.phrases.reasonLabel, value: phrase.reason },
    { name: words.phrases.question, value: phrase.question },
  ]
  return refuse(await drawPhrase(visit, phrase, { typed: form.typed, both: { saved, keepHref: '/phrases' } }))
}

async function takeAway(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const done = await door.putAwayPhrase(caller, params.id!, form.get('why'))
  if (done.ok) return go('/phrases', 'phrase.put-away')
  const errors = [{ field: 'why', text: words.faults[done.because] }]
  return refuse(await drawPhrase(visit, await door.readPhrase(caller, params.id!), { typed: form.typed, errors }))
}

async function takeUp({ caller, params }: Post): Promise<Answer> {
  await door.takeUpPhrase(caller, params.id!)
  return go('/phrases', 'phrase.taken-up')
}

async function takeOff(visit: Post): Promise<Answer> {
  const { caller, form, key } = visit
  const [pack, entry, reason] = [form.get('pack'), form.get('entry'), form.get('offReason')]
  const done = await door.switchOffEntry(caller, { id: key, pack, entry, reason })
  if (done.ok) return go('/phrases', 'phrase.off')
  const isReason = done.because === 'no-reason' || done.because === 'too-long'
  const errors = [{ field: isReason ? 'offReason' : 'entry', text: words.faults[done.because] }]
  return refuse(await drawPhrases(visit, { errors, typed: form.typed }))
}

async function takeOn({ caller, params }: Post): Promise<Answer> {
  await door.switchOnEntry(caller, params.id!)
  return go('/phrases', 'phrase.on')
}

export const coachRoutes: Route[] = [
  get('/language-check', 'language.check', async (visit) => page(await drawAsk(visit))),
  post('/language-check', 'language.check', takeText, { upload: true }),
  post('/language-check/keep', 'language.check', takeKeep, { upload: true }),
  get('/phrases', 'terminology.read', async (visit) => page(await drawPhrases(visit))),
  post('/phrases', 'phrase.edit', takeNew),
  get('/phrases/:id', 'phrase.edit', async (visit) =>
    page(await drawPhrase(visit, await door.readPhrase(visit.caller, visit.params.id!))),
  ),
  post('/phrases/:id', 'phrase.edit', takeChange),
  post('/phrases/:id/put-away', 'phrase.edit', takeAway),
  post('/phrases/:id/taking-up', 'phrase.edit', takeUp),
  post('/switched-off-phrases', 'phrase.edit', takeOff),
  post('/switched-off-phrases/:id/end', 'phrase.edit', takeOn),
]
