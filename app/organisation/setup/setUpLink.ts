import { randomBytes } from 'node:crypto'
import type { Database } from '../../store/database.ts'
import { hashToken } from '../signin/sessionStore.ts'
import { isSetUpLink, organisationsHere, putSetUpLink } from './store.ts'

const HOURS = 24

/** A fresh set-up link, while this Ingrain holds no organisation but the worked example; otherwise undefined. */
export async function makeSetUpLink(database: Database, address: string, now: Date): Promise<string | undefined> {
  return database.inInstance(async (db) => {
    const own = (await organisationsHere(db)).filter(({ isExample }) => !isExample)
    if (own.length) return undefined
    const token = randomBytes(32).toString('base64url')
    await putSetUpLink(db, hashToken(token), new Date(now.getTime() + HOURS * 3_600_000))
    return `${address}/organisations/new?link=${token}`
  })
}

/** Looking at the page does not use the link up; making the organisation does. */
export const maySetUp = (database: Database, token: string | null, now: Date): Promise<boolean> =>
  database.inInstance(async (db) => (token ? isSetUpLink(db, hashToken(token), now) : false))
