import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import type { Caller } from '../../organisation/caller.ts'
import { groupedBy } from '../../organisation/groupedBy.ts'
import { timelinessOf } from '../register/timeliness.ts'
import { assessmentsAbout } from '../store.ts'
import { mayBeTold } from './atGate.ts'
import { type AppliesTo, type Gate, standingAt } from './gate.ts'
import { answersAtGate, countComing, workComing } from './gateStore.ts'
import { PER_PAGE, type Row } from './pages/show.tsx'

const KINDS: Record<AppliesTo, string[]> = {
  project: ['project'],
  process: ['process'],
  partner: ['partner', 'collaboration'],
}

/** One page of the work that comes to a gate, with how many there are in all and how many the search finds. */
export async function workAtGate(
  caller: Caller,
  gate: Gate,
  { kindsOfWork }: Pick<Pack, 'kindsOfWork'>,
  { q, page }: { q: string; page: number },
): Promise<{ rows: Row[]; total: number; found: number; at: { page: number; pages: number } }> {
  const coming = {
    kinds: KINDS[gate.appliesTo],
    processUnitId: gate.processUnitId,
    pack: gate.pack,
    variants: gate.variants,
    activities: [...new Set(kindsOfWork.map(({ activity }) => activity))].filter((activity) =>
      gate.variants.includes(kindsOfWork.find((one) => one.activity === activity)?.variant ?? ''),
    ),
  }
  const total = await countComing(caller, { ...coming, q: '' })
  const found = q ? await countComing(caller, { ...coming, q }) : total
  const pages = Math.max(1, Math.ceil(found / PER_PAGE))
  const at = { pages, page: Math.min(pages, Math.max(1, Math.floor(page) || 1)) }
  const work = await workComing(caller, { ...coming, q }, { most: PER_PAGE, after: (at.page - 1) * PER_PAGE })
  const ids = work.map(({ id }) => id)
  const answers = groupedBy(await answersAtGate(caller, gate.id, ids), ({ unitId }) => unitId)
  const opened = groupedBy(await assessmentsAbout(caller, ids), ({ unitId }) => unitId)
  const rows = work.map((one) => {
    const first = (opened.get(one.id) ?? []).map(({ openedOn }) => openedOn).sort()[0] ?? null
    return {
      id: one.id,
      name: one.name,
      timeliness: mayBeTold(caller, gate, one) ? timelinessOf(one, first, caller.today) : undefined,
      standing: standingAt(gate, answers.get(one.id) ?? [], one.firstLockOn, caller.today),
    }
  })
  return { rows, total, found, at }
}
