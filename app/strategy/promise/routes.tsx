import { backingsOf, backRecord, linesOf } from '../../budget/actions.ts'
import { contributionsAboutKinds } from '../../involvement/actions.ts'
import type { Caller } from '../../organisation/caller.ts'
import type { Arm } from '../../organisation/placement.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import { askAbout } from '../../terminology/coach/actions.ts'
import { go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { listStrategies } from '../actions.ts'
import { whereWords } from '../pages/whereWords.ts'
import { sayWhere } from '../where.ts'
import { words as room } from '../words.ts'
import {
  amendPromise,
  approvalFor,
  bringBackPromise,
  draftPromise,
  type PromiseFault,
  placeOf,
  readPromise,
  retirePromise,
} from './actions.ts'
import * as backing from './backingForm.ts'
import { liftOf } from './lift.ts'
import { showPromises } from './listRoute.tsx'
import { mergeOf } from './meanwhile.ts'
import { BackingPage } from './pages/backing.tsx'
import { PromiseFormPage } from './pages/form.tsx'
import { RetirePage } from './pages/retire.tsx'
import { PromisePage } from './pages/show.tsx'
import { emptyTyped, type PromiseTyped, readPromiseForm, typedIn, typedOf } from './promiseForm.ts'
import { readPromisePage } from './readPromisePage.ts'
import { findSuggestion, suggestPromises } from './suggestions.ts'
import { words } from './words.ts'

async function readAround(caller: Caller) {
  return {
    structure: await readStructure(caller),
    posts: await postsOf(caller),
    strategies: await listStrategies(caller),
  }
}

/** A form begun for a cell, or from a suggestion. */
async function showNew({ caller, frame, query }: Visit) {
  const around = await readAround(caller)
  const { structure } = around
  const [level, unit, activity] = ['level', 'unit', 'activity'].map((name) => query.get(name) ?? '')
  const from = query.get('from') ? await findSuggestion(caller, structure, query.get('from')!) : undefined
  const cell = {
    levelId: level || structure.units.find(({ id }) => id === unit)?.levelId || undefined,
    activityId: activity || undefined,
  }
  const isPlaced = Boolean(level || unit)
  const typed: PromiseTyped = {
    ...emptyTyped,
    ...(from && { words: from.words, kind: from.kind, verb: from.verb ?? '', object: from.object ?? '' }),
    strategy:
      query.get('strategy') ??
      around.strategies.find(({ standing }) => standing === 'in force' || standing === 'draft')?.id ??
      '',
    where: {
      where: isPlaced ? 'some' : '',
      levels: level ? [level] : [],
      units: unit ? [unit] : [],
      activities: activity ? [activity] : [],
      unitNames: structure.units.find(({ id }) => id === unit)?.name ?? '',
    },
  }
  const arm: Arm = {
    ...(unit ? { unitId: unit } : level ? { levelId: level } : {}),
    ...(activity && { activityId: activity }),
  }
  const suggestions = { ...(await suggestPromises(caller, structure, cell)), cell: whereWords([arm], structure) }
  return page(<PromiseFormPage frame={frame} {...around} typed={typed} suggestions={from ? undefined : suggestions} />)
}

async function takeNew({ caller, frame, form, key }: Post) {
  const around = await readAround(caller)
  const again = (errors: FieldError[]) =>
    refuse(<PromiseFormPage frame={frame} {...around} typed={typedIn(form)} errors={errors} />)
  if (form.get('check')) {
    const asked = await askAbout(caller, form.get('words'))
    return page(<PromiseFormPage frame={frame} {...around} typed={typedIn(form)} asked={asked} />)
  }
  const read = readPromiseForm(form, around.structure)
  if (!read.ok) return again(read.errors)
  const drafted = await draftPromise(caller, { ...read.given, id: key, strategyId: form.get('strategy') || null })
  if (!drafted.ok) return again([faultError(drafted.because)])
  return go(withDropped(`/promises/${key}`, drafted.dropped, around.structure), 'promise.drafted')
}

async function takeAmended({ caller, frame, form, params }: Post) {
  const promise = await readPromise(caller, params.id!)
  const around = await readAround(caller)
  const more = {
    ...around,
    promise,
    isApproved: Boolean(await approvalFor(caller, promise)),
    comments: await commentsOn(caller, promise.id),
  }
  const typed = { ...typedIn(form), strategy: promise.strategyId ?? '' }
  const again = (errors: FieldError[]) =>
    refuse(<PromiseFormPage frame={frame} {...more} base={form.base} typed={typed} errors={errors} />)
  if (form.get('check')) {
    const asked = await askAbout(caller, form.get('words'))
    return page(<PromiseFormPage frame={frame} {...more} base={form.base} typed={typed} asked={asked} />)
  }
  const read = readPromiseForm(form, around.structure)
  if (!read.ok) return again(read.errors)
  const amended = await amendPromise(caller, promise.id, form.base, read.given, {
    because: form.get('because') || undefined,
  })
  if (amended.ok)
    return go(
      withDropped(`/promises/${promise.id}`, amended.dropped, around.structure),
      amended.isReworded ? 'promise.reworded' : 'promise.amended',
    )
  if (amended.because !== 'edited') return again([faultError(amended.because)])
  const meanwhile = await mergeOf(
    caller,
    promise,
    typedOf(promise, await placeOf(caller, promise.id), around.structure),
    typed,
    around,
  )
  return refuse(<PromiseFormPage frame={frame} {...more} typed={typed} meanwhile={meanwhile} />)
}

const commentsOn = async (caller: Caller, id: string) =>
  (await contributionsAboutKinds(caller, ['promise'])).filter(({ aboutRecordId }) => aboutRecordId === id)

const faultError = (because: PromiseFault): FieldError => ({
  field: because === 'not-a-body' ? 'body' : because === 'strategy-over' ? 'strategy' : 'words',
  text: words.form.faults[because],
})

/** The address of the page that says which places were already covered by the rest. */
function withDropped(at: string, dropped: readonly Arm[], structure: Structure): string {
  const names = dropped.map((arm) => {
    const { places, activities } = sayWhere([arm], structure, room.where.everywhere)
    return [...places, ...activities].join(', ')
  })
  return names.length ? `${at}?${new URLSearchParams(names.map((name): [string, string] => ['covered', name]))}` : at
}

export const routes: Route[] = [
  get('/promises', 'strategy.read', showPromises),
  get('/promises/new', 'strategy.edit', showNew),
  post('/promises', 'strategy.edit', takeNew),
  get('/promises/:id', 'strategy.read', async ({ caller, frame, params, query }) => {
    const data = await readPromisePage(caller, params.id!)
    return page(
      <PromisePage
        {...data}
        caller={caller}
        frame={frame}
        lift={await liftOf(caller, data.standing.lift)}
        dropped={query.getAll('covered')}
      />,
    )
  }),
  get('/promises/:id/edit', 'strategy.edit', async ({ caller, frame, params }) => {
    const promise = await readPromise(caller, params.id!)
    const around = await readAround(caller)
    const typed = typedOf(promise, await placeOf(caller, promise.id), around.structure)
    const isApproved = Boolean(await approvalFor(caller, promise))
    return page(
      <PromiseFormPage
        frame={frame}
        {...around}
        promise={promise}
        typed={typed}
        isApproved={isApproved}
        comments={await commentsOn(caller, promise.id)}
      />,
    )
  }),
  post('/promises/:id', 'strategy.edit', takeAmended),

  get('/promises/:id/backing', 'strategy.read', async ({ caller, frame, params }) => {
    const promise = await readPromise(caller, params.id!)
    return page(
      <BackingPage
        frame={frame}
        promise={promise}
        lines={await linesOf(caller)}
        typed={backing.typedOf(await backingsOf(caller, promise.id))}
      />,
    )
  }),
  post('/promises/:id/backing', 'strategy.read', async ({ caller, frame, params, form }) => {
    const promise = await readPromise(caller, params.id!)
    const lines = await linesOf(caller)
    const typed = backing.typedIn(form)
    const again = (errors: FieldError[]) =>
      refuse(
        <BackingPage
          frame={frame}
          promise={promise}
          lines={lines}
          typed={{ ...typed, money: typed.money.filter(({ line, amount }) => line || amount) }}
          errors={errors}
        />,
      )
    const read = backing.readBacking(typed)
    if (!read.ok) return again(read.errors)
    const backed = await backRecord(caller, promise.id, read.given)
    return backed.ok ? go(`/promises/${promise.id}`, 'promise.backed') : again([backing.sayBackingFault(backed)])
  }),

  get('/promises/:id/retirement', 'strategy.edit', async ({ caller, frame, params }) =>
    page(<RetirePage frame={frame} promise={await readPromise(caller, params.id!)} />),
  ),
  post('/promises/:id/retirement', 'strategy.edit', async ({ caller, frame, params, form }) => {
    const retired = await retirePromise(caller, params.id!, form.get('why'))
    if (retired.ok) return go(`/promises/${params.id}`, 'promise.retired')
    const errors = [{ field: 'why', text: words.retire.faults[retired.because] }]
    return refuse(
      <RetirePage
        frame={frame}
        promise={await readPromise(caller, params.id!)}
        why={form.get('why')}
        errors={errors}
      />,
    )
  }),
  post('/promises/:id/return', 'strategy.edit', async ({ caller, params }) => {
    await bringBackPromise(caller, params.id!)
    return go(`/promises/${params.id}`, 'promise.back')
  }),
]
