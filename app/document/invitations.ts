import { en } from './words.en.ts'
import { words } from './words.ts'

/** What stands in an empty box of a form, and what Word puts there by itself: never somebody's answer. */
export const invitations = (): string[] => [
  ...Object.values(en.empty).filter(Boolean),
  ...Object.values(words.empty).filter(Boolean),
  'Click or tap here to enter text.',
  'Click here to enter text.',
  'Click or tap to enter a date.',
  'Choose an item.',
]
