import { numberFormat } from '../formats.ts'
import { locale } from '../words.ts'

/** A count and its noun: 1 comment, 1,200 comments. */
export const some = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${numberFormat(locale()).format(n)} ${many}`
