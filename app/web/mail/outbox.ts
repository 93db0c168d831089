import { newId } from '../../store/newId.ts'
import type { Work } from '../../store/work.ts'
import { insertLetter } from './outboxStore.ts'

/** One letter to one person. Nothing private beyond what the person must have. `html` says the same as `body`. */
export type Letter = { to: string; subject: string; body: string; html?: string }

/** Puts a letter with the rest of the transaction: it is sent after the commit, or never. */
export async function sendLater({ db, org, now }: Pick<Work, 'db' | 'org' | 'now'>, letter: Letter): Promise<void> {
  await insertLetter(db, {
    id: newId(),
    org,
    at: now,
    to: oneLine(letter.to),
    subject: oneLine(letter.subject),
    body: letter.body,
    html: letter.html ?? null,
  })
}

// A name with a line break in it must not become a header of its own.
const oneLine = (text: string): string => text.replace(/[\r\n\0]+/g, ' ').trim()
