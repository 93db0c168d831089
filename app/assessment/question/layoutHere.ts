import { conversationAbout } from '../../involvement/actions.ts'
import { listEvents } from '../../involvement/event/actions.ts'
import type { Caller } from '../../organisation/caller.ts'
import { shortly } from '../../organisation/shortly.ts'
import { sayDay } from '../../web/parts/day.tsx'
import type { Opened } from '../actions.ts'
import { type AskedField, type Layout, layoutOf, type Option } from './layout.ts'

type About = Pick<Opened, 'assessment' | 'pack' | 'given'>
type Question = Opened['pack']['questions'][number]

/** The field in which a change to the design says whose idea it was. */
export const CONTRIBUTION = 'contribution'

/**
 * How a question is answered here: as its pack lays it out, with what this organisation has to choose from. What people
 * said about this work stands under the change that it led to; what was done with people stands under involvement.
 */
export async function layoutHere(
  caller: Caller,
  { assessment, pack, given }: About,
  question: Question,
): Promise<Layout> {
  const layout = layoutOf(pack, question, given)
  const fields = [...layout.fields, ...layout.beside]
  const said = fields.some(({ field, type }) => type === 'link' && field === CONTRIBUTION)
    ? await contributionsAsChoices(caller, assessment.id)
    : []
  const events = fields.some(({ type }) => type === 'event') ? await eventsAsChoices(caller, assessment.unitId) : []
  const withChoices = (field: AskedField): AskedField => {
    if (field.type === 'event') return { ...field, choices: events }
    return field.type === 'link' && field.field === CONTRIBUTION ? { ...field, choices: said } : field
  }
  return { ...layout, fields: layout.fields.map(withChoices), beside: layout.beside.map(withChoices) }
}

async function contributionsAsChoices(caller: Caller, assessmentId: string): Promise<Option[]> {
  const said = (await conversationAbout(caller, assessmentId)).filter(({ forLeadAlone }) => !forLeadAlone)
  return said.map(({ id, words, fromName }) => {
    const label = `${fromName ?? ''}: ${shortly(words)}`
    return { value: id, label, plain: label }
  })
}

async function eventsAsChoices(caller: Caller, unitId: string): Promise<Option[]> {
  return (await listEvents(caller, { unitId })).map(({ id, title, onDay }) => {
    const label = `${sayDay(onDay)}: ${shortly(title)}`
    return { value: id, label, plain: label }
  })
}
