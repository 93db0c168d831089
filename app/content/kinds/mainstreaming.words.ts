import { inLanguages } from '../../words.ts'
import { en } from './mainstreaming.words.en.ts'

export const words = inLanguages({ en })
