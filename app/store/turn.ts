import type { Work } from './work.ts'

/**
 * Waits until no other transaction of this organisation is deciding something that hangs on the whole of it: who is
 * the last administrator, whether a project is here already. Held to the end of the transaction.
 */
export async function takeTurn({ db, org }: Pick<Work, 'db' | 'org'>): Promise<void> {
  await db.query('select 1 from organisation where org_id = $1 for no key update', [org])
}
