import { evidenceFor } from '../../evidence/actions.ts'
import type { Caller } from '../../organisation/caller.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import { happeningsOf } from '../../store/happening.ts'
import { go, page, refuse } from '../../web/answer.ts'
import { readDay } from '../../web/parts/day.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route } from '../../web/route.ts'
import type { Meanwhile } from '../pages/meanwhile.tsx'
import { sayPost } from '../pages/ownerField.tsx'
import { amendDuty, answerDuty, type DutyShown, listDuties, offerDuty, readDuty } from './actions.ts'
import type { AnswerFault } from './duty.ts'
import { emptyTyped, readDutyForm, typedIn, typedOf } from './dutyForm.ts'
import type { AnswerTyped } from './pages/answerForm.tsx'
import { DutyFormPage } from './pages/form.tsx'
import { DutiesPage } from './pages/list.tsx'
import { overviewOf } from './pages/overview.ts'
import { DutyPage } from './pages/show.tsx'
import { partnersOf } from './partners.ts'
import { suggestDuties } from './suggestions.ts'
import { words } from './words.ts'

const readAround = async (caller: Caller) => ({ structure: await readStructure(caller), posts: await postsOf(caller) })

const readPage = async (caller: Caller, id: string) => ({
  duty: await readDuty(caller, id),
  structure: await readStructure(caller),
  evidence: await evidenceFor(caller, id),
  happenings: await happeningsOf(caller, id),
})

async function takeAmended({ caller, frame, form, params }: Post) {
  const duty = await readDuty(caller, params.id!)
  const around = await readAround(caller)
  const again = (errors: FieldError[], more: { base?: number; meanwhile?: Meanwhile } = {}) =>
    refuse(
      <DutyFormPage
        frame={frame}
        {...around}
        duty={duty}
        base={form.base}
        typed={typedIn(form)}
        errors={errors}
        {...more}
      />,
    )
  const read = readDutyForm(form, around.structure)
  if (!read.ok) return again(read.errors)
  const amended = await amendDuty(caller, duty.id, form.base, { ...read.given, note: form.get('note') })
  if (amended.ok) return go(`/duties/${duty.id}`, amended.isHandedOver ? 'duty.handed-over' : 'duty.amended')
  if (amended.because === 'no-note') return again([{ field: 'note', text: words.form.faults['no-note'] }])
  return again([], { base: duty.edit, meanwhile: await savedMeanwhile(caller, duty) })
}

async function savedMeanwhile(caller: Caller, duty: DutyShown): Promise<Meanwhile> {
  const [last] = await happeningsOf(caller, duty.id, 1)
  const said = words.form.merge
  return {
    ...(last && { by: { name: last.byName, onDay: last.onDay } }),
    keepHref: `/duties/${duty.id}`,
    fields: [
      { name: said.words, theirs: duty.words },
      { name: said.part, theirs: words.parts[duty.part] },
      { name: said.post, theirs: sayPost(duty.post) },
      { name: said.hours, theirs: duty.hoursPerWeek === null ? words.page.noHours : String(duty.hoursPerWeek) },
    ],
  }
}

const answerField: Record<AnswerFault, string> = {
  'no-reason': 'reason',
  'not-read-back': 'readBack',
  'nobody-holds-it': 'answer',
  'not-yours': 'channel',
  'not-accepted-yet': 'answer',
  'future-day': 'onDay',
}

async function takeAnswer({ caller, frame, form, params, key }: Post) {
  const data = await readPage(caller, params.id!)
  const typed: AnswerTyped = {
    answer: form.get('answer'),
    reason: form.get('reason'),
    channel: form.get('channel'),
    readBack: form.get('readBack'),
    onDay: form.get('onDay'),
  }
  const again = (errors: FieldError[]) =>
    refuse(<DutyPage caller={caller} frame={frame} {...data} typed={typed} errors={errors} />)
  const answer = (['accepted', 'declined', 'reconfirmed'] as const).find((one) => one === typed.answer)
  const isSpoken = typed.channel === 'phone' || typed.channel === 'paper'
  const onDay = isSpoken ? readDay(typed.onDay) : caller.today
  if (!answer || !onDay)
    return again([
      ...(answer ? [] : [{ field: 'answer', text: words.page.faults.answer }]),
      ...(onDay ? [] : [{ field: 'onDay', text: words.page.faults.day }]),
    ])
  const channel = typed.channel === 'paper' ? 'paper' : 'phone'
  const answered = await answerDuty(caller, params.id!, {
    id: key,
    answer,
    onDay,
    reason: answer === 'declined' ? typed.reason : undefined,
    ...(isSpoken && { spoken: { channel, readBack: typed.readBack === 'yes' } }),
  })
  if (answered.ok) return go(`/duties/${params.id}`, `duty.${answer}`)
  return again([{ field: answerField[answered.because], text: words.page.faults[answered.because] }])
}

export const routes: Route[] = [
  get('/duties', 'duty.read', async ({ caller, frame, query }) => {
    const duties = await listDuties(caller)
    const structure = await readStructure(caller)
    const filter = { q: query.get('q')?.trim() ?? '', part: query.get('part') ?? '', state: query.get('state') ?? '' }
    const sought = filter.q.toLowerCase()
    const found = duties.filter(
      (duty) =>
        (!sought ||
          `${duty.words} ${duty.post?.title ?? ''} ${duty.post?.holder?.name ?? ''}`.toLowerCase().includes(sought)) &&
        (!filter.part || duty.part === filter.part) &&
        (!filter.state || duty.state.is === filter.state),
    )
    return page(
      <DutiesPage
        caller={caller}
        frame={frame}
        duties={duties}
        found={found}
        overview={overviewOf(duties, structure, caller.today)}
        structure={structure}
        partners={partnersOf(duties, structure, caller.today)}
        filter={filter}
      />,
    )
  }),
  get('/duties/new', 'strategy.edit', async ({ caller, frame, query }) => {
    const around = await readAround(caller)
    const suggestions = await suggestDuties(caller, around.structure, query.get('level') ?? undefined)
    const from = suggestions.find(({ duty }) => duty === query.get('from'))
    const level = around.structure.levels.find(({ key, id }) => (from ? key === from.level : id === query.get('level')))
    const unit = query.get('unit') ?? ''
    const activities = around.structure.activities
      .filter(({ key }) => from?.activities.includes(key))
      .map(({ id }) => id)
    const where = {
      ...emptyTyped.where,
      where: level || unit ? ('some' as const) : ('' as const),
      levels: level ? [level.id] : [],
      units: unit ? [unit] : [],
      activities,
    }
    return page(
      <DutyFormPage
        frame={frame}
        {...around}
        typed={{ ...emptyTyped, words: from?.text ?? '', where }}
        suggestions={from ? [] : suggestions}
      />,
    )
  }),
  post('/duties', 'strategy.edit', async ({ caller, frame, form, key }) => {
    const around = await readAround(caller)
    const read = readDutyForm(form, around.structure)
    if (!read.ok) return refuse(<DutyFormPage frame={frame} {...around} typed={typedIn(form)} errors={read.errors} />)
    await offerDuty(caller, { ...read.given, id: key })
    return go(`/duties/${key}`, 'duty.offered')
  }),
  get('/duties/:id', 'duty.read', async ({ caller, frame, params }) =>
    page(<DutyPage caller={caller} frame={frame} {...(await readPage(caller, params.id!))} />),
  ),
  get('/duties/:id/edit', 'strategy.edit', async ({ caller, frame, params }) => {
    const duty = await readDuty(caller, params.id!)
    const around = await readAround(caller)
    return page(<DutyFormPage frame={frame} {...around} duty={duty} typed={typedOf(duty, around.structure)} />)
  }),
  post('/duties/:id', 'strategy.edit', takeAmended),
  post('/duties/:id/answers', 'duty.answer', takeAnswer),
]
