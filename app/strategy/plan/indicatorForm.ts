import { z } from 'zod'
import type { Arm } from '../../organisation/placement.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import type { Form } from '../../web/form.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { sayWhereFault } from '../promise/promiseForm.ts'
import { dayOrNone, textOrNone } from '../strategyForms.ts'
import { armsOf, type WhereGiven, whereOf, whereTyped } from '../where.ts'
import type { IndicatorGiven } from './actions.ts'
import { type Indicator, RHYTHMS } from './indicator.ts'
import { words } from './words.ts'

const NAMES = [
  'kind',
  'question',
  'what',
  'unit',
  'responsible',
  'every',
  'feedsBody',
  'feedsWhat',
  'source',
  'baseline',
  'baselineOn',
  'target',
  'better',
  'groups',
  'pack',
] as const
export type IndicatorTyped = Record<(typeof NAMES)[number], string> & { where: WhereGiven }

export const typedIn = (form: Form): IndicatorTyped => ({
  ...(Object.fromEntries(NAMES.map((name) => [name, form.get(name)])) as Record<(typeof NAMES)[number], string>),
  // The unit of measure, apart from units that are places.
  unit: form.get('measure'),
  where: whereTyped(form),
})

export const emptyTyped: IndicatorTyped = {
  kind: 'indicator',
  question: '',
  what: '',
  unit: '',
  responsible: '',
  every: '',
  feedsBody: '',
  feedsWhat: '',
  source: '',
  baseline: '',
  baselineOn: '',
  target: '',
  better: 'high',
  groups: '',
  pack: '',
  where: { where: '', levels: [], units: [], activities: [], unitNames: '' },
}

const shown = (value: number | null): string => (value === null ? '' : String(value))

export const typedOf = (i: Indicator, arms: readonly Arm[], structure: Structure): IndicatorTyped => ({
  kind: i.kind,
  question: i.question,
  what: i.what,
  unit: i.unitOfMeasure ?? '',
  responsible: i.responsiblePostId ?? '',
  every: i.every,
  feedsBody: i.feedsBodyId,
  feedsWhat: i.feedsWhat,
  source: i.source ?? '',
  baseline: shown(i.baselineValue),
  baselineOn: i.baselineOn ?? '',
  target: shown(i.targetValue),
  better: i.better ?? '',
  groups: i.groups.join(', '),
  pack: i.packKey ?? '',
  where: whereOf(arms, structure),
})

const numberOrNone = (said: string) =>
  z
    .string()
    .trim()
    .transform((typed, context) => {
      if (!typed) return null
      const plain = typed.replace(/,(?=\d{3}\b)/g, '').replace(',', '.')
      if (/^-?\d{1,12}(\.\d{1,6})?$/.test(plain)) return Number(plain)
      context.addIssue({ code: 'custom', message: said })
      return z.NEVER
    })

const fields = () => {
  const said = words.form.faults
  return z.object({
    kind: z.enum(['indicator', 'evaluation_question']).catch('indicator'),
    question: z.string().trim().min(1, said.question).max(200),
    what: z.string().trim().min(1, said.what).max(1000),
    measure: textOrNone(100),
    every: z.enum(RHYTHMS, said.every),
    feedsBody: z.string().min(1, said.body),
    feedsWhat: z.string().trim().min(1, said.feedsWhat).max(500),
    source: textOrNone(500),
    baseline: numberOrNone(said.number),
    baselineOn: dayOrNone(said.day),
    target: numberOrNone(said.number),
    better: z.string().transform((typed) => (typed === 'high' || typed === 'low' ? typed : null)),
    groups: z
      .string()
      .max(500)
      .transform((typed) =>
        typed
          .split(',')
          .map((group) => group.trim())
          .filter(Boolean),
      ),
    pack: textOrNone(100),
  })
}

export function readIndicatorForm(
  form: Form,
  structure: Structure,
): { ok: true; given: IndicatorGiven } | { ok: false; errors: FieldError[] } {
  const read = form.read(fields())
  const where = armsOf(whereTyped(form), structure)
  const half = Boolean(form.get('baseline').trim()) !== Boolean(form.get('baselineOn').trim())
  const errors = [...(read.ok ? [] : read.errors), ...(where.ok ? [] : [sayWhereFault(where)])]
  if (half && !errors.some(({ field }) => field.startsWith('baseline')))
    errors.push({ field: form.get('baseline').trim() ? 'baselineOn' : 'baseline', text: words.form.faults.both })
  if (!read.ok || !where.ok || errors.length) return { ok: false, errors }
  const { measure, feedsBody, baseline, target, pack, ...given } = read.values
  return {
    ok: true,
    given: {
      ...given,
      unitOfMeasure: measure,
      feedsBodyId: feedsBody,
      baselineValue: baseline,
      targetValue: target,
      packKey: pack,
      responsiblePostId: form.get('responsible') || null,
      arms: where.arms,
    },
  }
}
