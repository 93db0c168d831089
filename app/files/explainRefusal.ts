import type { Refusal } from './refusal.ts'
import { words } from './words.ts'

/** A refusal as one thing to read: what was found, and what to do. */
export function explainRefusal(refusal: Refusal): string {
  switch (refusal.because) {
    case 'tooBig':
      return words.tooBig(refusal.found, refusal.bytes, refusal.most)
    case 'notAllowed':
      return words.notAllowed(refusal.found, refusal.allowed)
    case 'notWhatItSays':
      return words.notWhatItSays(refusal.found, refusal.said, refusal.allowed)
    case 'password':
      return words.password[refusal.found]
    case 'tooManyPoints':
    case 'tooManyParts':
    case 'tooMuchInside':
    case 'tooDense':
    case 'tooLong':
      return words[refusal.because](refusal.most)
    case 'unsafeName':
    case 'doctype':
      return words[refusal.because](refusal.part)
    default:
      return words[refusal.because]
  }
}
