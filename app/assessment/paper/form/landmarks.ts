import { invitations } from '../../../document/invitations.ts'
import type { Piece } from '../../../document/readPieces.ts'
import { words } from '../words.ts'
import type { Address } from './address.ts'
import type { Form, FormField, FormQuestion } from './form.ts'
import { captionOf, headingOf } from './formDocument.ts'

/** Words without what a word processor changes by itself: spaces, line ends, curly marks. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

export const sameWords = (one: string, other: string): boolean => tidy(one).toLowerCase() === tidy(other).toLowerCase()

/** What somebody wrote in a box, without the invitation to write that stood there. */
export function withoutInvitation(text: string): string {
  return invitations()
    .reduce((left, invitation) => withoutEdge(left.trim(), invitation), text.replaceAll('\u00a0', ' '))
    .replace(/[ \t]+$/gm, '')
    .trim()
}

// Somebody who does not see that it gives way types before or after it.
function withoutEdge(text: string, invitation: string): string {
  if (text.startsWith(invitation)) return text.slice(invitation.length)
  return text.endsWith(invitation) ? text.slice(0, -invitation.length) : text
}

/** Everything that the form itself says, so that nobody is asked where to put it. */
export function ownTexts(form: Form): ReadonlySet<string> {
  const texts = [
    ...words.form.how,
    ...words.form.howOnPaper,
    words.form.beside,
    words.form.unknownCaption,
    words.form.sameAs,
    words.form.nothingListed,
    ...form.furniture,
    ...form.questions.flatMap((asked) => [
      ...(['both', 'plain'] as const).map((twin) => headingOf(asked, twin)),
      words.form.plain(asked.question.plain),
      words.form.why(asked.question.why),
      ...asked.question.howToAnswer,
      ...asked.rows.flatMap((row) => [
        captionOf(asked, row),
        ...row.fields.flatMap(({ label, plain }) => [label, plain]),
      ]),
    ]),
  ]
  return new Set(texts.map(tidy))
}

export const fieldOf = (form: Form, { question, row, field }: Address): FormField | undefined =>
  form.questions
    .find((one) => one.question.question === question)
    ?.rows.find((one) => one.row === row)
    ?.fields.find((one) => one.field === field)

const MOST_RETYPED = 60

/** A heading of a question, as it went out or retyped by somebody: its number counts. `extra`: what they wrote there. */
export function findQuestion(
  form: Form,
  { text, isHeading }: Extract<Piece, { kind: 'paragraph' }>,
): (FormQuestion & { isReworded: boolean; extra: string }) | undefined {
  const [, number, said = ''] = /^\s*(\d+\.\d+)[.):]?\s*(.*)$/s.exec(text) ?? []
  const asked = number && form.questions.find(({ question }) => question.number === number)
  if (!asked) return undefined
  const isOurs = (['both', 'plain'] as const).some((twin) => sameWords(headingOf(asked, twin), text))
  const isAlike = sharesWords(said, `${asked.question.ask} ${asked.question.plain}`)
  const beginsOne = /^(?:\p{Lu}|$)/u.test(said) && (isAlike || said.length <= MOST_RETYPED)
  if (!isOurs && !isHeading && !beginsOne) return undefined
  return { ...asked, isReworded: !isOurs && !isAlike && said !== '', extra: said }
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []

function sharesWords(said: string, ask: string): boolean {
  const asked = new Set(wordsIn(ask))
  const own = wordsIn(said)
  return own.length > 0 && own.filter((word) => asked.has(word)).length >= own.length / 2
}

/** The row under whose caption one stands; 0 for what is asked once. */
export function rowNamed(asked: FormQuestion, text: string): number | undefined {
  if ([words.form.beside, words.form.unknownCaption].some((caption) => sameWords(caption, text))) return 0
  return asked.rows.slice(1).find((row) => sameWords(captionOf(asked, row), text))?.row
}
