import type { Form } from '../../web/form.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { words } from './words.ts'

/** How much it matters, the mildest first. */
export const SEVERITIES = ['praise', 'query', 'minor', 'major'] as const
type Severity = (typeof SEVERITIES)[number]

const MOST = 50_000

export type Typed = {
  question: string
  words: string
  severity: Severity | null
  isKept: boolean
  /** Undefined: would rather not say. */
  score: number | undefined
}

type AskedNo = { question: string; no: number; hasScale: boolean }

/**
 * What somebody wrote and chose for each of these questions, or every error at once. Praise can be said by choosing it;
 * whatever else is chosen needs a few words. A question with nothing at all is left out. Pure but for its words.
 */
export function readComments(
  form: Form,
  asked: readonly AskedNo[],
): { ok: true; said: Typed[] } | { ok: false; errors: FieldError[] } {
  const errors: FieldError[] = []
  const said = asked.flatMap(({ question, no, hasScale }): Typed[] => {
    const typed = form.get(`words-${no}`).trim()
    const severity = SEVERITIES.find((one) => one === form.get(`matters-${no}`)) ?? null
    const isKept = form.get(`keep-${no}`) !== ''
    const scored = /^[0-4]$/.test(form.get(`score-${no}`)) && hasScale
    const score = scored ? Number(form.get(`score-${no}`)) : undefined
    const isPraise = severity === 'praise' && !isKept
    const wrong =
      typed.length > MOST
        ? 'too-long'
        : !typed && (isKept || (severity && !isPraise))
          ? 'choice-without-words'
          : undefined
    if (wrong) errors.push({ field: `words-${no}`, text: words.faults[wrong] })
    const said = typed || (isPraise ? (words.severities.praise ?? '') : '')
    return said || score !== undefined ? [{ question, words: said, severity, isKept, score }] : []
  })
  return errors.length ? { ok: false, errors } : { ok: true, said }
}
