import { backingsOf, backRecord } from '../../budget/actions.ts'
import { type Cell, EMPTY } from '../../files/cell.ts'
import type { Caller } from '../../organisation/caller.ts'
import type { ImportAbout } from '../import/candidate.ts'
import { alike, type GridPromise } from '../import/gridColumns.ts'
import type { GridProblem } from '../import/gridProblem.ts'
import { readGridRows } from '../import/readGridRows.ts'
import { gridPromises } from '../paper/gridSheet.ts'
import { amendPromise, draftPromise, type PromiseGiven } from '../promise/actions.ts'
import type { Promised } from '../promise/promise.ts'
import { promisesOf } from '../promise/store.ts'
import { wrongRowsOf } from './gridMending.ts'

export type GoodRows = { good: GridPromise[]; problems: GridProblem[]; extraColumns: string[] }

/** Every mistake at once, and the promises of which no row has one. Row numbers stay those of the sheet. Pure. */
export function readGoodRows(
  rows: readonly Cell[][],
  about: ImportAbout,
  bodies: readonly { id: string; name: string }[],
): GoodRows {
  const { good, problems, extraColumns } = readWellFormed(rows, about)
  const isBody = ({ bodyUnitId }: GridPromise) => !bodyUnitId || bodies.some(({ id }) => id === bodyUnitId)
  const near = bodies.map(({ name }) => name)
  const nameOf = (id: string | undefined) => about.units.find((unit) => unit.id === id)?.name ?? ''
  const notBodies = good
    .filter((one) => !isBody(one))
    .map(
      (one): GridProblem => ({
        row: one.rows[0] ?? 0,
        column: 'body',
        read: nameOf(one.bodyUnitId),
        because: 'unknown-name',
        near,
      }),
    )
  return { good: good.filter(isBody), problems: [...problems, ...notBodies], extraColumns }
}

function readWellFormed(
  rows: readonly Cell[][],
  about: ImportAbout,
): Omit<GoodRows, 'good'> & { good: (GridPromise & { rows: number[] })[] } {
  const read = readGridRows(rows, about)
  if (read.ok) return { good: read.promises, problems: [], extraColumns: read.extraColumns }
  if (read.because === 'not-our-columns') return { good: [], problems: [], extraColumns: [] }
  const wrong = wrongRowsOf(rows, read.problems)
  const left = rows.map((row, at) => (wrong.has(at + 1) ? row.map(() => EMPTY) : row))
  const again = readGridRows(left, about)
  return {
    good: again.ok ? again.promises : [],
    problems: read.problems,
    extraColumns: again.ok ? again.extraColumns : [],
  }
}

export type Plan = {
  added: GridPromise[]
  changed: { promise: Promised; to: GridPromise }[]
  same: number
  reworded: number
}

/**
 * What the rows would do to a strategy: which are new, which change a promise here, which say what is here already. A
 * row without a reference is known by its words, so that a sheet that is brought in again makes no second copy.
 */
export async function planRows(caller: Caller, strategyId: string, good: readonly GridPromise[]): Promise<Plan> {
  const here = (await promisesOf(caller, strategyId)).filter(({ retiredOn }) => !retiredOn)
  const asSheet = new Map((await gridPromises(caller, strategyId)).map((one) => [alike(one.reference), one]))
  const plan: Plan = { added: [], changed: [], same: 0, reworded: 0 }
  const isThis = (row: GridPromise) => (promise: Promised) =>
    row.reference ? alike(promise.reference ?? '') === alike(row.reference) : alike(promise.words) === alike(row.text)
  for (const row of good) {
    const promise = here.find(isThis(row))
    const now = promise && asSheet.get(alike(promise.reference ?? ''))
    if (!promise || !now) plan.added.push(row)
    else if (sameRow(now, row)) plan.same++
    else {
      plan.changed.push({ promise, to: row })
      if (now.text !== row.text) plan.reworded++
    }
  }
  return plan
}

// Money is the sum over lines and is not read back; rows are numbered by the sheet.
function sameRow(one: GridPromise, other: GridPromise): boolean {
  const plain = ({
    kind,
    text,
    verb,
    object,
    forWhom,
    arms,
    ownerPostId,
    dueOn,
    bodyUnitId,
    hoursPerWeek,
    noCostReason,
    tags,
  }: GridPromise) =>
    JSON.stringify([
      kind,
      text,
      verb,
      object,
      forWhom,
      arms.map(armKey).sort(),
      ownerPostId,
      dueOn,
      bodyUnitId,
      hoursPerWeek,
      noCostReason,
      tags,
    ])
  return plain(one) === plain(other)
}
const armKey = ({ unitId = '', levelId = '', activityId = '' }: GridPromise['arms'][number]): string =>
  `${unitId} ${levelId} ${activityId}`

/** Takes the rows, all of them or, where one is refused, none: whoever calls rolls back. */
export async function takeRows(caller: Caller, strategyId: string, good: readonly GridPromise[]): Promise<Plan> {
  const plan = await planRows(caller, strategyId, good)
  for (const row of plan.added) {
    const drafted = await draftPromise(caller, {
      ...givenOf(row),
      strategyId,
      ...(row.reference && { reference: row.reference }),
    })
    if (!drafted.ok) throw new Error(`row ${row.reference} was refused: ${drafted.because}`)
    await takeBacking(caller, drafted.id, row)
  }
  for (const { promise, to } of plan.changed) {
    const amended = await amendPromise(caller, promise.id, promise.edit, givenOf(to))
    if (!amended.ok) throw new Error(`row ${to.reference} was refused: ${amended.because}`)
    await takeBacking(caller, promise.id, to)
  }
  return plan
}

const givenOf = (row: GridPromise): PromiseGiven => ({
  words: row.text,
  kind: row.kind,
  verb: row.verb ?? null,
  object: row.object ?? null,
  forWhom: row.forWhom ?? null,
  dueOn: row.dueOn ?? null,
  bodyUnitId: row.bodyUnitId ?? null,
  tags: row.tags,
  ownerPostId: row.ownerPostId ?? null,
  arms: row.arms,
})

/** Hours and reasons come from the sheet; money on its lines stays as it is. */
async function takeBacking(
  caller: Caller,
  promiseId: string,
  { hoursPerWeek, noCostReason }: GridPromise,
): Promise<void> {
  const before = await backingsOf(caller, promiseId)
  const money = before.flatMap(({ lineId, pence }) => (lineId && pence !== null ? [{ lineId, pence }] : []))
  const hours = before.find((one) => one.hoursPerWeek !== null)?.hoursPerWeek
  const reason = before.find((one) => one.noCostReason)?.noCostReason
  if (hours === (hoursPerWeek ?? undefined) && reason === noCostReason) return
  const given = [...money, ...(hoursPerWeek ? [{ hoursPerWeek }] : []), ...(noCostReason ? [{ noCostReason }] : [])]
  const backed = await backRecord({ ...caller, channel: 'import' }, promiseId, given)
  if (!backed.ok) throw new Error(`backing of ${promiseId} was refused: ${backed.because}`)
}
