import type { z } from 'zod'
import type { Caller } from '../../app/organisation/caller.ts'
import type { Stage } from './stage.ts'
import type { Event } from './year.ts'

/** What a person does in one transaction. A value `{ ok: false }` is a refusal, and stops the replay. */
export type Verb = (caller: Caller, event: Event, stage: Stage) => Promise<unknown>
export type Verbs = Record<string, Verb>

/** A verb with the form that it takes: an event with anything else in it is a mistake in the log. */
export const verb =
  <Form extends z.ZodType>(
    form: Form,
    does: (caller: Caller, given: z.output<Form>, stage: Stage, event: Event) => Promise<unknown>,
  ): Verb =>
  (caller, event, stage) =>
    does(caller, form.parse(event.with), stage, event)

/** The name in the log of what an event makes, or is about. */
export function needed(event: Event, part: 'id' | 'about'): string {
  const name = event[part]
  if (!name) throw new Error(`${event.do} needs ${part}`)
  return name
}

type Refusal = { ok: false; because: unknown }

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false

/** Goes on when the answer is a yes; otherwise stops with it. For verbs that do several things. */
export function mustBeYes<T>(answer: T): Exclude<T, { ok: false }> {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer as Exclude<T, { ok: false }>
}
