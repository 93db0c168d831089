import { EMPTY } from '../../files/cell.ts'
import { looksLikeFormula } from '../../files/formulaSafe.ts'
import { readDate } from '../../files/writtenDate.ts'
import { nearestNames } from '../../organisation/import/names.ts'
import { guessOwner } from '../../organisation/import/ownerGuess.ts'
import type { Arm } from '../../organisation/placement.ts'
import type { ImportAbout } from './candidate.ts'
import { alike, type GridColumn, type GridPromise, type NameIndex, PROMISE_KINDS } from './gridColumns.ts'
import type { GridProblem } from './gridProblem.ts'
import type { RowCells } from './readGridRows.ts'
import { words } from './words.ts'

type Complaint = GridProblem extends infer One
  ? One extends GridProblem
    ? Omit<One, 'row' | 'column' | 'read'>
    : never
  : never

/** Reads one row of our own grid. A further row of a promise says only where else it applies. */
export function readGridRow(
  row: number,
  cells: RowCells,
  names: Record<'levels' | 'units' | 'activities' | 'posts', NameIndex>,
  about: ImportAbout,
  isFurther: boolean,
): { promise: GridPromise; problems: GridProblem[] } {
  const problems: GridProblem[] = []
  const text = (column: GridColumn) => (cells[column] ?? EMPTY).text.trim()
  const complain = (column: GridColumn, complaint: Complaint) => {
    problems.push({ row, column, read: text(column), ...complaint } as GridProblem)
  }
  for (const [column, cell] of Object.entries(cells) as [GridColumn, NonNullable<RowCells[GridColumn]>][])
    if (cell.is === 'formula' && looksLikeFormula(cell.formula ?? cell.text)) complain(column, { because: 'formula' })
  if (text('promise') === '' && !isFurther) complain('promise', { because: 'missing' })

  const promise: GridPromise = {
    reference: text('reference'),
    kind: isFurther ? 'commitment' : kind(),
    text: text('promise'),
    ...optional('verb', text('verb')),
    ...optional('object', text('object')),
    ...optional('forWhom', text('forWhom')),
    arms: arms(),
    ...optional('ownerPostId', owner()),
    ...optional('dueOn', due()),
    ...optional('bodyUnitId', named('body', names.units)),
    ...optional('pence', money()),
    ...optional('hoursPerWeek', hours()),
    ...optional('noCostReason', text('noCostReason')),
    tags: text('tags')
      .split(';')
      .map((tag) => tag.trim())
      .filter(Boolean),
  }
  return { promise, problems }

  function kind(): GridPromise['kind'] {
    const found = PROMISE_KINDS.find((each) => [each, alike(words.kinds[each])].includes(alike(text('kind'))))
    if (!found)
      complain(
        'kind',
        text('kind') === ''
          ? { because: 'missing' }
          : { because: 'unknown-name', near: PROMISE_KINDS.map((each) => words.kinds[each]) },
      )
    return found ?? 'commitment'
  }

  function arms(): Arm[] {
    if (text('level') === '' && text('unit') === '' && text('activity') === '') return []
    const isEverywhere = alike(text('level')) === alike(words.everywhere)
    const levelId = isEverywhere ? undefined : named('level', names.levels)
    const unitId = named(
      'unit',
      names.units,
      (id) => !levelId || about.units.some((unit) => unit.id === id && unit.levelId === levelId),
    )
    if (!levelId && !unitId && !isEverywhere && text('level') === '' && text('unit') === '')
      complain('level', { because: 'missing' })
    const isEvery = alike(text('activity')) === alike(words.everyActivity)
    const activityId = isEvery ? undefined : named('activity', names.activities)
    if (!isEvery && text('activity') === '') complain('activity', { because: 'missing' })
    return [{ ...(unitId ? { unitId } : levelId ? { levelId } : {}), ...(activityId && { activityId }) }]
  }

  function named(
    column: GridColumn,
    { ids, bare, nameOf }: NameIndex,
    isRight: (id: string) => boolean = () => true,
  ): string | undefined {
    const typed = text(column)
    if (typed === '') return undefined
    // A name that two share is written with its id; without it, the other columns may still tell which is meant.
    const found = ids.get(alike(typed)) ?? bare.get(alike(typed))?.filter(isRight) ?? []
    if (found.length === 0) complain(column, { because: 'unknown-name', near: nearTo(typed, nameOf) })
    else if (found.length > 1) complain(column, { because: 'several-fit', near: found.map((id) => nameOf.get(id)!) })
    else if (!isRight(found[0]!)) complain(column, { because: 'not-at-level', level: text('level') })
    return found[0]
  }

  function owner(): string | undefined {
    const typed = text('owner')
    if (typed === '') return undefined
    const [exact] = names.posts.ids.get(alike(typed)) ?? []
    if (exact) return exact
    const guess = guessOwner(typed, about.posts)
    if ('post' in guess && guess.isSure) return guess.post
    const ids = 'post' in guess ? [guess.post] : 'among' in guess ? guess.among : []
    if (ids.length > 0)
      complain('owner', { because: 'several-fit', near: ids.map((id) => names.posts.nameOf.get(id)!) })
    else complain('owner', { because: 'unknown-name', near: nearTo(typed, names.posts.nameOf) })
    return undefined
  }

  function due(): string | undefined {
    const date = readDate(text('due'), about)
    if ('on' in date) return date.on
    if ('ask' in date) complain('due', { because: 'two-readings', ask: date.ask })
    else if (date.none === 'no-such-day')
      complain('due', { because: 'no-such-day', month: date.month, daysInMonth: date.daysInMonth })
    else if (date.none !== 'empty') complain('due', { because: 'not-a-date' })
    return undefined
  }

  function money(): number | undefined {
    const typed = text('money').replace(/[£,\s]/g, '')
    if (typed === '') return undefined
    const [, pounds, fraction = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(typed) ?? []
    if (pounds === undefined) complain('money', { because: 'not-money' })
    return pounds === undefined ? undefined : Number(pounds) * 100 + Number(fraction.padEnd(2, '0'))
  }

  function hours(): number | undefined {
    const typed = text('hours')
    if (typed === '') return undefined
    if (!/^\d{1,3}(?:\.\d{1,2})?$/.test(typed) || Number(typed) > 168) complain('hours', { because: 'not-hours' })
    return Number(typed)
  }
}

function nearTo(typed: string, nameOf: Map<string, string>): string[] {
  return nearestNames(
    typed,
    [...nameOf].map(([id, name]) => ({ id, name })),
  ).map(({ name }) => name)
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: V }
}
