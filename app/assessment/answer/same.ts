import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { loadPack } from '../../content/packs.ts'
import { NotAllowed, NotFound } from '../../errors.ts'
import type { Caller } from '../../organisation/caller.ts'
import type { Work } from '../../store/work.ts'
import type { Assessment } from '../assessment.ts'
import { keysNow } from '../carry/keysNow.ts'
import { maySee } from '../permissions.ts'
import { type Layout, layoutOf } from '../question/layout.ts'
import { assessmentById } from '../store.ts'
import { answersOf, answerTo } from './answerStore.ts'
import type { Answer, Value } from './value.ts'

type Asker = Pick<Work, 'db'>

/** Where an answer truly stands, and how it was asked there: what it says is drawn by the layout of that question. */
export type Elsewhere = Pick<Assessment, 'pack' | 'title' | 'unitId' | 'unitName'> & {
  assessmentId: string
  question: string
  savedAt: Date
  layout: Layout
}

/**
 * What an answer says. `value` never is “the same as” another: it is what stands there, and empty where that cannot be
 * read: it is gone, it is not the reader's to see, or the answers point at each other in a ring.
 */
export type Resolved = { value: Value; elsewhere?: Elsewhere; because?: 'gone' | 'not-yours' | 'ring' }

/** The answer behind “the same as our answer in …”, for somebody who may see every assessment on the way to it. */
export const resolveSame = (caller: Caller, value: Value): Promise<Resolved> =>
  resolveFor(caller, value, (assessment) => maySee(caller, assessment))

/** The same, with the answers it was passed by already: `mayRead` says which assessments may be read on the way. */
async function resolveFor(
  asker: Asker,
  value: Value,
  mayRead: (assessment: Assessment) => boolean,
  passed: readonly string[] = [],
): Promise<Resolved> {
  const found = await follow(asker, value, mayRead, passed)
  if ('because' in found) return { value: {}, because: found.because }
  if (!found.at) return { value: found.value }
  const { assessment, answer } = found.at
  const { pack, title, unitId, unitName } = assessment
  const { question, savedAt } = answer
  const layout = await layoutThere(asker, assessment, question)
  if (!layout) return { value: {}, because: 'gone' }
  const elsewhere = { assessmentId: assessment.id, question, savedAt, layout, pack, title, unitId, unitName }
  return { value: found.value, elsewhere }
}

/** Nobody says “the same as” of an answer that they cannot read, nor of one that is this very answer. */
export async function mustBeReadable(
  caller: Caller,
  value: Value,
  here: { assessmentId: string; question: string },
): Promise<void> {
  const passed = [`${here.assessmentId} ${here.question}`]
  const { because } = await resolveFor(caller, value, (assessment) => maySee(caller, assessment), passed)
  if (because === 'not-yours') throw new NotAllowed('assessment.read')
  if (because) throw new NotFound(`answer ${value.same?.question}, ${because}`)
}

type Found =
  | { value: Value; at?: { assessment: Assessment; answer: Answer } }
  | { because: NonNullable<Resolved['because']> }

async function follow(
  asker: Asker,
  value: Value,
  mayRead: (assessment: Assessment) => boolean,
  passed: readonly string[],
): Promise<Found> {
  const { same } = value
  if (!same) return { value }
  const here = `${same.assessmentId} ${same.question}`
  if (passed.includes(here)) return { because: 'ring' }
  const assessment = await assessmentById(asker, same.assessmentId)
  if (!assessment || assessment.isArchived) return { because: 'gone' }
  if (!mayRead(assessment)) return { because: 'not-yours' }
  const answer = await answerNow(asker, same.assessmentId, same.question)
  if (!answer) return { because: 'gone' }
  const next = await follow(asker, answer.value, mayRead, [...passed, here])
  return 'because' in next || next.at ? next : { value: next.value, at: { assessment, answer } }
}

// Where that assessment has moved to a newer version of its questions, the answer may stand at another key by now.
async function answerNow(asker: Asker, assessmentId: string, question: string): Promise<Answer | undefined> {
  const answer = await answerTo(asker, assessmentId, question)
  return answer ?? answerTo(asker, assessmentId, (await keysNow(asker, assessmentId))(question))
}

async function layoutThere(asker: Asker, assessment: Assessment, key: string): Promise<Layout | undefined> {
  const pack: Pack = (await loadPack(assessment.pack as `assessment/${string}`, assessment.packVersion)).content
  const question = pack.questions.find((one) => one.question === key)
  if (!question) return undefined
  const values = new Map((await answersOf(asker, assessment.id)).map((answer) => [answer.question, answer.value]))
  return layoutOf(pack, question, (other) => values.get(other))
}
