import { startSession } from '../app/organisation/signin/sessionStore.ts'
import type { Database } from '../app/store/database.ts'
import { makeLargeOrganisation, type Size } from './largeOrganisation.ts'

export const ORGANISATIONS = 50

/** One has a long list; the others share the rest of the 100,000 records. Each counts its units and backings too. */
const LARGEST: Size = { units: 40, promises: 200, evidence: 10_000 }
const OTHERS: Size = { units: 40, promises: 200, evidence: 1375 }

export type Seat = { cookie: string }
export type Made = {
  /** People of all the organisations in turn. */
  seats: Seat[]
  /** People of the organisation with the long list. */
  seatsAtLargest: Seat[]
  records: number
}

/** 50 organisations with 100,000 records between them, and `seats` signed-in people spread over them. */
export async function makeManyOrganisations(database: Database, seats: number): Promise<Made> {
  const today = new Date().toISOString().slice(0, 10)
  const people: { org: string; memberId: string }[] = []
  for (let n = 0; n < ORGANISATIONS; n++) {
    const { org, founderId } = await makeLargeOrganisation(database, n ? OTHERS : LARGEST, today)
    people.push({ org, memberId: founderId })
  }
  let records = 0
  for (const { org } of people)
    records += (
      await database.inOrganisation(org, 'reading', (db) =>
        db.one<{ n: number }>('select count(*)::int as n from record'),
      )
    ).n
  const now = new Date()
  const seatOf = async (person: { org: string; memberId: string }): Promise<Seat> => ({
    cookie: `ingrain-session=${await database.inInstance((db) => startSession(db, { ...person, now }))}`,
  })
  const given: Made = { seats: [], seatsAtLargest: [], records }
  for (let n = 0; n < seats; n++) given.seats.push(await seatOf(people[n % people.length]!))
  for (let n = 0; n < 20; n++) given.seatsAtLargest.push(await seatOf(people[0]!))
  return given
}
