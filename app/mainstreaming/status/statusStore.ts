import type { Db } from '../../store/database.ts'

export type Address = { org: string; slug: string }

/** Every organisation on this instance, by its address. */
export const addresses = (db: Db): Promise<Address[]> =>
  db.query('select org_id as org, slug from organisation_address order by slug')
