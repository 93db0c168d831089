import type { Document } from '../../../document/document.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { newId } from '../../../store/newId.ts'
import { type Opened, openAssessment } from '../../actions.ts'
import type { Value } from '../../answer/value.ts'
import { mustBeWriter } from '../../permissions.ts'
import type { Layout } from '../../question/layout.ts'
import { layoutHere } from '../../question/layoutHere.ts'
import { words } from '../words.ts'
import { type Form, formOf } from './form.ts'
import { formDocument, type Twin } from './formDocument.ts'
import { toProperties } from './properties.ts'

type Asking = {
  id: string
  pack: Opened['pack']
  keys: ReadonlySet<string>
  given: (question: string) => Value | undefined
}

/** The form of an assessment as it is laid out here, with what each question has to choose from. */
export async function buildForm(
  caller: Caller,
  { assessment, given: resolved }: Pick<Opened, 'assessment' | 'given'>,
  asking: Asking,
): Promise<Form> {
  const { pack, keys } = asking
  // Causes that stand in another assessment have their rows there.
  const given = (question: string) => {
    const value = asking.given(question)
    return value?.same ? resolved(question) : value
  }
  const layouts = new Map<string, Layout>()
  for (const question of pack.questions)
    if (keys.has(question.question))
      layouts.set(question.question, await layoutHere(caller, { assessment, pack, given }, question))
  return formOf({
    ...asking,
    assessmentId: assessment.id,
    layoutOf: ({ question }) => layouts.get(question)!,
    unknownFields: words.form.unknown,
  })
}

/** The answers as they are saved, `same as` included; what they say elsewhere is not copied into a form. */
export const savedValues = ({ answers }: Pick<Opened, 'answers'>) => {
  const values = new Map(answers.map(({ question, value }) => [question, value]))
  return (question: string) => values.get(question)
}

/** The Word form of an assessment, for those who write it. Each that goes out has an id of its own. */
export async function makeWordForm(caller: Caller, id: string): Promise<Document> {
  const opened = await openAssessment(caller, id)
  mustBeWriter(caller, opened)
  const form = await ownForm(caller, opened)
  const { assessment, pack, answers } = opened
  const edits = answers.map(({ question, edit }) => [
    pack.questions.findIndex((one) => one.question === question),
    edit,
  ])
  const properties = toProperties({
    form: form.id,
    assessment: id,
    pack: assessment.pack,
    version: assessment.packVersion,
    made: caller.now.toISOString(),
    by: caller.member.id,
    edits: Object.fromEntries(edits.filter(([at]) => at !== -1)),
  })
  return asDocument(caller, opened, form, { twin: 'both', properties, isForPaper: false })
}

/** The form for writing by hand, in formal words with plain ones beside them or in plain ones alone. */
export async function makePaperForm(caller: Caller, id: string, twin: Twin): Promise<Document> {
  const opened = await openAssessment(caller, id)
  return asDocument(caller, opened, await ownForm(caller, opened), { twin, properties: {}, isForPaper: true })
}

function ownForm(caller: Caller, opened: Opened): Promise<Form> {
  const { asked, pack } = opened
  const keys = new Set(asked.map(({ question }) => question.question))
  return buildForm(caller, opened, { id: newId(), pack, keys, given: savedValues(opened) })
}

type Head = { twin: Twin; properties: Record<string, string>; isForPaper: boolean }

const asDocument = (caller: Caller, { assessment, pack }: Opened, form: Form, head: Head): Document =>
  formDocument(form, {
    ...head,
    title: assessment.title,
    organisation: caller.organisation.name,
    date: caller.today,
    sections: pack.sections,
  })
