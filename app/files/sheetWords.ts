import { inLanguages } from '../words.ts'
import { en } from './sheetWords.en.ts'

export const sheetWords = inLanguages({ en })
