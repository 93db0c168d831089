import { type Caller, may, must, rangeOf } from '../../organisation/caller.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import type { Post } from '../../organisation/post/post.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import { isWithin } from '../../organisation/structure/structure.ts'
import { type Required, requiredOf } from '../gate/required.ts'
import { openMajors } from '../loop/review/reviewStore.ts'
import type { Registered, Sight, Sought } from './registerStore.ts'
import * as store from './registerStore.ts'
import { type Timeliness, timelinessOf } from './timeliness.ts'

/** A project as the register shows it. Nothing of its assessments where the reader may not be told of them. */
export type RegisterRow = Registered & {
  lead: Post | undefined
  assessed?: { timeliness: Timeliness; required: Required[]; openMajors: number }
}

/** What the caller sees of the register: staff every project, a partner theirs; of assessments, those of their range. */
export async function sightOf(caller: Caller): Promise<Sight> {
  const seesAll = may(caller, 'organisation.read', {})
  const { homeUnitId } = caller.member
  const units = seesAll || !homeUnitId ? [] : (await readStructure(caller)).units
  const list = rangeOf(caller, 'assessment.list')
  return {
    seesAll,
    within: homeUnitId ? units.filter(({ id }) => isWithin(units, id, homeUnitId)).map(({ id }) => id) : [],
    partnerId: homeUnitId,
    posts: caller.posts,
    listsAll: list.isAll,
    listsIn: list.units,
    named: [...caller.named],
    memberId: caller.member.id,
  }
}

export type RegisterView = {
  counted: store.Counted
  timely: store.InTime
  found: number
  at: { page: number; pages: number }
  rows: RegisterRow[]
}

export const PER_PAGE = 50

/** One page of the register. The number of queries does not grow with it. */
export async function readRegister(caller: Caller, sought: Sought, page: number): Promise<RegisterView> {
  must(caller, 'organisation.read')
  const sight = await sightOf(caller)
  const counted = await store.countRegister({ db: caller.db, today: caller.today, sight })
  const timely = await store.countInTime({ db: caller.db, today: caller.today, sight })
  const isPlain = !sought.q && !sought.unitId && !sought.activityId && !sought.state && !sought.time
  const known = { open: counted.open, active: counted.active, closed: counted.all - counted.open }
  const found =
    isPlain && sought.show in known
      ? known[sought.show as keyof typeof known]
      : await store.countFound(caller, sight, sought)
  const pages = Math.max(1, Math.ceil(found / PER_PAGE))
  const at = { pages, page: Math.min(pages, Math.max(1, Math.floor(page) || 1)) }
  const rows = await store.registerPage(caller, sight, sought, { most: PER_PAGE, after: (at.page - 1) * PER_PAGE })
  return { counted, timely, found, at, rows: await withAssessments(caller, rows) }
}

/** Every project that the search finds, for a sheet. */
export async function wholeRegister(caller: Caller, sought: Sought): Promise<RegisterRow[]> {
  must(caller, 'organisation.read')
  const rows = await store.registerPage(caller, await sightOf(caller), sought, { most: 100_000, after: 0 })
  return withAssessments(caller, rows)
}

async function withAssessments(caller: Caller, rows: readonly Registered[]): Promise<RegisterRow[]> {
  const posts = new Map((await postsOf(caller)).map((post) => [post.id, post]))
  const listed = rows.filter(({ isListed }) => isListed).map((row) => ({ ...row, kind: 'project' as const }))
  const required = await requiredOf(caller, listed)
  const majors = await openMajors(
    caller,
    listed.flatMap(({ assessmentId }) => assessmentId ?? []),
  )
  return rows.map((row) => ({
    ...row,
    lead: posts.get(row.leadPostId ?? ''),
    ...(row.isListed && {
      assessed: {
        timeliness: timelinessOf(row, row.openedOn, caller.today),
        required: required.get(row.id) ?? [],
        openMajors: majors.filter(({ assessmentId }) => assessmentId === row.assessmentId).length,
      },
    }),
  }))
}
