import type { Work } from '../../../store/work.ts'

/** A form that came back and is kept as it came. `takenOn`: the day on which what it changed was saved, if it was. */
export type KeptForm = {
  id: string
  sha256: string
  name: string
  bytes: number
  onDay: string
  byName: string | null
  takenOn: string | null
}

/** Those that belong to an assessment now, newest first: not those that were moved to another, or removed. */
export function keptForms({ db }: Pick<Work, 'db'>, assessmentId: string): Promise<KeptForm[]> {
  return db.query(
    `select f.id, f.sha256, f.name, f.bytes, h.on_day as "onDay", m.name as "byName",
       (select max(t.on_day) from happening t
        where t.record_id = $1 and t.for_id = f.id and t.verb = 'imported') as "takenOn"
     from (select distinct on (for_id) for_id, verb, on_day, at, id, by_id from happening
           where record_id = $1 and verb in ('attached', 'detached') order by for_id, at desc, id desc) h
       join file f on f.id = h.for_id and f.type = 'docx' and f.erased_at is null
       left join member m on m.id = h.by_id
     where h.verb = 'attached' order by h.at desc, h.id desc`,
    [assessmentId],
  )
}

export async function memberName({ db }: Pick<Work, 'db'>, id: string): Promise<string | undefined> {
  return (await db.maybe<{ name: string }>('select name from member where id = $1', [id]))?.name
}
