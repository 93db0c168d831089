import { z } from 'zod'
import type { Arm } from '../../organisation/placement.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import type { Form } from '../../web/form.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { dayOrNone, textOrNone } from '../strategyForms.ts'
import { armsOf, type WhereGiven, whereOf, whereTyped } from '../where.ts'
import { words as roomWords } from '../words.ts'
import type { PromiseGiven } from './actions.ts'
import { KINDS, type Promised } from './promise.ts'
import { words } from './words.ts'

/** What stands in the form of a promise, as typed. */
export type PromiseTyped = {
  strategy: string
  words: string
  kind: string
  verb: string
  object: string
  forWhom: string
  owner: string
  dueOn: string
  body: string
  tags: string
  because: string
  where: WhereGiven
}

export const typedIn = (form: Form): PromiseTyped => ({
  strategy: form.get('strategy'),
  words: form.get('words'),
  kind: form.get('kind'),
  verb: form.get('verb'),
  object: form.get('object'),
  forWhom: form.get('forWhom'),
  owner: form.get('owner'),
  dueOn: form.get('dueOn'),
  body: form.get('body'),
  tags: form.get('tags'),
  because: form.get('because'),
  where: whereTyped(form),
})

export const typedOf = (promise: Promised, arms: readonly Arm[], structure: Structure): PromiseTyped => ({
  strategy: promise.strategyId ?? '',
  words: promise.words,
  kind: promise.kind,
  verb: promise.verb ?? '',
  object: promise.object ?? '',
  forWhom: promise.forWhom ?? '',
  owner: promise.ownerPostId ?? '',
  dueOn: promise.dueOn ?? '',
  body: promise.bodyUnitId ?? '',
  tags: promise.tags.join(', '),
  because: '',
  where: whereOf(arms, structure),
})

export const emptyTyped: PromiseTyped = {
  strategy: '',
  words: '',
  kind: 'commitment',
  verb: '',
  object: '',
  forWhom: '',
  owner: '',
  dueOn: '',
  body: '',
  tags: '',
  because: '',
  where: { where: '', levels: [], units: [], activities: [], unitNames: '' },
}

const fields = () => {
  const said = words.form.faults
  return z.object({
    words: z.string().trim().min(1, said.words).max(2000, said.wordsLong),
    kind: z.enum(KINDS, said.kind),
    verb: textOrNone(200),
    object: textOrNone(500),
    forWhom: textOrNone(500),
    dueOn: dayOrNone(said.day),
    tags: z
      .string()
      .max(500)
      .transform((typed) =>
        typed
          .split(',')
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
  })
}

/** The promise that a form means, or every fault of it at once. */
export function readPromiseForm(
  form: Form,
  structure: Structure,
): { ok: true; given: PromiseGiven } | { ok: false; errors: FieldError[] } {
  const read = form.read(fields())
  const where = armsOf(whereTyped(form), structure)
  const errors = [...(read.ok ? [] : read.errors), ...(where.ok ? [] : [sayWhereFault(where)])]
  if (!read.ok || !where.ok) return { ok: false, errors }
  return {
    ok: true,
    given: {
      ...read.values,
      arms: where.arms,
      ownerPostId: form.get('owner') || null,
      bodyUnitId: form.get('body') || null,
    },
  }
}

export function sayWhereFault({
  field,
  because,
  read,
}: {
  field: string
  because: 'nothing-chosen' | 'unknown-unit'
  read?: string
}): FieldError {
  const said = roomWords.where.faults
  return { field, text: because === 'unknown-unit' ? said['unknown-unit'](read ?? '') : said['nothing-chosen'] }
}
