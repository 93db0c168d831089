import { inLanguages } from '../../words.ts'
import { en } from './lexiconWords.en.ts'

export const words = inLanguages({ en })
