import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Batch, BatchNotes } from './import.ts'

export async function insertBatch(
  work: Work,
  { id, fileName, notes }: { id: string; fileName: string; notes: BatchNotes },
): Promise<void> {
  await makeRecord(work, { id, kind: 'import', title: fileName }, ['file'])
  await work.db.query(`insert into import_batch (id, kind, file_name, notes) values ($1, 'projects', $2, $3)`, [
    id,
    fileName,
    JSON.stringify(notes),
  ])
}

export function batchById({ db }: Pick<Work, 'db'>, id: string): Promise<Batch | undefined> {
  return db.maybe(
    `select b.id, b.file_name as "fileName", b.notes, r.made_at as "madeAt", r.made_by as "madeBy", m.name as "byName"
     from import_batch b join record r on r.id = b.id left join member m on m.id = r.made_by where b.id = $1 and b.kind = 'projects'`,
    [id],
  )
}
