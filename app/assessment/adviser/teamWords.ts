import { inLanguages } from '../../words.ts'
import { en } from './teamWords.en.ts'

export const words = inLanguages({ en })
