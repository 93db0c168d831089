import { makeRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import type { Adoption } from './adoption.ts'
import type { Versions } from './packOf.ts'

/** The version of each pack that an organisation began with, and those that it has adopted and that are in force on a day. */
export function versionsInForce({ db, today }: Pick<Work, 'db' | 'today'>): Promise<Versions> {
  return db.one(
    `select o.packs as "begunWith", coalesce((select jsonb_object_agg(a.pack, a.version) from pack_adoption a
       where a.on_day <= $1 and (a.retired_on is null or a.retired_on > $1)), '{}') as adopted
     from organisation o`,
    [today],
  )
}

/** Every version of every pack that the organisation has read on some day. */
export const versionsEver = ({ db }: Pick<Work, 'db'>): Promise<{ pack: string; version: string }[]> =>
  db.query(
    `select key as pack, value as version from organisation, jsonb_each_text(packs)
     union select pack, version from pack_adoption order by 1, 2`,
  )

/** Which versions of packs were adopted and when, newest first; those put aside too. */
export function adoptionsOf({ db }: Pick<Work, 'db'>): Promise<Adoption[]> {
  return db.query(
    `select p.id, p.pack, p.version, p.on_day as "onDay", p.why, m.name as "byName", p.retired_on as "retiredOn", p.retired_why as "retiredWhy"
     from pack_adoption p left join member m on m.id = p.by_id order by p.on_day desc, p.id desc`,
  )
}

export async function insertAdoption(
  work: Work,
  { id, pack, version, why, title }: { id: string; pack: string; version: string; why: string | null; title: string },
): Promise<void> {
  await makeRecord(work, { id, kind: 'pack adoption', title }, ['pack', 'version'])
  await work.db.query(
    'insert into pack_adoption (id, pack, version, on_day, by_id, why) values ($1, $2, $3, $4, $5, $6)',
    [id, pack, version, work.today, work.by.id, why],
  )
}

/** Puts the version in force aside. Returns its id; undefined when none is. */
export async function endAdoption({ db, today }: Work, pack: string, why: string): Promise<string | undefined> {
  const ended = await db.maybe<{ id: string }>(
    'update pack_adoption set retired_on = $2, retired_why = $3 where pack = $1 and retired_on is null returning id',
    [pack, today, why],
  )
  return ended?.id
}
