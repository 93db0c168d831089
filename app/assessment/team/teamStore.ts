import type { Work } from '../../store/work.ts'

/** A member by name, for whoever opened an assessment and is not among those named to write it. */
export function memberNamed(
  { db }: Pick<Work, 'db'>,
  id: string,
): Promise<{ memberId: string; name: string; kind: string } | undefined> {
  return db.maybe('select id as "memberId", name, kind from member where id = $1', [id])
}
