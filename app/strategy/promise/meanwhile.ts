import type { Caller } from '../../organisation/caller.ts'
import type { Post } from '../../organisation/post/post.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import { happeningsOf } from '../../store/happening.ts'
import { readDay, sayDay } from '../../web/parts/day.tsx'
import type { Meanwhile } from '../pages/meanwhile.tsx'
import { sayPost } from '../pages/ownerField.tsx'
import { whereWords } from '../pages/whereWords.ts'
import { armsOf } from '../where.ts'
import { words as room } from '../words.ts'
import { KINDS, type Promised } from './promise.ts'
import type { PromiseTyped } from './promiseForm.ts'
import { words } from './words.ts'

/** What somebody else saved while a promise was being changed, where it differs from what was typed. */
export async function mergeOf(
  caller: Caller,
  promise: Promised,
  theirs: PromiseTyped,
  mine: PromiseTyped,
  { structure, posts }: { structure: Structure; posts: readonly Post[] },
): Promise<Meanwhile> {
  const [last] = await happeningsOf(caller, promise.id, 1)
  const saved = linesOf(theirs, structure, posts)
  const typed = linesOf(mine, structure, posts)
  return {
    ...(last && { by: { name: last.byName, onDay: last.onDay } }),
    keepHref: `/promises/${promise.id}`,
    fields: saved.flatMap(({ name, text }, at) => (text === typed[at]?.text ? [] : [{ name, theirs: text }])),
  }
}

function linesOf(typed: PromiseTyped, structure: Structure, posts: readonly Post[]): { name: string; text: string }[] {
  const said = words.form
  const place = armsOf(typed.where, structure)
  const kind = KINDS.find((one) => one === typed.kind)
  const day = readDay(typed.dueOn)
  return [
    { name: said.words, text: typed.words.trim() },
    { name: said.kind, text: kind ? words.kinds[kind] : '' },
    { name: room.where.label, text: place.ok ? whereWords(place.arms, structure) : '' },
    { name: said.forWhom, text: typed.forWhom.trim() },
    { name: room.owner.label, text: sayPost(posts.find(({ id }) => id === typed.owner)) },
    { name: said.dueOn, text: day ? sayDay(day) : typed.dueOn },
    { name: said.body, text: structure.units.find(({ id }) => id === typed.body)?.name ?? '' },
    { name: said.verb, text: typed.verb.trim() },
    { name: said.object, text: typed.object.trim() },
    { name: said.tags, text: typed.tags.trim() },
  ]
}
