import { z } from 'zod'
import { type Caller, may, reachOf } from '../organisation/caller.ts'
import type { BothEdits } from '../organisation/parts.tsx'
import { postOf, postsOf } from '../organisation/post/actions.ts'
import { addressOf, isDraftTo } from '../organisation/recordAddress.ts'
import { readStructure, unitOf } from '../organisation/structure/actions.ts'
import { happeningsOf } from '../store/happening.ts'
import { localDay } from '../store/today.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { oneOf, typedMoney, typedWords } from '../web/fieldSchemas.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { LongText } from '../web/parts/longText.tsx'
import { readMoney, sayMoney } from '../web/parts/money.tsx'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import { amendLine, approvalOf, backedBy, listLines, mayEditLine, planLine, readLine } from './actions.ts'
import { type BudgetLine, financialYearOf, PURPOSES, yearsThatCount } from './budget.ts'
import { LineForm } from './pages/lineForm.tsx'
import { BudgetList } from './pages/list.tsx'
import { LinePage } from './pages/show.tsx'
import { words } from './words.ts'

const nextYear = (startsOn: string): string => `${Number(startsOn.slice(0, 4)) + 1}${startsOn.slice(4)}`

/** This financial year, the next, and every one that has a line; newest first. */
function yearsOf({ today, organisation }: Caller, lines: readonly BudgetLine[]): string[] {
  const year = financialYearOf(today, organisation.yearStarts)
  return [...new Set([year, nextYear(year), ...lines.map(({ yearStartsOn }) => yearStartsOn)])].sort().reverse()
}

const mayApprove = (caller: Caller): boolean => may(caller, 'budget.approve') && may(caller, 'decision.record')

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const lines = await listLines(caller)
  const years = yearsOf(caller, lines)
  const now = financialYearOf(caller.today, caller.organisation.yearStarts)
  const asked = query.get('year') ?? ''
  const year = years.find((one) => one === asked || one.slice(0, 4) === asked) ?? now
  const [, countsToo] = year === now ? yearsThatCount(caller.today, caller.organisation.yearStarts) : []
  const ofYear = lines.filter(({ yearStartsOn }) => yearStartsOn === year)
  const q = query.get('q')?.trim() ?? ''
  return page(
    <BudgetList
      frame={frame}
      year={year}
      years={years}
      lines={ofYear}
      found={ofYear.filter(({ title }) => title.toLowerCase().includes(q.toLowerCase()))}
      q={q}
      mayAdd={reachOf(caller, 'budget.edit').length > 0}
      mayApprove={mayApprove(caller)}
      countsToo={
        lines.some(({ yearStartsOn, approvedOn }) => yearStartsOn === countsToo && approvedOn) ? countsToo : undefined
      }
    />,
  )
}

async function showLine({ caller, frame, params }: Visit): Promise<Answer> {
  const line = await readLine(caller, params.id!)
  const holder = line.holderPostId ? await postOf(caller, line.holderPostId) : undefined
  const approvedBy = await approvalOf(caller, line.id)
  return page(
    <LinePage
      frame={frame}
      line={line}
      unit={(await unitOf(caller, line.unitId))?.name ?? ''}
      holder={holder && (holder.holder ? words.page.held(holder.title, holder.holder.name) : holder.title)}
      backs={(await backedBy(caller, line.id)).map((one) => {
        const record = { id: one.recordId, kind: one.kind }
        const title = isDraftTo(caller, record) ? words.page.draft : one.title
        return { ...one, title, href: addressOf(caller, record) }
      })}
      approvedHref={approvedBy && addressOf(caller, { id: approvedBy, kind: 'decision' })}
      mayEdit={mayEditLine(caller, line)}
      mayApprove={mayApprove(caller)}
    />,
  )
}

async function choices(caller: Caller) {
  const { units } = await readStructure(caller)
  return { years: yearsOf(caller, await listLines(caller)), units, posts: await postsOf(caller) }
}

async function showNew({ caller, frame, query }: Visit): Promise<Answer> {
  const given = await choices(caller)
  const now = financialYearOf(caller.today, caller.organisation.yearStarts)
  const top = given.units.find(({ parentId, kind }) => !parentId && kind === 'part')
  const typed = { year: given.years.find((year) => year === query.get('year')) ?? now, unit: top?.id ?? '' }
  return page(<LineForm frame={frame} typed={typed} {...given} />)
}

const lineSchema = () =>
  z.object({
    title: typedWords(words.faults['no-title'], 200, words.faults['title-too-long']),
    amount: typedMoney(words.faults['no-amount']).refine((pence) => pence < MOST_PENCE, words.faults['too-much']),
    ringfenced: z.string().transform(Boolean),
    holder: z.union([z.literal('').transform(() => null), z.uuid()], words.faults['no-holder']),
    note: z
      .string()
      .trim()
      .max(5000, words.faults['too-long'])
      .transform((note) => note || null),
  })

// Ten thousand million pounds: more is a slip of the finger, and stays well inside what a number holds exactly.
const MOST_PENCE = 1e12

async function takeNew({ caller, form, frame, key }: Post): Promise<Answer> {
  const given = await choices(caller)
  const again = (errors: FieldError[]) =>
    refuse(<LineForm frame={frame} typed={form.typed} {...given} errors={errors} />)
  const read = form.read(
    lineSchema().extend({
      purpose: oneOf(PURPOSES, words.faults['no-purpose']),
      year: z.string().refine((year) => given.years.includes(year), words.faults['no-year']),
      unit: z
        .string()
        .refine((unit) => given.units.some(({ id, kind }) => id === unit && kind !== 'body'), words.faults['no-unit']),
    }),
  )
  const errors = [...(read.ok ? [] : read.errors), ...holderErrors(form.get('holder'), given.posts)]
  if (!read.ok || errors.length) return again(errors)
  const { amount, holder, unit, year, ...rest } = read.values
  await planLine(caller, { ...rest, id: key, unitId: unit, yearStartsOn: year, pence: amount, holderPostId: holder })
  return go(`/budget-lines/${key}`, 'budget.planned')
}

const holderErrors = (holder: string, posts: readonly { id: string }[]): FieldError[] =>
  !holder || posts.some(({ id }) => id === holder) ? [] : [{ field: 'holder', text: words.faults['no-holder'] }]

const typedOf = (line: BudgetLine) => ({
  title: line.title,
  amount: (line.pence / 100).toFixed(line.pence % 100 ? 2 : 0),
  ringfenced: line.ringfenced ? 'yes' : '',
  holder: line.holderPostId ?? '',
  note: line.note ?? '',
})

async function drawAmendment(
  { caller, frame }: Visit,
  line: BudgetLine,
  base: number,
  typed: Record<string, string>,
  errors?: FieldError[],
  saved?: BothEdits,
) {
  const shown = { id: line.id, title: line.title, base, isApproved: Boolean(line.approvedOn) }
  return (
    <LineForm frame={frame} line={shown} typed={typed} {...(await choices(caller))} errors={errors} saved={saved} />
  )
}

async function showAmendment(visit: Visit): Promise<Answer> {
  const line = await readLine(visit.caller, visit.params.id!)
  return page(await drawAmendment(visit, line, line.edit, typedOf(line)))
}

async function takeAmendment(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const line = await readLine(caller, params.id!)
  const read = form.read(lineSchema())
  const posts = await postsOf(caller)
  const errors = [...(read.ok ? [] : read.errors), ...holderErrors(form.get('holder'), posts)]
  if (!read.ok || errors.length) return refuse(await drawAmendment(visit, line, form.base, form.typed, errors))
  const { amount, holder, ...rest } = read.values
  const done = await amendLine(caller, line.id, form.base, { ...rest, pence: amount, holderPostId: holder })
  if (done.ok) return go(`/budget-lines/${line.id}`, 'budget.amended')
  if (done.because === 'edited')
    return refuse(await drawAmendment(visit, line, line.edit, form.typed, [], await savedMeanwhile(visit, line)))
  return refuse(
    await drawAmendment(visit, line, form.base, form.typed, [{ field: 'amount', text: words.faults[done.because] }]),
  )
}

async function savedMeanwhile({ caller, form }: Post, line: BudgetLine): Promise<BothEdits> {
  const [last] = await happeningsOf(caller, line.id, 1)
  const posts = await postsOf(caller)
  const theirs = typedOf(line)
  const mine: Record<string, string> = form.typed
  const told = words.page
  const labels = {
    title: words.list.line,
    amount: told.amount,
    ringfenced: told.ringfenced,
    holder: told.holder,
    note: told.note,
  }
  const shown = (name: keyof typeof labels, value: string) => {
    if (name === 'amount') return sayMoney(readMoney(value) ?? 0)
    if (name === 'ringfenced') return value ? told.yes : told.no
    return name === 'holder' ? (posts.find(({ id }) => id === value)?.title ?? told.noHolder) : value
  }
  const saved = (Object.keys(labels) as (keyof typeof labels)[])
    .filter((name) => shown(name, theirs[name]) !== shown(name, mine[name] ?? ''))
    .map((name) => ({ name: labels[name], value: <LongText text={shown(name, theirs[name]) || told.empty} /> }))
  return {
    saved,
    keepHref: `/budget-lines/${line.id}`,
    by: last && { name: last.byName, onDay: localDay(last.at, caller.organisation.timeZone) },
  }
}

export const routes: Route[] = [
  get('/budget', 'budget.read', showList),
  get('/budget-lines/new', 'budget.edit', showNew),
  post('/budget-lines', 'budget.edit', takeNew),
  get('/budget-lines/:id', 'budget.read', showLine),
  get('/budget-lines/:id/amendment', 'budget.edit', showAmendment),
  post('/budget-lines/:id/amendment', 'budget.edit', takeAmendment),
]
