import { findDates } from '../../files/writtenDate.ts'

const BEGINNING =
  /^(?:by|from|in|on|at|over|where|wherever|when|whenever|if|after|before|during|to|as|for|within|with|once|subject|until|through|across|under|since|while|unless|following|and|but|so|also)\b/i

/** Who does it: what stands before the verb, without "By December 2023" or "Wherever possible," in front. */
export function subjectOf(before: string, today = '2000-01-01'): string {
  let subject = before.trim()
  // A remark between two commas: "A panel of twenty, chosen by lot, will".
  if (subject.endsWith(',')) subject = subject.replace(/,[^,]*,$/, '')
  const [date] = findDates(subject, { today, yearStarts: '01-01' })
  if (date?.at === 0) subject = subject.slice(date.written.length).replace(/^[,\s]+/, '')
  while (BEGINNING.test(subject) && subject.includes(',')) subject = subject.slice(subject.indexOf(',') + 1).trim()
  const last = subject.split(/;|, (?=(?:and |but )?(?:we|the|each|every|all|our)\b)/i).at(-1)!
  return last
    .replace(/^(?:and|but|also|so|then)\s+/i, '')
    .replace(/[,:]+$/, '')
    .trim()
}
