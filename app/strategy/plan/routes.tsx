import type { Indicator as PackIndicator } from '../../content/kinds/indicators.ts'
import { packOf } from '../../content/packOf.ts'
import type { Caller } from '../../organisation/caller.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import { blanksOf, placementsOfKinds, readStructure } from '../../organisation/structure/actions.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import { happeningsOf } from '../../store/happening.ts'
import { go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { bodiesNamed, bodyNamed } from '../body/bodyNamed.ts'
import type { Meanwhile } from '../pages/meanwhile.tsx'
import { whereWords } from '../pages/whereWords.ts'
import { mayRead } from '../permissions.ts'
import { words as room } from '../words.ts'
import { agreeIndicator, allIndicators, amendIndicator, placeOf, readIndicator, retireIndicator } from './actions.ts'
import { cannotApplyAnywhere } from './facts.ts'
import { activityMargin, type Indicator, levelMargin } from './indicator.ts'
import { emptyTyped, type IndicatorTyped, readIndicatorForm, typedIn, typedOf } from './indicatorForm.ts'
import { IndicatorFormPage } from './pages/form.tsx'
import { PlanPage } from './pages/plan.tsx'
import { IndicatorPage } from './pages/show.tsx'
import { words } from './words.ts'

const readAround = async (caller: Caller) => ({ structure: await readStructure(caller), posts: await postsOf(caller) })

async function showPlan({ caller, frame, query }: Visit) {
  const around = await readAround(caller)
  const { structure, posts } = around
  // The plan is everybody's who reads strategies: it holds no words that are still a draft.
  const indicators = (await allIndicators(caller)).filter((one) => !one.retiredOn && mayRead(caller, 'indicator', one))
  const placements = await placementsOfKinds(caller, ['indicator'])
  const blanks = await blanksOf(caller)
  const held = indicators.filter(({ responsiblePostId }) =>
    posts.some(({ id, holder }) => id === responsiblePostId && holder),
  )
  const placed = held.map(({ id }) => ({ id, arms: placements.get(id) ?? [] }))
  const margins = levelMargin(placed, structure.tree)
  const q = query.get('q')?.trim() ?? ''
  const found = indicators.filter(
    ({ question, what }) => !q || `${question} ${what}`.toLowerCase().includes(q.toLowerCase()),
  )
  const notApplying = structure.activities
    .map(({ id }) => id)
    .filter((id) => cannotApplyAnywhere(id, blanks, structure, caller.today))
  return page(
    <PlanPage
      caller={caller}
      frame={frame}
      {...around}
      bodyName={
        await bodiesNamed(
          caller,
          structure,
          indicators.map(({ feedsBodyId }) => feedsBodyId),
        )
      }
      indicators={indicators}
      found={found}
      q={q}
      levels={structure.levels.flatMap(({ id }) => margins.filter((margin) => margin.id === id))}
      activities={activityMargin(placed, structure.tree)}
      notApplying={notApplying}
    />,
  )
}

async function showNew({ caller, frame, query }: Visit) {
  const around = await readAround(caller)
  const { content } = await packOf(caller, 'indicators')
  const from = content.indicators.find(({ indicator }) => indicator === query.get('from'))
  const level = query.get('level') ?? ''
  const activity = query.get('activity') ?? ''
  const typed = from
    ? typedFrom(from, around.structure)
    : {
        ...emptyTyped,
        where: {
          ...emptyTyped.where,
          where: level ? ('some' as const) : ('' as const),
          levels: level ? [level] : [],
          activities: activity ? [activity] : [],
        },
      }
  const levelKey = around.structure.levels.find(({ id }) => id === level)?.key
  const activityKey = around.structure.activities.find(({ id }) => id === activity)?.key
  const near = content.indicators.filter(
    (one) => (!levelKey || one.levels.includes(levelKey)) && (!activityKey || one.activities.includes(activityKey)),
  )
  return page(<IndicatorFormPage frame={frame} {...around} typed={typed} suggestions={from ? [] : near} />)
}

function typedFrom(from: PackIndicator, { levels, activities }: Structure): IndicatorTyped {
  const what = [from.numerator, from.denominator].filter(Boolean).join(' / ')
  return {
    ...emptyTyped,
    question: from.question,
    what,
    unit: from.unit,
    every: from.every,
    feedsWhat: from.decision,
    pack: from.indicator,
    better: from.better === 'higher' ? 'high' : from.better === 'lower' ? 'low' : '',
    groups: from.disaggregate.join(', '),
    where: {
      ...emptyTyped.where,
      where: 'some',
      levels: levels.filter(({ key }) => from.levels.includes(key)).map(({ id }) => id),
      activities: activities.filter(({ key }) => from.activities.includes(key)).map(({ id }) => id),
    },
  }
}

async function takeAmended({ caller, frame, form, params }: Post) {
  const indicator = await readIndicator(caller, params.id!)
  const around = await readAround(caller)
  const again = (errors: FieldError[], more: { base?: number; meanwhile?: Meanwhile } = {}) =>
    refuse(
      <IndicatorFormPage
        frame={frame}
        {...around}
        indicator={indicator}
        base={form.base}
        typed={typedIn(form)}
        errors={errors}
        {...more}
      />,
    )
  const read = readIndicatorForm(form, around.structure)
  if (!read.ok) return again(read.errors)
  const amended = await amendIndicator(caller, indicator.id, form.base, read.given)
  if (amended.ok) return go(`/indicators/${indicator.id}`, 'indicator.amended')
  if (amended.because === 'edited')
    return again([], { base: indicator.edit, meanwhile: await savedMeanwhile(caller, indicator, around.structure) })
  return again([{ field: 'feedsBody', text: words.form.faults['not-a-body'] }])
}

async function savedMeanwhile(caller: Caller, indicator: Indicator, structure: Structure): Promise<Meanwhile> {
  const [last] = await happeningsOf(caller, indicator.id, 1)
  const said = words.form
  return {
    ...(last && { by: { name: last.byName, onDay: last.onDay } }),
    keepHref: `/indicators/${indicator.id}`,
    fields: [
      { name: said.question, theirs: indicator.question },
      { name: said.what, theirs: indicator.what },
      { name: room.where.label, theirs: whereWords(await placeOf(caller, indicator.id), structure) },
      { name: said.every, theirs: words.every[indicator.every] },
      { name: said.feedsWhat, theirs: indicator.feedsWhat },
    ],
  }
}

async function readPage(caller: Caller, id: string) {
  const indicator = await readIndicator(caller, id)
  const around = await readAround(caller)
  return {
    indicator,
    arms: await placeOf(caller, id),
    happenings: await happeningsOf(caller, id),
    body: await bodyNamed(caller, around.structure, indicator.feedsBodyId),
    ...around,
  }
}

export const routes: Route[] = [
  get('/plan', 'strategy.read', showPlan),
  get('/indicators/new', 'strategy.edit', showNew),
  post('/indicators', 'strategy.edit', async ({ caller, frame, form, key }) => {
    const around = await readAround(caller)
    const again = (errors: FieldError[]) =>
      refuse(<IndicatorFormPage frame={frame} {...around} typed={typedIn(form)} errors={errors} />)
    const read = readIndicatorForm(form, around.structure)
    if (!read.ok) return again(read.errors)
    const agreed = await agreeIndicator(caller, { ...read.given, id: key })
    return agreed.ok
      ? go(`/indicators/${key}`, 'indicator.agreed')
      : again([{ field: 'feedsBody', text: words.form.faults[agreed.because] }])
  }),
  get('/indicators/:id', 'strategy.read', async ({ caller, frame, params }) =>
    page(<IndicatorPage caller={caller} frame={frame} {...(await readPage(caller, params.id!))} />),
  ),
  get('/indicators/:id/edit', 'strategy.edit', async ({ caller, frame, params }) => {
    const { indicator, arms, structure, posts } = await readPage(caller, params.id!)
    return page(
      <IndicatorFormPage
        frame={frame}
        structure={structure}
        posts={posts}
        indicator={indicator}
        typed={typedOf(indicator, arms, structure)}
      />,
    )
  }),
  post('/indicators/:id', 'strategy.edit', takeAmended),
  post('/indicators/:id/retirement', 'strategy.edit', async ({ caller, frame, params, form }) => {
    const retired = await retireIndicator(caller, params.id!, form.get('why'))
    if (retired.ok) return go('/plan', 'indicator.retired')
    return refuse(
      <IndicatorPage
        caller={caller}
        frame={frame}
        {...(await readPage(caller, params.id!))}
        why={form.get('why')}
        errors={[{ field: 'why', text: words.page.noReason }]}
      />,
    )
  }),
]
