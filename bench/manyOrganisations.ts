import { startSession } from '../app/organisation/signin/sessionStore.ts'
import type { Database } from '../app/store/database.ts'
import { makeLargeOrganisation, type Size } from './largeOrganisation.ts'

export const ORGANISATIONS = 50

// With its units, promises and backings each comes to 2,000 records.
const EACH: Size = { units: 40, promises: 200, evidence: 1626 }

export type Seat = { cookie: string }

/** 50 organisations with 100,000 records between them, and `seats` signed-in people spread over them. */
export async function makeManyOrganisations(
  database: Database,
  seats: number,
): Promise<{ seats: Seat[]; records: number }> {
  const today = new Date().toISOString().slice(0, 10)
  const people: { org: string; memberId: string }[] = []
  for (let n = 0; n < ORGANISATIONS; n++) {
    const { org, founderId } = await makeLargeOrganisation(database, EACH, today)
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
  const given: Seat[] = []
  for (let n = 0; n < seats; n++) {
    const token = await database.inInstance((db) => startSession(db, { ...people[n % people.length]!, now }))
    given.push({ cookie: `ingrain-session=${token}` })
  }
  return { seats: given, records }
}
