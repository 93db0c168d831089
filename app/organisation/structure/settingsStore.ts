import type { Work } from '../../store/work.ts'
import type { Settings } from './settings.ts'

export function settingsOf({ db }: Pick<Work, 'db'>): Promise<Settings & { edit: number }> {
  return db.one('select name, time_zone as "timeZone", year_starts as "yearStarts", edit from organisation')
}

/** False when somebody saved since edit `base`. */
export async function writeSettings(
  { db }: Work,
  base: number,
  { name, timeZone, yearStarts }: Settings,
): Promise<boolean> {
  const row = await db.maybe(
    'update organisation set name = $2, time_zone = $3, year_starts = $4, edit = edit + 1 where edit = $1 returning 1 as saved',
    [base, name, timeZone, yearStarts],
  )
  return Boolean(row)
}
