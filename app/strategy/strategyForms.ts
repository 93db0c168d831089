import { z } from 'zod'
import { readDay } from '../web/parts/day.tsx'
import { readMoney } from '../web/parts/money.tsx'
import { words } from './words.ts'

/** A day typed as people write it. `said` is the sentence where it cannot be read. */
export const dayField = (said: string) =>
  z.string().transform((typed, context) => {
    const day = readDay(typed)
    if (day) return day
    context.addIssue({ code: 'custom', message: said })
    return z.NEVER
  })

/** The same where it may be left empty: then null. */
export const dayOrNone = (said: string) =>
  z.string().transform((typed, context) => {
    if (!typed.trim()) return null
    const day = readDay(typed)
    if (!day) context.addIssue({ code: 'custom', message: said })
    return day ?? null
  })

/** Text that may be left empty: then null. */
export const textOrNone = (most = 2000) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || null)

export const strategyFields = () =>
  z.object({
    title: z.string().trim().min(1, words.form.faults.title).max(200, words.form.faults.titleLong),
    fromOn: dayField(words.form.faults.fromOn),
    toOn: dayField(words.form.faults.toOn),
    text: z.string().max(200_000, words.form.faults.textLong),
  })

export const askFields = () => {
  const said = words.consultation.faults
  return z.object({
    what: z.string().trim().min(1, said.what).max(1000),
    plain: textOrNone(),
    minutes: z
      .string()
      .regex(/^\s*[1-9]\d{0,3}\s*$/, said.minutes)
      .transform(Number),
    pay: z.string().transform((typed, context) => {
      if (!typed.trim()) return null
      const pence = readMoney(typed)
      if (pence === undefined) context.addIssue({ code: 'custom', message: said.pay })
      return pence ?? null
    }),
    closesOn: dayField(said.day),
    audience: z.array(z.string()),
  })
}

export const reviewFields = () => {
  const said = words.review.faults
  const text = z.string().trim().max(20_000)
  return z.object({
    onDay: dayField(said.day),
    learned: text.min(1, said['no-words']),
    kept: text,
    changed: text,
    dropped: text,
  })
}
