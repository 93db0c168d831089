import type { Assessment as Pack } from '../../../content/kinds/assessment.ts'
import type { WordRead } from '../../../document/readWord.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { isId } from '../../../store/newId.ts'
import { listAssessments, type Opened, packFor } from '../../actions.ts'
import { textsBefore } from '../../answer/actions.ts'
import { type Value, wordsOf } from '../../answer/value.ts'
import type { Assessment } from '../../assessment.ts'
import { shortOf } from './address.ts'
import type { Form } from './form.ts'
import { buildForm, savedValues } from './formActions.ts'
import { memberName } from './keptStore.ts'
import { tidy } from './landmarks.ts'
import { type FormProperties, fromProperties } from './properties.ts'
import { type Proposal, proposalsOf } from './proposal.ts'
import { type Loose, readForm } from './readForm.ts'

export type LooseHere = Omit<Loose, 'why'> & { why: Loose['why'] | 'gone'; fromTitle?: string }

/** What a form that came back would do here. Reading it again gives the same, until somebody saves. */
export type FormCheck = {
  form: Form
  proposals: Proposal[]
  loose: LooseHere[]
  /** Questions of the form that the assessment does not have any more. */
  gone: ReadonlySet<string>
  /** More was loose than is shown. */
  isCut: boolean
  placed: { box: number; number: number }
  isTracked: boolean
  comments: number
  isBaseKnown: boolean
  /** The version whose questions it asks, where that is not the one kept now. */
  olderVersion?: string
  /** Who took it out, where that was somebody else; '' where nobody knows any more. */
  takenBy?: string
  /** It is the form of another assessment, which the reader may open or not. */
  wrong?: { short: string; id?: string; title?: string }
}

export const MOST_LOOSE = 25

/** Whether a Word file has anything of one of our forms in it. */
export async function isAForm(caller: Caller, opened: Opened, read: WordRead): Promise<boolean> {
  if (fromProperties(read.properties)) return true
  return (await readAgainst(caller, opened, read, undefined)).isAForm
}

export async function checkForm(caller: Caller, opened: Opened, read: WordRead): Promise<FormCheck> {
  const properties = fromProperties(read.properties)
  const { form, reworded, gone, placed, loose, shorts } = await readAgainst(caller, opened, read, properties)
  const { assessment, answers } = opened
  const own = shortOf(assessment.id)
  const otherShort = properties ? shortOf(properties.assessment) : shorts.every((short) => short !== own) && shorts[0]
  const others = shorts.some((short) => short !== own) || otherShort ? await listAssessments(caller) : []
  const titleOf = (short: string) => others.find(({ id }) => shortOf(id) === short)
  const isWrong = properties ? properties.assessment !== assessment.id : Boolean(otherShort)
  const saved = new Map(answers.map((answer) => [answer.question, answer]))
  const isBaseKnown = Boolean(properties)
  const said = new Set(answers.flatMap(({ value }) => wordsOf(value).split('\n').map(tidy)))
  const whole = answers.map(({ value }) => tidy(wordsOf(value)))
  const isSaid = (text: string) =>
    said.has(tidy(text)) || (text.length > 20 && whole.some((one) => one.includes(tidy(text))))
  const lost = placed
    .filter(({ question, text }) => gone.has(question) && text)
    .map((one): LooseHere => ({ ...one, near: one.question, why: 'gone' }))
  const all = [...lost, ...loose].filter(({ text }) => !isSaid(text))
  const here = placed.filter(({ question }) => !gone.has(question))
  return {
    form,
    gone,
    proposals: isWrong ? [] : proposalsOf(form, here, { saved, isBaseKnown, reworded }),
    loose: isWrong
      ? []
      : all.slice(0, MOST_LOOSE).map((one) => ({ ...one, fromTitle: one.short && titleOf(one.short)?.title })),
    isCut: all.length > MOST_LOOSE,
    placed: {
      box: here.filter(({ by }) => by === 'box').length,
      number: here.filter(({ by }) => by === 'number').length,
    },
    isTracked: [...placed, ...loose].some(({ isTracked }) => isTracked),
    comments: read.comments,
    isBaseKnown,
    ...(properties && properties.version !== assessment.packVersion && { olderVersion: properties.version }),
    ...(properties && properties.by !== caller.member.id && { takenBy: await nameOf(caller, properties) }),
    ...(isWrong && { wrong: wrongOf(otherShort || '', titleOf(otherShort || '')) }),
  }
}

const wrongOf = (short: string, other: Assessment | undefined): NonNullable<FormCheck['wrong']> => ({
  short,
  ...(other && { id: other.id, title: other.title }),
})

const nameOf = async (caller: Caller, { by }: FormProperties): Promise<string> =>
  (isId(by) && (await memberName(caller, by))) || ''

// The form is laid out once more as it was when it went out: with its own version, and the answers that stood in it.
async function readAgainst(caller: Caller, opened: Opened, read: WordRead, properties: FormProperties | undefined) {
  const { assessment, pack: now } = opened
  const pack = (properties && properties.assessment === assessment.id && (await packOf(properties, assessment))) || now
  const given = await valuesThen(caller, opened, pack, properties)
  const keys = new Set(pack.questions.map(({ question }) => question))
  const form = await buildForm(caller, opened, { id: properties?.form ?? assessment.id, pack, keys, given })
  const wordings = new Map(now.questions.map(({ question, ask, plain }) => [question, `${ask}\n${plain}`]))
  const gone = new Set([...keys].filter((key) => !wordings.has(key)))
  const reworded = new Set(
    pack.questions
      .filter(({ question, ask, plain }) => wordings.has(question) && wordings.get(question) !== `${ask}\n${plain}`)
      .map(({ question }) => question),
  )
  return { form, reworded, gone, ...readForm(form, read.pieces) }
}

async function packOf({ pack, version }: FormProperties, assessment: Assessment): Promise<Pack | undefined> {
  if (pack !== assessment.pack || version === assessment.packVersion) return undefined
  try {
    return await packFor({ pack, packVersion: version })
  } catch {
    // A version that was never published here: the form is read by the questions of today.
    return undefined
  }
}

async function valuesThen(
  caller: Caller,
  opened: Opened,
  pack: Pack,
  properties: FormProperties | undefined,
): Promise<(question: string) => Value | undefined> {
  const saved = savedValues(opened)
  if (!properties) return saved
  const values = new Map<string, Value>()
  for (const [at, { question }] of pack.questions.entries()) {
    const edit = properties.edits[at]
    const now = opened.answers.find((one) => one.question === question)
    if (edit === undefined || !now) continue
    const before =
      edit === now.edit
        ? now.value
        : (await textsBefore(caller, opened.assessment.id, question)).find((one) => one.edit === edit)?.value
    if (before) values.set(question, before)
  }
  return (question) => values.get(question)
}
