import { z } from 'zod'
import { NotFound } from '../errors.ts'
import { type Caller, may } from '../organisation/caller.ts'
import { addressOf, mayOpen } from '../organisation/recordAddress.ts'
import { isId } from '../store/newId.ts'
import { getRecord } from '../store/record.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { oneOf, typedDay, typedWords } from '../web/fieldSchemas.ts'
import { nextPath } from '../web/nextPath.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import {
  amendContribution,
  contribute,
  enterContribution,
  listAdvisers,
  mayAmend,
  openContribution,
  readAsk,
} from './actions.ts'
import type { ContributionFault } from './involvement.ts'
import { ContributionPage } from './pages/contributionPage.tsx'
import { CommentPage, EntryPage } from './pages/speaking.tsx'
import { words } from './words.ts'

type Subject = { about: { id: string; title: string }; ask?: { id: string }; next: string }

/** What is spoken about, as an address or a form names it: a record that the caller may open, and perhaps an ask about it. */
async function subjectOf(caller: Caller, field: (name: string) => string): Promise<Subject> {
  const about = isId(field('about')) ? await getRecord(caller, field('about')) : undefined
  if (!about || !mayOpen(caller, about)) throw new NotFound(`record ${field('about')}`)
  const ask = isId(field('ask')) ? await readAsk(caller, field('ask')) : undefined
  if (ask && ask.aboutRecordId !== about.id) throw new NotFound(`ask ${ask.id}`)
  return { about, ...(ask && { ask }), next: nextPath(field('next'), addressOf(caller, about) ?? '/asks') }
}

const inQuery =
  ({ query }: Visit) =>
  (name: string) =>
    query.get(name) ?? ''

async function showComment(visit: Visit): Promise<Answer> {
  return page(<CommentPage frame={visit.frame} {...(await subjectOf(visit.caller, inQuery(visit)))} typed={{}} />)
}

const mostWords = (none: string) => typedWords(none, 50_000, words.faults['too-long'])

async function takeComment({ caller, form, frame, key }: Post): Promise<Answer> {
  const subject = await subjectOf(caller, (name) => form.get(name))
  const again = (errors: FieldError[]) =>
    refuse(<CommentPage frame={frame} {...subject} typed={form.typed} errors={errors} />)
  const read = form.read(z.object({ words: mostWords(words.faults['no-words']), praise: z.string() }))
  if (!read.ok) return again(read.errors)
  const done = await contribute(caller, {
    id: key,
    aboutRecordId: subject.about.id,
    askId: subject.ask?.id ?? null,
    kind: 'comment',
    severity: read.values.praise ? 'praise' : null,
    words: read.values.words,
  })
  if (done.ok) return go(subject.next, done.actionId ? 'involvement.said' : 'involvement.praised')
  return again([{ field: 'words', text: words.faults[done.because] }])
}

async function showEntry(visit: Visit): Promise<Answer> {
  const { caller, frame } = visit
  const advisers = await listAdvisers(caller)
  return page(
    <EntryPage
      frame={frame}
      {...(await subjectOf(caller, inQuery(visit)))}
      typed={{}}
      advisers={advisers}
      today={caller.today}
    />,
  )
}

async function takeEntry({ caller, form, frame, key }: Post): Promise<Answer> {
  const subject = await subjectOf(caller, (name) => form.get(name))
  const advisers = await listAdvisers(caller)
  const again = (errors: FieldError[]) =>
    refuse(
      <EntryPage
        frame={frame}
        {...subject}
        typed={form.typed}
        errors={errors}
        advisers={advisers}
        today={caller.today}
      />,
    )
  const read = form.read(entrySchema())
  if (!read.ok) return again(read.errors)
  const { adviser, channel, praise, saidOn, words: said } = read.values
  const done = await enterContribution(
    caller,
    {
      id: key,
      aboutRecordId: subject.about.id,
      askId: subject.ask?.id ?? null,
      kind: 'comment',
      severity: praise ? 'praise' : null,
      words: said,
      saidOn,
    },
    { adviserId: adviser, channel, readBack: true },
  )
  if (done.ok) return go(subject.next, done.actionId ? 'involvement.entered' : 'involvement.enteredPraise')
  return again([{ field: fieldOf[done.because], text: words.faults[done.because] }])
}

const entrySchema = () =>
  z.object({
    adviser: z.uuid(words.faults['no-adviser']),
    channel: oneOf(['phone', 'paper'], words.faults['no-channel']),
    saidOn: typedDay(words.faults['no-day']),
    words: mostWords(words.faults['no-words-adviser']),
    readBack: z.literal('yes', words.faults['not-read-back']),
    praise: z.string(),
  })

const fieldOf: Record<ContributionFault, string> = {
  'no-words': 'words',
  'ask-closed': 'saidOn',
  'not-read-back': 'readBack',
  'future-day': 'saidOn',
}

async function draw({ caller, frame, params }: Visit, typed?: Record<string, string>, errors?: FieldError[]) {
  const one = await openContribution(caller, params.id!)
  const record = await getRecord(caller, one.aboutRecordId)
  const change = new URLSearchParams({ of: record.id, because: one.id, next: `/contributions/${one.id}` })
  return (
    <ContributionPage
      frame={frame}
      one={one}
      about={{ title: record.title, href: addressOf(caller, record) }}
      caller={caller}
      mayAmend={mayAmend(caller, one)}
      changeHref={may(caller, 'change.record', record) ? `/changes/new?${change}` : undefined}
      typed={typed}
      errors={errors}
    />
  )
}

async function takeAmendment(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const again = async (errors: FieldError[]) => refuse(await draw(visit, form.typed, errors))
  const read = form.read(z.object({ words: mostWords(words.faults['no-words']) }))
  if (!read.ok) return again(read.errors)
  const done = await amendContribution(caller, params.id!, read.values.words)
  if (!done.ok) return again([{ field: 'words', text: words.faults[done.because] }])
  return go(`/contributions/${params.id}`, 'involvement.amended')
}

export const contributionRoutes: Route[] = [
  get('/contributions/new', 'contribution.add', showComment),
  post('/contributions', 'contribution.add', takeComment),
  get('/contributions/:id', 'self', async (visit) => page(await draw(visit))),
  post('/contributions/:id/amendment', 'contribution.add', takeAmendment),
  get('/adviser-words/new', 'contribution.enter', showEntry),
  post('/adviser-words', 'contribution.enter', takeEntry),
]
