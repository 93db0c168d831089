import type { Caller } from '../../organisation/caller.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import { titlesOf } from '../../store/record.ts'
import { words } from './words.ts'

type Units = Pick<Structure, 'units'>

/** What bodies are called where they are named, and that one is closed where it is; in one query at most. */
export async function bodiesNamed(
  caller: Caller,
  { units }: Units,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | undefined> {
  const open = new Map(units.map((unit) => [unit.id, unit]))
  const others = [...new Set(ids.flatMap((id) => (id && !open.has(id) ? [id] : [])))]
  const closed = others.length ? await titlesOf(caller, others) : new Map<string, string>()
  return (id) => {
    const unit = open.get(id ?? '')
    if (unit) return unit.governs ? unit.name : words.decidesNoMore(unit.name)
    const title = closed.get(id ?? '')
    return title && words.closed(title)
  }
}

export const bodyNamed = async (caller: Caller, units: Units, id: string | null): Promise<string | undefined> =>
  (await bodiesNamed(caller, units, [id]))(id)
