import type { Ask } from '../../involvement/involvement.ts'
import { getVersion } from '../../store/version.ts'
import type { Work } from '../../store/work.ts'
import { packFor } from '../actions.ts'
import { answersOf } from '../answer/answerStore.ts'
import type { Value } from '../answer/value.ts'
import type { Assessment } from '../assessment.ts'
import type { Frozen, FrozenAnswer } from '../loop/frozen.ts'
import { stepsOf } from '../loop/stepStore.ts'
import { type AskedField, type Layout, layoutOf } from '../question/layout.ts'
import { assessmentById } from '../store.ts'

type Asker = Pick<Work, 'db'>

/** What the team wrote to one question, and how it is laid out where it was written. */
export type Written = {
  layout: Layout
  value: Value | undefined
  /** The team points to an answer in another plan, which was never submitted or is gone: nothing of it is shown. */
  isElsewhere: boolean
}

type Pack = Awaited<ReturnType<typeof packFor>>
type Question = Pack['questions'][number]

/** All answers of one assessment at one moment, with the pack they were given to. */
type Body = { pack: Pack; values: ReadonlyMap<string, Value>; until: Date | undefined }

/**
 * What somebody who was asked reads: the answers of the version that the ask is about, word for word; where it was asked
 * before anything was submitted, the answers as they stand. An answer that points to another assessment is read from
 * what was submitted there, at the latest when this one was.
 */
export async function writtenFor(
  asker: Asker,
  { versionNo }: Pick<Ask, 'versionNo'>,
  assessment: Assessment,
): Promise<(question: string) => Promise<Written>> {
  const body = versionNo === null ? await livingOf(asker, assessment) : await bodyOf(asker, assessment.id, versionNo)
  return (question) => read(asker, body, question, [`${assessment.id} ${question}`])
}

async function read(asker: Asker, body: Body, question: string, passed: readonly string[]): Promise<Written> {
  const { pack, values, until } = body
  const asked = pack.questions.find((one) => one.question === question)
  if (!asked) throw new Error(`question ${question} is not in its pack`)
  const value = values.get(question)
  if (!value?.same) return { layout: await layoutIn(asker, body, asked, passed), value, isElsewhere: false }
  const there = `${value.same.assessmentId} ${value.same.question}`
  const source = passed.includes(there) ? undefined : await submittedBy(asker, value.same.assessmentId, until)
  if (source?.values.has(value.same.question)) return read(asker, source, value.same.question, [...passed, there])
  return { layout: readable(layoutOf(pack, asked, () => undefined)), value: undefined, isElsewhere: true }
}

/** The rows of some questions are about what stands in another answer, which may itself point elsewhere. */
async function layoutIn(asker: Asker, body: Body, asked: Question, passed: readonly string[]): Promise<Layout> {
  const pointing = new Set<string>()
  layoutOf(body.pack, asked, (other) => {
    if (body.values.get(other)?.same) pointing.add(other)
    return body.values.get(other)
  })
  const values = new Map(body.values)
  for (const other of pointing) {
    const { value } = await read(asker, body, other, passed)
    if (value) values.set(other, value)
    else values.delete(other)
  }
  return readable(layoutOf(body.pack, asked, (other) => values.get(other)))
}

/** What another assessment says as it was submitted last. Undefined: it never was by then, or is gone. */
async function submittedBy(asker: Asker, id: string, until: Date | undefined): Promise<Body | undefined> {
  const assessment = await assessmentById(asker, id)
  if (!assessment || assessment.isArchived) return undefined
  const steps = await stepsOf(asker, id)
  const last = steps.findLast(({ versionNo, at }) => versionNo !== null && (!until || at <= until))
  return last?.versionNo ? bodyOf(asker, id, last.versionNo) : undefined
}

async function bodyOf(asker: Asker, id: string, versionNo: number): Promise<Body> {
  const version = await getVersion<Frozen>(asker, id, versionNo)
  if (!version) throw new Error(`version ${versionNo} of assessment ${id} is not there`)
  const { answers } = version.body
  const values = new Map(answers.flatMap((one) => pairOf(one)))
  const submitted = (await stepsOf(asker, id)).find((step) => step.versionNo === versionNo)
  return { pack: await packFor(version.body), values, until: submitted?.at }
}

// What was frozen is what stood there then, submitted or not: where it pointed elsewhere, it is read from there anew.
function pairOf({ question, value, sameAs, same }: FrozenAnswer): [string, Value][] {
  if (sameAs !== null) return [[question, { same: same ?? NOWHERE }]]
  return value ? [[question, value]] : []
}

// No assessment has this id: where an old version pointed was not kept.
const NOWHERE = { assessmentId: '00000000-0000-0000-0000-000000000000', question: '' }

async function livingOf(asker: Asker, assessment: Assessment): Promise<Body> {
  const answers = await answersOf(asker, assessment.id)
  const values = new Map(answers.map(({ question, value }) => [question, value]))
  return { pack: await packFor(assessment), values, until: undefined }
}

// What other people said, and which meetings there were, are chosen by their ids, which say nothing to a reader.
function readable(layout: Layout): Layout {
  const isInWords = ({ type, choices }: AskedField) => !(['link', 'event'].includes(type) && choices.length === 0)
  return { ...layout, fields: layout.fields.filter(isInWords), beside: layout.beside.filter(isInWords) }
}
