import { readingGrade, wordsOf } from '../../../../app/content/readingGrade.ts'
import { inPage } from '../inPage.ts'
import type { Visit } from '../visit.ts'

/** Public pages read at primary school's end, staff pages by anybody who works here. A page of few words is not judged. */
export async function checkPlainWords({ page, path, findings, limits }: Visit, isPublic: boolean): Promise<void> {
  const text = await page.evaluate<string>(inPage('sentences'))
  if (wordsOf(text).length < 40) return
  findings.tried('reading grade')
  const grade = readingGrade(text)
  const most = isPublic ? limits.publicGrade : limits.staffGrade
  if (grade > most) findings.add('hard to read', 'medium', path, `grade ${grade.toFixed(1)}, at most ${most}`)
}
