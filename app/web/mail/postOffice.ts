import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Database } from '../../store/database.ts'
import type { Letter } from './outbox.ts'
import { countTry, markSent, takeWaiting } from './outboxStore.ts'

export type Carrier = (letter: Omit<Letter, 'html'> & { html?: string | null; id: string; at: Date }) => Promise<void>

const FROM = 'Ingrain <ingrain@localhost>'

/** By SMTP where INGRAIN_SMTP names a server (smtp://user:password@host:port), otherwise as files in a folder. */
export function carrierFor({ smtp, from = FROM, folder }: { smtp?: string; from?: string; folder: string }): Carrier {
  if (smtp) {
    const transport = createTransport(smtp)
    return async ({ to, subject, body, html }) => {
      await transport.sendMail({ from, to, subject, text: body, ...(html && { html }) })
    }
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return async ({ to, subject, body, html, id, at }) => {
    const { message } = await writer.sendMail({
      from,
      to,
      subject,
      text: body,
      date: at,
      ...(html && { html }),
    })
    writeFileSync(join(folder, `${at.toISOString().replace(/[:.]/g, '-')}-${id.slice(-6)}.eml`), message as Buffer, {
      mode: 0o600,
    })
  }
}

/** Sends what is waiting; a letter that fails is tried again at the next round, eight times in all. */
export async function sendWaiting(database: Database, carry: Carrier, now: Date): Promise<number> {
  return database.inInstance(async (db) => {
    let sent = 0
    for (const letter of await takeWaiting(db)) {
      try {
        await carry(letter)
        await markSent(db, letter.id, now)
        sent++
      } catch {
        await countTry(db, letter.id)
      }
    }
    return sent
  })
}

/** Looks every few seconds until stopped. */
export function keepSending(database: Database, carry: Carrier, seconds = 3): () => Promise<void> {
  let round = Promise.resolve<unknown>(undefined)
  const timer = setInterval(() => {
    round = round.then(() => sendWaiting(database, carry, new Date())).catch(() => undefined)
  }, seconds * 1000)
  return async () => {
    clearInterval(timer)
    await round
  }
}
