import { z } from 'zod'
import { readDay } from './parts/day.tsx'
import { readMoney } from './parts/money.tsx'

/** A day as people write it, read to 'YYYY-MM-DD'; otherwise `message`. */
export const typedDay = (message: string) =>
  z.string().transform((typed, ctx) => {
    const day = readDay(typed)
    if (day) return day
    ctx.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** Pounds as people write them, read to whole pence; otherwise `message`. */
export const typedMoney = (message: string) =>
  z.string().transform((typed, ctx) => {
    const pence = readMoney(typed)
    if (pence !== undefined) return pence
    ctx.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** Words that must be there, without the spaces around them. */
export const typedWords = (message: string, most = 50_000, tooLong = message) =>
  z.string().trim().min(1, message).max(most, tooLong)

/** One of these words; otherwise `message`. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T, message: string) =>
  z.enum(words, message)
