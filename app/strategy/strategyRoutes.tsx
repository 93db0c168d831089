import { asksAbout, conversationAbout, listAdvisers, openAsk } from '../involvement/actions.ts'
import { type Caller, may } from '../organisation/caller.ts'
import { happeningsOf } from '../store/happening.ts'
import { askAbout } from '../terminology/coach/actions.ts'
import { go, page, refuse } from '../web/answer.ts'
import type { Form } from '../web/form.ts'
import { readDay, sayDay } from '../web/parts/day.tsx'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route } from '../web/route.ts'
import {
  amendStrategy,
  archiveStrategy,
  draftStrategy,
  listStrategies,
  readStrategy,
  reviewStrategy,
  type StrategyRead,
} from './actions.ts'
import { ArchivePage } from './pages/archive.tsx'
import { ChangesPage } from './pages/changesPage.tsx'
import { ConsultationPage } from './pages/consultation.tsx'
import { StrategyFormPage, type StrategyTyped } from './pages/edit.tsx'
import { StrategiesPage } from './pages/list.tsx'
import type { Meanwhile } from './pages/meanwhile.tsx'
import { ReviewPage } from './pages/review.tsx'
import { StrategyPage } from './pages/show.tsx'
import { changesIn, readChanges } from './readChanges.ts'
import { readFilter, readStrategyPage } from './readStrategyPage.ts'
import { promiseRungs } from './rungs.ts'
import { readWholeText, wholeText } from './strategy.ts'
import { askFields, reviewFields, strategyFields } from './strategyForms.ts'
import { words } from './words.ts'

const typedIn = (form: Form): StrategyTyped => ({
  title: form.get('title'),
  fromOn: form.get('fromOn'),
  toOn: form.get('toOn'),
  text: form.get('text'),
})
const typedOf = (strategy: StrategyRead): StrategyTyped => ({ ...strategy, text: wholeText(strategy) })

async function takeText({ caller, frame, form, params }: Post) {
  const strategy = await readStrategy(caller, params.id!)
  const again = (errors: FieldError[], more: { base?: number; meanwhile?: Meanwhile } = {}) =>
    refuse(
      <StrategyFormPage
        frame={frame}
        strategy={strategy}
        base={form.base}
        typed={typedIn(form)}
        errors={errors}
        {...more}
      />,
    )
  if (form.get('check')) {
    const asked = await askAbout(caller, form.get('text'))
    return page(
      <StrategyFormPage frame={frame} strategy={strategy} base={form.base} typed={typedIn(form)} asked={asked} />,
    )
  }
  const read = form.read(strategyFields())
  if (!read.ok) return again(read.errors)
  const { text, ...rest } = read.values
  const amended = await amendStrategy(caller, strategy.id, form.base, { ...rest, ...readWholeText(text) })
  if (amended.ok) return go(`/strategies/${strategy.id}`, 'strategy.amended')
  if (amended.because === 'edited')
    return again([], { base: strategy.edit, meanwhile: await savedMeanwhile(caller, strategy, typedIn(form)) })
  return again([
    { field: amended.because === 'ends-before-it-starts' ? 'toOn' : 'title', text: words.form.faults[amended.because] },
  ])
}

async function savedMeanwhile(caller: Caller, strategy: StrategyRead, mine: StrategyTyped): Promise<Meanwhile> {
  const [last] = await happeningsOf(caller, strategy.id, 1)
  const theirs = typedOf(strategy)
  const shown = (name: keyof StrategyTyped, text: string) =>
    name === 'fromOn' || name === 'toOn' ? sayDay(readDay(text) ?? text) : text
  const names = (Object.keys(words.form.merge) as (keyof StrategyTyped)[]).filter(
    (name) => shown(name, theirs[name]) !== shown(name, mine[name]),
  )
  return {
    ...(last && { by: { name: last.byName, onDay: last.onDay } }),
    keepHref: `/strategies/${strategy.id}`,
    fields: names.map((name) => ({ name: words.form.merge[name], theirs: shown(name, theirs[name]) })),
  }
}

async function readConsultation(caller: Caller, id: string) {
  return {
    strategy: await readStrategy(caller, id),
    asks: await asksAbout(caller, id),
    said: await conversationAbout(caller, id),
    ...(may(caller, 'contribution.enter') && { advisers: await listAdvisers(caller) }),
  }
}

export const routes: Route[] = [
  get('/strategies', 'strategy.read', async ({ caller, frame }) =>
    page(
      <StrategiesPage
        caller={caller}
        frame={frame}
        strategies={await listStrategies(caller)}
        promises={await promiseRungs(caller)}
      />,
    ),
  ),
  get('/strategies/new', 'strategy.edit', async ({ frame }) =>
    page(<StrategyFormPage frame={frame} typed={{ title: '', fromOn: '', toOn: '', text: '' }} />),
  ),
  post('/strategies', 'strategy.edit', async ({ caller, frame, form, key }) => {
    const again = (errors: FieldError[]) =>
      refuse(<StrategyFormPage frame={frame} typed={typedIn(form)} errors={errors} />)
    if (form.get('check')) {
      const asked = await askAbout(caller, form.get('text'))
      return page(<StrategyFormPage frame={frame} typed={typedIn(form)} asked={asked} />)
    }
    const read = form.read(strategyFields())
    if (!read.ok) return again(read.errors)
    const { text, ...rest } = read.values
    const drafted = await draftStrategy(caller, { id: key, ...rest, ...readWholeText(text) })
    if (!drafted.ok) return again([{ field: 'toOn', text: words.form.faults['ends-before-it-starts'] }])
    return go(`/strategies/${drafted.id}`, 'strategy.drafted')
  }),
  get('/strategies/:id', 'strategy.read', async ({ caller, frame, params, query }) =>
    page(
      <StrategyPage
        {...(await readStrategyPage(caller, params.id!))}
        caller={caller}
        frame={frame}
        filter={readFilter(query)}
      />,
    ),
  ),
  get('/strategies/:id/edit', 'strategy.edit', async ({ caller, frame, params }) => {
    const strategy = await readStrategy(caller, params.id!)
    return page(<StrategyFormPage frame={frame} strategy={strategy} typed={typedOf(strategy)} />)
  }),
  post('/strategies/:id', 'strategy.edit', takeText),

  get('/strategies/:id/consultation', 'strategy.read', async ({ caller, frame, params }) =>
    page(<ConsultationPage caller={caller} frame={frame} {...(await readConsultation(caller, params.id!))} />),
  ),
  post('/strategies/:id/consultation', 'ask.open', async ({ caller, frame, params, form, key }) => {
    const data = await readConsultation(caller, params.id!)
    const typed = {
      what: form.get('what'),
      plain: form.get('plain'),
      minutes: form.get('minutes'),
      pay: form.get('pay'),
      closesOn: form.get('closesOn'),
      audience: form.all('audience'),
    }
    const again = (errors: FieldError[]) =>
      refuse(<ConsultationPage caller={caller} frame={frame} {...data} typed={typed} errors={errors} />)
    if (data.strategy.openAskId) return go(`/strategies/${params.id}/consultation`)
    const read = form.read(askFields())
    if (!read.ok) return again(read.errors)
    const { pay, ...ask } = read.values
    const opened = await openAsk(caller, { id: key, aboutRecordId: data.strategy.id, payPence: pay, ...ask })
    if (opened.ok) return go(`/strategies/${params.id}/consultation`, 'strategy.asked')
    return again([
      {
        field: opened.because === 'no-minutes' ? 'minutes' : 'closesOn',
        text: words.consultation.faults[opened.because === 'no-minutes' ? 'no-minutes' : 'closes-before-it-opens'],
      },
    ])
  }),

  get('/strategies/:id/review', 'strategy.edit', async ({ caller, frame, params }) => {
    const { strategy, changes } = await readReview(caller, params.id!)
    return page(<ReviewPage frame={frame} strategy={strategy} changes={changes} typed={{ onDay: caller.today }} />)
  }),
  post('/strategies/:id/reviews', 'strategy.edit', async ({ caller, frame, params, form, key }) => {
    const { strategy, changes } = await readReview(caller, params.id!)
    const again = (errors: FieldError[]) =>
      refuse(<ReviewPage frame={frame} strategy={strategy} changes={changes} typed={form.typed} errors={errors} />)
    const read = form.read(reviewFields())
    if (!read.ok) return again(read.errors)
    const reviewed = await reviewStrategy(caller, strategy.id, { reviewId: key, ...read.values })
    if (reviewed.ok) return go(`/strategies/${strategy.id}`, 'strategy.reviewed')
    return again([
      { field: reviewed.because === 'no-words' ? 'learned' : 'onDay', text: words.review.faults[reviewed.because] },
    ])
  }),

  get('/strategies/:id/changes', 'strategy.read', async ({ caller, frame, params, query }) => {
    const typed = query.get('since')?.trim() || undefined
    const day = typed && readDay(typed)
    const data = await readChanges(caller, params.id!, day)
    if (typed && !day)
      return refuse(
        <ChangesPage frame={frame} {...data} typed={typed} errors={[{ field: 'since', text: words.changes.fault }]} />,
      )
    return page(<ChangesPage frame={frame} {...data} />)
  }),

  get('/strategies/:id/archive', 'strategy.edit', async ({ caller, frame, params }) =>
    page(<ArchivePage frame={frame} strategy={await readStrategy(caller, params.id!)} />),
  ),
  post('/strategies/:id/archive', 'strategy.edit', async ({ caller, frame, params, form }) => {
    const archived = await archiveStrategy(caller, params.id!, form.get('why'))
    if (archived.ok) return go('/strategies', 'strategy.archived')
    const errors = [{ field: 'why', text: words.form.archiveFault[archived.because] }]
    return refuse(
      <ArchivePage
        frame={frame}
        strategy={await readStrategy(caller, params.id!)}
        why={form.get('why')}
        errors={errors}
      />,
    )
  }),
]

async function readReview(caller: Caller, id: string) {
  const strategy = await readStrategy(caller, id)
  return { strategy, changes: await changesIn(caller, strategy, strategy.approvals[0]?.onDay ?? caller.today) }
}
