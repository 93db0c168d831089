import { NotAllowed, NotFound } from '../../errors.ts'
import type { Caller } from '../../organisation/caller.ts'
import { amendRecord } from '../../store/record.ts'
import { packFor, readAssessment } from '../actions.ts'
import type { Length, Stage } from '../assessment.ts'
import { goOn } from '../loop/drafting.ts'
import { mayWrite } from '../permissions.ts'
import { updateAssessment } from '../store.ts'

/** Asks more, or less, of the work: a longer form or a later stage. A screen that is made longer goes on to a draft. */
export async function changeScope(
  caller: Caller,
  id: string,
  { length, stage }: { length: Length; stage: Stage },
): Promise<void> {
  const assessment = await readWritable(caller, id)
  if (assessment.state === 'screening' && length !== 'screen') await goOn(caller, id, { length })
  await keep(caller, id, { length, stage })
}

/** Asks one question on top of those of the length. Asking it twice changes nothing. */
export async function askToo(caller: Caller, id: string, question: string): Promise<void> {
  const assessment = await readWritable(caller, id)
  const pack = await packFor(assessment)
  if (!pack.questions.some((one) => one.question === question)) throw new NotFound(`question ${question}`)
  if (!assessment.added.includes(question)) await keep(caller, id, { added: [...assessment.added, question] })
}

async function readWritable(caller: Caller, id: string) {
  const about = await readAssessment(caller, id)
  if (!mayWrite(caller, about)) throw new NotAllowed('assessment.write')
  return about.assessment
}

async function keep(caller: Caller, id: string, to: Parameters<typeof updateAssessment>[2]): Promise<void> {
  const { assessment } = await readAssessment(caller, id)
  await amendRecord(caller, id, assessment.edit, Object.keys(to))
  await updateAssessment(caller, id, to)
}
