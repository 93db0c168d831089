import { everyday, namesToo } from './everyday.en.ts'
import { kinds } from './kinds.en.ts'
import { sentence } from './phrase.en.ts'
import { questions } from './questions.en.ts'

/** The sentences that answers become, by kind, and by question where a question has fields of its own. */
export const en = {
  everyday,
  namesToo,
  patterns: { kinds, questions },
  sentence,
  labelled: (label: string, text: string) => sentence(`${label}: ${text}`),
}
