import type { Work } from './work.ts'

/** The answer already given to a post with this one-time key, if there was one. */
export async function answerGiven({ db }: Pick<Work, 'db'>, key: string): Promise<string | undefined> {
  const row = await db.maybe<{ answer: string }>('select answer from once where key = $1', [key])
  return row?.answer
}

/** Takes the key for this transaction. A second post with the same key waits here and is then refused by the key. */
export async function takeKey({ db, now }: Work, key: string): Promise<void> {
  await db.query('insert into once (key, answer, at) values ($1, $2, $3)', [key, '', now])
}

export async function keepAnswer({ db }: Work, key: string, answer: string): Promise<void> {
  await db.query('update once set answer = $2 where key = $1', [key, answer])
}
