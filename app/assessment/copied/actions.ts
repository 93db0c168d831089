import type { Caller } from '../../organisation/caller.ts'
import type { Work } from '../../store/work.ts'
import { readAssessment } from '../actions.ts'
import { maySee } from '../permissions.ts'
import { type Cluster, clustersOf } from './clusters.ts'
import type { Copy, Text } from './copied.ts'
import { allShingles, type Kept, keptCopies, nearTo, writeCopies } from './copiedStore.ts'
import { COPIED_FROM, likeness } from './shingles.ts'

/** Where the words of one answer also stand, the most alike first: looked for now, through every other assessment. */
export const copiesOf = async (caller: Caller, assessmentId: string, question: string): Promise<Copy[]> => {
  await readAssessment(caller, assessmentId)
  return (await findCopies(caller, assessmentId, question)).map((one) => told(caller, one))
}

/** The same as it was found when answers were saved: of one question, or of all, in one query by key. */
export const keptCopiesOf = async (caller: Caller, assessmentId: string, question?: string): Promise<Copy[]> =>
  (await keptCopies(caller, assessmentId, question ?? null)).map((one) => told(caller, one))

/** Looks for copies of an answer that was just saved, and keeps what it finds for both of each two. */
export async function keepCopies(work: Work, assessmentId: string, question: string): Promise<void> {
  await writeCopies(work, assessmentId, question, await findCopies(work, assessmentId, question))
}

async function findCopies(asker: Pick<Work, 'db'>, assessmentId: string, question: string): Promise<Kept[]> {
  return (await nearTo(asker, assessmentId, question))
    .map(({ own, shingles, ...one }) => ({ ...one, likeness: likeness(own, shingles) }))
    .filter((one) => one.likeness >= COPIED_FROM)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
}

const told = (caller: Caller, one: Kept): Copy => ({
  question: one.mine,
  likeness: one.likeness,
  elsewhere: { assessmentId: one.id, question: one.question, ...(maySee(caller, one) && { title: one.title }) },
})

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
