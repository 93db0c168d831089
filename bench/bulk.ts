import type { Db } from '../app/store/database.ts'

/** Many rows at once. `into` names the columns, `shape` their types, in the same order. */
export async function bulk(db: Db, into: string, shape: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = into.slice(into.indexOf('(') + 1, -1)
  for (let at = 0; at < rows.length; at += 5000)
    await db.query(`insert into ${into} select ${columns} from jsonb_to_recordset($1::jsonb) as rows(${shape})`, [
      JSON.stringify(rows.slice(at, at + 5000)),
    ])
}
