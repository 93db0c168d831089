import type { House, TestOrganisation } from '../../../test/house.ts'
import type { Person } from '../../../test/people.ts'
import { registerProject } from '../../organisation/project/actions.ts'
import type { ProjectFields } from '../../organisation/project/project.ts'
import { newId } from '../../store/newId.ts'
import { beginAssessment, openAssessment, readAssessment } from '../actions.ts'
import { saveAnswer } from '../answer/actions.ts'
import type { Value } from '../answer/value.ts'
import { addStep } from '../loop/stepStore.ts'

type Place = Pick<House, 'as'>

/** A project of the theme *Homes and work*, led by somebody. */
export async function registered(
  { as }: Place,
  org: TestOrganisation,
  title: string,
  who: Person,
  changes: Partial<ProjectFields> = {},
): Promise<string> {
  const id = newId()
  const fields: ProjectFields = {
    title,
    reference: null,
    unitId: org.units.homes!,
    workActivityId: Object.values(org.activities)[0]!,
    leadPostId: org.postOf[who],
    startsOn: '2026-09-01',
    designLockOn: null,
    endsOn: null,
    summary: null,
    places: [],
    groups: [],
    partnerIds: [],
    ...changes,
  }
  const done = await as(org, 'lead', (caller) => registerProject(caller, id, fields))
  if (!done.ok) throw new Error(done.because.join())
  return id
}

export async function begun(
  { as }: Place,
  org: TestOrganisation,
  unitId: string,
  who: Person,
  on?: string,
  pack?: string,
) {
  const variant = pack === 'assessment/process' ? 'recruitment' : 'evaluation'
  const work = { unitId, variant, length: 'full' as const, stage: 'design' as const, ...(pack && { pack }) }
  return (await as(org, who, (caller) => beginAssessment(caller, work), on)).id
}

export const answered = (
  { as }: Place,
  org: TestOrganisation,
  id: string,
  who: Person,
  question: string,
  value: Value,
) =>
  as(org, who, async (caller) => {
    const { answers } = await openAssessment(caller, id)
    const base = answers.find((one) => one.question === question)?.edit ?? 0
    const saved = await saveAnswer(caller, { assessmentId: id, question, value, base })
    if (!saved.ok) throw new Error(saved.because)
  })

/** Takes one step as it is written down, without what else belongs to it. */
export const stepped = (
  { as }: Place,
  org: TestOrganisation,
  id: string,
  { step, state, round }: Pick<Parameters<typeof addStep>[2], 'step' | 'state' | 'round'>,
  on?: string,
) =>
  as(
    org,
    'lead',
    async (caller) => {
      const { assessment } = await readAssessment(caller, id)
      if (!(await addStep(caller, id, { step, state, round, after: assessment.stepNo }))) throw new Error('moved on')
    },
    on,
  )
