import { inLanguages } from '../../words.ts'
import { en } from './assessment.words.en.ts'

export const words = inLanguages({ en })
