import type { Value } from '../../files/writeSheet.ts'
import type { Arm } from '../../organisation/placement.ts'
import type { ImportAbout } from './candidate.ts'
import { words } from './words.ts'

export const PROMISE_KINDS = ['commitment', 'resource', 'support', 'tool', 'process'] as const

/** The columns of our own grid as a sheet, in order. The headings that people see are in the words file. */
export const GRID_COLUMNS = [
  'reference',
  'kind',
  'promise',
  'verb',
  'object',
  'forWhom',
  'level',
  'unit',
  'activity',
  'owner',
  'due',
  'body',
  'money',
  'hours',
  'noCostReason',
  'tags',
] as const
export type GridColumn = (typeof GRID_COLUMNS)[number]

/** A promise as its row says it. `pence` is whole; `hoursPerWeek` has at most two decimals. */
export type GridPromise = {
  reference: string
  kind: (typeof PROMISE_KINDS)[number]
  text: string
  verb?: string
  object?: string
  forWhom?: string
  arms: Arm[]
  ownerPostId?: string
  dueOn?: string
  bodyUnitId?: string
  pence?: number
  hoursPerWeek?: number
  noCostReason?: string
  tags: string[]
}

/**
 * The grid as rows. A promise that applies in several places has a row for each, with the same reference; the
 * further rows say only its words and the place. `readGridRows` gives back the same promises.
 */
export function gridSheetRows(
  promises: readonly GridPromise[],
  about: ImportAbout,
): { header: string[]; rows: Value[][] } {
  const names = namesFor(about)
  const rows = promises.flatMap((promise) => {
    const [first = [null, null, null], ...others] = promise.arms.map((arm) => placeCells(arm, about, names))
    const { reference, text } = promise
    return [
      [
        reference,
        words.kinds[promise.kind],
        text,
        promise.verb ?? null,
        promise.object ?? null,
        promise.forWhom ?? null,
        ...first,
        ...rest(promise, names),
      ],
      ...others.map((place) => [
        reference,
        null,
        text,
        null,
        null,
        null,
        ...place,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ]),
    ]
  })
  return { header: GRID_COLUMNS.map((column) => words.gridColumns[column]), rows }
}

function rest(promise: GridPromise, names: Names): Value[] {
  const { ownerPostId, dueOn, bodyUnitId, pence, hoursPerWeek, noCostReason, tags } = promise
  return [
    ownerPostId ? names.posts.get(ownerPostId)! : null,
    dueOn ? { day: dueOn } : null,
    bodyUnitId ? names.units.get(bodyUnitId)! : null,
    pence === undefined ? null : pence / 100,
    hoursPerWeek ?? null,
    noCostReason ?? null,
    tags.join('; ') || null,
  ]
}

function placeCells({ unitId, levelId, activityId }: Arm, about: ImportAbout, names: Names): Value[] {
  const level = levelId ?? about.units.find(({ id }) => id === unitId)?.levelId
  return [
    level ? names.levels.get(level)! : words.everywhere,
    unitId ? names.units.get(unitId)! : null,
    activityId ? names.activities.get(activityId)! : words.everyActivity,
  ]
}

export type Names = Record<'levels' | 'units' | 'activities' | 'posts', Map<string, string>>

/** The name each thing goes by in the sheet: its own, or with its id where two would be written alike. */
export function namesFor(about: ImportAbout): Names {
  return {
    levels: namesOf(about.levels, [words.everywhere]),
    activities: namesOf(about.activities, [words.everyActivity]),
    units: namesOf(about.units, []),
    posts: namesOf(
      about.posts.map(({ id, title }) => ({ id, name: title })),
      [],
    ),
  }
}

/** Names the other way round. `bare` holds names that several share, written without their id. */
export type NameIndex = { nameOf: Map<string, string>; ids: Map<string, string[]>; bare: Map<string, string[]> }

export function indexNames(nameOf: Map<string, string>): NameIndex {
  const ids = new Map<string, string[]>()
  const bare = new Map<string, string[]>()
  for (const [id, name] of nameOf) {
    ids.set(alike(name), [...(ids.get(alike(name)) ?? []), id])
    const without = name.endsWith(`[${id}]`) ? alike(name.slice(0, -id.length - 2)) : undefined
    if (without) bare.set(without, [...(bare.get(without) ?? []), id])
  }
  return { nameOf, ids, bare }
}

function namesOf(things: { id: string; name: string }[], taken: string[]): Map<string, string> {
  const count = new Map(taken.map((name) => [alike(name), 1]))
  for (const { name } of things) count.set(alike(name), (count.get(alike(name)) ?? 0) + 1)
  return new Map(
    things.map(({ id, name }) => [
      id,
      alike(name) === '' || count.get(alike(name))! > 1 ? `${name} [${id}]`.trim() : name.trim(),
    ]),
  )
}

export function alike(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
