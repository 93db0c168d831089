import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { packsOf } from '../../content/packOf.ts'
import { listPacks, packFolder } from '../../content/packs.ts'
import type { Unit } from '../../organisation/structure/structure.ts'
import { remembering } from '../../store/remembering.ts'
import type { Work } from '../../store/work.ts'

export const HIAT = 'assessment/hiat'
export const PROCESS = 'assessment/process'

/** Assessments by the name of their pack, each in the version that the organisation reads today. */
export type Packs = ReadonlyMap<string, Pack>

export const packsRead: (asker: Pick<Work, 'db' | 'today' | 'asIf'>) => Promise<Packs> = remembering(readPacks, {
  by: ({ asIf }) => JSON.stringify(asIf ?? {}),
  until: ({ today }) => `${today} ${packFolder()}`,
})

async function readPacks(asker: Pick<Work, 'db' | 'today' | 'asIf'>): Promise<Packs> {
  const heads = await listPacks()
  const names = heads.filter(({ kind, status }) => kind === 'assessment' && status !== 'draft').map(({ pack }) => pack)
  const keys = [...new Set(names)] as `assessment/${string}`[]
  const packs = await packsOf(asker, ...keys)
  return new Map(keys.map((key, n) => [key, packs[n]!.content as Pack]))
}

/**
 * The packs that ask about a piece of work, the one offered first before the others: a process of the organisation has
 * questions of its own, a project those of the health inequalities assessment.
 */
export function packsFor({ kind }: { kind: Unit['kind'] }, names: Iterable<string>): string[] {
  const first = kind === 'process' ? PROCESS : HIAT
  const all = [...names].filter((name) => kind === 'process' || name !== PROCESS)
  return [first, HIAT, ...all].filter((name, at, list) => all.includes(name) && list.indexOf(name) === at)
}

export type Elsewhere = { pack: string; question: string }

/** The questions of other packs that ask what this one asks: by the list of its own pack, or by theirs. Pure. */
export function sameElsewhere(packs: Packs, { pack, question }: Elsewhere): Elsewhere[] {
  const own = (packs.get(pack)?.crosswalk ?? []).filter((pair) => pair.question === question)
  const theirs = [...packs].flatMap(([name, { crosswalk }]) =>
    crosswalk.filter((pair) => pair.pack === pack && pair.same === question).map((pair) => ({ ...pair, name })),
  )
  const found = [
    ...own.map((pair) => ({ pack: pair.pack, question: pair.same })),
    ...theirs.map((pair) => ({ pack: pair.name, question: pair.question })),
  ]
  const isFirst = ({ pack: name, question: key }: Elsewhere, at: number) =>
    found.findIndex((one) => one.pack === name && one.question === key) === at
  return found.filter((one, at) => one.pack !== pack && isFirst(one, at))
}

/** Do these two ask any question in common? Then an assessment by the one can be looked at where the other is asked for. */
export const areRelated = (packs: Packs, one: string, other: string): boolean =>
  one === other ||
  Boolean(packs.get(one)?.crosswalk.some(({ pack }) => pack === other)) ||
  Boolean(packs.get(other)?.crosswalk.some(({ pack }) => pack === one))

/** The kind of work that a pack would take this for, as nobody has said yet: by its activity. Undefined: not known. */
export function guessVariant(
  pack: Pick<Pack, 'kindsOfWork' | 'variants'>,
  { kind, activityKey }: { kind: Unit['kind']; activityKey: string | null },
): string | undefined {
  const activity = kind === 'process' ? 'corporate' : activityKey
  return pack.kindsOfWork.find((one) => one.activity === activity)?.variant
}
