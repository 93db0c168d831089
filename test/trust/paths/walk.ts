import fc from 'fast-check'
import { expect } from 'vitest'
import { NotAllowed } from '../../../app/errors.ts'
import type { Caller } from '../../../app/organisation/caller.ts'
import { findCaller } from '../../../app/organisation/callerStore.ts'
import { closeWork } from '../../../app/store/audit.ts'
import type { Db } from '../../../app/store/database.ts'
import type { House, TestOrganisation } from '../../house.ts'
import type { Person } from '../../people.ts'

/**
 * One step of a drawing: who may take it, and where it leads from a state (nothing where no line is drawn). `take` tries
 * it for real. State is the drawing's own; it is changed by `lead` alone.
 */
export type Step<State> = {
  may: readonly Person[]
  lead: (state: State) => State | undefined
  take: (caller: Caller, state: State) => Promise<{ ok: boolean } | undefined>
}

export type Drawing<State> = {
  start: State
  steps: Record<string, Step<State>>
  /** Where the thing stands, read from the database and said as the drawing says it. */
  read: (caller: Caller) => Promise<State>
  /** Records whose frozen versions must never change. */
  records: readonly string[]
  /** Steps after which little more can happen: taken seldom by a walk that follows the way. */
  rarely?: readonly string[]
}

const PEOPLE: readonly Person[] = ['lead', 'director', 'secretary', 'ben', 'amina', 'auditor', 'partner']

export type Walk = { who: Person; step: string }[]

/** Steps in any order, mostly by somebody who may take them, or little would ever happen. */
export const walksOver = (steps: Record<string, Pick<Step<never>, 'may'>>, length = 12): fc.Arbitrary<Walk> =>
  fc.array(
    fc.constantFrom(...Object.keys(steps)).chain((step) =>
      fc.record({
        who: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...steps[step]!.may) },
          { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) },
        ),
        step: fc.constant(step),
      }),
    ),
    { minLength: length / 2, maxLength: length },
  )

/**
 * For a long way: three steps of four are drawn from where the walk stands by then, so that it gets somewhere; the rest
 * are any step by anybody. Only the drawing is asked, never the database.
 */
export const walksAlong = <State>(
  { start, steps, rarely = [] }: Pick<Drawing<State>, 'start' | 'steps' | 'rarely'>,
  length: number,
): fc.Arbitrary<Walk> => {
  const names = Object.keys(steps)
  const choice = fc.record({ n: fc.nat(), by: fc.nat(), isOnWay: fc.nat(3), isRare: fc.nat(19) })
  return fc.array(choice, { minLength: length / 2, maxLength: length }).map((choices) => {
    let state = start
    return choices.map(({ n, by, isOnWay, isRare }) => {
      const open = names.filter((name) => steps[name]!.lead(state) && (isRare === 0 || !rarely.includes(name)))
      const among = isOnWay && open.length ? open : names
      const step = among[n % among.length]!
      const { may, lead } = steps[step]!
      const able = isOnWay ? may : PEOPLE
      const who = able[by % able.length]!
      if (may.includes(who)) state = lead(state) ?? state
      return { who, step }
    })
  })
}

export type Counted = { taken: number; refused: number }

/**
 * Walks over one thing. A step that is drawn leads where the drawing says; one that is not, or that the person may not
 * take, is refused and changes nothing. What was frozen stays as it was, byte for byte.
 */
export async function walkOver<State>(
  house: House,
  org: TestOrganisation,
  { start, steps, read, records }: Drawing<State>,
  walk: Walk,
): Promise<Counted> {
  let state = start
  const frozen = new Map<string, string>()
  const counted = { taken: 0, refused: 0 }
  for (const [n, { who, step: name }] of walk.entries()) {
    const step = steps[name]!
    const where = `step ${n + 1}, ${name} by ${who}, from ${JSON.stringify(state)}`
    const next = step.may.includes(who) ? step.lead(state) : undefined
    const isTaken = await attempt(house, org, who, (caller) => step.take(caller, state))
    expect(isTaken, where).toBe(next !== undefined)
    state = next ?? state
    counted[isTaken ? 'taken' : 'refused']++
    await house.database.inOrganisation(org.org, 'reading', async (db) => {
      expect(await read(await callerAs(db, org, 'lead')), where).toEqual(state)
      const now = await versionsOfAll(db, records)
      for (const [id, bytes] of frozen) expect(now.get(id), `${where}: version ${id}`).toBe(bytes)
      for (const [id, bytes] of now) frozen.set(id, bytes)
    })
  }
  return counted
}

async function versionsOfAll(db: Db, records: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; bytes: string }>(
    `select record_id || ' ' || no as id, row_to_json(v)::text as bytes from version v where record_id = any($1)`,
    [records],
  )
  return new Map(rows.map(({ id, bytes }) => [id, bytes]))
}

const NOON = new Date('2026-10-30T12:00:00Z')

async function callerAs(db: Db, org: TestOrganisation, who: Person): Promise<Caller> {
  const caller = await findCaller(db, { org: org.org, memberId: org.people[who], now: NOON, freshAt: NOON })
  if (!caller) throw new Error(`${who} is no member`)
  return caller
}

class Refusal extends Error {}

/** True when something was done, with its one entry in the audit. A refusal takes everything with it, as on the server. */
async function attempt(
  house: House,
  org: TestOrganisation,
  who: Person,
  take: (caller: Caller) => Promise<{ ok: boolean } | undefined>,
): Promise<boolean> {
  try {
    return await house.database.inOrganisation(org.org, 'writing', async (db) => {
      const caller = await callerAs(db, org, who)
      const before = await entries(db)
      const answer = await take(caller)
      if (answer && !answer.ok) throw new Refusal()
      await closeWork(caller)
      const more = (await entries(db)) - before
      expect(more).toBe(caller.touched.length ? 1 : 0)
      return more === 1
    })
  } catch (error) {
    if (error instanceof Refusal || error instanceof NotAllowed) return false
    throw error
  }
}

const entries = async (db: Db): Promise<number> =>
  (await db.one<{ n: number }>('select count(*)::int as n from audit')).n
