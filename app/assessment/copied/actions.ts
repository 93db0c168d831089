import type { Caller } from '../../organisation/caller.ts'
import type { Work } from '../../store/work.ts'
import { readAssessment } from '../actions.ts'
import { maySee } from '../permissions.ts'
import { type Cluster, clustersOf } from './clusters.ts'
import type { Copy, Text } from './copied.ts'
import { allShingles, type Near, nearTo } from './copiedStore.ts'
import { COPIED_FROM, likeness } from './shingles.ts'

/** Where the words of one answer also stand, the most alike first. */
export const copiesOf = async (caller: Caller, assessmentId: string, question: string): Promise<Copy[]> => {
  await readAssessment(caller, assessmentId)
  return copiesIn(caller, await nearTo(caller, assessmentId, question))
}

/** The same for all answers of an assessment, in one query. */
export const copiesOfAll = async (caller: Caller, assessmentId: string): Promise<Copy[]> => {
  await readAssessment(caller, assessmentId)
  return copiesIn(caller, await nearTo(caller, assessmentId, null))
}

function copiesIn(caller: Caller, near: Near[]): Copy[] {
  return near
    .map((one) => ({ ...one, likeness: likeness(one.own, one.shingles) }))
    .filter((one) => one.likeness >= COPIED_FROM)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .map((one) => ({
      question: one.mine,
      likeness: one.likeness,
      elsewhere: { assessmentId: one.id, question: one.question, ...(maySee(caller, one) && { title: one.title }) },
    }))
}

/** Every set of answers in an organisation that share most of their words. Places only, no words. */
export async function copiesAmong(asker: Pick<Work, 'db'>): Promise<Cluster[]> {
  const stored = await allShingles(asker)
  return clustersOf(stored.map((one): Text => ({ ...one, shingles: numbersIn(one.shingles) })))
}

const HEADER_BYTES = 20
const ELEMENT_BYTES = 8

function numbersIn(sent: Buffer): Int32Array {
  const numbers = new Int32Array((sent.length - HEADER_BYTES) / ELEMENT_BYTES)
  for (let at = 0; at < numbers.length; at++) numbers[at] = sent.readInt32BE(HEADER_BYTES + at * ELEMENT_BYTES + 4)
  return numbers
}
