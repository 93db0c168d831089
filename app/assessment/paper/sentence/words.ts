import { inLanguages } from '../../../words.ts'
import { en } from './words.en.ts'

export const words = inLanguages({ en })
