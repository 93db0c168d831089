import { groupedBy } from '../../organisation/groupedBy.ts'
import type { Work } from '../../store/work.ts'
import type { Assessment } from '../assessment.ts'
import { areRelated, guessVariant, type Packs, packsRead } from '../carry/crosswalk.ts'
import { assessmentsAbout } from '../store.ts'
import { type Gate, gatesFor, type Standing, standingAt } from './gate.ts'
import { gateAnswersAbout, gatesInForce, type WorkHere } from './gateStore.ts'

/** One gate that a piece of work comes to, where it stands there, and the assessment that the gate looks at. */
export type Required = { gate: Gate; standing: Standing; assessment?: Assessment; variant?: string }

type Asker = Pick<Work, 'db' | 'today' | 'asIf'>
type About = Pick<WorkHere, 'id' | 'kind' | 'activityKey' | 'firstLockOn'>

/** What the gates in force ask of each of these, by the id of the work. A constant number of queries. */
export async function requiredOf(
  asker: Asker,
  work: readonly About[],
  among?: ReadonlyMap<string, Assessment[]>,
): Promise<Map<string, Required[]>> {
  const gates = await gatesInForce(asker)
  if (!gates.length || !work.length) return new Map(work.map(({ id }) => [id, []]))
  const packs = await packsRead(asker)
  const ids = work.map(({ id }) => id)
  const assessments = among ?? groupedBy(await assessmentsAbout(asker, ids), ({ unitId }) => unitId)
  const answers = groupedBy(await gateAnswersAbout(asker, ids), ({ gateId, unitId }) => `${gateId} ${unitId}`)
  return new Map(
    work.map((about) => {
      const own = assessments.get(about.id) ?? []
      const variantIn = (pack: string) => variantOf(packs, pack, about, own)
      const required = gatesFor(about, variantIn, gates, asker.today).map((gate) => ({
        gate,
        variant: variantIn(gate.pack),
        assessment: lookedAt(packs, gate, own),
        standing: standingAt(gate, answers.get(`${gate.id} ${about.id}`) ?? [], about.firstLockOn, asker.today),
      }))
      return [about.id, required]
    }),
  )
}

/** Which kind of work it is by the words of a pack: as its assessment says, else by its activity. */
export function variantOf(packs: Packs, name: string, about: About, own: readonly Assessment[]): string | undefined {
  const pack = packs.get(name)
  return own.find((assessment) => assessment.pack === name)?.variant ?? (pack && guessVariant(pack, about))
}

/** The assessment that a gate looks at: by its own pack before a related one, the newest of them; none that was withdrawn. */
export function lookedAt(
  packs: Packs,
  { pack }: Pick<Gate, 'pack'>,
  own: readonly Assessment[],
): Assessment | undefined {
  const open = own.filter(({ state, isArchived }) => state !== 'withdrawn' && !isArchived)
  return open.find((one) => one.pack === pack) ?? open.find((one) => areRelated(packs, pack, one.pack))
}
