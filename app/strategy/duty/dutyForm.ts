import { z } from 'zod'
import type { Structure } from '../../organisation/structure/structure.ts'
import type { Form } from '../../web/form.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { sayWhereFault } from '../promise/promiseForm.ts'
import { dayOrNone } from '../strategyForms.ts'
import { armsOf, type WhereGiven, whereOf, whereTyped } from '../where.ts'
import type { DutyGiven, DutyShown } from './actions.ts'
import { PARTS } from './duty.ts'
import { INVOLVEMENT } from './facts.ts'
import { words } from './words.ts'

export type DutyTyped = {
  words: string
  part: string
  post: string
  hours: string
  tag: string
  toOn: string
  note: string
  where: WhereGiven
}

export const emptyTyped: DutyTyped = {
  words: '',
  part: 'accountable',
  post: '',
  hours: '',
  tag: '',
  toOn: '',
  note: '',
  where: { where: '', levels: [], units: [], activities: [], unitNames: '' },
}

export const typedIn = (form: Form): DutyTyped => ({
  words: form.get('words'),
  part: form.get('part'),
  post: form.get('post'),
  hours: form.get('hours'),
  tag: form.get('tag'),
  toOn: form.get('toOn'),
  note: form.get('note'),
  where: whereTyped(form),
})

export const typedOf = (duty: DutyShown, structure: Structure): DutyTyped => ({
  words: duty.words,
  part: duty.part,
  post: duty.postId,
  hours: duty.hoursPerWeek === null ? '' : String(duty.hoursPerWeek),
  tag: duty.tag ?? '',
  toOn: duty.toOn ?? '',
  note: '',
  where: whereOf(duty.arms, structure),
})

const fields = () => {
  const said = words.form.faults
  return z.object({
    words: z.string().trim().min(1, said.words).max(1000, said.wordsLong),
    part: z.enum(PARTS, said.part),
    post: z.string().min(1, said.post),
    hours: z
      .string()
      .trim()
      .transform((typed, context) => {
        if (!typed) return null
        const hours = /^\d{1,3}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : 0
        if (!(hours > 0)) context.addIssue({ code: 'custom', message: said.hours })
        return hours
      }),
    toOn: dayOrNone(said.day),
  })
}

export function readDutyForm(
  form: Form,
  structure: Structure,
): { ok: true; given: DutyGiven } | { ok: false; errors: FieldError[] } {
  const read = form.read(fields())
  const where = armsOf(whereTyped(form), structure)
  if (!read.ok || !where.ok)
    return { ok: false, errors: [...(read.ok ? [] : read.errors), ...(where.ok ? [] : [sayWhereFault(where)])] }
  const { post, hours, ...given } = read.values
  return {
    ok: true,
    given: { ...given, postId: post, hoursPerWeek: hours, tag: form.get('tag') ? INVOLVEMENT : null, arms: where.arms },
  }
}
